// Sample, delimiter, then downwards: titles, header, sums; and from the end of the file upwards: sums.
#include "engine/importers/dialect.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/text.hpp"
#include "engine/importers/cell_look.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/delimiter.hpp"
#include "engine/importers/header_words.hpp"

namespace stamtafel::importers {
namespace {

constexpr std::size_t head_bytes = 256 * 1024;
constexpr std::size_t tail_bytes = 4 * 1024;
constexpr std::size_t most_totals = 8;
constexpr std::size_t longest_header = 60;  // characters of a header that is told by its looks alone

using Rows = std::vector<SampledRow>;

/// Excel's first line "sep=;".
struct SepLine {
    char delimiter = 0;
    std::size_t bytes = 0;  ///< with its line end
};

SepLine sep_line(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
    std::string_view line = bytes.substr(0, end);
    if (line.size() > 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || base::fold(line.substr(0, 4)) != "sep=") return {};
    return {line[4], std::min(bytes.find_first_not_of("\r\n", end), bytes.size())};
}

bool is_typed(std::string_view cell) {
    return number_look(cell) || is_stamp(cell) || is_url(cell) || is_email(cell) || is_yes_no(cell) ||
           is_spoilt_number(cell);
}

bool is_long_id(std::string_view cell) { return cell.size() >= 6 && is_id_like(cell); }

// ---- titles above the table

struct Shape {
    std::size_t width = 1;  ///< fields of most records
    bool trailing = false;  ///< the last of them is always empty and has no name
};

bool ends_empty(const SampledRow& row) { return row.cells.back().text.empty(); }

bool is_known_header(const SampledRow& row) {
    const std::size_t known = known_words(row);
    return known >= 2 && known * 2 >= row.filled();
}

/// A title line: narrower than the table, or padded with delimiters to its width by a spreadsheet.
bool is_title(const SampledRow& row, Shape shape) {
    if (is_known_header(row)) return false;
    const std::size_t columns = shape.width - (shape.trailing ? 1 : 0);
    return row.cells.size() < columns || (row.cells.size() <= shape.width && row.filled() <= 1);
}

/// A known header below lines of any width, none of which holds a number or a date.
std::optional<std::size_t> known_header_below_titles(const Rows& rows) {
    constexpr std::size_t most_titles = 20;
    for (std::size_t i = 0; i < std::min(rows.size(), most_titles); ++i) {
        if (is_known_header(rows[i])) return i;
        const auto typed = [](const SampledCell& cell) { return is_typed(cell.text); };
        if (std::any_of(rows[i].cells.begin(), rows[i].cells.end(), typed)) return std::nullopt;
    }
    return std::nullopt;
}

/// Index of the header, or of the first record when there is none.
std::size_t first_of_table(const Rows& rows, Shape shape) {
    if (shape.width < 2) return 0;
    if (const auto header = known_header_below_titles(rows)) return *header;
    std::size_t start = 0;
    while (start < rows.size() && is_title(rows[start], shape)) ++start;
    if (start == rows.size()) return 0;
    if (shape.width > 2 || is_known_header(rows[start])) return start;
    start = 0;  // two columns: a half-empty record is a title only above a header that is known
    while (rows[start].cells.size() < shape.width) ++start;
    return start;
}

Shape shape_of(const Rows& rows) {
    Shape shape{agreed_width(rows), false};
    const auto goes_on = [&](const SampledRow& row) { return row.cells.size() == shape.width && !ends_empty(row); };
    shape.trailing = shape.width > 1 && std::none_of(rows.begin(), rows.end(), goes_on);
    const SampledRow& first = rows[first_of_table(rows, shape)];
    if (is_known_header(first) && first.cells.size() + (shape.trailing ? 1 : 0) < shape.width)
        shape = {first.cells.size(), false};  // texts with delimiters outside quotes make records wider
    return shape;
}

// ---- header

bool has_twice(const SampledRow& row) {
    std::vector<std::string> names;
    for (const SampledCell& cell : row.cells)
        if (!cell.text.empty()) names.push_back(base::fold(cell.text));
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

/// What the records below say of one cell of the first.
struct Below {
    bool repeated = false;  ///< the cell comes back as a value
    bool typed = false;     ///< all values are numbers, dates, links …
    bool ids = false;       ///< all values are ids
};

Below look_below(const Rows& rows, std::size_t first, std::size_t column) {
    const std::string& name = rows[first].cells[column].text;
    Below below;
    std::size_t filled = 0;
    std::size_t typed = 0;
    std::size_t ids = 0;
    for (std::size_t i = first + 1; i < rows.size(); ++i) {
        if (column >= rows[i].cells.size() || rows[i].cells[column].text.empty()) continue;
        const std::string& value = rows[i].cells[column].text;
        ++filled;
        if (is_typed(value)) ++typed;
        if (is_long_id(value)) ++ids;
        below.repeated = below.repeated || (!name.empty() && value == name);
    }
    below.typed = filled > 0 && typed == filled;
    below.ids = filled > 0 && ids == filled;
    return below;
}

/// A first record that no known word names: unlike the values below it, or at least like names.
bool is_unlike_values(const Rows& rows, std::size_t first) {
    const SampledRow& row = rows[first];
    bool unlike = false;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Below below = look_below(rows, first, column);
        if (below.repeated || (below.ids && is_long_id(row.cells[column].text))) return false;
        unlike = unlike || below.typed || below.ids;
    }
    return unlike || std::all_of(row.cells.begin(), row.cells.end(), [](const SampledCell& cell) {
               return base::characters(cell.text) <= longest_header &&
                      cell.text.find_first_of(".!?\r\n") == cell.text.npos;
           });
}

bool is_header(const Rows& rows, std::size_t first) {
    const SampledRow& row = rows[first];
    const std::size_t filled = row.filled();
    if (filled == 0 || row.unclosed) return false;
    if (known_words(row) * 2 >= filled) return true;
    if (std::any_of(row.cells.begin(), row.cells.end(), [](const SampledCell& c) { return is_typed(c.text); }))
        return false;
    return !has_twice(row) && is_unlike_values(rows, first);
}

bool has_header(HeaderSaid said, const Rows& rows, std::size_t first) {
    if (said != HeaderSaid::find_out) return said == HeaderSaid::present;
    return is_header(rows, first);
}

std::vector<std::string> names_of(const SampledRow& row, bool header, Shape shape) {
    const std::size_t columns = shape.width - (shape.trailing ? 1 : 0);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < columns; ++i) {
        if (header)
            names.push_back(i < row.cells.size() ? row.cells[i].text : "");
        else
            names.push_back(std::to_string(i + 1));
    }
    if (header)
        for (std::size_t i = columns; i < row.cells.size(); ++i)
            if (!row.cells[i].text.empty()) names.push_back(row.cells[i].text);
    return names;
}

// ---- rows of sums

bool is_sum(std::string_view cell) {
    return number_look(cell).has_value() ||
           (cell.find(':') != cell.npos && cell.find_first_not_of("0123456789:.,") == cell.npos);  // 0:03:25
}

/// Numbers only, or mostly beside a total word; never a date.
struct SumCells {
    std::size_t sums = 0, others = 0;
    bool dated = false;
};

SumCells count_sums(const SampledRow& row) {
    SumCells count;
    for (const SampledCell& cell : row.cells) {
        if (cell.text.empty() || stands_for_blank(cell.text) || names_a_total(cell.text)) continue;
        if (is_sum(cell.text))
            ++count.sums;
        else
            ++count.others;
        count.dated = count.dated || is_stamp(cell.text);
    }
    return count;
}

bool is_named_total(const SampledRow& row) {
    const auto says = [](const SampledCell& c) { return !c.text.empty() && !stands_for_blank(c.text); };
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), says);
    if (row.cells.size() < 2 || first == row.cells.end()) return false;
    const bool behind = row.cells.size() > 2 && base::fold(row.cells.back().text) == "grand total";
    if (!names_a_total(first->text) && !behind) return false;
    const SumCells count = count_sums(row);
    return count.sums > 0 && count.sums >= count.others && !count.dated;
}

