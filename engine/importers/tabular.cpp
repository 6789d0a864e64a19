// The file is opened once: delimiter, header, positions, the order of dates from the whole column. Units of rows are
// then read from any thread.
#include "engine/importers/tabular.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/text.hpp"
#include "engine/importers/columns.hpp"
#include "engine/importers/csv_scan.hpp"
#include "engine/importers/date_order.hpp"
#include "engine/importers/dialect.hpp"
#include "engine/importers/guess_columns.hpp"
#include "engine/importers/not_a_table.hpp"

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
    std::size_t width = 0;   ///< fields of a record
    std::string_view bytes;  ///< to the end of the body
    char delimiter = ',';
    RowSettings settings;
    std::function<void(Record&, RowBuilder&)> each;
};

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
    std::string header;
    bool required;
    base::Place place;
};

std::vector<WantedColumn> known_columns(const Spec& spec, const Table& table) {
    std::vector<WantedColumn> wanted;
    for (const KnownColumn& column : table.columns)
        wanted.push_back({column.name, std::string(column.header), column.required, spec.place});
    return wanted;
}

std::vector<WantedColumn> said_columns(const Spec& spec) {
    std::vector<WantedColumn> wanted;
    for (const ColumnName& column : spec.columns)
        if (const auto name = name_of_field(column.field))  // check has said when it is none
            wanted.push_back({*name, column.header, true, column.place});
    return wanted;
}

/// The columns that headers and values suggest, when nobody has named any. What a row must have and cannot be told is
/// a diagnostic.
std::vector<WantedColumn> guessed_columns(const File& file, const std::vector<ColumnLook>& looks, Layout& layout,
                                          base::Diagnostics& diagnostics) {
    const Guess guess = guess_columns(looks);
    if (layout.settings.shape == Shape::activity) layout.settings.shape = shape_named(guess.shape);
    if (layout.settings.metric.empty()) layout.settings.metric = guess.metric;
    std::vector<WantedColumn> wanted;
    NameSet found;
    for (const auto& [field, header] : guess.columns)
        if (const auto name = name_of_field(field)) {
            if (*name == Name::channel && file.spec.channel) continue;  // the playbook has said it
            wanted.push_back({*name, header, true, file.spec.place});
            found.add(*name);
        }
    const Name needed = layout.settings.shape == Shape::people ? Name::author : Name::at;
    if (found.has(needed)) return wanted;
    std::vector<std::string_view> headers;
    for (const ColumnLook& look : looks) headers.push_back(look.header);
    diagnostics.add({base::Code::column_not_recognised,
                     {std::string(file.name), std::string(word_of(needed)), base::join(headers, ", ")}},
                    file.spec.place);
    return {};
}

