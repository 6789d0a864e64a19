// Delimited files: header, columns as the playbook maps them, the order of dates from the whole column.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/readers.hpp"
#include "engine/importers/rows.hpp"

namespace stamtafel::importers {
namespace {

/// Position in the record of each of our names.
using Positions = ByName<std::optional<std::size_t>>;

std::vector<std::string> header_names(const Record& record) {
    std::vector<std::string> names;
    std::string scratch;
    for (const Field& field : record.fields) names.emplace_back(base::trimmed(text_of(field, scratch)));
    return names;
}

std::optional<std::size_t> find_header(const std::vector<std::string>& header, const std::string& wanted) {
    const auto exact = std::find(header.begin(), header.end(), wanted);
    if (exact != header.end()) return static_cast<std::size_t>(exact - header.begin());
    const auto same = std::find_if(header.begin(), header.end(),
                                   [&](const std::string& name) { return base::fold(name) == base::fold(wanted); });
    if (same == header.end()) return std::nullopt;
    return static_cast<std::size_t>(same - header.begin());
}

/// The columns that `columns:` names; each that is missing is a diagnostic with the headers that are there.
Positions find_columns(const Spec& spec, const std::vector<std::string>& header, const std::string& file,
                       base::Diagnostics& diagnostics) {
    Positions positions;
    const std::vector<std::string_view> names(header.begin(), header.end());
    for (const ColumnName& column : spec.columns) {
        const auto name = name_of_field(column.field);
        if (!name) continue;  // check has said so
        const auto found = find_header(header, column.header);
        if (found) {
            positions[*name] = *found;
        } else {
            const auto near = base::closest(column.header, names);
            diagnostics.add({base::Code::column_missing,
                             {file, column.header, std::string(near.value_or("")), base::join(names, ", ")}},
                            column.place);
        }
    }
    return positions;
}

/// What a column shows of the order of day and month.
struct ShownOrder {
    DateOrder order = DateOrder::unknown;
    std::string doubtful;  ///< a value that reads both ways, when none shows the order
};

/// "10/3/2026 9:05 AM": nobody but Americans writes slashes and half days.
bool looks_american(std::string_view text) {
    const std::string folded = base::fold(text);
    return folded.find('/') != std::string::npos && (folded.ends_with("am") || folded.ends_with("pm"));
}

/// The order that most of the telling values show.
ShownOrder find_order(std::string_view bytes, char delimiter, std::size_t position) {
    CsvReader reader(bytes, delimiter);
    Record record;
    std::size_t day = 0;
    std::size_t month = 0;
    ShownOrder out;
    std::string scratch;
    while (reader.next(record)) {
        if (position >= record.fields.size()) continue;
        const std::string_view text = base::trimmed(text_of(record.fields[position], scratch));
        const DateOrder shown = order_shown_by(text);
        day += shown == DateOrder::day_first ? 1 : 0;
        month += shown == DateOrder::month_first ? 1 : 0;
        if (shown == DateOrder::unknown && out.doubtful.empty() && reads_both_ways(text)) out.doubtful = text;
    }
    if (day == 0 && month == 0 && !out.doubtful.empty() && looks_american(out.doubtful)) month = 1;
    if (day == 0 && month == 0) return out;
    return {month > day ? DateOrder::month_first : DateOrder::day_first, ""};
}

std::string_view name_of(DateOrder order) {
    if (order == DateOrder::day_first) return "day_first";
    return order == DateOrder::month_first ? "month_first" : "";
}

Cells cells_of(const Record& record, const Positions& positions) {
    Cells cells;
    for (std::size_t i = 0; i < names; ++i) {
        const std::optional<std::size_t>& position = positions.all[i];
        if (position && *position < record.fields.size())
            cells.all[i] = Cell{record.fields[*position].raw, record.fields[*position].doubled};
    }
    return cells;
}

/// ";;;;": what a spreadsheet leaves of an empty line.
bool is_blank(const Record& record) {
    return !record.unclosed && std::all_of(record.fields.begin(), record.fields.end(),
                                           [](const Field& field) { return base::trimmed(field.raw).empty(); });
}

void read_rows(CsvReader& reader, const Positions& positions, std::size_t width, RowBuilder& rows) {
    Record record;
    while (reader.next(record)) {
        const bool trailing = record.fields.size() == width + 1 && record.fields.back().raw.empty();
        if (is_blank(record))
            rows.skip();
        else if (record.unclosed || (record.fields.size() != width && !trailing))
            rows.reject(activity::RejectReason::wrong_columns, "", record.raw, record.line);
        else
            rows.add(cells_of(record, positions), record.raw, record.line);
    }
}

Imported import_delimited(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                          base::Diagnostics& diagnostics, RowSettings settings) {
    const char delimiter = spec.delimiter != 0 ? spec.delimiter : sniff_delimiter(slice.bytes);
    file.delimiter = std::string(1, delimiter);
    CsvReader reader(slice.bytes, delimiter);
    Record header;
    bool some = reader.next(header);
    if (some && header.raw.starts_with("sep=")) some = reader.next(header);
    if (!some) {
        diagnostics.add({base::Code::source_empty, {file.name}}, spec.place);
        return {};
    }
    const std::size_t before = diagnostics.list.size();
    const Positions positions = find_columns(spec, header_names(header), file.name, diagnostics);
    if (diagnostics.list.size() != before) return {};
    ShownOrder shown{settings.order, ""};
    if (const auto at = positions[Name::at]; at && settings.order == DateOrder::unknown)
        shown = find_order(slice.bytes, delimiter, *at);
    settings.order = shown.order;
    file.dates = name_of(settings.order);
    RowBuilder rows(spec, slice, file, settings);
    const std::size_t trailing = header.fields.size() > 1 && header.fields.back().raw.empty() ? 1 : 0;
    read_rows(reader, positions, header.fields.size() - trailing, rows);
    if (file.rows == 0) diagnostics.add({base::Code::source_empty, {file.name}}, spec.place);
    Imported imported = rows.finish();
    imported.order = shown.order;
    imported.doubtful_date = std::move(shown.doubtful);
    return imported;
}

}  // namespace

Imported import_csv(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                    base::Diagnostics& diagnostics) {
    RowSettings settings;
    settings.order = spec.dates;
    return import_delimited(spec, slice, file, diagnostics, settings);
}

/// "Customer Support on Twitter": fixed columns, ids written as floats, the brand's side from `inbound`.
Imported import_twcs(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                     base::Diagnostics& diagnostics) {
    Spec own = spec;
    own.columns = {{"id", "tweet_id", spec.place},
                   {"author", "author_id", spec.place},
                   {"inbound", "inbound", spec.place},
                   {"at", "created_at", spec.place},
                   {"text", "text", spec.place},
                   {"answers", "response_tweet_id", spec.place},
                   {"parent", "in_response_to_tweet_id", spec.place}};
    own.values.clear();
    own.delimiter = ',';
    RowSettings settings;
    settings.ids_are_floats = true;
    return import_delimited(own, slice, file, diagnostics, settings);
}

}  // namespace stamtafel::importers
