// A file is opened once: its form, where the records stand, the order of dates from the whole column. Lines are found
// while they are read; the records of a document are looked up first, so that they too are read from any thread.
#include "engine/importers/json.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/importers/columns.hpp"
#include "engine/importers/date_order.hpp"
#include "engine/importers/guess_columns.hpp"
#include "engine/importers/json_fields.hpp"
#include "engine/importers/json_text.hpp"

namespace stamtafel::importers {
namespace {

using activity::RejectReason;

/// What every unit of a file needs to know.
struct JsonLayout {
    JsonPaths paths;
    RowSettings settings;
    bool lines = false;
    std::vector<std::string> records;  ///< the path to the records in each value of the file
    std::vector<Unit> places;          ///< of the records of a document
    std::function<void(Record&, RowBuilder&)> each;
};

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = behind_blanks(text, 0);
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return begin == text.size() ? text.substr(begin) : text.substr(begin, last + 1 - begin);
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
    return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

/// Several lines, and at least half of the first ones an object each.
bool is_lines(std::string_view bytes) {
    constexpr int looked_at = 16;
    int lines = 0;
    int objects = 0;
    for (std::size_t at = behind_blanks(bytes, 0); at < bytes.size() && lines < looked_at; ++lines) {
        const std::string_view line = without_blanks(line_at(bytes, at));
        if (lines == 0 && line.starts_with('[')) return false;
        if (line.starts_with('{') && line.ends_with('}')) ++objects;
        at = behind_blanks(bytes, at + line.size());
    }
    return lines > 1 && objects * 2 >= lines;
}

/// Reads records into rows.
class RecordReader {
  public:
    RecordReader(const File& file, const JsonLayout& layout)
        : layout_(layout), rows_(file, layout.settings), fields_(layout.paths, rows_.arena()) {}

    void expect(std::size_t rows) { rows_.expect(rows); }

    void read(std::string_view json) {
        record_.raw = json;
        if (!fields_.read(json, record_.cells.all)) {
            rows_.reject(RejectReason::bad_record, "", json);
            return;
        }
        if (!layout_.each) {
            rows_.add(record_);
            return;
        }
        record_.flags = 0;
        record_.kind.reset();
        layout_.each(record_, rows_);
    }

    /// A line, or the records in it.
    void read_line(std::string_view line) {
        if (layout_.records.empty()) {
            read(line);
            return;
        }
        std::vector<Unit> places;
        const auto broken = for_each_value(line, layout_.records, [&](Unit place) {
            places.push_back(place);
            return true;
        });
        if (broken) rows_.reject(RejectReason::bad_record, "", line);
        for (const Unit place : broken ? std::vector<Unit>{} : places)
            read(line.substr(place.begin, place.end - place.begin));
    }

    Imported finish(std::size_t end) {
        Imported imported = rows_.finish();
        imported.end = end;
        return imported;
    }

