// `scan`: a page from exports alone, in two editions; what cannot be read is said, and costs the rest nothing.
#include <array>
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
    CHECK(holds(page, "112 activities on Forum"));
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

namespace {

/// `days` days of October from the 5th on, in each of which `members` write, one answering another.
std::string october(int days, int members) {
    std::string text = "id,date,user,text,reply_to\n";
    int id = 0;
    for (int day = 5; day < 5 + days; ++day)
        for (int who = 0; who < members; ++who) {
            const std::string date = "2026-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
            ++id;
            text += std::to_string(id) + "," + date + "T10:00:00Z,rijder" + std::to_string(who) +
                    ",Hoe laat gaan jullie open?," + (who > 0 ? std::to_string(id - 1) : "") + "\n";
        }
    return text;
}

struct Pages {
    Outcome outcome;
    std::string management, team;
};

Pages scanned(const test::Scratch& scratch, const std::vector<std::string>& what, const std::string& language = "en") {
    std::vector<std::string> arguments{"scan"};
    arguments.insert(arguments.end(), what.begin(), what.end());
    arguments.insert(arguments.end(), {"-o", "out", "--lang", language});
    Pages pages{run_stamtafel(arguments, scratch.folder()), "", ""};
    const std::string name = language == "nl" ? "verkenning.html" : "scan.html";
    const auto read = [&](const std::filesystem::path& path) {
        return std::filesystem::exists(path) ? test::readable("scan.html", test::read_bytes(path)) : std::string();
    };
    pages.management = read(scratch / "out" / name);
    pages.team = read(scratch / "out/confidential" / name);
    return pages;
}

std::size_t times(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("scan: the page is about days that the export covers, and says which and why") {
    const test::Scratch scratch;
    test::write_file(scratch / "two.csv", october(14, 12));
    const Pages pages = scanned(scratch, {"two.csv"});
    CHECK(holds(pages.management, "5 Oct 2026 to 18 Oct 2026"));
    CHECK(holds(pages.management, "every day that the files cover"));
    CHECK_FALSE(holds(pages.management, "31 Oct"));
    CHECK(holds(pages.team, "data-v=\"1\" data-fact=\"members.stickiness\""));  // all twelve on every day
}

TEST_CASE("scan: a row with an empty clock makes no year, and is said") {
    const test::Scratch scratch;
    test::write_file(scratch / "stray.csv", october(14, 12) + "9999,1970-01-01T00:00:00Z,rijder1,Hallo allemaal,\n");
    const Pages pages = scanned(scratch, {"stray.csv"});
    CHECK(holds(pages.management, "5 Oct 2026 to 18 Oct 2026"));
    CHECK(holds(pages.management, "1 row has a day far outside all others"));
}

TEST_CASE(
    "scan: where whole months show nobody the page is about the year to the last day, and channels stand in one "
    "table") {
    const test::Scratch scratch;
    test::write_file(scratch / "exports/forum.csv", october(14, 12));
    test::write_file(scratch / "exports/slack-2022.csv",
                     "id,date,user,text\n1,2024-10-06T10:00:00Z,eva,Hallo allemaal\n2,2025-10-01T10:00:00Z,bo,Hoi\n"
                     "3,2025-10-12T10:00:00Z,eva,Dag\n");
    const Pages pages = scanned(scratch, {"exports"});
    CHECK(holds(pages.management, "the year to the last day"));
    CHECK(holds(pages.team, "data-v=\"12\" data-fact=\"members.active\""));
    CHECK(times(pages.team, ">Forum<") > 0);
    CHECK(holds(pages.management, "Members by channel"));
}

TEST_CASE("scan: a list of members alone has no period") {
    const test::Scratch scratch;
    std::string list = "username,joined,last seen\n";
    for (int i = 10; i < 40; ++i)
        list += "lid" + std::to_string(i) + ",2026-05-" + std::to_string(i % 20 + 10) + ",2026-10-01\n";
    test::write_file(scratch / "members.csv", list);
    const Pages pages = scanned(scratch, {"members.csv"});
    CHECK(pages.management != "");
    CHECK_FALSE(holds(pages.management, "1970"));
    CHECK_FALSE(holds(pages.management, "1969"));
}

TEST_CASE("scan: few members are said in one sentence") {
    const test::Scratch scratch;
    test::write_file(scratch / "three.csv", october(14, 3));
    const Pages pages = scanned(scratch, {"three.csv"}, "nl");
    CHECK(pages.outcome.status == 0);
    CHECK(holds(pages.management, "te weinig leden mee om op deze pagina iets over hen te zeggen"));
    CHECK_FALSE(holds(pages.management, "zeggen: ."));
    CHECK(times(pages.management, "niet getoond") <= 1);  // the tile
    CHECK(holds(pages.team, "minder dan 30"));
}

TEST_CASE("scan: bad dates keep nothing else from the page, and are shown with what helps") {
    const test::Scratch scratch;
    std::string rows = october(14, 12);
    for (int i = 0; i < 5; ++i) rows += "bad" + std::to_string(i) + ",gisteren,rijder1,Hallo allemaal,\n";
    test::write_file(scratch / "bad.csv", rows);
    const Pages pages = scanned(scratch, {"bad.csv"});
    CHECK(pages.outcome.status == 0);
    CHECK(holds(pages.management, "Rows that cannot be used"));
    CHECK(holds(pages.management, "date"));
    CHECK(holds(pages.management, "170"));  // the line of the first
    CHECK_FALSE(holds(pages.management, "gisteren"));
    CHECK(holds(pages.team, "gisteren"));
    CHECK(holds(pages.management, "data-fact=\"members.active\""));
}

TEST_CASE("scan: a name that is not there stops on the console") {
    const test::Scratch scratch;
    test::write_file(scratch / "two.csv", october(14, 12));
    const Outcome outcome = run_stamtafel({"scan", "two.csv", "twee.csv", "-o", "out"}, scratch.folder());
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "twee.csv"));
    CHECK_FALSE(std::filesystem::exists(scratch / "out"));
}

