// House rules that a reader would otherwise have to remember: how a file opens, how long it may be, which words
// it may not hold, and that only engine/app touches the world. Words are spelled in two halves here, so that
// this file keeps its own rules.
#include <algorithm>
#include <array>
#include <cctype>
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

struct Banned {
    std::string text;
    Names folders_that_may;
};

// Code, without comments.
const std::vector<Banned> banned_in_code = {
    {"<fstream>", {"engine/app"}},
    {"<filesystem>", {"engine/app"}},
    {"<iostream>", {"engine/app"}},
    {"fopen(", {"engine/app"}},
    {"clock::now", {"engine/app"}},
    {"clock_gettime", {"engine/app"}},
    {"std::time(", {"engine/app"}},
    {"localtime(", {"engine/app"}},
    {"localtime_r(", {"engine/app"}},
    {"getenv", {"engine/app"}},
    {"setlocale", {}},
    {"std::locale", {}},
    {"hardware_concurrency", {"engine/app"}},
    {"random_device", {}},
    {"shared_ptr", {"engine/importers"}},  // const, by the units of a file (docs/decisions.md)
    {"#define", {}},
    {"std::views::", {}},
    {"source_location", {}},
    {"std::format", {}},
};

// Every line, comments too; whole words only.
const Names banned_words = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X",
    "HA"
    "CK"};

const Names machine_paths = {
    "/wo"
    "rk/",
    "/t"
    "mp/",
    "/ho"
    "me/",
    "/ro"
    "ot/"};

// Tables of words: a row a case, read by looking something up in them.
const Names may_be_long = {"engine/base/codes.cpp", "engine/kpis/definitions.cpp"};

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool has_word(std::string_view line, std::string_view word) {
    for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_letter(line[at - 1])) && (end == line.size() || !is_letter(line[end]))) return true;
    }
    return false;
}

bool holds(std::string_view line, std::string_view text) { return line.find(text) != std::string_view::npos; }

Violations banned_code(const Source& source) {
    Violations found;
    const std::string folder = folder_of(source.path);
    for (std::size_t i = 0; i < source.lines.size(); ++i)
        for (const auto& [text, may] : banned_in_code)
            if (holds(without_comment(source.lines[i]), text) && !has(may, folder))
                found.push_back(at_line(source, i, text + " does not belong in " + folder));
    return found;
}

Violations banned_text(const Source& source) {
    Violations found;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        for (const auto word : banned_words)
            if (has_word(source.lines[i], word)) found.push_back(at_line(source, i, word));
        for (const auto path : machine_paths)
            if (holds(source.lines[i], path)) found.push_back(at_line(source, i, path));
    }
    return found;
}

Violations bad_shape(const Source& source) {
    Violations found;
    const auto& lines = source.lines;
    if (lines.empty() || !lines.front().starts_with("// ")) found.push_back(source.path + ": no opening comment");
    if (lines.size() > 500 && !has(may_be_long, source.path)) found.push_back(source.path + ": more than 500 lines");
    const bool guarded = std::find(lines.begin(), lines.end(), "#pragma once") != lines.end();
    if (source.path.ends_with(".hpp") && !guarded) found.push_back(source.path + ": no #pragma once");
    return found;
}

// ctest takes a semicolon in the name of a test for the end of it.
Violations bad_test_name(const Source& source) {
    Violations found;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const std::string_view line = source.lines[i];
        if (line.starts_with("TEST_CASE(") && holds(line.substr(0, line.rfind('"')), ";"))
            found.push_back(at_line(source, i, "a semicolon in the name of a test"));
    }
    return found;
}

template <class Rule>
Violations over(const std::vector<Source>& sources, Rule rule) {
    Violations all;
    for (const auto& source : sources)
        for (auto& violation : rule(source)) all.push_back(std::move(violation));
    return all;
}

const Violations none;

}  // namespace

TEST_CASE("every source opens with what happens in it, and is short enough to read") {
    CHECK(over(read_sources({"engine", "reports", "tests"}), bad_shape) == none);
}

TEST_CASE("only engine/app touches files, clock, environment and locale") {
    CHECK(over(read_sources({"engine", "reports"}), banned_code) == none);
}

TEST_CASE("nothing is left for later and no place of one machine is named") {
    CHECK(over(read_sources({"engine", "reports", "tests"}), banned_text) == none);
    std::vector<Source> scripts;
    for (const auto* path : {"CMakeLists.txt", "CMakePresets.json", "demo.sh", "test.sh", ".ci/run",
                             "tests/CMakeLists.txt", "cmake/compiler.cmake", "cmake/embed.cmake", "cmake/layers.cmake",
                             "cmake/libraries.cmake", "cmake/resources.cmake", "cmake/packages.sh"})
        scripts.push_back({path, split_lines(read_bytes(source_path(path)))});
    CHECK(over(scripts, banned_text) == none);
}

TEST_CASE("every test has a name that ctest can call") { CHECK(over(read_sources({"tests"}), bad_test_name) == none); }

TEST_CASE("main.cpp only hands over") {
    CHECK(split_lines(read_bytes(source_path("engine/app/main.cpp"))).size() <= 25);
}

TEST_CASE("the rules see what they forbid") {
    CHECK(banned_code({"engine/base/a.cpp", {"#include <fstream>"}}).size() == 1);
    CHECK(banned_code({"engine/app/a.cpp", {"#include <fstream>"}}).empty());
    CHECK(banned_code({"engine/base/a.cpp", {"// no std::locale here"}}).empty());
    CHECK(banned_code({"reports/excel/a.cpp", {"auto t = std::chrono::system_clock::now();"}}).size() == 1);

    CHECK(banned_text({"a.cpp",
                       {"// TO"
                        "DO: later"}})
              .size() == 1);
    CHECK(banned_text({"a.cpp",
                       {"METHO"
                        "DOLOGY XX"
                        "XL"}})
              .empty());
    CHECK(banned_text({"a.cpp",
                       {"open(\"/t"
                        "mp/x\")"}})
              .size() == 1);

    CHECK(bad_test_name({"a.cpp", {"TEST_CASE(\"one; two\") {"}}).size() == 1);
    CHECK(bad_test_name({"a.cpp", {"TEST_CASE(\"one, two\") { run(); }"}}).empty());

    CHECK(bad_shape({"a.hpp", {"// what", "#pragma once"}}).empty());
    CHECK(bad_shape({"a.hpp", {"// what"}}).size() == 1);
    CHECK(bad_shape({"a.cpp", {"#include <vector>"}}).size() == 1);
    CHECK(bad_shape({"a.cpp", std::vector<std::string>(501, "// long")}).size() == 1);
}
