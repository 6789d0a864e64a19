// `report`: which period, which files, and nothing outside the folder that was asked for.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

/// The files, but for the charts of the month, of which there are many.
std::string names(const test::Tree& tree) {
    std::string out;
    for (const auto& entry : tree)
        if (!entry.first.starts_with("charts-2026-10/")) out += entry.first + "\n";
    return out;
}

/// The small community with these rows after the header, and its source said like this.
void write_client(const test::Scratch& scratch, const std::string& rows,
                  const std::string& source = "channel: forum, columns:") {
    std::string playbook = test::small_playbook;
    const std::string plain = "channel: forum, columns:";
    playbook.replace(playbook.find(plain), plain.size(), source);
    test::write_file(scratch / "playbook.yaml", playbook);
    test::write_file(scratch / "exports/forum.csv", "id,topic,at,author,text\n" + rows);
}

/// facts-PERIOD.json of a report on the small community; its period is that of the file's name.
nlohmann::json facts_of(const test::Scratch& scratch, std::vector<std::string> more = {}) {
    std::vector<std::string> words{"report", "playbook.yaml", "-o", "out", "--formats", "facts"};
    words.insert(words.end(), more.begin(), more.end());
    std::filesystem::remove_all(scratch / "out");
    const Outcome outcome = run_stamtafel(words, scratch.folder());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    for (const auto& [name, bytes] : test::tree_of(scratch / "out"))
        if (name.starts_with("facts-")) return nlohmann::json::parse(bytes);
    return {};
}

nlohmann::json fact(const nlohmann::json& facts, const std::string& id) {
    for (const auto& one : facts.at("facts"))
        if (one.at("id") == id && !one.contains("where")) return one.at("value");
    return "no such fact";
}

}  // namespace

TEST_CASE("a report is these files, in the language asked for") {
    const test::Velowerk client;
    const test::Tree before = test::tree_of(client.folder);
    const Outcome nl = test::run(client.report("nl", {"--lang", "nl"}));
    const Outcome en = test::run(client.report("en", {"--lang", "en"}));
    CHECK(nl.status == 0);
    CHECK(en.status == 0);
    CHECK(names(test::tree_of(client.folder / "nl")) ==
          "confidential/actions-2026-10.csv\nconfidential/analist-2026-10.xlsx\nconfidential/evidence-2026-10/"
          "activities.csv\n"
          "confidential/evidence-2026-10/escalations.csv\nconfidential/evidence-2026-10/members.csv\n"
          "confidential/evidence-2026-10/rewards.csv\nconfidential/evidence-2026-10/superfans.csv\n"
          "confidential/evidence-2026-10/ties.csv\nconfidential/evidence-2026-10/turns.csv\n"
          "confidential/team-2026-10.html\nconfidential/team-2026-10.xlsx\n"
          "directie-2026-10.html\ndirectie-2026-10.xlsx\nfacts-2026-10.json\nhistory/2026-10.json\n"
          "summary-2026-10.txt\n");
    CHECK(names(test::tree_of(client.folder / "en")) ==
          "confidential/actions-2026-10.csv\nconfidential/analyst-2026-10.xlsx\nconfidential/evidence-2026-10/"
          "activities.csv\n"
          "confidential/evidence-2026-10/escalations.csv\nconfidential/evidence-2026-10/members.csv\n"
          "confidential/evidence-2026-10/rewards.csv\nconfidential/evidence-2026-10/superfans.csv\n"
          "confidential/evidence-2026-10/ties.csv\nconfidential/evidence-2026-10/turns.csv\n"
          "confidential/team-2026-10.html\nconfidential/team-2026-10.xlsx\n"
          "facts-2026-10.json\nhistory/2026-10.json\nmanagement-2026-10.html\nmanagement-2026-10.xlsx\n"
          "summary-2026-10.txt\n");
    std::filesystem::remove_all(client.folder / "nl");
    std::filesystem::remove_all(client.folder / "en");
    CHECK(test::difference(before, test::tree_of(client.folder)) == "");
}