TEST_CASE("scan: what comes along is not the page's subject") {
    const test::Scratch scratch;
    test::write_file(scratch / "in/reference.json",
                     R"({"set": "chat", "first": "2004-11-15T01:00:00Z", "events": 12})");
    test::write_file(scratch / "in/a.raw.txt", "[11:11] <Seveas> hello there\n[11:12] <bob> hi\n");
    test::write_file(scratch / "in/b.raw.txt", "[11:11] <Seveas> hello again\n[11:12] <bob> hi\n");
    const Pages pages = scanned(scratch, {"in"});
    CHECK(pages.outcome.status == 3);
    CHECK(holds(pages.management, "These files hold no activity of people"));
    CHECK(holds(pages.management, "a.raw.txt"));
    CHECK(pages.team == "");
}

TEST_CASE("scan: nothing that somebody else made is written over, and own pages are no exports") {
    const test::Scratch scratch;
    test::write_file(scratch / "two.csv", october(14, 12));
    test::write_file(scratch / "scan.html", "<!DOCTYPE html>\n<html lang=\"en\"><p>mine</p></html>\n");
    const std::string mine = test::read_bytes(scratch / "scan.html");
    CHECK(run_stamtafel({"scan", "two.csv"}, scratch.folder()).status == 4);
    CHECK(run_stamtafel({"scan", ".", "-o", "."}, scratch.folder()).status == 4);
    CHECK(test::read_bytes(scratch / "scan.html") == mine);
    std::filesystem::remove(scratch / "scan.html");
    CHECK(run_stamtafel({"scan", ".", "-o", "."}, scratch.folder()).status == 0);
    const std::string page = test::read_bytes(scratch / "scan.html");
    CHECK(run_stamtafel({"scan", ".", "-o", "."}, scratch.folder()).status == 0);  // our own, again
    CHECK(test::read_bytes(scratch / "scan.html") == page);
    CHECK_FALSE(holds(page, "scan.html"));
}

TEST_CASE("scan: a file called after a member names nobody outside the confidential folder") {
    const test::Scratch scratch;
    std::string rows = october(14, 12);
    rows += "own,2026-10-09T10:00:00Z,fietstbas_de_vries,Hoe laat gaan jullie open?,\n";
    test::write_file(scratch / "fietstbas_de_vries.csv", rows);
    const Pages pages = scanned(scratch, {"fietstbas_de_vries.csv"});
    CHECK_FALSE(holds(pages.management, "fietstbas"));
    CHECK(holds(pages.team, "fietstbas_de_vries.csv"));
}

