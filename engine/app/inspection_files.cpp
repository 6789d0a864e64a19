// From arguments to files: folders are searched, a workbook becomes one source a sheet that holds something.
#include <algorithm>
#include <set>
#include <system_error>

#include "engine/app/inspection.hpp"
#include "engine/app/own_pages.hpp"
#include "engine/importers/not_a_table.hpp"
#include "engine/importers/xlsx.hpp"

namespace stamtafel::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t file_limit = 64ULL << 30;

/// Where a problem of take_in() belongs: no playbook is there, so the line is the number of the file.
base::Place place_of_file(std::size_t file) {
    base::Place place;
    place.line = static_cast<std::uint32_t>(file + 1);
    return place;
}

void add_file(const Path& path, std::uint16_t argument, std::set<Path>& seen, std::vector<GivenFile>& files) {
    std::error_code error;
    const Path whole = fs::weakly_canonical(path, error);
    if (!seen.insert(error ? path : whole).second) return;
    files.push_back({path, path.lexically_normal().string(), argument, 0, importers::Wrapping::none, {}, {}, {}});
}

bool is_page(const Path& path) { return path.extension() == ".html"; }

/// What this program wrote into a folder that is handed over came from nowhere else.
void add_argument(const std::string& name, std::uint16_t argument, std::set<Path>& seen, Inspection& inspection) {
    std::error_code error;
    if (!fs::is_directory(name, error)) return add_file(name, argument, seen, inspection.files);
    const auto paths = files_matching(".", name, name);
    if (!paths) inspection.unread.push_back({name, {base::Code::file_not_found, {name}}});
    for (const Path& path : paths.value_or(std::vector<Path>{}))
        if (!is_page(path) || !is_own_page(path)) add_file(path.lexically_normal(), argument, seen, inspection.files);
}

void look_at_sheets(std::string_view bytes, GivenFile& file) {
    const auto sheets = importers::read_workbook(bytes, {});
    if (!sheets) return;  // said again when it is read
    for (const importers::Sheet& sheet : *sheets) {
        if (sheet.csv.empty()) continue;
        (sheet.hidden ? file.hidden_sheets : file.sheets).push_back(sheet.name);
        if (!sheet.hidden && !sheet.quirks.empty())
            file.sheet_quirks += (file.sheet_quirks.empty() ? "" : "; ") + sheet.quirks;
    }
}

/// Size, wrapping and sheets; a file that cannot be opened is said.
bool look_at_file(GivenFile& file, Inspection& inspection) {
    const auto stored = store_file(file.path, file_limit, inspection.store);
    if (!stored) {
        base::Problem problem = stored.error();
        if (!problem.args.empty()) problem.args.front() = file.name;
        inspection.unread.push_back({file.name, std::move(problem)});
        return false;
    }
    file.bytes = stored->size;
    file.wrapping = importers::wrapping_of(stored->bytes);
    if (file.wrapping == importers::Wrapping::xlsx) look_at_sheets(stored->bytes, file);
    if (stored->size > 0) return true;
    inspection.unread.push_back({file.name, {base::Code::source_empty, {file.name}}});
    return false;
}

/// Marks of pictures and the like are lost when bytes are decoded as text; markup and JSON are seen only then.
importers::NotATable sort_of(const Input& input) {
    const importers::NotATable raw = importers::not_a_table(input.file.bytes);
    const bool packed = importers::wrapping_of(input.file.bytes) != importers::Wrapping::none;
    if (!packed && (raw == importers::NotATable::image || raw == importers::NotATable::pdf)) return raw;
    return importers::not_a_table(input.bytes);
}

SourceFile source_of(const GivenFile& file, std::size_t index, const calendar::Zone& zone) {
    SourceFile source;
    source.path = file.path;
    source.name = file.name;
    source.source = file.argument;
    source.format_place = place_of_file(index);
    source.spec.place = source.format_place;
    source.spec.zone = zone;
    return source;
}

}  // namespace

std::vector<SourceFile> find_given_files(const std::vector<std::string>& arguments, Inspection& inspection) {
    std::set<Path> seen;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        add_argument(arguments[i], static_cast<std::uint16_t>(i), seen, inspection);
    std::vector<SourceFile> sources;
    for (std::size_t i = 0; i < inspection.files.size(); ++i) {
        GivenFile& file = inspection.files[i];
        if (!look_at_file(file, inspection)) continue;
        SourceFile source = source_of(file, i, inspection.zone);
        if (file.sheets.size() < 2) {
            sources.push_back(std::move(source));
            continue;
        }
        for (const std::string& sheet : file.sheets) {
            source.spec.sheet = sheet;
            sources.push_back(source);
        }
    }
    return sources;
}

Unread what_it_is(const Input& input) {
    const std::string& name = input.name;
    using importers::NotATable;
    using words::operator""_w;
    const auto is = [&](std::string_view english, std::string_view dutch, words::Key advice = {}) {
        return Unread{name, {base::Code::not_an_export, {name, base::in_both(english, dutch)}}, advice};
    };
    switch (sort_of(input)) {
        case NotATable::empty: return {name, {base::Code::source_empty, {name}}};
        case NotATable::html_page:
            return is("a web page (HTML), often a saved login page",
                      "een webpagina (HTML), vaak een bewaarde inlogpagina");
        case NotATable::pdf: return is("a PDF", "een pdf");
        case NotATable::image: return is("a picture", "een afbeelding");
        case NotATable::binary: return is("binary data", "binaire gegevens");
        case NotATable::zip: return is("a zip archive", "een zip-archief");
        case NotATable::excel: return {name, {base::Code::archive_locked, {name, ""}}};
        case NotATable::json:
            return is("JSON that no format of this version recognises", "JSON die geen formaat van deze versie herkent",
                      "inspect.advice.records"_w);
        case NotATable::xml:
            return is("XML that no format of this version recognises", "XML die geen formaat van deze versie herkent",
                      "inspect.advice.records"_w);
        case NotATable::none: break;
    }
    return {name, {base::Code::format_not_recognised, {name}}, "inspect.advice.formats"_w};
}

}  // namespace stamtafel::app
