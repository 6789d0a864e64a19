// Diagnostics that need more than a playbook: a folder here with a `command` file, which is typed into a shell in
// a copy of that folder, once with LANGUAGE=en and once with nl. The expected text is all that it prints, both
// outputs together, and the exit status at the end.
#include <filesystem>

#include "engine/base/codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

namespace {

using namespace stamtafel;
namespace fs = std::filesystem;

std::vector<std::string> folders_with_commands() {
    std::vector<std::string> folders;
    for (const std::string& file : test::files_below("tests/errors"))
        if (fs::path(file).filename() == "command") folders.push_back(fs::path(file).parent_path().string());
    return folders;
}

std::string said_in(const std::string& folder, const std::string& language) {
    const test::Scratch scratch;
    test::copy_source(folder, scratch / "client");
    fs::remove(scratch / "client/expected.en.txt");
    fs::remove(scratch / "client/expected.nl.txt");
    test::Command shell{{"sh", "-c", "exec 2>&1; . ./command"}, scratch / "client"};
    const std::string programs = fs::path(STAMTAFEL_PROGRAM).parent_path().string();
    shell.environment = {{"LANGUAGE", language}, {"PATH", programs + ":/usr/bin:/bin"}};
    const test::Outcome outcome = test::run(shell);
    return outcome.out + "exit status " + std::to_string(outcome.status) + "\n";
}

}  // namespace

TEST_CASE("every command that goes wrong says what its expected text says") {
    for (const std::string& folder : folders_with_commands()) {
        INFO(folder);
        for (const std::string language : {"en", "nl"}) {
            const std::string expected = test::read_bytes(test::source_path(folder + "/expected." + language + ".txt"));
            CHECK(said_in(folder, language) == expected);
            const std::string code = fs::path(folder).lexically_relative("tests/errors").begin()->string();
            CHECK(expected.find("[" + code + "]") != std::string::npos);
        }
    }
}

TEST_CASE("every diagnostic about data and files has a folder with a command") {
    const std::vector<std::string> folders = folders_with_commands();
    for (const base::CodeRow& row : base::code_table()) {
        if (row.code < base::Code::file_not_found) continue;
        if (row.code == base::Code::file_changed) continue;  // no command meets it every time: commands/failure_test
        INFO(row.id);
        const std::string start = "tests/errors/" + std::string(row.id);
        CHECK(std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
            return folder == start || folder.starts_with(start + "/");
        }));
    }
}
