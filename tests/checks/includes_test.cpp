// The direction of the includes, and who may know which library. The table below is the one of
// docs/architecture.md; the build links the same folders, which is checked here too.
#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace {

using namespace stamtafel::test;
using Names = std::vector<std::string_view>;
using Violations = std::vector<std::string>;

struct Folder {
    std::string_view path;
    Names may_include;  // names of folders, without engine/ or reports/
};

const std::array folders = std::to_array<Folder>({
    {"engine/base", {}},
    {"engine/calendar", {"base"}},
    {"engine/network", {"base"}},
    {"engine/playbook", {"base", "calendar"}},
    {"engine/activity", {"base", "calendar"}},
    {"engine/importers", {"base", "calendar", "activity"}},
    {"engine/language", {"base", "calendar", "activity"}},
    {"engine/measure", {"base", "calendar", "playbook", "activity", "language"}},
    {"engine/community", {"base", "calendar", "network", "playbook", "activity", "language", "measure"}},
    {"engine/superfans", {"base", "calendar", "network", "playbook", "activity", "language", "measure", "community"}},
    {"engine/kpis",
     {"base", "calendar", "network", "playbook", "activity", "language", "measure", "community", "superfans"}},
    {"engine/strategy",
     {"base", "calendar", "network", "playbook", "activity", "language", "measure", "community", "superfans", "kpis"}},
    {"engine/simulate",
     {"base", "calendar", "network", "playbook", "activity", "language", "measure", "community", "superfans", "kpis"}},
    {"reports/model", {"base"}},
    {"reports/words", {"base", "model"}},
    {"reports/charts", {"base", "model"}},
    {"reports/compose",
     {"model", "words", "charts", "base", "calendar", "network", "playbook", "activity", "language", "measure",
      "community", "superfans", "kpis", "strategy", "simulate"}},
    {"reports/html", {"base", "model", "words", "charts"}},
    {"reports/excel", {"base", "model", "words"}},
    {"reports/facts", {"base", "model", "words"}},
    {"engine/app", {"base",    "calendar",  "network",   "playbook", "activity", "importers", "language",
                    "measure", "community", "superfans", "kpis",     "strategy", "simulate",  "model",
                    "words",   "charts",    "compose",   "html",     "excel",    "facts"}},
});

struct Library {
    std::string_view header;  // what its includes begin with
    Names adapters;           // the folders whose .cpp files may include it
};

const std::array libraries = std::to_array<Library>({
    {"yaml-cpp/", {"engine/playbook"}},
    {"boost/", {"engine/playbook", "engine/network", "engine/measure", "engine/strategy"}},
    {"nlohmann/", {"engine/playbook", "reports/facts", "engine/app"}},
    {"date/", {"engine/calendar"}},
    {"utf8proc.h", {"engine/base"}},
    {"Poco/", {"engine/importers", "engine/app"}},
    {"simdjson.h", {"engine/importers"}},
    {"zstd.h", {"engine/importers"}},
    {"zlib.h", {"engine/importers"}},
    {"expat.h", {"engine/importers"}},
    {"xxhash.h", {"engine/importers", "engine/app"}},
    {"re2/", {"engine/language"}},
    {"xlsxwriter.h", {"reports/excel"}},
    {"CLI/", {"engine/app"}},
    {"sys/mman.h", {"engine/activity", "engine/app"}},  // memory
    {"sys/", {"engine/app"}},
    {"fcntl.h", {"engine/app"}},
    {"malloc.h", {"engine/app"}},
    {"poll.h", {"engine/app"}},
    {"unistd.h", {"engine/activity", "engine/app"}},
    {"emmintrin.h", {"engine/importers"}},
    {"csignal", {"engine/app"}},
    {"signal.h", {"engine/app"}},
    {"glob.h", {"engine/app"}},
    {"fnmatch.h", {"engine/app"}},
});

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

const Folder* find_folder(std::string_view path) {
    const auto found = std::find_if(folders.begin(), folders.end(), [&](const Folder& f) { return f.path == path; });
    return found == folders.end() ? nullptr : &*found;
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// Why a file of `folder` may not have this include of our own; empty when it may.
std::string forbidden_own(const Folder& folder, std::string_view header) {
    const std::string target = folder_of(header);
    if (target == folder.path) return {};
    if (find_folder(target) == nullptr) return "not written from the root, or from a folder that is not in the table";
    if (has(folder.may_include, last_part(target))) return {};
    return std::string(folder.path) + " may not include " + target;
}

// The same for a header in angle brackets. Names without dot and slash are the standard library.
std::string forbidden_library(const Source& source, std::string_view header) {
    if (header.starts_with("fmt/") || header == "tl/expected.hpp") return {};
    const auto library = std::find_if(libraries.begin(), libraries.end(),
                                      [&](const Library& l) { return header.starts_with(l.header); });
    if (library == libraries.end())
        return header.find_first_of("./") == std::string_view::npos ? "" : "no folder adapts this library";
    if (!has(library->adapters, folder_of(source.path))) return "this folder does not adapt the library";
    return source.path.ends_with(".cpp") ? "" : "a library stays in .cpp files";
}

Violations bad_includes(const Source& source) {
    const Folder* folder = find_folder(folder_of(source.path));
    if (folder == nullptr) return {source.path + ": a folder that is not in the table"};
    Violations violations;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string_view include = included_by(source.lines[i]);
        if (include.empty()) continue;
        const std::string_view header = include.substr(1, include.size() - 2);
        const std::string why =
            include.front() == '"' ? forbidden_own(*folder, header) : forbidden_library(source, header);
        if (!why.empty()) violations.push_back(at_line(source, i, std::string(include) + ": " + why));
    }
    return violations;
}