TEST_CASE("charts of management are files under their ids, and those of an earlier run that are no longer drawn go") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out", {"--formats", "html"})).status == 0);
    std::filesystem::rename(client.folder / "out/charts-2026-10/outcomes.svg",
                            client.folder / "out/charts-2026-10/gone.svg");
    test::write_file(client.folder / "out/charts-2026-10/mine.svg", "<svg/>");
    test::write_file(client.folder / "out/charts-2026-10/notes.txt", "mine");
    test::write_file(client.folder / "out/charts-2026-09/other.svg", "<svg/>");
    REQUIRE(test::run(client.report("out", {"--formats", "html"})).status == 0);
    const test::Tree out = test::tree_of(client.folder / "out");
    CHECK(out.count("charts-2026-10/outcomes.svg") == 1);
    CHECK(out.count("charts-2026-10/gone.svg") == 0);
    CHECK(out.at("charts-2026-10/mine.svg") == "<svg/>");
    CHECK(out.count("charts-2026-10/notes.txt") == 1);
    CHECK(out.count("charts-2026-09/other.svg") == 1);
    const std::string page = out.at("directie-2026-10.html");
    for (const auto& [name, bytes] : out) {
        if (!name.starts_with("charts-2026-10/") || !name.ends_with(".svg") || name.ends_with("mine.svg")) continue;
        INFO(name);
        CHECK(bytes.find("<svg") != std::string::npos);
        const std::string id = std::filesystem::path(name).stem().string();
        CHECK(page.find("\"" + id + "-t ") != std::string::npos);
    }
}

TEST_CASE("charts and summary are management's: without it, or as facts alone, there are none") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("team", {"--edition", "team", "--formats", "html"})).status == 0);
    REQUIRE(test::run(client.report("facts", {"--formats", "facts"})).status == 0);
    REQUIRE(test::run(client.report("xlsx", {"--edition", "management", "--formats", "xlsx"})).status == 0);
    CHECK(names(test::tree_of(client.folder / "team")) == "confidential/team-2026-10.html\n");
    CHECK(names(test::tree_of(client.folder / "facts")) == "facts-2026-10.json\nhistory/2026-10.json\n");
    CHECK(names(test::tree_of(client.folder / "xlsx")) == "directie-2026-10.xlsx\nsummary-2026-10.txt\n");
    CHECK_FALSE(std::filesystem::exists(client.folder / "team/charts-2026-10"));
}

TEST_CASE("without -o the reports stand beside the playbook, wherever the command is typed") {
    const test::Velowerk client;
    const Outcome outcome = run_stamtafel(
        {"report", "velowerk/playbook.yaml", "--period", "2026-10", "--formats", "facts"}, client.scratch.folder());
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "velowerk/reports/history/2026-10.json\nvelowerk/reports/facts-2026-10.json\n");
    CHECK(std::filesystem::exists(client.folder / "reports/facts-2026-10.json"));
}

TEST_CASE("editions, sections and formats can be chosen") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("facts", {"--only", "protocols,data", "--formats", "facts"})).status == 0);
    CHECK(names(test::tree_of(client.folder / "facts")) == "facts-2026-10.json\nhistory/2026-10.json\n");
    REQUIRE(test::run(client.report("board", {"--edition", "management", "--formats", "html"})).status == 0);
    CHECK(names(test::tree_of(client.folder / "board")) == "directie-2026-10.html\nsummary-2026-10.txt\n");
    REQUIRE(test::run(client.report("two", {"--edition", "team,analyst", "--formats", "xlsx,csv"})).status == 0);
    CHECK(names(test::tree_of(client.folder / "two")) ==
          "confidential/actions-2026-10.csv\nconfidential/analist-2026-10.xlsx\nconfidential/evidence-2026-10/"
          "activities.csv\n"
          "confidential/evidence-2026-10/escalations.csv\nconfidential/evidence-2026-10/members.csv\n"
          "confidential/evidence-2026-10/rewards.csv\nconfidential/evidence-2026-10/superfans.csv\n"
          "confidential/evidence-2026-10/ties.csv\nconfidential/evidence-2026-10/turns.csv\n"
          "confidential/team-2026-10.xlsx\n");
    REQUIRE(test::run(client.report("data", {"--only", "data", "--formats", "html", "--lang", "en"})).status == 0);
    const std::string page = test::read_bytes(client.folder / "data/management-2026-10.html");
    CHECK(page.find("id=\"data\"") != std::string::npos);
    CHECK(page.find("id=\"kpis\"") == std::string::npos);
}

