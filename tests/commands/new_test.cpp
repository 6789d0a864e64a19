// `new`: a client folder that passes `check` at once, and nothing overwritten.
#include <cctype>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

TEST_CASE("a new client passes check without a finding, from every template and in both languages") {
    for (const std::string from : {"loyalty", "conversions", "awareness", "feedback"})
        for (const std::string language : {"nl", "en"}) {
            INFO(from << " " << language);
            const test::Scratch scratch;
            const Outcome made =
                run_stamtafel({"new", "Café 't Anker", "--template", from, "--lang", language}, scratch.folder());
            CHECK(made.status == 0);
            CHECK(made.err.empty());
            const test::Tree tree = test::tree_of(scratch / "Café 't Anker");
            CHECK(tree.count("playbook.yaml") == 1);
            CHECK(tree.count("README.md") == 1);
            CHECK(tree.count("exports/") == 1);
            CHECK(tree.size() == 4);
            const std::string& key = tree.at(".stamtafel-key");
            CHECK(key.size() == 65);
            CHECK(std::all_of(key.begin(), key.end() - 1, [](unsigned char c) { return std::isxdigit(c) != 0; }));
            const Outcome checked =
                run_stamtafel({"check", "--strict", "Café 't Anker/playbook.yaml"}, scratch.folder());
            CHECK(checked.err == "");
            CHECK(checked.status == 0);
        }
}

TEST_CASE("names that are hard to quote make a playbook all the same") {
    const test::Scratch scratch;
    for (const std::string name :
         {"O'Neill & \"Co\"", "100% fiets", "a: b", "#1", "-x", "back\\slash", "@brand@", "日本"}) {
        INFO(name);
        CHECK(run_stamtafel({"new", "./" + name}, scratch.folder()).status == 0);
        const Outcome checked = run_stamtafel({"check", "./" + name + "/playbook.yaml"}, scratch.folder());
        CHECK(checked.err == "");
        CHECK(checked.status == 0);
    }
}

TEST_CASE("every new client has a key of its own") {
    const test::Scratch scratch;
    REQUIRE(run_stamtafel({"new", "a"}, scratch.folder()).status == 0);
    REQUIRE(run_stamtafel({"new", "b"}, scratch.folder()).status == 0);
    CHECK(test::read_bytes(scratch / "a/.stamtafel-key") != test::read_bytes(scratch / "b/.stamtafel-key"));
}

TEST_CASE("new overwrites nothing, whichever of its files is there") {
    for (const std::string there : {"playbook.yaml", "README.md", ".stamtafel-key"}) {
        const test::Scratch scratch;
        test::write_file(scratch / ("client/" + there), "mine\n");
        const test::Tree before = test::tree_of(scratch.folder());
        const Outcome outcome = run_stamtafel({"new", "client"}, scratch.folder());
        CHECK(outcome.status == 4);
        CHECK(outcome.err.find("'client/" + there + "'") != std::string::npos);
        CHECK(test::difference(before, test::tree_of(scratch.folder())) == "");
    }
}

TEST_CASE("a folder that cannot be made is said, and leaves nothing") {
    const test::Scratch scratch;
    test::write_file(scratch / "taken", "a file\n");
    const Outcome outcome = run_stamtafel({"new", "taken/client"}, scratch.folder());
    CHECK(outcome.status == 4);
    CHECK(outcome.err.find("[output-unwritable]") != std::string::npos);
    CHECK(test::tree_of(scratch.folder()).size() == 1);
}
