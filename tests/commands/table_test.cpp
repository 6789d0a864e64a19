// The command line itself: every command has its test and its help, every mistake its line.
#include <filesystem>

#include "engine/app/commands.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

TEST_CASE("every command has a file of tests here") {
    for (const app::Command& command : app::commands()) {
        INFO(command.name);
        CHECK(std::filesystem::exists(test::source_path("tests/commands/" + std::string(command.name) + "_test.cpp")));
    }
}

TEST_CASE("the help of every command says what it does, what it takes and shows an example") {
    const Outcome all = run_stamtafel({"--help"});
    CHECK(all.status == 0);
    for (const app::Command& command : app::commands()) {
        INFO(command.name);
        CHECK(all.out.find(std::string(command.summary)) != std::string::npos);
        const Outcome help = run_stamtafel({std::string(command.name), "--help"});
        CHECK(help.status == 0);
        CHECK(help.err.empty());
        CHECK(help.out.find(std::string(command.summary)) != std::string::npos);
        CHECK(help.out.find(std::string(command.examples)) != std::string::npos);
        CHECK(help.out.find("Usage: stamtafel " + std::string(command.name)) != std::string::npos);
    }
}

TEST_CASE("the version is said") { CHECK(run_stamtafel({"--version"}).out.starts_with("stamtafel ")); }

TEST_CASE("a mistake on the command line is status 2 and a line that helps") {
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    struct Mistake {
        std::vector<std::string> words;
        std::string said;
    };
    const std::vector<Mistake> mistakes{
        {{}, "stamtafel --help"},
        {{"chek", playbook}, "did you mean 'check'?"},
        {{"report"}, "PLAYBOOK is required"},
        {{"report", playbook, "--peroid", "2026-10"}, "report has no option '--peroid'; did you mean '--period'?"},
        {{"report", playbook, "--peroid=2026-10"}, "did you mean '--period'?"},
        {{"report", playbook, "--period", "oktober"}, "2026-W43"},
        {{"report", playbook, "--period", "2026-13"}, "'2026-13'"},
        {{"report", playbook, "--only", "kpi"},
         "the sections: summary, kpis, protocols, members, superfans, content, practices, data"},
        {{"report", playbook, "--edition", "board"}, "management"},
        {{"report", playbook, "--formats", "pdf"}, "html"},
        {{"report", playbook, "--lang", "fr"}, "nl"},
        {{"report", playbook, "--as-of", "soon"}, "2026-10-31T09:30:00+01:00"},
        {{"report", playbook, "--threads", "0"}, "256"},  // the rest is the library's, by version
        {{"protocols", playbook, playbook}, "stamtafel protocols --help"},
        {{"protocols", playbook, "--edition", "team"}, "protocols has no option '--edition'"},
        {{"inspect"}, "FILE is required"},
        {{"schema", "playbook"}, "stamtafel schema --help"},
        {{"check", "nowhere.yaml"}, "[file-not-found]"},
        {{"explain", "atainment"}, "did you mean 'attainment'?"},
        {{"new", "client", "--template", "loyaltie"}, "did you mean 'loyalty'?"},
    };
    const test::Scratch scratch;
    for (const Mistake& mistake : mistakes) {
        const Outcome outcome = run_stamtafel(mistake.words, scratch.folder());
        INFO(mistake.said << "\n" << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(mistake.said) != std::string::npos);
    }
    CHECK(test::tree_of(scratch.folder()).empty());
}

TEST_CASE("standard output that is full is an error, not silence") {
    const std::string playbook = test::source_path("samples/velowerk/playbook.yaml").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"schema"}, {"check", playbook}, {"protocols", playbook}, {"explain", "fields"}}) {
        test::Command command = test::stamtafel(words);
        command.output = "/dev/full";
        const Outcome outcome = test::run(command);
        INFO(words.front());
        CHECK(outcome.status == 4);
        CHECK(outcome.err.find("[output-unwritable]") != std::string::npos);
    }
}

TEST_CASE("a reader that went away is no error") {
    test::Command command{{"sh", "-c", STAMTAFEL_PROGRAM " explain fields | head -1; exit 0"}, {}};
    const Outcome outcome = test::run(command);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
}
