// Inputs of one place, format and header become one source; what its columns mean is proposed from what they hold.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <system_error>

#include "engine/app/inspection.hpp"
#include "engine/app/inspection_values.hpp"
#include "engine/base/text.hpp"
#include "engine/importers/columns.hpp"

namespace stamtafel::app {
namespace {

namespace fs = std::filesystem;
using importers::Name;

constexpr std::size_t sampled_rows = 1000;  // of a source; 200 of each input

std::size_t file_of(const Input& input) { return input.spec.place.line - 1; }

/// csv and tsv: tables that say nothing of what their columns mean.
bool is_plain_table(std::string_view format) { return format == "csv" || format == "tsv"; }

/// Formats that say nothing of what a row is: `columns:` does.
bool is_generic(std::string_view format) {
    return is_plain_table(format) || format == "json" || format == "jsonl" || format == "xml" || format == "xlsx";
}

// ---- which inputs belong together

/// Tables of a folder, members of one archive, or all that one tool wrote below a folder that was named.
std::string place_of(const Inspection& inspection, const Input& input, bool own_format) {
    const GivenFile& file = inspection.files[file_of(input)];
    if (file.wrapping == importers::Wrapping::zip) return file.name;
    if (own_format) return "argument " + std::to_string(file.argument);
    return file.path.parent_path().string();
}

std::string header_of(const Input& input) {
    const importers::Dialect dialect = importers::find_dialect(input.bytes, 0, importers::HeaderSaid::find_out);
    std::string header = dialect.has_header ? "" : "without";
    for (const std::string& name : dialect.header) header += "\x1f" + name;
    return header;
}

std::string key_of(const Inspection& inspection, const Input& input) {
    const importers::Format& format = *importers::format_named(input.spec.format);
    std::string key = place_of(inspection, input, !is_generic(format.id)) + "\x1f" + std::string(format.id) + "\x1f" +
                      input.spec.sheet;
    if (input.sheet) key += "\x1f" + inspection.files[file_of(input)].name;
    return is_plain_table(format.id) ? key + "\x1f" + header_of(input) : key;
}

bool can_be_read(Inspection& inspection, const Input& input) {
    const importers::Format* format = importers::format_named(input.spec.format);
    if (format != nullptr && format->open != nullptr) return true;
    if (format == nullptr)
        inspection.unread.push_back(what_it_is(input));
    else
        inspection.unread.push_back({input.name, {base::Code::format_not_readable_yet, {std::string(format->id)}}});
    return false;
}

void group_inputs(Inspection& inspection) {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < inspection.inputs.list.size(); ++i) {
        const Input& input = inspection.inputs.list[i];
        if (!can_be_read(inspection, input)) continue;
        const auto [found, fresh] = known.try_emplace(key_of(inspection, input), inspection.sources.size());
        if (fresh) inspection.sources.emplace_back().format = input.spec.format;
        Inspected& source = inspection.sources[found->second];
        source.inputs.push_back(i);
        if (source.files.empty() || source.files.back() != file_of(input)) source.files.push_back(file_of(input));
    }
}

/// An archive with tables of several kinds is one source to a playbook, which cannot say columns for each.
void find_mixed_archives(Inspection& inspection) {
    std::map<std::size_t, std::size_t> sources_of;
    for (const Inspected& source : inspection.sources) ++sources_of[source.files.front()];
    for (Inspected& source : inspection.sources) {
        const std::size_t file = source.files.front();
        const bool archive = inspection.files[file].wrapping == importers::Wrapping::zip;
        source.own_block = !archive || sources_of[file] == 1;
    }
}

// ---- what the columns mean

void look_at_table(const Inspection& inspection, Inspected& source) {
    std::vector<std::vector<std::string>> records;
    for (const std::size_t i : source.inputs) {
        if (records.size() >= sampled_rows) break;
        const std::string_view bytes = inspection.inputs.list[i].bytes;
        const importers::Dialect dialect = importers::find_dialect(bytes, 0, importers::HeaderSaid::find_out);
        if (i == source.inputs.front()) source.dialect = dialect;
        for (auto& record : importers::first_records(bytes, dialect, 200)) records.push_back(std::move(record));
    }
    source.delimited = true;
    source.looks = importers::look_at_columns(records, source.dialect.header);
    source.guess = importers::guess_columns(source.looks);
}

const importers::ColumnLook* look_named(const Inspected& source, std::string_view header) {
    const auto found = std::find_if(source.looks.begin(), source.looks.end(),
                                    [&](const importers::ColumnLook& look) { return look.header == header; });
    return found == source.looks.end() ? nullptr : &*found;
}

importers::Shape shape_named(std::string_view word) {
    if (word == "series") return importers::Shape::series;
    if (word == "content") return importers::Shape::content;
    return word == "people" ? importers::Shape::people : importers::Shape::activity;
}

/// A count that is no field of ours can still be the value of a series, under its own name.
void add_value_of_series(const Inspected& source, importers::Spec& spec) {
    if (spec.shape != importers::Shape::series || has_column(spec, "value")) return;
    for (const auto& [field, header] : source.guess.columns) {
        if (field != "followers") continue;
        spec.columns.push_back({"value", header, {}});
        spec.metric = "followers";
    }
}

void propose_columns(const Inspection& inspection, Inspected& source) {
    importers::Spec& spec = source.spec;
    spec.shape = shape_named(source.guess.shape);
    spec.metric = source.guess.metric;
    spec.header = source.dialect.has_header;
    for (const auto& [field, header] : source.guess.columns) {
        const importers::ColumnLook* look = look_named(source, header);
        if (!importers::name_of_field(field) || look == nullptr) continue;
        if (field == "channel" && !translate_channels(inspection, source, header, spec)) continue;
        if (field == "sentiment") translate_sentiment(*look, spec);
        spec.columns.push_back({field, header, {}});
    }
    add_value_of_series(source, spec);
    if (spec.shape == importers::Shape::activity) translate_sides_and_kinds(inspection, source, spec);
    if (has_column(spec, "value") && spec.metric.empty() && !has_column(spec, "metric"))
        for (const importers::ColumnName& column : spec.columns)
            if (column.field == "value") spec.metric = slug(column.header);
}

/// A row needs a moment, a person an account; a table without is no source.
void find_what_is_missing(const std::string& file, Inspected& source) {
    const std::string_view needed = source.spec.shape == importers::Shape::people ? "author" : "at";
    if (has_column(source.spec, needed)) return;
    std::vector<std::string_view> headers(source.dialect.header.begin(), source.dialect.header.end());
    source.problem = {base::Code::column_not_recognised, {file, std::string(needed), base::join(headers, ", ")}};
}

// ---- files: and channel:

/// The files that a pattern finds from here, as the playbook would.
std::set<Path> found_by(const std::string& pattern) {
    std::set<Path> found;
    std::error_code ignored;
    const auto paths = files_matching(pattern, ".", "/");
    for (const Path& path : paths.value_or(std::vector<Path>{})) found.insert(fs::weakly_canonical(path, ignored));
    return found;
}

/// What all names begin with.
std::string common_start(const std::vector<std::string>& names) {
    std::string start = names.front();
    for (const std::string& name : names) {
        const auto differ = std::mismatch(start.begin(), start.end(), name.begin(), name.end());
        start.erase(differ.first, start.end());
    }
    return start;
}

/// Up to where a date or a number begins: "forum-2026-0" → "forum-".
std::string without_figures(const std::string& start) {
    const std::size_t word = start.find_last_not_of("0123456789-_. ");
    if (word == start.npos) return "";
    const std::size_t behind = word + 1;
    const bool sign = behind < start.size() && (start[behind] < '0' || start[behind] > '9');
    return start.substr(0, behind + (sign ? 1 : 0));
}

std::string literal_pattern(std::string name) {
    for (char& c : name)
        if (c == '[' || c == ']' || c == '*' || c == '?') c = '?';
    return name;
}

std::vector<std::string> candidates(const std::vector<Path>& paths, const std::string& argument) {
    std::vector<std::string> names;
    std::set<std::string> folders;
    std::set<std::string> endings;
    for (const Path& path : paths) {
        names.push_back(path.filename().string());
        folders.insert(path.parent_path().string());
        endings.insert(path.extension().string());
    }
    const std::string ending = endings.size() == 1 ? *endings.begin() : "";
    std::error_code ignored;
    std::vector<std::string> all;
    if (folders.size() == 1) {
        const Path folder = literal_pattern(*folders.begin());
        const std::string start = common_start(names);
        for (const std::string& begin : {without_figures(start), start})
            all.push_back((folder / (literal_pattern(begin) + "*" + ending)).string());
        all.push_back((folder / ("*" + ending)).string());
    }
    if (!fs::is_directory(argument, ignored)) return all;
    const Path folder = literal_pattern(Path(argument).lexically_normal().string());
    all.push_back((folder / "*" / ("*" + ending)).string());
    all.push_back(folder.string());
    return all;
}

std::vector<std::string> patterns_of(const std::vector<Path>& paths, const std::string& argument);

/// The patterns of parts, where no pattern finds all of them and nothing else.
template <class Key>
std::vector<std::string> patterns_of_parts(const std::map<Key, std::vector<Path>>& parts, const std::string& argument) {
    std::vector<std::string> all;
    for (const auto& [key, paths] : parts)
        for (std::string& pattern : patterns_of(paths, argument)) all.push_back(std::move(pattern));
    return all;
}

/// One pattern where one finds exactly these files; else by depth, then by folder, then by name.
std::vector<std::string> patterns_of(const std::vector<Path>& paths, const std::string& argument) {
    std::set<Path> wanted;
    std::error_code ignored;
    for (const Path& path : paths) wanted.insert(fs::weakly_canonical(path, ignored));
    if (paths.size() > 1)
        for (const std::string& candidate : candidates(paths, argument))
            if (found_by(candidate) == wanted) return {candidate};
    std::map<std::ptrdiff_t, std::vector<Path>> by_depth;
    std::map<Path, std::vector<Path>> by_folder;
    for (const Path& path : paths) {
        by_depth[std::distance(path.begin(), path.end())].push_back(path);
        by_folder[path.parent_path()].push_back(path);
    }
    if (by_depth.size() > 1) return patterns_of_parts(by_depth, argument);
    if (by_folder.size() > 1) return patterns_of_parts(by_folder, argument);
    std::vector<std::string> names;
    for (const Path& path : paths) names.push_back(literal_pattern(path.lexically_normal().string()));
    return names;
}

/// What a name or a format says of the channel.
std::string channel_of(std::string_view file, std::string_view format) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 22> told{{
        {"instagram", "instagram"},   {"facebook", "facebook"}, {"linkedin", "linkedin"}, {"twitter", "twitter"},
        {"twcs", "twitter"},          {"tweet", "twitter"},     {"tiktok", "tiktok"},     {"youtube", "youtube"},
        {"pinterest", "pinterest"},   {"discord", "discord"},   {"slack", "slack"},       {"whatsapp", "whatsapp"},
        {"telegram", "telegram"},     {"reddit", "reddit"},     {"bluesky", "bluesky"},   {"mastodon", "mastodon"},
        {"trustpilot", "trustpilot"}, {"zendesk", "zendesk"},   {"chatwoot", "chatwoot"}, {"helpdesk", "helpdesk"},
        {"insta", "instagram"},       {"ticket", "helpdesk"},
    }};
    for (const std::string& text : {base::fold(format), base::fold(file)})
        for (const auto& [word, channel] : told)
            if (text.find(word) != text.npos) return std::string(channel);
    return "forum";
}