/// A column that holds a date in every sampled record.
std::optional<std::size_t> date_column(const Rows& rows, std::size_t from, std::size_t width) {
    constexpr std::size_t enough = 3;
    if (rows.size() < from + enough) return std::nullopt;
    for (std::size_t column = 0; column < width; ++column) {
        std::size_t dated = 0;
        for (std::size_t i = from; i < rows.size(); ++i)
            if (column < rows[i].cells.size() && is_stamp(rows[i].cells[column].text)) ++dated;
        if (dated + 1 >= rows.size() - from && dated >= 2) return column;  // the last sampled may be the total
    }
    return std::nullopt;
}

/// Sums without a word: no date where all others have one, nothing in the first column, and only numbers.
bool is_undated_sum(const SampledRow& row, std::optional<std::size_t> dates) {
    const auto blank = [](const std::string& text) { return text.empty() || stands_for_blank(text); };
    if (!dates || *dates >= row.cells.size() || !blank(row.cells[*dates].text) || !blank(row.cells[0].text))
        return false;
    const SumCells count = count_sums(row);
    return count.sums > 0 && count.others == 0;
}

/// The last line of the body as a record; nothing when it is empty, begins too far away or is no whole record.
struct LastLine {
    std::size_t at = 0;
    SampledRow row;
};

std::optional<LastLine> last_line(std::string_view bytes, const Dialect& dialect) {
    const std::size_t from = std::max<std::size_t>(dialect.body, bytes.size() - std::min(bytes.size(), tail_bytes));
    const std::size_t last = bytes.substr(0, dialect.end).find_last_not_of("\r\n");
    if (last == bytes.npos || last < from) return std::nullopt;
    const std::size_t before = bytes.substr(0, last).find_last_of(dialect.line_end == LineEnd::cr ? '\r' : '\n');
    const std::size_t at = before == bytes.npos ? 0 : before + 1;
    if (at < from) return std::nullopt;
    const std::string_view line = bytes.substr(at, last + 1 - at);
    if (std::count(line.begin(), line.end(), '"') % 2 != 0) return std::nullopt;  // the end of a quoted text
    Rows rows = sample_rows(line, dialect.delimiter, SampleEnd::whole);
    if (rows.size() != 1 || rows[0].unclosed || rows[0].end != line.size()) return std::nullopt;
    return LastLine{at, std::move(rows[0])};
}