  private:
    const JsonLayout& layout_;
    RowBuilder rows_;
    JsonFields fields_;
    Record record_;
};

Imported read_lines(const File& file, const JsonLayout& layout, Unit unit) {
    RecordReader reader(file, layout);
    if (layout.records.empty()) reader.expect((unit.end - unit.begin) / 256);
    std::size_t at = unit.begin;
    while (at < unit.end) {
        const std::string_view whole = line_at(file.bytes, at);
        at = std::min(at + whole.size() + 1, file.bytes.size());
        const std::string_view line = whole.ends_with('}') && whole.front() == '{' ? whole : without_blanks(whole);
        if (!line.empty()) reader.read_line(line);
    }
    return reader.finish(at);
}

std::size_t first_from(const std::vector<Unit>& places, std::size_t at) {
    const auto found = std::lower_bound(places.begin(), places.end(), at,
                                        [](const Unit& place, std::size_t wanted) { return place.begin < wanted; });
    return static_cast<std::size_t>(found - places.begin());
}

std::size_t place_from(const File& file, const JsonLayout& layout, std::size_t at) {
    const std::size_t next = first_from(layout.places, at);
    return next == layout.places.size() ? file.bytes.size() : layout.places[next].begin;
}

Imported read_document(const File& file, const JsonLayout& layout, Unit unit) {
    RecordReader reader(file, layout);
    std::size_t next = first_from(layout.places, unit.begin);
    for (; next < layout.places.size() && layout.places[next].begin < unit.end; ++next) {
        const Unit place = layout.places[next];
        reader.read(file.bytes.substr(place.begin, place.end - place.begin));
    }
    return reader.finish(place_from(file, layout, unit.end));
}

std::string said(Breach breach) {
    switch (breach) {
        case Breach::ends_early: return base::in_both("it ends in the middle", "het houdt halverwege op");
        case Breach::no_value:
            return base::in_both("a value is missing or is no JSON", "een waarde ontbreekt of is geen JSON");
        case Breach::no_key: return base::in_both("a key is missing", "een sleutel ontbreekt");
        case Breach::no_separator:
            return base::in_both("a comma, a colon or a bracket is missing",
                                 "een komma, een dubbelepunt of een haakje ontbreekt");
    }
    return {};
}

/// Where the records of a document stand, under the first of the paths that leads to any.
void find_places(const File& file, const JsonTable& table, base::Diagnostics& diagnostics, JsonLayout& layout) {
    std::vector<std::vector<std::string>> paths;
    for (const std::string_view path : table.records) paths.push_back(path_of(path));
    paths.push_back(path_of(file.spec.records));
    std::optional<Broken> broken;
    for (const auto& path : paths) {
        broken = for_each_value(file.bytes, path, [&](Unit place) {
            layout.places.push_back(place);
            return true;
        });
        if (!layout.places.empty() || broken) break;
    }
    if (!broken) return;
    const auto before = file.bytes.begin() + static_cast<std::ptrdiff_t>(std::min(broken->at, file.bytes.size()));
    diagnostics.add({base::Code::document_broken,
                     {std::string(file.name), fmt::to_string(std::count(file.bytes.begin(), before, '\n') + 1),
                      said(broken->breach)}},
                    file.spec.place);
}

/// Gives each record of a file until no more are wanted.
void for_each_record(const File& file, const JsonLayout& layout, const std::function<bool(std::string_view)>& take) {
    for (const Unit place : layout.places)
        if (!take(file.bytes.substr(place.begin, place.end - place.begin))) return;
    for (std::size_t at = 0; layout.lines && at < file.bytes.size();) {
        const std::string_view line = line_at(file.bytes, at);
        at += line.size() + 1;
        bool more = true;
        (void)for_each_value(line, layout.records, [&](Unit place) {
            more = take(line.substr(place.begin, place.end - place.begin));
            return more;
        });
        if (!more) return;
    }
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }
std::string joined(const std::vector<std::string>& texts) { return base::join(views_of(texts), ", "); }

/// The keys of a file's first record, to choose from.
std::vector<std::string> first_keys(const File& file, const JsonLayout& layout) {
    std::vector<std::string> keys;
    for_each_record(file, layout, [&](std::string_view record) {
        keys = keys_of(record);
        return keys.empty();
    });
    return keys;
}

/// The order of day and month as the whole column shows it. A column that none of the first records has is a
/// diagnostic: it is the one without which there are no rows.
ShownOrder look_at_column(const File& file, const JsonLayout& layout, const ColumnName& column,
                          base::Diagnostics& diagnostics) {
    constexpr std::size_t sample = 1000;
    JsonPaths paths;
    paths.want(column.header, 0);
    activity::Arena arena(file.store);
    JsonFields fields(paths, arena);
    std::string_view cell;
    OrderFinder finder;
    std::size_t seen = 0;
    bool found = false;
    for_each_record(file, layout, [&](std::string_view json) {
        if (!fields.read(json, {&cell, 1})) return true;
        ++seen;
        found = found || !cell.empty();
        return (found || seen < sample) && finder.see(cell);
    });
    if (seen == 0 || found) return finder.shown();
    const std::vector<std::string> keys = first_keys(file, layout);
    const std::string near(base::closest(column.header, views_of(keys)).value_or(""));
    diagnostics.add({base::Code::column_missing, {std::string(file.name), column.header, near, joined(keys)}},
                    column.place);
    return {};
}

RowSettings settings_of(const File& file, const JsonTable& table) {
    RowSettings settings;
    settings.present = table.made;
    settings.shape = file.spec.shape;
    settings.metric = file.spec.metric;
    settings.decimal = file.spec.decimal;
    settings.ids_per_room = table.ids_per_room;
    settings.root = table.root;
    settings.reply = table.reply;
    return settings;
}

void want(JsonLayout& layout, Name name, std::string_view path) {
    layout.paths.want(path, static_cast<std::size_t>(name));
    layout.settings.present.add(name);
}

/// A value of a record as text; lists, objects and null say nothing.
std::string text_of_value(std::string_view value) {
    if (value.empty() || value == "null" || value.front() == '{' || value.front() == '[') return "";
    if (value.front() != '"') return std::string(value);
    return value.size() < 2 ? "" : string_of(value.substr(1, value.size() - 2));
}

/// The columns that the keys of the first records and their values suggest, when nobody has named any.
std::vector<ColumnName> guessed_columns(const File& file, JsonLayout& layout) {
    constexpr std::size_t sample = 200;
    constexpr std::size_t most_keys = 200;
    std::vector<std::string> keys = first_keys(file, layout);
    keys.resize(std::min(keys.size(), most_keys));
    std::vector<std::vector<std::string>> records;
    for_each_record(file, layout, [&](std::string_view record) {
        std::vector<std::string>& texts = records.emplace_back();
        for (const std::string& key : keys)
            texts.push_back(record.size() > (64 << 10) ? "" : text_of_value(first_value(record, key)));
        return records.size() < sample;
    });
    const Guess guess = guess_columns(look_at_columns(records, keys));
    if (layout.settings.shape == Shape::activity) layout.settings.shape = shape_named(guess.shape);
    if (layout.settings.metric.empty()) layout.settings.metric = guess.metric;
    std::vector<ColumnName> columns;
    for (const auto& [field, key] : guess.columns) columns.push_back({field, key, file.spec.place});
    return columns;
}

/// The columns that the playbook names, else those that are told by themselves; the order of dates, said or shown.
ShownOrder want_said(const File& file, JsonLayout& layout, base::Diagnostics& diagnostics) {
    const bool silent = file.spec.columns.empty();
    const std::vector<ColumnName> columns = silent ? guessed_columns(file, layout) : file.spec.columns;
    const Name needed = layout.settings.shape == Shape::people ? Name::author : Name::at;
    const bool told = std::any_of(columns.begin(), columns.end(),
                                  [&](const ColumnName& column) { return column.field == word_of(needed); });
    ShownOrder shown;
    for (const ColumnName& column : columns)
        if (const auto name = name_of_field(column.field)) {  // check has said when it is none
            want(layout, *name, column.header);
            if (*name == needed) shown = look_at_column(file, layout, column, diagnostics);
        }
    if (silent && !told)
        diagnostics.add({base::Code::column_not_recognised,
                         {std::string(file.name), std::string(word_of(needed)), joined(first_keys(file, layout))}},
                        file.spec.place);
    if (file.spec.dates != DateOrder::unknown) shown = {file.spec.dates, ""};
    return shown;
}

}  // namespace

Opened open_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics,
                 const JsonTable& table) {
    auto layout = std::make_shared<JsonLayout>();
    layout->settings = settings_of(file, table);
    layout->each = table.each;
    layout->lines = is_lines(file.bytes);
    if (layout->lines)
        layout->records = path_of(file.spec.records);
    else
        find_places(file, table, diagnostics, *layout);

    const std::size_t before = diagnostics.list.size();
    for (const KnownColumn& column : table.columns) want(*layout, column.name, column.header);
    const ShownOrder shown =
        table.columns.empty() ? want_said(file, *layout, diagnostics) : ShownOrder{file.spec.dates, ""};
    if (diagnostics.list.size() != before) return {};
    layout->settings.order = shown.order;

    Opened opened;
    quality.dates = name_of(shown.order);
    opened.order = shown.order;
    opened.doubtful_date = shown.doubtful;
    if (layout->lines) {
        opened.read = [file, layout](Unit unit) { return read_lines(file, *layout, unit); };
        opened.record_from = [bytes = file.bytes](std::size_t at) {
            return std::min(bytes.find('\n', at - 1), bytes.size() - 1) + 1;
        };
    } else {
        opened.body = place_from(file, *layout, 0);
        opened.read = [file, layout](Unit unit) { return read_document(file, *layout, unit); };
        opened.record_from = [file, layout](std::size_t at) { return place_from(file, *layout, at); };
    }
    return opened;
}

bool looks_like_json_lines(std::string_view head) { return is_lines(head); }

bool looks_like_json(std::string_view head) {
    const std::size_t begin = behind_blanks(head, 0);
    if (begin == head.size() || (head[begin] != '{' && head[begin] != '[')) return false;
    const std::size_t next = behind_blanks(head, begin + 1);
    if (next == head.size()) return false;
    return head[begin] == '{' ? head[next] == '"' || head[next] == '}' : head[next] == '{' || head[next] == ']';
}

bool has_keys(std::string_view head, std::span<const std::string_view> keys) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](std::string_view key) { return head.find(fmt::format("\"{}\"", key)) != head.npos; });
}

}  // namespace stamtafel::importers