void propose(const std::vector<std::string>& arguments, const Inspection& inspection, Inspected& source) {
    const GivenFile& file = inspection.files[source.files.front()];
    const Input& input = inspection.inputs.list[source.inputs.front()];
    source.columns_known = !is_generic(source.format);
    source.spec.format = source.format;
    source.spec.zone = inspection.zone;
    if (file.sheets.size() > 1) source.spec.sheet = input.spec.sheet;
    if (is_plain_table(source.format)) {
        look_at_table(inspection, source);
        if (source.own_block) {
            propose_columns(inspection, source);
            find_what_is_missing(input.name, source);
        }
    }
    if (!has_column(source.spec, "channel")) {
        source.channel = channel_of(file.name, source.format);
        source.spec.channel_ids = {source.channel};
        source.spec.channel = activity::Channel{};
    }
    std::vector<Path> paths;
    for (const std::size_t f : source.files) paths.push_back(inspection.files[f].path);
    source.patterns = patterns_of(paths, arguments[file.argument]);
}

}  // namespace

void propose_sources(const std::vector<std::string>& arguments, Inspection& inspection) {
    group_inputs(inspection);
    find_mixed_archives(inspection);
    for (Inspected& source : inspection.sources) propose(arguments, inspection, source);
}

}  // namespace stamtafel::app