void leave_out_totals_at_end(std::string_view bytes, std::optional<std::size_t> dates, Shape shape, Dialect& dialect) {
    for (std::size_t i = 0; i < most_totals; ++i) {
        const auto last = last_line(bytes, dialect);
        if (!last || last->row.cells.size() + 1 < shape.width || last->row.cells.size() > shape.width + 1) return;
        if (!is_named_total(last->row) && !is_undated_sum(last->row, dates)) return;
        dialect.end = last->at;
        ++dialect.totals_rows;
    }
}

// ---- places

std::uint64_t line_at(std::string_view bytes, std::uint64_t offset, LineEnd ends) {
    const std::string_view before = bytes.substr(0, offset);
    return 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), ends == LineEnd::cr ? '\r' : '\n'));
}

LineEnd line_end_at(std::string_view rest) {
    const std::size_t returns = std::min(rest.find_first_not_of('\r'), rest.size());
    if (returns == rest.size() || rest[returns] != '\n') return LineEnd::cr;
    if (returns == 0) return LineEnd::lf;
    return returns == 1 ? LineEnd::crlf : LineEnd::cr_cr_lf;
}

LineEnd line_end_of(std::string_view sample, const Rows& rows) {
    std::optional<LineEnd> found;
    for (const SampledRow& row : rows) {
        if (row.end >= sample.size()) continue;
        const LineEnd here = line_end_at(sample.substr(row.end, 8));
        if (found && *found != here) return LineEnd::mixed;
        found = here;
    }
    return found.value_or(LineEnd::lf);
}

bool has_quotes(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const SampledRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const SampledCell& cell) { return cell.quoted; });
    });
}

std::size_t behind(std::string_view sample, const SampledRow& row) {
    return std::min(sample.find_first_not_of("\r\n", row.end), sample.size());
}

}  // namespace

Dialect find_dialect(std::string_view bytes, char said_delimiter, HeaderSaid said) {
    Dialect dialect;
    dialect.has_header = said != HeaderSaid::absent;
    const std::size_t mark = bytes.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0;
    const SepLine sep = sep_line(bytes.substr(mark));
    const std::size_t skipped = mark + sep.bytes;
    const std::string_view sample = bytes.substr(skipped, head_bytes);
    const SampleEnd end = skipped + sample.size() < bytes.size() ? SampleEnd::cut : SampleEnd::whole;
    dialect.delimiter = said_delimiter != 0 ? said_delimiter : sep.delimiter;
    if (dialect.delimiter == 0) dialect.delimiter = find_delimiter(sample, end);
    dialect.header_at = dialect.body = dialect.end = bytes.size();

    const Rows rows = sample_rows(sample, dialect.delimiter, end);
    if (rows.empty()) return dialect;
    const Shape shape = shape_of(rows);
    const std::size_t first = first_of_table(rows, shape);
    dialect.quoted = has_quotes(rows);
    dialect.trailing_delimiter = shape.trailing;
    dialect.line_end = line_end_of(sample, rows);
    dialect.has_header = has_header(said, rows, first);
    dialect.header = names_of(rows[first], dialect.has_header, shape);
    dialect.header_at = skipped + rows[first].at;
    dialect.preamble = line_at(bytes, dialect.header_at, dialect.line_end) - 1;

    std::size_t data = first + (dialect.has_header ? 1 : 0);
    while (dialect.has_header && data < rows.size() && is_named_total(rows[data])) ++data, ++dialect.totals_rows;
    dialect.body = skipped + (data == 0 ? rows[0].at : behind(sample, rows[data - 1]));
    if (!dialect.has_header) dialect.body = dialect.header_at;
    dialect.body_line = line_at(bytes, dialect.body, dialect.line_end);
    leave_out_totals_at_end(bytes, date_column(rows, data, shape.width), shape, dialect);
    return dialect;
}

std::vector<std::vector<std::string>> first_records(std::string_view bytes, const Dialect& dialect, std::size_t count) {
    std::vector<std::vector<std::string>> records;
    CsvReader reader(bytes.substr(dialect.body, dialect.end - dialect.body), dialect.delimiter);
    const std::size_t width = dialect.header.size() + (dialect.trailing_delimiter ? 1 : 0);
    CsvRecord record;
    std::string scratch;
    while (records.size() < count && reader.next(record)) {
        if (record.unclosed || record.fields.size() > width || record.fields.size() + 1 < width) continue;
        std::vector<std::string>& cells = records.emplace_back();
        for (const Field& field : record.fields) cells.emplace_back(base::trimmed(text_of(field, scratch)));
    }
    return records;
}

}  // namespace stamtafel::importers