TEST_CASE("the default period is the last complete month of the data") {
    const test::Scratch scratch;
    const std::string september = "1,t1,2026-09-02T10:00:00+02:00,piet,Hoe laat open?\n";
    write_client(scratch, september + "2,t2,2026-10-20T10:00:00+02:00,piet,En nu?\n");
    CHECK(facts_of(scratch).at("period") == "2026-09");
    write_client(scratch, september + "2,t2,2026-10-31T10:00:00+01:00,piet,En nu?\n");
    CHECK(facts_of(scratch).at("period") == "2026-10");
    write_client(scratch, september + "2,t2,2026-11-01T00:30:00+01:00,piet,En nu?\n");
    CHECK(facts_of(scratch).at("period") == "2026-10");
    write_client(scratch, "2,t2,2026-10-20T10:00:00+02:00,piet,En nu?\n");  // no earlier month at all
    CHECK(facts_of(scratch).at("period") == "2026-10");
}

TEST_CASE("as of a moment: what came later is not seen") {
    const test::Scratch scratch;
    write_client(scratch,
                 "1,t1,2026-10-05T10:00:00+02:00,piet,Hoe laat open?\n"
                 "2,t2,2026-10-06T10:00:00+02:00,mila,Waar staat dat?\n"
                 "3,t3,2026-10-30T10:00:00+01:00,piet,Mooi weer vandaag.\n");
    const nlohmann::json all = facts_of(scratch, {"--period", "2026-10"});
    CHECK(fact(all, "protocol.vragen.turns") == 2);
    CHECK(fact(all, "protocol.vragen.missed") == 2);
    // four hours are promised: at noon on the 6th the first is missed, the second still has until 14:00
    const nlohmann::json then = facts_of(scratch, {"--period", "2026-10", "--as-of", "2026-10-06T12:00:00+02:00"});
    CHECK(fact(then, "protocol.vragen.missed") == 1);
    CHECK(fact(then, "protocol.vragen.open") == 1);
    const nlohmann::json before = facts_of(scratch, {"--period", "2026-10", "--as-of", "2026-10-06T09:00:00+02:00"});
    CHECK(fact(before, "protocol.vragen.turns") == 1);
    CHECK(fact(before, "data.activities") == 1);
}

TEST_CASE("rows that cannot be used are kept with file, line, reason and text") {
    const test::Scratch scratch;
    std::string rows = "1,t1,2026-10-05T10:00:00+02:00,piet,\"Hoe laat\ngaan jullie open?\"\n";
    rows += "2,t2,gisteren,mila,\"Ja, \"\"open\"\"?\"\n";      // line 4
    rows += "3,t3,2026-10-05T12:00:00+02:00,=HYPERLINK(1)\n";  // line 5
    for (int i = 10; i < 400; ++i) rows += fmt::format("{},t,2026-10-06T10:00:00+02:00,piet,Prima zo.\n", i);
    write_client(scratch, rows);
    const Outcome outcome =
        run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "-o", "out"}, scratch.folder());
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(test::read_bytes(scratch / "out/confidential/rejects-2026-10.csv") ==
          "\xEF\xBB\xBF"
          "file,line,reason,reason_words,column,value,raw\r\n"
          "exports/forum.csv,4,bad_time,tijdstip niet leesbaar,at,gisteren,\"2,t2,gisteren,mila,\"\"Ja, "
          "\"\"\"\"open\"\"\"\"?\"\"\"\r\n"
          "exports/forum.csv,5,wrong_columns,verkeerd aantal "
          "kolommen,,,\"3,t3,2026-10-05T12:00:00+02:00,=HYPERLINK(1)\"\r\n");
    // the next run has none: the old list goes
    write_client(scratch, "1,t1,2026-10-05T10:00:00+02:00,piet,Hoe laat?\n");
    CHECK(run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "-o", "out"}, scratch.folder()).status == 0);
    CHECK_FALSE(std::filesystem::exists(scratch / "out/confidential/rejects-2026-10.csv"));
}

