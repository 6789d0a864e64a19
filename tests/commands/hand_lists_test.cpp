// Lists of members that people keep by hand: who objected, who got a reward, who is of the team. Whatever program wrote
// them, the same person is meant, and a line that means nobody is said.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

constexpr std::string_view named_playbook = R"(stamtafel: 1
community: {id: rijders, name: Rijders, language: nl, time_zone: Europe/Amsterdam}
team:
  - {id: sanne, name: Sanne, role: community_manager, works: always, accounts: {forum: [sanne_vw]}}
channels:
  - {id: forum, name: Forum, media: owned}
sources:
  - {files: exports/*.csv, format: csv, channel: forum, columns: {id: id, conversation: topic, at: at, author: author, author_name: name, text: text}}
triage: [{category: question, is_question: true}]
protocols:
  - {id: vragen, for: {category: question}, owner: sanne, hours: always, first_response: {within: 1h, target: 80%}}
superfans:
  budget: {amount: 250 EUR}
  ledger: rewards.csv
  tiers:
    - {id: gold, when: {score: ">= 90"}, reward: {kind: merchandise, cost: 15 EUR}}
privacy: {keep_text: true, min_group: 1}
)";
constexpr std::string_view head = "date,channel,account,tier,reward,cost\n";

std::string quoted(std::string_view cell) {
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

/// A forum where the member of this account and name asks, and milavdb and roosvdm do.
struct Forum {
    test::Scratch scratch;

    explicit Forum(std::string_view account = "janpiet", std::string_view name = "Jan Piet de Boer") {
        test::write_file(scratch / "playbook.yaml", std::string(named_playbook));
        test::write_file(scratch / "rewards.csv", std::string(head));
        std::string rows = "id,topic,at,author,name,text\n";
        rows += "1,1,2026-10-05T08:00:00Z," + quoted(account) + "," + quoted(name) + ",Waar is de zwarte winkel?\n";
        rows += "2,2,2026-10-05T08:30:00Z,milavdb,Mila Jansen,Hoe laat gaat de rode winkel open?\n";
        rows += "3,3,2026-10-05T09:00:00Z,roosvdm,Roos,Hoe ver rijdt de blauwe?\n";
        rows += "4,3,2026-10-06T09:30:00Z,sanne_vw,Sanne,Ver.\n";
        test::write_file(scratch / "exports/forum.csv", rows);
    }

    [[nodiscard]] Outcome worklist() const {
        return run_stamtafel({"worklist", "playbook.yaml", "-o", "out", "--as-of", "2026-10-07T18:00", "--lang", "en"},
                             scratch.folder());
    }
    /// Every text of the worklist.
    [[nodiscard]] std::string texts() const {
        std::string all;
        for (const auto& [name, content] :
             test::unzipped(test::read_bytes(scratch / "out/confidential/worklist-2026-10-07.xlsx")))
            if (name.find("sharedStrings") != std::string::npos) all += content;
        return all;
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

std::string utf16(std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) out += c, out += '\0';
    return out;
}

}  // namespace

TEST_CASE("who objected is in no list, however the file of objections says so") {
    struct Case {
        std::string_view account, name;
        std::string list;
    };
    const std::vector<Case> cases{
        {"JanPiet", "", "@janpiet  \r\n"},
        {"janpiet", "", "JANPIET\u00a0\n"},
        {"janpiet", "", "jan\u200bpiet\n"},
        {"janpiet", "", "janpiet\u200e\n"},
        {"janpiet", "", "\ufeffaccount\r\njanpiet\r\n"},
        {"janpiet", "", "ac\u00adcount\njanpiet\n"},
        {"janpiet", "", utf16("account\njanpiet\n")},
        {"jos\u00e9_m", "", "Jos\u00e9_M\n"},
        {"jos\u00e9_m", "", "Jos\xE9_M\n"},
        {"jos\u00e9_m", "", "jose\u0301_m\n"},
        {"janpiet", "", "date;account\n2026-10-01;janpiet\n"},
        {"janpiet", "", "Lijst van bezwaren\n\ndatum;lid;reden\n1-10-2026;janpiet;wil niet\n"},
        {"janpiet", "", "\"janpiet\";\"wil niet\"\n"},
        {"jan;piet", "", "\"jan;piet\"\n"},
        {"jan,piet", "", "account\njan,piet\n"},
        {"janpiet", "", "id,handle\n123,janpiet\n"},
        {"8123", "Jan Piet de Boer", "id\n8123\n"},
        {"8123", "Jan Piet de Boer", "naam\njan piet  de boer\n"},
        {"8123", "Boer, Jan Piet", "naam\nBoer, Jan Piet\n"},
        {"8123", "Jan Piet de Boer", "Jan Piet de Boer\n"},
    };
    for (const Case& one : cases) {
        INFO(one.list);
        const Forum forum(one.account, one.name);
        test::write_file(forum.scratch / "optout.csv", one.list);
        const Outcome outcome = forum.worklist();
        CHECK(outcome.status == 0);
        CHECK_FALSE(holds(outcome.err, "optout-unknown"));
        const std::string texts = forum.texts();
        CHECK_FALSE(holds(texts, "zwarte winkel"));
        CHECK(holds(texts, "rode winkel"));
    }
}

TEST_CASE("lines of objections that name nobody are said by number, at most ten of them, and never by name") {
    const Forum forum;
    std::string list = "account;reden\nmilavdb;wil niet\njanpeter;wil niet\n";
    test::write_file(forum.scratch / "optout.csv", list);
    Outcome outcome = forum.worklist();
    CHECK(holds(outcome.err, "'optout.csv', line 3: nobody"));
    CHECK_FALSE(holds(outcome.err, "janpeter"));
    for (int i = 0; i < 20; ++i) list += "weg" + std::to_string(i) + ";verhuisd\n";
    test::write_file(forum.scratch / "optout.csv", list);
    outcome = forum.worklist();
    CHECK(holds(outcome.err, "lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 11 others"));
    CHECK_FALSE(holds(outcome.err, "weg1"));
}

TEST_CASE("a name that several members have leaves all of them out, and is said") {
    const Forum forum("8123", "Mila Jansen");
    test::write_file(forum.scratch / "optout.csv", "naam\nMila Jansen\n");
    const Outcome outcome = forum.worklist();
    CHECK(holds(outcome.err, "[optout-shared]"));
    CHECK_FALSE(holds(outcome.err, "Mila Jansen"));
    const std::string texts = forum.texts();
    CHECK_FALSE(holds(texts, "zwarte winkel"));
    CHECK_FALSE(holds(texts, "rode winkel"));
}

TEST_CASE("the ledger finds members by account, id and name") {
    for (const std::string account : {"8123", "@8123 ", "8123\u200b", "\u00a08123", "Jan Piet de Boer"}) {
        INFO(account);
        const Forum forum("8123");
        test::write_file(forum.scratch / "rewards.csv",
                         std::string(head) + "2026-09-30,forum," + account + ",gold,mok,15 EUR\n");
        CHECK_FALSE(holds(forum.worklist().err, "ledger"));
    }
    const Forum forum("8123", "Mila Jansen");
    const auto said = [&](const std::string& line, std::string_view what) {
        test::write_file(forum.scratch / "rewards.csv", std::string(head) + line);
        const Outcome outcome = forum.worklist();
        INFO(outcome.err);
        CHECK(holds(outcome.err, what));
    };
    said("2026-09-30,forum,member0O,gold,mok,15 EUR\n", "line 2: nobody");
    said("2026-09-30,forum,Mila Jansen,gold,mok,15 EUR\n", "[ledger-shared]");
    said("2026-09-30,Facebook,milavdb,gold,mok,15 EUR\n", "no channel 'Facebook'");
    said("2026-09-30,forum,milavdb,gold\n", "[ledger-no-cost]");
    said("2026-09-30,forum,\"milavdb,gold,mok,15\n2026-09-30,forum,roosvdm,gold,mok,15\n", "rewards.csv:2:1: error");
    test::write_file(forum.scratch / "rewards.csv", "");
    CHECK(holds(forum.worklist().err, "[ledger-missing]"));
}

TEST_CASE("check reads both lists without exports") {
    const Forum forum;
    std::filesystem::remove_all(forum.scratch / "exports");
    const auto check = [&] {
        return run_stamtafel({"check", "playbook.yaml", "--lang", "en"}, forum.scratch.folder());
    };
    CHECK_FALSE(holds(check().err, "optout"));  // the usual name may be absent
    test::write_file(forum.scratch / "rewards.csv", std::string(head) + "gisteren,forum,milavdb,gold,mok,15 EUR\n");
    CHECK(holds(check().err, "[ledger-date]"));
    std::filesystem::remove(forum.scratch / "rewards.csv");
    CHECK(holds(check().err, "[ledger-missing]"));
    test::write_file(forum.scratch / "optout.csv", "{\"accounts\": [\"milavdb\"]}");
    CHECK(holds(check().err, "[list-no-table]"));
    std::string book(named_playbook);
    book.replace(book.find("  ledger: rewards.csv"), 21, "  optout: nee.csv\n");
    test::write_file(forum.scratch / "playbook.yaml", book);
    const Outcome outcome = check();
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "nee.csv"));
}

TEST_CASE("lists of turns name nobody who objected, and nobody of a sensitive community") {
    const Forum forum;
    const auto page = [&] {
        CHECK(run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "--edition", "team", "--only",
                             "protocols", "--formats", "html", "-o", "out"},
                            forum.scratch.folder())
                  .status == 0);
        return test::read_bytes(forum.scratch / "out/confidential/team-2026-10.html");
    };
    std::string all = page();
    CHECK(holds(all, "janpiet"));
    CHECK(holds(all, "roosvdm"));
    test::write_file(forum.scratch / "optout.csv", "naam\nJan Piet de Boer\nroosvdm\n");
    all = page();
    CHECK_FALSE(holds(all, "janpiet"));
    CHECK_FALSE(holds(all, "roosvdm"));
    CHECK(holds(all, "milavdb"));
    std::string book(named_playbook);
    book.replace(book.find("privacy: {"), 10, "privacy: {sensitive: true, ");
    test::write_file(forum.scratch / "playbook.yaml", book);
    all = page();
    CHECK_FALSE(holds(all, "milavdb"));
}

TEST_CASE("scan --team takes accounts, ids and the names of the page, and says which lines it could not place") {
    const Forum forum("U7", "Klantenservice");
    const auto scan = [&](const std::string& list) {
        test::write_file(forum.scratch / "team.csv", list);
        return run_stamtafel({"scan", "exports/forum.csv", "--team", "team.csv", "-o", "out", "--lang", "en"},
                             forum.scratch.folder());
    };
    const auto active = [&] {
        const std::string page = test::read_bytes(forum.scratch / "out/confidential/scan.html");
        const auto at = page.find("\" data-fact=\"members.active\"");
        REQUIRE(at != page.npos);
        return page.substr(at - 1, 1);
    };
    CHECK(holds(scan("u7\n@sanne_vw\n").err, "2 of 2 lines"));
    CHECK(active() == "2");
    const Outcome outcome = scan("naam\nKlantenservice\nSanne\nWie Dan Ook\n");
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(active() == "2");
    CHECK(holds(outcome.err, "2 of 3 lines"));
    CHECK(holds(outcome.err, "line 4: nobody"));
    CHECK_FALSE(holds(outcome.err, "Wie Dan Ook"));
    const Outcome json = scan("[{\"id\": \"U7\"}]");
    CHECK(json.status == 2);
    CHECK(holds(json.err, "[list-no-table]"));
}

TEST_CASE("a list of people of the whole community makes no one platform of its channels") {
    const test::Scratch scratch;
    const std::string book = R"(stamtafel: 1
community: {id: rijders, name: Rijders, language: nl}
team: [{id: sanne, role: community_manager}]
channels: [{id: forum, media: owned}, {id: chat, media: owned}]
sources:
  - {files: exports/forum.csv, format: csv, channel: forum, columns: {id: id, at: at, author: author, text: text}}
  - {files: exports/chat.csv, format: csv, channel: chat, columns: {id: id, at: at, author: author, text: text}}
  - {files: exports/leden.csv, format: csv, shape: people, columns: {author: account}}
protocols:
  - {id: vragen, for: {kind: question}, owner: sanne, hours: always, first_response: {within: 1h}}
privacy: {min_group: 1}
)";
    test::write_file(scratch / "playbook.yaml", book);
    for (const std::string channel : {"forum", "chat"})
        test::write_file(scratch / ("exports/" + channel + ".csv"),
                         "id,at,author,text\n1,2026-10-05T08:00:00Z,mila,Hallo\n2,2026-10-06T08:00:00Z,roos,Hoi\n");
    test::write_file(scratch / "exports/leden.csv", "account\nmila\n");
    const Outcome outcome = run_stamtafel(
        {"report", "playbook.yaml", "--period", "2026-10", "--formats", "facts", "-o", "out"}, scratch.folder());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto facts = nlohmann::json::parse(test::read_bytes(scratch / "out/facts-2026-10.json"));
    for (const auto& fact : facts.at("facts"))
        if (fact.at("id") == "members.active" && !fact.contains("where")) CHECK(fact.at("n") == 4);
}
