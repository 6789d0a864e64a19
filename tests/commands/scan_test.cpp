// `scan`: a page from exports alone, in two editions; what cannot be read is said, and costs the rest nothing.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/commands/searching.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_set.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

/// Two months in which one account answers what forty others ask.
std::string forum() {
    std::string text = "id,date,user,text,reply_to\n";
    const auto day = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    for (const char* month : {"09", "10"})
        for (int i = 1; i <= 28; ++i) {
            const std::string id = std::string(month) + day(i);
            const std::string date = "2026-" + std::string(month) + "-" + day(i);
            text += "q" + id + "," + date + "T10:00:00Z,vrager" + day(i) + ",Hoe laat gaan jullie open?,\n";
            text += "a" + id + "," + date + "T11:00:00Z,helpdesk,Om tien uur elke dag.,q" + id + "\n";
        }
    return text;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("scan: one page without names, and one with them that is confidential") {
    const test::Scratch scratch;
    test::write_file(scratch / "exports/forum.csv", forum());
    const Outcome outcome = run_stamtafel({"scan", "exports", "--lang", "en"}, scratch.folder());
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    CHECK(outcome.out == "./scan.html\n./confidential/scan.html\n");
    const std::string page = test::readable("scan.html", test::read_bytes(scratch / "scan.html"));
    CHECK(holds(page, "112 activities of 29 accounts"));
    CHECK(holds(page, "forum.csv"));
    CHECK_FALSE(holds(page, "exports/forum.csv"));  // within what was handed over
    CHECK_FALSE(holds(page, "vrager01"));
    CHECK_FALSE(holds(page, "helpdesk"));
}

TEST_CASE("scan: the team is known by its list, one account a line, however it is written") {
    const test::Scratch scratch;
    test::write_file(scratch / "forum.csv", forum());
    test::write_file(scratch / "team.txt", "account\r\n\"@helpdesk\";the desk\r\n");
    REQUIRE(run_stamtafel({"scan", "forum.csv", "--team", "team.txt", "-o", "with", "--lang", "en"}, scratch.folder())
                .status == 0);
    REQUIRE(run_stamtafel({"scan", "forum.csv", "-o", "without", "--lang", "en"}, scratch.folder()).status == 0);
    const auto active = [&](const char* folder) {  // 28 who ask, and the desk where it passes for a member
        const std::string page = test::read_bytes(scratch / folder / "confidential/scan.html");
        const auto at = page.find("\" data-fact=\"members.active\"");
        REQUIRE(at != page.npos);
        return page.substr(at - 2, 2);
    };
    CHECK(active("with") == "28");
    CHECK(active("without") == "29");
    const Outcome empty = run_stamtafel({"scan", "forum.csv", "--team", "forum.csvx"}, scratch.folder());
    CHECK(empty.status == 2);
    CHECK(holds(empty.err, "forum.csvx"));
}

TEST_CASE("scan: what cannot be read is said on the page with what helps, and nothing readable is status 3") {
    const test::Scratch scratch;
    test::write_file(scratch / "in/forum.csv", forum());
    test::write_file(scratch / "in/README.md", "# Notes\n\nA few lines of text that are no table.\n");
    const Outcome mixed = run_stamtafel({"scan", "in", "-o", "out", "--lang", "en"}, scratch.folder());
    CHECK(mixed.status == 0);
    CHECK(holds(test::readable("scan.html", test::read_bytes(scratch / "out/scan.html")), "README.md"));
    const Outcome nothing = run_stamtafel({"scan", "in/README.md", "-o", "none", "--lang", "en"}, scratch.folder());
    CHECK(nothing.status == 3);
    const std::string page = test::readable("scan.html", test::read_bytes(scratch / "none/scan.html"));
    CHECK(holds(page, "This file holds no activity of people"));
    CHECK(holds(page, "README.md"));
    CHECK_FALSE(std::filesystem::exists(scratch / "none/confidential/scan.html"));
}

TEST_CASE("scan: the same bytes whatever the number of threads, and nothing of the exports is written over") {
    const test::Scratch scratch;
    test::write_file(scratch / "scan.html", forum());  // an export by that name
    const Outcome outcome = run_stamtafel({"scan", "scan.html"}, scratch.folder());
    CHECK(outcome.status == 4);
    CHECK(test::read_bytes(scratch / "scan.html") == forum());
    test::write_file(scratch / "forum.csv", forum());
    REQUIRE(run_stamtafel({"scan", "forum.csv", "-o", "one", "--threads", "1"}, scratch.folder()).status == 0);
    REQUIRE(run_stamtafel({"scan", "forum.csv", "-o", "two", "--threads", "2"}, scratch.folder()).status == 0);
    CHECK(test::tree_of(scratch / "one") == test::tree_of(scratch / "two"));
}

TEST_CASE("scan: a workspace's list of members is found however the way to it is written") {
    const test::Scratch scratch;
    test::write_file(scratch / "slack/users.json",
                     R"([{"id":"U1","team_id":"T1","name":"anna","profile":{"real_name":"Anna"},"is_admin":false},)"
                     R"({"id":"U2","team_id":"T1","name":"team","profile":{"real_name":"Team"},"is_admin":true}])");
    test::write_file(scratch / "slack/general/2026-10-01.json",
                     R"([{"type":"message","user":"U1","ts":"1790848800.000100","text":"Hoe laat open?"},)"
                     R"({"type":"message","user":"U2","ts":"1790849800.000100","text":"Om tien uur."}])");
    REQUIRE(run_stamtafel({"scan", "slack", "-o", "one"}, scratch.folder()).status == 0);
    REQUIRE(run_stamtafel({"scan", (scratch / "slack").string(), "-o", "two"}, scratch.folder()).status == 0);
    for (const std::string out : {"one", "two"})
        CHECK(holds(test::read_bytes(scratch / out / "confidential/scan.html"),
                    "data-v=\"1\" data-fact=\"members.active\""));  // the admin is none
}

TEST_CASE("scan: every set of real exports gives a page") {
    for (const char* name : {"discord-komodo-csv", "discourse-delving", "facebook-live-posts", "graph-snap",
                             "irc-ubuntu", "sentiment-nl-bol", "slack-10academy", "stackexchange-beer",
                             "tickets-helpdesk", "twitter-airline-sentiment", "twitter-twcs"}) {
        const auto folder = test::data_set(name);
        if (!folder) return;
        INFO(name);
        const test::Scratch scratch;
        const Outcome outcome = run_stamtafel({"scan", folder->string(), "-o", "out"}, scratch.folder());
        INFO(outcome.err);
        CHECK((outcome.status == 0 || outcome.status == 3));
        const std::string page = test::readable("scan.html", test::read_bytes(scratch / "out/scan.html"));
        CHECK_FALSE(holds(page, folder->parent_path().string()));
        CHECK(std::filesystem::exists(scratch / "out/confidential/scan.html") == (outcome.status == 0));
    }
}
