// The file is opened once: delimiter, header, positions, the order of dates from the whole column. Units of rows are
// then read from any thread.
#include "engine/importers/tabular.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/text.hpp"
#include "engine/importers/csv_scan.hpp"
#include "engine/importers/date_order.hpp"

namespace stamtafel::importers {
namespace {

/// Where a column of ours stands in the record.
struct Position {
    Name name;
    std::size_t field;
};

/// What every unit of a file needs to know.
struct Layout {
    std::vector<Position> positions;
    std::size_t width = 0;  ///< fields of a record
    char delimiter = ',';
    RowSettings settings;
    std::function<void(Record&, RowBuilder&)> each;
};

std::vector<std::string> header_names(const CsvRecord& record) {
    std::vector<std::string> names;
    std::string scratch;
    for (const Field& field : record.fields) names.emplace_back(base::trimmed(text_of(field, scratch)));
    return names;
}

std::optional<std::size_t> find_header(const std::vector<std::string>& header, std::string_view wanted) {
    const auto exact = std::find(header.begin(), header.end(), wanted);
    if (exact != header.end()) return static_cast<std::size_t>(exact - header.begin());
    const auto same = std::find_if(header.begin(), header.end(),
                                   [&](const std::string& name) { return base::fold(name) == base::fold(wanted); });
    if (same == header.end()) return std::nullopt;
    return static_cast<std::size_t>(same - header.begin());
}

struct WantedColumn {
    Name name;
    std::string_view header;
    bool required;
    base::Place place;
};

std::vector<WantedColumn> wanted_columns(const Spec& spec, const Table& table) {
    std::vector<WantedColumn> wanted;
    for (const KnownColumn& column : table.columns)
        wanted.push_back({column.name, column.header, column.required, spec.place});
    if (!table.columns.empty()) return wanted;
    for (const ColumnName& column : spec.columns)
        if (const auto name = name_of_field(column.field))  // check has said when it is none
            wanted.push_back({*name, column.header, true, column.place});
    return wanted;
}

/// The columns wanted; each that must be there and is not is a diagnostic with the headers that are.
std::vector<Position> find_columns(const std::vector<WantedColumn>& wanted, const std::vector<std::string>& header,
                                   const std::string& file, base::Diagnostics& diagnostics) {
    std::vector<Position> positions;
    const std::vector<std::string_view> names(header.begin(), header.end());
    for (const WantedColumn& column : wanted) {
        if (const auto found = find_header(header, column.header)) {
            positions.push_back({column.name, *found});
        } else if (column.required) {
            const auto near = base::closest(column.header, names);
            diagnostics.add(
                {base::Code::column_missing,
                 {file, std::string(column.header), std::string(near.value_or("")), base::join(names, ", ")}},
                column.place);
        }
    }
    return positions;
}

ShownOrder find_order(std::string_view bytes, std::size_t body, char delimiter, std::size_t position) {
    CsvScanner reader(bytes, delimiter, body);
    CsvRecord record;
    OrderFinder finder;
    std::string scratch;
    while (reader.next(record))
        if (!finder.see(position < record.fields.size() ? text_of(record.fields[position], scratch) : "")) break;
    return finder.shown();
}

/// ";;;;": what a spreadsheet leaves of an empty line.
bool is_blank(const CsvRecord& record) {
    return !record.unclosed && std::all_of(record.fields.begin(), record.fields.end(),
                                           [](const Field& field) { return base::trimmed(field.raw).empty(); });
}

/// The cell without its doubled quotes.
std::string_view decoded(const Field& field, activity::Arena& arena) {
    if (!field.doubled) return field.raw;
    char* out = arena.room(field.raw.size());
    std::size_t n = 0;
    for (std::size_t i = 0; i < field.raw.size(); ++i) {
        out[n++] = field.raw[i];
        if (field.raw[i] == '"' && i + 1 < field.raw.size() && field.raw[i + 1] == '"') ++i;
    }
    return arena.keep(n);
}

Imported read_rows(const File& file, const Layout& layout, Unit unit) {
    CsvScanner reader(file.bytes, layout.delimiter, unit.begin);
    RowBuilder rows(file, layout.settings);
    rows.expect((unit.end - unit.begin) / 128);
    CsvRecord csv;
    Record record;
    while (reader.at() < unit.end && reader.next(csv)) {
        const bool trailing = csv.fields.size() == layout.width + 1 && csv.fields.back().raw.empty();
        if (csv.fields.front().raw.empty() && is_blank(csv)) {
            rows.skip();
        } else if (csv.unclosed || (csv.fields.size() != layout.width && !trailing)) {
            rows.reject(activity::RejectReason::wrong_columns, "", csv.raw);
        } else {
            for (const Position& position : layout.positions)
                record.cells[position.name] = decoded(csv.fields[position.field], rows.arena());
            record.raw = csv.raw;
            layout.each ? layout.each(record, rows) : rows.add(record);
        }
    }
    Imported imported = rows.finish();
    imported.end = reader.at();
    return imported;
}

/// The first place from `at` on where three records in a row have the right number of fields.
std::size_t record_from(std::string_view bytes, const Layout& layout, std::size_t at) {
    constexpr int lines = 200;  // beyond, a text is so long that any place will do
    for (int tried = 0; tried < lines; ++tried) {
        at = std::min(bytes.find('\n', at), bytes.size());
        if (at == bytes.size()) return at;
        ++at;
        CsvScanner reader(bytes, layout.delimiter, at);
        CsvRecord record;
        bool good = true;
        for (int i = 0; i < 3 && good && reader.next(record); ++i)
            good =
                !record.unclosed && (record.fields.size() == layout.width || record.fields.size() == layout.width + 1);
        if (good) return CsvScanner(bytes, layout.delimiter, at).at();
    }
    return at;
}

}  // namespace

bool has_headers(std::string_view head, std::span<const std::string_view> headers) {
    CsvReader reader(head, sniff_delimiter(head));
    CsvRecord record;
    if (!reader.next(record)) return false;
    const std::vector<std::string> all = header_names(record);
    return std::all_of(headers.begin(), headers.end(),
                       [&](std::string_view wanted) { return find_header(all, wanted).has_value(); });
}

Opened open_table(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                  const Table& table) {
    const Spec& spec = file.spec;
    auto layout = std::make_shared<Layout>();
    layout->delimiter = spec.delimiter != 0    ? spec.delimiter
                        : table.delimiter != 0 ? table.delimiter
                                               : sniff_delimiter(file.bytes);
    quality.delimiter = std::string(1, layout->delimiter);
    CsvScanner reader(file.bytes, layout->delimiter);
    CsvRecord header;
    bool some = reader.next(header);
    if (some && header.raw.starts_with("sep=")) some = reader.next(header);
    if (!some) {
        diagnostics.add({base::Code::source_empty, {quality.name}}, spec.place);
        return {};
    }
    const std::size_t before = diagnostics.list.size();
    layout->positions = find_columns(wanted_columns(spec, table), header_names(header), quality.name, diagnostics);
    if (diagnostics.list.size() != before) return {};
    const std::size_t trailing = header.fields.size() > 1 && header.fields.back().raw.empty() ? 1 : 0;
    layout->width = header.fields.size() - trailing;

    Opened opened;
    opened.body = reader.at();
    ShownOrder shown{spec.dates, ""};
    for (const Position& position : layout->positions) {
        layout->settings.present.add(position.name);
        if (position.name == Name::at && spec.dates == DateOrder::unknown)
            shown = find_order(file.bytes, opened.body, layout->delimiter, position.field);
    }
    layout->settings.order = shown.order;
    layout->settings.decimal = spec.decimal;
    layout->settings.ids_are_floats = table.ids_are_floats;
    layout->settings.ids_per_room = table.ids_per_room;
    layout->settings.root = table.root, layout->settings.reply = table.reply;
    layout->each = table.each;
    quality.dates = name_of(shown.order);
    opened.order = shown.order;
    opened.doubtful_date = std::move(shown.doubtful);
    opened.read = [file, layout](Unit unit) { return read_rows(file, *layout, unit); };
    if (!CsvReader(file.bytes, layout->delimiter).ends_in_cr())
        opened.record_from = [bytes = file.bytes, layout](std::size_t at) { return record_from(bytes, *layout, at); };
    return opened;
}

}  // namespace stamtafel::importers