/// The columns wanted; each that must be there and is not is a diagnostic with the headers that are.
std::vector<Position> find_columns(const std::vector<WantedColumn>& wanted, const std::vector<std::string>& header,
                                   std::string_view file, base::Diagnostics& diagnostics) {
    std::vector<Position> positions;
    const std::vector<std::string_view> names(header.begin(), header.end());
    for (const WantedColumn& column : wanted) {
        if (const auto found = find_header(header, column.header)) {
            positions.push_back({column.name, *found});
        } else if (column.required) {
            const auto near = base::closest(column.header, names);
            diagnostics.add(
                {base::Code::column_missing,
                 {std::string(file), column.header, std::string(near.value_or("")), base::join(names, ", ")}},
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
    return std::all_of(record.fields.begin(), record.fields.end(),
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
    CsvScanner reader(layout.bytes, layout.delimiter, unit.begin);
    RowBuilder rows(file, layout.settings);
    rows.expect((unit.end - unit.begin) / 128);
    CsvRecord csv;
    Record record;
    while (reader.at() < unit.end && reader.next(csv)) {
        const bool trailing = csv.fields.size() == layout.width + 1 && csv.fields.back().raw.empty();
        if (!csv.unclosed && csv.fields.front().raw.empty() && is_blank(csv)) {
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
std::size_t record_from(const Layout& layout, std::size_t at) {
    const std::string_view bytes = layout.bytes;
    if (at >= bytes.size()) return at;  // among the sums below the body
    constexpr int lines = 200;          // beyond, a text is so long that any place will do
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

std::string_view name_of(NotATable what, base::Language language) {
    const bool dutch = language == base::Language::nl;
    switch (what) {
        case NotATable::html_page: return dutch ? "een webpagina (HTML)" : "a web page (HTML)";
        case NotATable::json: return "JSON";
        case NotATable::xml: return "XML";
        case NotATable::pdf: return dutch ? "een pdf" : "a PDF";
        case NotATable::image: return dutch ? "een afbeelding" : "a picture";
        case NotATable::zip: return dutch ? "een zip-archief" : "a zip archive";
        case NotATable::excel: return dutch ? "een oude Excel-werkmap (.xls)" : "an old Excel workbook (.xls)";
        case NotATable::binary: return dutch ? "binaire gegevens" : "binary data";
        case NotATable::none:
        case NotATable::empty: break;
    }
    return "";
}

/// What is wrong with a file without a table, in place of what is missing in it.
void say_what_it_is(const File& file, std::size_t before, base::Diagnostics& diagnostics) {
    const NotATable what = not_a_table(file.bytes);
    if (what == NotATable::none || what == NotATable::empty) return;
    diagnostics.list.resize(before);
    diagnostics.add(
        {base::Code::not_an_export,
         {std::string(file.name), base::in_both(name_of(what, base::Language::en), name_of(what, base::Language::nl))}},
        file.spec.place);
}

Dialect dialect_of(const File& file, const Table& table) {
    const char said = file.spec.delimiter != 0 ? file.spec.delimiter : table.delimiter;
    const bool named = !table.columns.empty() || !file.spec.columns.empty();
    const HeaderSaid header = !file.spec.header ? HeaderSaid::absent
                              : named           ? HeaderSaid::present
                                                : HeaderSaid::find_out;
    return find_dialect(file.bytes, said, header);
}

RowSettings settings_of(const File& file, const Table& table) {
    RowSettings settings;
    settings.shape = file.spec.shape;
    settings.metric = file.spec.metric;
    settings.decimal = file.spec.decimal;
    settings.ids_are_floats = table.ids_are_floats;
    settings.ids_per_room = table.ids_per_room;
    settings.root = table.root;
    settings.reply = table.reply;
    return settings;
}

/// What the sampled records show where the playbook is silent: columns and the decimal sign.
std::vector<WantedColumn> look_for_columns(const File& file, const Dialect& dialect, Layout& layout,
                                           base::Diagnostics& diagnostics) {
    const std::vector<ColumnLook> looks = look_at_columns(first_records(file.bytes, dialect, 200), dialect.header);
    if (layout.settings.decimal == 0) {
        const DecimalLook look = decimal_of_table(looks);
        layout.settings.decimal = look == DecimalLook::comma ? ',' : look == DecimalLook::point ? '.' : '\0';
    }
    layout.settings.serial_times = std::any_of(
        looks.begin(), looks.end(), [](const ColumnLook& look) { return look.time.form == TimeForm::serial; });
    if (!file.spec.columns.empty()) return said_columns(file.spec);
    return guessed_columns(file, looks, layout, diagnostics);
}

}  // namespace

Shape shape_named(std::string_view word) {
    if (word == "series") return Shape::series;
    if (word == "content") return Shape::content;
    return word == "people" ? Shape::people : Shape::activity;
}

bool has_headers(std::string_view head, std::span<const std::string_view> headers) {
    const std::vector<std::string> all = find_dialect(head, 0, HeaderSaid::present).header;
    return std::all_of(headers.begin(), headers.end(),
                       [&](std::string_view wanted) { return find_header(all, wanted).has_value(); });
}

Opened open_table(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                  const Table& table) {
    const Dialect dialect = dialect_of(file, table);
    const std::size_t before = diagnostics.list.size();
    if (dialect.header.empty()) diagnostics.add({base::Code::source_empty, {quality.name}}, file.spec.place);
    auto layout = std::make_shared<Layout>();
    layout->bytes = file.bytes.substr(0, dialect.end);
    layout->delimiter = dialect.delimiter;
    layout->width = dialect.header.size();
    layout->settings = settings_of(file, table);
    layout->each = table.each;
    const std::vector<WantedColumn> wanted = dialect.header.empty() ? std::vector<WantedColumn>{}
                                             : table.columns.empty()
                                                 ? look_for_columns(file, dialect, *layout, diagnostics)
                                                 : known_columns(file.spec, table);
    layout->positions = find_columns(wanted, dialect.header, file.name, diagnostics);
    if (diagnostics.list.size() != before) {
        say_what_it_is(file, before, diagnostics);
        return {};
    }

    Opened opened;
    opened.body = dialect.body;
    ShownOrder shown{file.spec.dates, ""};
    for (const Position& position : layout->positions) {
        layout->settings.present.add(position.name);
        if (position.name == Name::at && file.spec.dates == DateOrder::unknown)
            shown = find_order(layout->bytes, opened.body, layout->delimiter, position.field);
    }
    layout->settings.present.bits |= table.adds.bits;
    layout->settings.order = shown.order;
    quality.delimiter = std::string(1, layout->delimiter);
    quality.dates = name_of(shown.order);
    opened.order = shown.order;
    opened.doubtful_date = std::move(shown.doubtful);
    opened.read = [file, layout](Unit unit) { return read_rows(file, *layout, unit); };
    if (!CsvReader(layout->bytes, layout->delimiter).ends_in_cr())
        opened.record_from = [layout](std::size_t at) { return record_from(*layout, at); };
    return opened;
}

}  // namespace stamtafel::importers