TEST_CASE("what a source covers, and whether its quiet days are real, is as the playbook says") {
    std::string rows;
    for (const int day : {1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
        rows += fmt::format("{0},t{0},2026-10-{0:02}T10:00:00+02:00,piet,Mooi weer.\n", day);
    rows += "21,t21,2026-10-20T11:00:00+02:00,mila,Hoe laat open?\n";
    const test::Scratch scratch;
    write_client(scratch, rows);
    const nlohmann::json found = facts_of(scratch, {"--period", "2026-10"});
    CHECK(fact(found, "data.gaps") == 1);  // 4 to 7 October
    CHECK(fact(found, "protocol.vragen.open") == 1);
    write_client(scratch, rows, "channel: forum, covers: 2026-10, columns:");
    const nlohmann::json covered = facts_of(scratch, {"--period", "2026-10"});
    CHECK(fact(covered, "data.gaps") == 2);  // and from the 21st on
    CHECK(fact(covered, "protocol.vragen.missed") == 1);
    write_client(scratch, rows, "channel: forum, gaps: none, columns:");
    CHECK(fact(facts_of(scratch, {"--period", "2026-10"}), "data.gaps") == 0);
}

TEST_CASE("the same author on two channels of a source is one account, or two with accounts: per_channel") {
    const auto authors = [](const std::string& accounts) {
        const test::Scratch scratch;
        test::write_file(scratch / "playbook.yaml",
                         "stamtafel: 1\ncommunity: {id: rijders, name: Rijders}\n"
                         "channels: [{id: forum}, {id: instagram}]\n"
                         "sources: [{files: a.csv, format: csv, " +
                             accounts + "columns: {id: id, at: at, author: author, text: text, channel: channel}}]\n");
        test::write_file(scratch / "a.csv",
                         "id,at,author,text,channel\n1,2026-10-05T10:00:00Z,piet,Hoi,forum\n"
                         "2,2026-10-05T11:00:00Z,piet,Hallo,instagram\n3,2026-10-05T12:00:00Z,piet,Dag,forum\n");
        return fact(facts_of(scratch, {"--period", "2026-10"}), "data.authors");
    };
    CHECK(authors("") == 1);
    CHECK(authors("accounts: per_channel, ") == 2);
}

TEST_CASE("nothing outside the root is read, by name or by link") {
    const test::Scratch scratch;
    write_client(scratch, "1,t1,2026-10-05T10:00:00+02:00,piet,Hoe laat?\n");
    const test::Scratch elsewhere;
    test::write_file(elsewhere / "secret.csv", "id,topic,at,author,text\n1,t1,2026-10-05T10:00:00+02:00,x,y\n");
    std::filesystem::create_symlink(elsewhere / "secret.csv", scratch / "exports/link.csv");
    const Outcome linked = run_stamtafel({"report", "playbook.yaml", "-o", "out"}, scratch.folder());
    CHECK(linked.status == 3);
    CHECK(linked.err.find("[file-outside-root]") != std::string::npos);
    const std::string wider = elsewhere.folder().parent_path().string();
    CHECK(run_stamtafel({"report", "playbook.yaml", "-o", "out", "--root", wider}, scratch.folder()).status == 0);
}

TEST_CASE("a folder whose name means something to a shell is read like any other") {
    const test::Scratch scratch;
    test::write_file(scratch / "klant [1]*/playbook.yaml", test::small_playbook);
    test::write_file(scratch / "klant [1]*/exports/forum.csv",
                     "id,topic,at,author,text\n1,t1,2026-10-05T10:00:00+02:00,piet,Hoe laat?\n");
    const Outcome outcome =
        run_stamtafel({"report", "klant [1]*/playbook.yaml", "-o", "out", "--formats", "facts"}, scratch.folder());
    INFO(outcome.err);
    CHECK(outcome.status == 0);
}
