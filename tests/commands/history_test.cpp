// history/PERIOD.json keeps what was first published; later reports say what reads otherwise since, and why.
#include <nlohmann/json.hpp>

#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Outcome;
using test::run_stamtafel;

namespace {

constexpr std::string_view rows =
    "id,date,author,text,parent\n"
    "q1,2026-10-05T10:00:00Z,mila,Hoe stel ik de rem af?,\n"
    "a1,2026-10-05T11:00:00Z,sanne,Draai de bout los.,q1\n"
    "q2,2026-10-06T10:00:00Z,jan,Mijn accu is leeg.,\n"
    "a2,2026-10-30T10:00:00Z,sanne,Dat is jammer.,q2\n";

struct Client {
    test::Scratch scratch;
    Client() {
        test::write_file(scratch / "playbook.yaml", test::one_forum);
        test::write_file(scratch / "forum.csv", std::string(rows));
    }
    void add(const char* file, std::string_view text) const {
        test::write_file(scratch / file, test::read_bytes(scratch / file) + std::string(text));
    }
    Outcome report() const {
        const Outcome outcome = run_stamtafel({"report", "playbook.yaml", "--period", "2026-10", "--only", "data",
                                               "--edition", "management", "--formats", "html,facts", "-o", "out"},
                                              scratch.folder());
        CHECK(outcome.status == 0);
        return outcome;
    }
    [[nodiscard]] std::string page() const { return test::read_bytes(scratch / "out/directie-2026-10.html"); }
    [[nodiscard]] std::string history() const { return test::read_bytes(scratch / "out/history/2026-10.json"); }
    [[nodiscard]] std::string facts() const { return test::read_bytes(scratch / "out/facts-2026-10.json"); }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("the same again: nothing is restated, and the files are the same") {
    const Client client;
    CHECK(client.report().err.empty());
    const std::string page = client.page(), facts = client.facts();
    CHECK(client.history() == facts);
    CHECK(client.report().err.empty());
    CHECK(client.page() == page);
    CHECK(client.facts() == facts);
    CHECK(!has(page, "Herzien: "));
}

TEST_CASE("later data: old, new and reason, what was published first stays, however often it is made again") {
    const Client client;
    client.report();
    const std::string published = client.history();
    client.add("forum.csv", "q3,2026-10-07T10:00:00Z,piet,Hoe laat zijn jullie open?,\n");
    for (int i = 0; i < 2; ++i) {
        const Outcome again = client.report();
        CHECK(has(again.err, "[figures-restated]"));
        CHECK(client.history() == published);
        CHECK(client.facts() != published);
        const std::string page = client.page();
        const std::size_t table = page.find("Herzien: cijfers die afwijken"),
                          line = page.find("triage.question", table);
        REQUIRE(table != page.npos);
        REQUIRE(line != page.npos);
        const std::string row = page.substr(line, page.find("</tr>", line) - line);
        INFO(row);
        CHECK(has(row, ">1<"));
        CHECK(has(row, ">2<"));
        CHECK(has(row, "gegevens gewijzigd"));
        CHECK(!has(row, "triage gewijzigd"));
        CHECK(!has(page.substr(table, page.find("</table>", table) - table), "data.rows_read"));
    }
}

TEST_CASE("other rules, other agreements, corrections: each named as what it is") {
    const Client client;
    client.report();
    std::string later(test::one_forum);
    later.replace(later.find("within: 4h"), 10, "within: 5m");
    test::write_file(client.scratch / "playbook.yaml", later);
    client.report();
    CHECK(has(client.page(), "afspraken in het playbook gewijzigd"));
    std::string rules(test::one_forum);
    rules.replace(rules.find("protocols:"), 0, "  - {category: complaint, any_of: [leeg]}\n");
    test::write_file(client.scratch / "playbook.yaml", rules);
    client.report();
    CHECK(has(client.page(), "regels van de triage gewijzigd"));
    CHECK(!has(client.page(), "gegevens gewijzigd"));
    test::write_file(client.scratch / "playbook.yaml", test::one_forum);
    test::write_file(client.scratch / "corrections.csv", "item,category\nq2,question\n");
    client.report();
    CHECK(has(client.page(), "verbeteringen met de hand gewijzigd"));
    std::filesystem::remove(client.scratch / "out/history/2026-10.json");
    CHECK(client.report().err.empty());
    CHECK(client.history() == client.facts());
}

TEST_CASE("history that is no facts file stays as it is") {
    const Client client;
    for (const std::string text : {"", "{", "[]", "{\"facts\": 3}"}) {
        INFO(text);
        test::write_file(client.scratch / "out/history/2026-10.json", text);
        CHECK(has(client.report().err, "[history-unreadable]"));
        CHECK(client.history() == text);
    }
    const std::string odd =
        "{\"facts\": [3, {\"id\": 4}, {\"id\": \"triage.question\"}, {\"id\": \"triage.other\", "
        "\"value\": [1]}, {\"id\": \"triage.praise\", \"value\": 1e300, \"where\": []}]}";
    test::write_file(client.scratch / "out/history/2026-10.json", odd);
    CHECK(!has(client.report().err, "[history-unreadable]"));
    CHECK(client.history() == odd);
}
