// Event logs: steps of cases, in the usual spellings.
#include <map>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Flag;
using activity::Kind;

namespace {

constexpr std::string_view helpdesk =
    "concept:name,lifecycle:transition,org:resource,time:timestamp,Activity,Resource,case:concept:name\n"
    "Take in charge ticket,complete,Value 2,2010-03-28 01:30:00+01:00,Take in charge ticket,Value 2,Case1\n"
    "Assign seriousness,complete,Value 1,2010-03-27 08:40:25+01:00,Assign seriousness,Value 1,Case2\n"
    "Insert ticket,complete,Value 1,2010-03-28 02:00:00+02:00,Insert ticket,Value 1,Case1\n"
    "Wait,complete,Value 2,2010-03-28 02:00:00+02:00,Wait,Value 2,Case1\n"
    "Closed,complete,Value 3,2010-03-29 09:00:00+02:00,Closed,Value 3,Case2\n";

/// "kind when text [status]" of all rows, in their order.
std::vector<std::string> steps(const test::Import& out) {
    std::vector<std::string> all;
    for (const activity::Batch& rows : out.batches)
        for (std::size_t i = 0; i < rows.rows(); ++i)
            all.push_back(std::string(activity::row_of(rows.kind[i]).id) + " " + base::iso(rows.at[i]) + " " +
                          std::string(out.store->view(rows.text[i])) +
                          (activity::has(rows.flags[i], Flag::brand) ? "" : " (member)"));
    return all;
}

std::string when_asked(const test::Import& out) {
    for (const std::string& step : steps(out))
        if (step.starts_with("question")) return step.substr(9, 20);
    return "never";
}

}  // namespace

TEST_CASE("a case is a question at its earliest step, wherever in the file that stands") {
    for (const std::size_t unit : {std::size_t{1}, std::size_t{7}, std::size_t{1} << 20}) {
        test::Import out(test::spec_of("event_log"), helpdesk, "Helpdesk.csv", unit);
        CHECK(out.diagnostics.list.empty());
        CHECK(out.file.rows == 5);
        CHECK(out.file.skipped == 0);
        CHECK(out.file.rejected == 0);
        CHECK(steps(out) == std::vector<std::string>{
                                "comment 2010-03-28T00:30:00Z Take in charge ticket",
                                "question 2010-03-27T07:40:25Z  (member)",
                                "assignment 2010-03-27T07:40:25Z Assign seriousness",
                                "question 2010-03-28T00:00:00Z  (member)",  // the first in the file of two at once
                                "comment 2010-03-28T00:00:00Z Insert ticket",
                                "status 2010-03-28T00:00:00Z Wait",
                                "status 2010-03-29T07:00:00Z Closed",
                            });
    }
}

TEST_CASE("what the rows of a case say") {
    test::Import out(test::spec_of("event_log"), helpdesk, "Helpdesk.csv");
    const activity::Batch& rows = out.batch();
    CHECK(rows.conversation[0] == rows.conversation[3]);
    CHECK_FALSE(rows.conversation[0] == rows.conversation[1]);
    CHECK(rows.part == std::vector<std::uint8_t>{0, 1, 0, 1, 0, 0, 0});
    CHECK(rows.derived == std::vector<std::uint8_t>{1, 0, 1, 0, 1, 1, 1});
    CHECK(out.store->view(rows.id[1]) == "Case2");
    CHECK(out.store->view(rows.status[5]) == "Wait");
    CHECK(out.author(0) == "Value 2");
    CHECK(out.author(1).empty());
    CHECK(activity::has(rows.flags[1], Flag::inbound));
}

TEST_CASE("event logs: Dutch headers, semicolons, local time, kinds and columns of the playbook") {
    Spec spec = test::spec_of("event_log");
    spec.values.push_back({"kind", {{"Brief verstuurd", "message"}, {"Gewacht", "note"}}});
    test::Import dutch(spec,
                       "Zaaknummer;Activiteit;Tijdstip;Medewerker;Kanaal\r\n"
                       "Z-1;Zaak toegewezen aan team;13-10-2026 9:30;Eva;web\r\n"
                       "Z-1;Brief verstuurd;14-10-2026 9:30;Eva;web\r\n"
                       "Z-1;gewacht;15-10-2026 9:30;;web\r\n"
                       "Z-1;Zaak afgesloten;16-10-2026 9:30;Eva;web\r\n"
                       ";Losse stap;gisteren;Eva;web\r\n");
    CHECK(dutch.diagnostics.list.empty());
    CHECK(steps(dutch) == std::vector<std::string>{
                              "question 2026-10-13T07:30:00Z  (member)",
                              "assignment 2026-10-13T07:30:00Z Zaak toegewezen aan team",
                              "message 2026-10-14T07:30:00Z Brief verstuurd",
                              "note 2026-10-15T07:30:00Z gewacht",
                              "status 2026-10-16T07:30:00Z Zaak afgesloten",
                          });
    CHECK(dutch.file.rows == 5);
    CHECK(dutch.file.rejected == 1);

    Spec said = test::spec_of("event_log", {{"conversation", "melding"}, {"status", "wat"}, {"text", "tekst"}});
    said.values.push_back({"kind", {{"in", "question"}, {"default", "status"}}});
    test::Import own(said,
                     "melding\twat\tTimestamp\ttekst\n"
                     "1\tuit\t2026-10-01T10:00:00Z\tKlaar\n"
                     "1\tin\t2026-10-01T09:00:00Z\tHelp!\n");
    CHECK(steps(own) == std::vector<std::string>{
                            "status 2026-10-01T10:00:00Z Klaar",
                            "question 2026-10-01T09:00:00Z Help! (member)",
                            "question 2026-10-01T09:00:00Z Help!",
                        });
}

TEST_CASE("a case that is spread over two files is asked once") {
    const std::string later =
        "Case ID,Activity,Complete Timestamp,Resource\n1,b,2026-02-01 10:00,x\n2,c,2026-02-02 10:00,x\n";
    const std::string earlier =
        "Case ID,Activity,Complete Timestamp,Resource\n1,a,2026-01-01 10:00,x\n1,b,2026-02-01 10:00,x\n";
    const Spec spec = test::spec_of("event_log");
    test::Import first(spec, later, "1.csv", 1 << 20, {{"2.csv", earlier}, {"readme.txt", "no log"}});
    test::Import second(spec, earlier, "2.csv", 1 << 20, {{"1.csv", later}});
    CHECK(steps(first).size() == 3);
    CHECK(when_asked(first) == "2026-02-02T09:00:00Z");
    CHECK(steps(second).size() == 3);
    CHECK(when_asked(second) == "2026-01-01T09:00:00Z");
}

TEST_CASE("an event log without a case column is said") {
    test::Import out(test::spec_of("event_log"), "Activity,Timestamp\na,2026-01-01 10:00\n");
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.args[1] == "case:concept:name");
    CHECK(sniffed_format(helpdesk)->id == "event_log");
    CHECK(sniffed_format("Case ID;Activity;Complete Timestamp\n1;a;2026-01-01\n")->id == "event_log");
    CHECK(sniffed_format("Activity,Timestamp\n")->id == "csv");
}