TEST_CASE("scan: accounts that would tell of a few people are not counted for everybody") {
    const test::Scratch scratch;
    test::write_file(scratch / "all/two.csv", october(14, 12));
    test::write_file(scratch / "all/few.csv",
                     "nr,when,who,what\n1,2026-10-06T10:00:00Z,eva,Hallo\n2,2026-10-07T10:00:00Z,bo,Hoi\n");
    const Pages pages = scanned(scratch, {"all"});
    CHECK_FALSE(holds(pages.management, "Accounts"));
    CHECK(holds(pages.team, "Accounts"));
}

TEST_CASE("scan: who carries it, with names and reasons for the team and as one sentence for everybody") {
    const test::Scratch scratch;
    std::string rows = "id,date,user,text,reply_to\n";
    int id = 0;
    for (int week = 0; week < 6; ++week)
        for (int who = 0; who < 8; ++who) {
            const std::string date =
                "2026-" + std::string(week < 3 ? "09-" : "10-") + std::to_string(10 + week % 3 * 7);
            const std::string asked = std::to_string(++id);
            rows += asked + "," + date + "T10:00:00Z,vrager" + std::to_string(who) + ",Hoe stel ik mijn rem af?,\n";
            rows += std::to_string(++id) + "," + date + "T11:00:00Z,helper,Draai de stelschroef een slag naar links.," +
                    asked + "\n";
        }
    test::write_file(scratch / "forum.csv", rows);
    const Pages pages = scanned(scratch, {"forum.csv"});
    CHECK(holds(pages.management, "Who carries it?"));
    CHECK(holds(pages.management, "On whom it rests stands on the confidential page"));  // it is one
    CHECK_FALSE(holds(pages.management, "helper,"));
    CHECK(holds(pages.team, "helped 8 members in 6 weeks"));
    CHECK_FALSE(holds(pages.management, "files: forum.csv"));
    CHECK(holds(pages.team, "files: forum.csv"));
}

TEST_CASE("scan: definitions are those of words on the page") {
    const test::Scratch scratch;
    test::write_file(scratch / "two.csv", october(14, 12));
    const Pages pages = scanned(scratch, {"two.csv"});
    CHECK_FALSE(holds(pages.management, "id=\"def-superfan_score\""));
}

namespace {

struct RealSet {
    const char* name;
    int status;
    const char* sentence;  ///< on the page in Dutch
};

}  // namespace

TEST_CASE("scan: every set of real exports gives the page that it deserves") {
    for (const RealSet& set : std::to_array<RealSet>({
             {"discord-komodo-csv", 0, "Wie draagt het?"},
             {"discourse-delving", 0, "Wie draagt het?"},
             {"facebook-live-posts", 0, "geen activiteit van mensen"},
             {"graph-snap", 3, "geen activiteit van mensen"},
             {"irc-ubuntu", 3, "geen activiteit van mensen"},
             {"sentiment-nl-bol", 3, "geen activiteit van mensen"},
             {"slack-10academy", 0, "Wie draagt het?"},
             {"stackexchange-beer", 0, "Wie draagt het?"},
             {"tickets-helpdesk", 0, "geen enkele rij noemt een lid"},
             {"twitter-airline-sentiment", 0, "geen kolom met accounts"},
             {"twitter-twcs", 0, "Wie draagt het?"},
         })) {
        const auto folder = test::data_set(set.name);
        if (!folder) return;
        INFO(set.name);
        const test::Scratch scratch;
        const Outcome outcome =
            run_stamtafel({"scan", folder->string(), "-o", "out", "--lang", "nl"}, scratch.folder());
        INFO(outcome.err);
        CHECK(outcome.status == set.status);
        const std::string page = test::readable("scan.html", test::read_bytes(scratch / "out/verkenning.html"));
        CHECK(holds(page, set.sentence));
        CHECK_FALSE(holds(page, folder->parent_path().string()));
        CHECK_FALSE(holds(page, "1970"));
        CHECK_FALSE(holds(page, "zeggen: ."));
        CHECK(std::filesystem::exists(scratch / "out/confidential/verkenning.html") == (outcome.status == 0));
    }
}
