// The packages that the scripts install are those that the build asks for, no more and no fewer.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace {

using namespace stamtafel::test;
using Names = std::vector<std::string>;

struct Need {
    std::string_view cmake;    // as find_package or pkg_check_modules names it
    std::string_view package;  // the Debian package that holds it
};

constexpr std::array needs = std::to_array<Need>({
    {"Threads", "g++"},
    {"PkgConfig", "pkg-config"},
    {"Boost", "libboost-dev"},
    {"Poco", "libpoco-dev"},
    {"yaml-cpp", "libyaml-cpp-dev"},
    {"fmt", "libfmt-dev"},
    {"CLI11", "libcli11-dev"},
    {"simdjson", "libsimdjson-dev"},
    {"date", "libhowardhinnant-date-dev"},
    {"tl-expected", "libexpected-dev"},
    {"zstd", "libzstd-dev"},
    {"ZLIB", "zlib1g-dev"},
    {"EXPAT", "libexpat1-dev"},
    {"nlohmann_json", "nlohmann-json3-dev"},
    {"xlsxwriter", "libxlsxwriter-dev"},
    {"re2", "libre2-dev"},
    {"libxxhash", "libxxhash-dev"},
    {"libutf8proc", "libutf8proc-dev"},
    {"Catch2", "catch2"},
});

Names sorted_once(Names names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

// What stands between `name=(` and `)` in the shell file.
Names shell_list(const std::string& text, const std::string& name) {
    const auto begin = text.find("\n" + name + "=(");
    if (begin == std::string::npos) return {};
    Names words = split_words(std::string_view(text).substr(begin, text.find(')', begin) - begin));
    words.erase(words.begin());  // the name itself
    return words;
}

Names asked_by(std::string_view file) {
    Names asked;
    for (const auto& line : split_lines(read_bytes(source_path(file)))) {
        const Names words = split_words(line);
        if (words.size() > 1 && words[0] == "find_package") asked.push_back(words[1]);
        if (words.size() > 4 && words[0] == "pkg_check_modules") asked.push_back(words[4]);
    }
    return asked;
}

std::string package_of(const std::string& name) {
    const auto need = std::find_if(needs.begin(), needs.end(), [&](const Need& n) { return n.cmake == name; });
    return need == needs.end() ? "no package known for " + name : std::string(need->package);
}

}  // namespace

TEST_CASE("the packages installed are the libraries the build asks for") {
    const std::string shell = read_bytes(source_path("cmake/packages.sh"));
    const Names tools = shell_list(shell, "tool_packages");
    const Names libraries = shell_list(shell, "library_packages");
    REQUIRE(libraries.size() > 10);

    Names wanted;
    for (const std::string_view file : {"CMakeLists.txt", "cmake/libraries.cmake", "tests/CMakeLists.txt"})
        for (const auto& name : asked_by(file)) wanted.push_back(package_of(name));
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                                [&](const auto& package) {
                                    return std::find(tools.begin(), tools.end(), package) != tools.end();
                                }),
                 wanted.end());

    CHECK(sorted_once(libraries) == sorted_once(wanted));
    CHECK(libraries.size() == sorted_once(libraries).size());
}

TEST_CASE("no list of packages is empty or misspelled") {
    const std::string shell = read_bytes(source_path("cmake/packages.sh"));
    for (const auto* list : {"tool_packages", "library_packages", "support_packages", "inspection_packages"}) {
        CAPTURE(list);
        CHECK_FALSE(shell_list(shell, list).empty());
    }
    CHECK(shell_list(shell, "other_packages").empty());
}
