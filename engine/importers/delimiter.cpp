// Every candidate reads the sample as if it were the right one; the best reading wins, the earlier among equals.
#include "engine/importers/delimiter.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/base/text.hpp"
#include "engine/importers/cell_look.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/header_words.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::size_t most_records = 200;
constexpr std::size_t most_titles = 20;
constexpr std::size_t most_cells = 256;  // of a header that are looked up
constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};

SampledRow row_of(const CsvRecord& record, std::string_view sample) {
    SampledRow row;
    row.at = static_cast<std::size_t>(record.raw.data() - sample.data());
    row.end = row.at + record.raw.size();
    row.unclosed = record.unclosed;
    std::string scratch;
    for (const Field& field : record.fields) {
        const auto from = static_cast<std::size_t>(field.raw.data() - record.raw.data());
        const bool quoted = from > 0 && record.raw[from - 1] == '"';
        row.cells.push_back({std::string(base::trimmed(text_of(field, scratch))), quoted});
    }
    return row;
}

bool looks_whole(const SampledCell& cell) {
    if (cell.text.empty() || cell.quoted) return true;
    if (cell.text.find_first_of(",;\t|\"") == std::string::npos) return true;
    return number_look(cell.text) || is_stamp(cell.text) || is_url(cell.text);
}

/// A table with a header of this many known words, most of them known.
bool is_known_header(const SampledRow& row, std::size_t at_least) {
    const std::size_t known = known_words(row);
    return known >= at_least && known * 2 >= row.filled();
}

struct Reading {
    std::size_t width = 1;
    double agreed = 0;  ///< share of the records that have this width
    double whole = 0;   ///< share of their cells that look whole
    bool one_column = false;

    [[nodiscard]] double score() const {
        const auto fields = static_cast<double>(width);
        return agreed * (fields - 1) / fields * (0.2 + 0.8 * whole);
    }
};

/// Index of the record at which the table begins: behind narrow title lines, if the table bears them out.
std::size_t start_of(const std::vector<SampledRow>& rows, std::size_t width) {
    const auto is_wide = [&](const SampledRow& row) { return row.cells.size() == width; };
    const auto first = std::find_if(rows.begin(), rows.end(), is_wide);
    const auto titles = static_cast<std::size_t>(first - rows.begin());
    const auto agreed = static_cast<std::size_t>(std::count_if(first, rows.end(), is_wide));
    return titles <= most_titles && (agreed >= titles || is_known_header(*first, 2)) ? titles : 0;
}

/// Sentences of one column, cut at their commas: few agree, or the only known header stands alone above them.
bool is_one_column(const std::vector<SampledRow>& rows, std::size_t start, double agreed) {
    if (is_known_header(rows[start], 2)) return false;
    if (agreed < 0.6) return true;
    return start > 0 && rows[0].cells.size() == 1 && known_words(rows[0]) == 1 && known_words(rows[start]) == 0;
}

Reading read_with(std::string_view sample, char delimiter, SampleEnd end) {
    const std::vector<SampledRow> rows = sample_rows(sample, delimiter, end);
    Reading reading;
    reading.width = agreed_width(rows);
    if (reading.width < 2) return reading;
    const std::size_t start = start_of(rows, reading.width);
    std::size_t agreed = 0;
    std::size_t whole = 0;
    for (const SampledRow& row : rows) {
        if (row.cells.size() != reading.width) continue;
        ++agreed;
        whole += static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), looks_whole));
    }
    reading.agreed = static_cast<double>(agreed) / static_cast<double>(rows.size() - start);
    reading.whole = static_cast<double>(whole) / static_cast<double>(agreed * reading.width);
    reading.one_column = is_one_column(rows, start, reading.agreed);
    return reading;
}

/// The candidate that cuts the fewest lines.
char delimiter_that_does_not_occur(std::string_view sample, SampleEnd end) {
    char best = ',';
    std::size_t fewest = std::string_view::npos;
    for (const char candidate : candidates) {
        const std::vector<SampledRow> rows = sample_rows(sample, candidate, end);
        const auto is_cut = [](const SampledRow& row) { return row.cells.size() > 1; };
        const auto cut = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is_cut));
        if (cut < fewest) best = candidate, fewest = cut;
    }
    return best;
}

}  // namespace

std::size_t SampledRow::filled() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const SampledCell& cell) { return !cell.text.empty(); }));
}

std::size_t known_words(const SampledRow& row) {
    const auto known = [](const SampledCell& cell) { return field_of_header(cell.text).has_value(); };
    const std::size_t cells = std::min(row.cells.size(), most_cells);
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(cells), known));
}

std::vector<SampledRow> sample_rows(std::string_view sample, char delimiter, SampleEnd end) {
    std::vector<SampledRow> rows;
    CsvReader reader(sample, delimiter);
    CsvRecord record;
    while (rows.size() < most_records && reader.next(record)) rows.push_back(row_of(record, sample));
    if (end == SampleEnd::cut && rows.size() > 1 && rows.size() < most_records) rows.pop_back();
    return rows;
}

std::size_t agreed_width(const std::vector<SampledRow>& rows) {
    std::map<std::size_t, std::size_t> widths;
    for (const SampledRow& row : rows)
        if (row.cells.size() > 1) ++widths[row.cells.size()];
    std::size_t best = 1;
    double most = 0;
    for (const auto& [width, records] : widths) {
        const double worth = static_cast<double>(records) * static_cast<double>(width - 1) / static_cast<double>(width);
        if (worth > most) best = width, most = worth;
    }
    return best;
}

char find_delimiter(std::string_view sample, SampleEnd end) {
    char best = 0;
    double best_score = 0;
    for (const char candidate : candidates) {
        const Reading reading = read_with(sample, candidate, end);
        if (reading.one_column || reading.score() <= best_score) continue;
        best = candidate;
        best_score = reading.score();
    }
    return best != 0 ? best : delimiter_that_does_not_occur(sample, end);
}

}  // namespace stamtafel::importers
