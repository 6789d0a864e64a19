// Every diagnostic has a folder here that provokes it, with its full text in English and Dutch: the exact place,
// the caret and the remedy. Folders with a `command` file are about data and outputs; commands_test.cpp runs them.
#include "tests/errors/findings.hpp"

#include <chrono>
#include <filesystem>
#include <set>

#include "engine/base/codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace {

using namespace stamtafel;
using base::Code;
using base::Language;
namespace fs = std::filesystem;

/// Folders with a playbook.yaml and no command, relative to the sources: tests/errors/unknown-key or
/// …/unknown-key/variant.
std::vector<std::string> broken_playbooks() {
    std::vector<std::string> folders;
    for (const std::string& file : test::files_below("tests/errors")) {
        const std::string folder = fs::path(file).parent_path().string();
        if (fs::path(file).filename() == "playbook.yaml" && !fs::exists(test::source_path(folder + "/command")))
            folders.push_back(folder);
    }
    return folders;
}

/// The code a folder stands for: the part of its path below tests/errors.
std::string code_of(const std::string& folder) {
    const fs::path below = fs::path(folder).lexically_relative("tests/errors");
    return below.begin()->string();
}

/// Codes that a playbook alone can provoke: written forms, the time zone, and the playbook's own.
bool is_about_playbooks(Code code) {
    // A time of day is part of opening hours, which have their own text; no_zone_files needs a bare machine.
    if (code == Code::bad_time_of_day || code == Code::no_zone_files) return false;
    return code < Code::file_not_found || code == Code::file_outside_root;
}

std::string expected(const std::string& folder, Language language) {
    return test::read_bytes(test::source_path(folder + "/expected." + std::string(base::code_of(language)) + ".txt"));
}

double seconds_for(const std::string& text, std::string& said) {
    const auto start = std::chrono::steady_clock::now();
    said = test::findings_in(text, Language::en);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("every broken playbook says what its expected text says") {
    for (const std::string& folder : broken_playbooks()) {
        INFO(folder);
        CHECK(test::findings(folder, Language::en) == expected(folder, Language::en));
        CHECK(test::findings(folder, Language::nl) == expected(folder, Language::nl));
        CHECK(expected(folder, Language::en).find("[" + code_of(folder) + "]") != std::string::npos);
    }
}

TEST_CASE("every diagnostic about playbooks has a folder, and every folder a diagnostic") {
    std::set<std::string> folders, codes;
    for (const std::string& folder : broken_playbooks()) folders.insert(code_of(folder));
    for (const base::CodeRow& row : base::code_table()) {
        codes.insert(std::string(row.id));
        INFO(row.id);
        if (is_about_playbooks(row.code)) CHECK(folders.count(std::string(row.id)) == 1);
    }
    for (const std::string& folder : folders) CHECK(codes.count(folder) == 1);
}

TEST_CASE("the playbook that the broken ones extend has no finding") {
    CHECK(test::findings_in("stamtafel: 1\nextends: base.yaml\n", Language::en).empty());
}

TEST_CASE("nesting 100,000 deep is one error, in flow and in block, and quick") {
    std::string said;
    for (const std::string_view piece : {"[", "{a: ", "- ", "? "}) {
        INFO(piece);
        CHECK(seconds_for("a:\n  " + repeated(piece, 100'000), said) < 1.0);
        CHECK(said.find("error:") != std::string::npos);
        CHECK(said.find("error:") == said.rfind("error:"));
    }
    std::string block;
    for (std::size_t depth = 0; depth < 2000; ++depth) block += std::string(depth, ' ') + "a:\n";
    CHECK(seconds_for(block, said) < 1.0);
    CHECK(said.find("[too-deep]") != std::string::npos);
}

TEST_CASE("texts that never end, and data in a playbook, are refused") {
    std::string said;
    CHECK(seconds_for("a: " + std::string(10'000'000, 'x'), said) < 1.0);
    CHECK(said ==
          "playbook.yaml: error: file 'playbook.yaml' is larger than 8 MiB [file-too-large]\n"
          "  remedy: split it, or leave out what is not needed\n");
    CHECK(seconds_for("a: " + std::string(1'000'000, 'x'), said) < 1.0);
    CHECK(said.find("error: one text is longer than 64 KiB [scalar-too-long]") != std::string::npos);
    CHECK(seconds_for("a:\n" + repeated("  - x\n", 200'000), said) < 2.0);
    CHECK(said.find("playbook.yaml:99999:5: error: the file holds more than 100000 values") == 0);
}

TEST_CASE("an alias bomb stops at its budget") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 12; ++level) {
        const std::string below = "*a" + std::to_string(level - 1);
        bomb += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + below;
        for (int i = 1; i < 10; ++i) bomb += ", " + below;
        bomb += "]\n";
    }
    std::string said;
    CHECK(seconds_for(bomb, said) < 1.0);
    CHECK(said.find("[too-many-values]") != std::string::npos);
}

TEST_CASE("a comma alone ends") {
    CHECK(test::findings_in(",", Language::en).find("[yaml-structure]") != std::string::npos);
    CHECK(test::findings_in(",a: 1", Language::en).find("error:") != std::string::npos);
}