Violations bad_includes(std::string path, std::string line) {
    return bad_includes(Source{std::move(path), {std::move(line)}});
}

// Layer -> USES, as CMakeLists.txt has them.
std::map<std::string, std::vector<std::string>> linked_layers() {
    std::map<std::string, std::vector<std::string>> uses;
    const std::string text = read_bytes(source_path("CMakeLists.txt"));
    for (auto at = text.find("stamtafel_layer("); at != std::string::npos; at = text.find("stamtafel_layer(", at + 1)) {
        const auto words = split_words(std::string_view(text).substr(at, text.find(')', at) - at));
        auto& of_this = uses[words.at(2)];
        std::string section;
        for (const auto& word : words) {
            const bool keyword = word == "USES" || word == "LIBRARIES" || word == "EVERYWHERE" || word == "SOURCES";
            if (keyword) section = word;
            if (!keyword && section == "USES") of_this.push_back(word);
        }
        std::sort(of_this.begin(), of_this.end());
    }
    return uses;
}

}  // namespace

TEST_CASE("the sources include only downward and keep each library in its adapter") {
    Violations violations;
    const auto sources = read_sources({"engine", "reports"});
    REQUIRE(sources.size() > 10);
    for (const auto& source : sources)
        for (auto& violation : bad_includes(source)) violations.push_back(std::move(violation));
    CHECK(violations == Violations{});
}

TEST_CASE("a wrong include is seen") {
    CHECK(bad_includes("engine/base/a.cpp", "#include \"engine/base/b.hpp\"").empty());
    CHECK(bad_includes("engine/kpis/a.cpp", "#include \"engine/measure/b.hpp\"").empty());
    CHECK(bad_includes("engine/base/a.cpp", "#include <vector>").empty());
    CHECK(bad_includes("engine/base/a.hpp", "#include <fmt/format.h>").empty());
    CHECK(bad_includes("engine/playbook/a.cpp", "#include <yaml-cpp/yaml.h>").empty());

    CHECK(bad_includes("engine/base/a.cpp", "#include \"engine/calendar/b.hpp\"").size() == 1);
    CHECK(bad_includes("engine/base/a.cpp", "#  include \"engine/app/b.hpp\"").size() == 1);
    CHECK(bad_includes("reports/html/a.cpp", "#include \"engine/measure/b.hpp\"").size() == 1);
    CHECK(bad_includes("reports/excel/a.cpp", "#include \"reports/charts/b.hpp\"").size() == 1);
    CHECK(bad_includes("engine/measure/a.cpp", "#include \"engine/importers/b.hpp\"").size() == 1);
    CHECK(bad_includes("engine/base/a.cpp", "#include \"b.hpp\"").size() == 1);
    CHECK(bad_includes("engine/base/a.cpp", "#include \"tests/support/catch.hpp\"").size() == 1);
    CHECK(bad_includes("engine/measure/a.cpp", "#include <yaml-cpp/yaml.h>").size() == 1);
    CHECK(bad_includes("engine/playbook/a.hpp", "#include <yaml-cpp/yaml.h>").size() == 1);
    CHECK(bad_includes("engine/base/a.cpp", "#include <sqlite3.h>").size() == 1);
    CHECK(bad_includes("engine/extra/a.cpp", "#include <vector>").size() == 1);
}

TEST_CASE("Boost.Graph stays in three files") {
    Names users;
    const auto sources = read_sources({"engine", "reports"});
    for (const auto& source : sources)
        if (std::any_of(source.lines.begin(), source.lines.end(),
                        [](const auto& line) { return included_by(line).starts_with("<boost/graph/"); }))
            users.push_back(source.path);
    CAPTURE(users);
    CHECK(users.size() <= 3);
}

TEST_CASE("the build links what the table lets a folder include") {
    const auto linked = linked_layers();
    CHECK(linked.size() == folders.size());
    for (const auto& folder : folders) {
        CAPTURE(folder.path);
        std::vector<std::string> allowed(folder.may_include.begin(), folder.may_include.end());
        std::sort(allowed.begin(), allowed.end());
        REQUIRE(linked.count(std::string(last_part(folder.path))) == 1);
        CHECK(linked.at(std::string(last_part(folder.path))) == allowed);
    }
}
