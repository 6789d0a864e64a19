// Figures that were written down beside the playbook: how cells read, and how they reach the report.
#include <nlohmann/json.hpp>
#include "engine/app/given_kpis.hpp"

#include "engine/app/given_values.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"
#include "tests/support/zip_maker.hpp"

using namespace stamtafel;
using app::read_given_date;
using app::read_given_value;
using base::Unit;

namespace {

constexpr std::string_view playbook = R"(stamtafel: 1
community: {id: velowerk, name: Velowerk, language: nl}
team:
  - {id: sanne, role: community_manager, works: always, accounts: {forum: [sanne]}}
channels:
  - {id: forum, hours: always}
sources:
  - {files: forum.csv, format: csv, channel: forum, columns: {id: id, at: date, author: author, text: text}}
protocols:
  - {id: vragen, owner: sanne, hours: always, first_response: {within: 4h, target: 80%}}
goals:
  - {id: loyalty, objective: customer_loyalty, kpis: [nps, tevreden, norm, panel]}
kpis:
  - {id: nps, metric: nps, target: {at_least: 40, by: 2026-12-31}, owner: sanne}
  - {id: tevreden, metric: csat, target: {at_least: 80%, by: 2026-12-31}, owner: sanne}
  - {id: norm, metric: attainment, type: given, target: {at_least: 90%, by: 2026-12-31}, owner: sanne}
  - {id: panel, metric: attendance, target: {at_least: 12, by: 2026-12-31}, owner: sanne}
)";

/// The facts by id, and the files that the run read.
nlohmann::json facts_with(const std::string& file, const std::string& bytes) {
    const test::Scratch scratch;
    test::write_file(scratch / "playbook.yaml", std::string(playbook));
    test::write_file(scratch / "forum.csv", "id,date,author,text\nq1,2026-10-05T10:00:00Z,mila,Hoi\n");
    test::write_file(scratch / file, bytes);
    const test::Outcome outcome = test::run_stamtafel(
        {"report", "playbook.yaml", "--period", "2026-10", "--formats", "facts", "-o", "out"}, scratch.folder());
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    const auto written = nlohmann::json::parse(test::read_bytes(scratch / "out/facts-2026-10.json"));
    nlohmann::json facts;
    for (const auto& fact : written.at("facts"))
        if (!fact.contains("where")) facts[fact.at("id").get<std::string>()] = fact;
    facts["inputs"] = written.at("inputs");
    return facts;
}

}  // namespace

TEST_CASE("values are read in the unit of their metric, as a Dutch or an English sheet writes them") {
    CHECK(read_given_value("82%", Unit::share) == 0.82);
    CHECK(read_given_value("82,5 %", Unit::share) == 0.825);
    CHECK(read_given_value("0.82", Unit::share) == 0.82);  // what a cell that shows 82% keeps
    CHECK(read_given_value("0,82", Unit::share) == 0.82);
    CHECK(read_given_value("45 min", Unit::seconds) == 2700);
    CHECK(read_given_value("2 u 15 min", Unit::seconds) == 8100);
    CHECK(read_given_value("2u15m", Unit::seconds) == 8100);
    CHECK(read_given_value("1,5 uur", Unit::seconds) == 5400);
    CHECK(read_given_value("00:45:00", Unit::seconds) == 2700);
    CHECK(read_given_value("2 werkdagen", Unit::seconds) == 57'600);
    CHECK(read_given_value("€ 1.250,50", Unit::cents) == 125'050);
    CHECK(read_given_value("$1,250.50", Unit::cents) == 125'050);
    CHECK(read_given_value("1250.5", Unit::cents) == 125'050);
    CHECK(read_given_value("1.250", Unit::count) == 1250);
    CHECK(read_given_value("42,5", Unit::real) == 42.5);
    CHECK(read_given_value("-12", Unit::real) == -12);
}

TEST_CASE("what is no figure of the unit is refused") {
    CHECK_FALSE(read_given_value("82", Unit::share));  // 82% or 8200%: nobody knows
    CHECK_FALSE(read_given_value("140%", Unit::share));
    CHECK_FALSE(read_given_value("45", Unit::seconds));
    CHECK_FALSE(read_given_value("", Unit::seconds));
    CHECK_FALSE(read_given_value("00:75:00", Unit::seconds));
    CHECK_FALSE(read_given_value("12,5", Unit::count));
    CHECK_FALSE(read_given_value("-3", Unit::count));
    CHECK_FALSE(read_given_value("heel goed", Unit::real));
    CHECK_FALSE(read_given_value("#DIV/0!", Unit::real));
}

TEST_CASE("dates are days, and a period is its last day") {
    const auto day = [](std::string_view text) { return base::parse_date(text).value(); };
    CHECK(read_given_date("31-12-2026") == day("2026-12-31"));
    CHECK(read_given_date("2026-12-31") == day("2026-12-31"));
    CHECK(read_given_date(" 5-3-2026 ") == day("2026-03-05"));
    CHECK(read_given_date("2026-12") == day("2026-12-31"));
    CHECK(read_given_date("2026-Q2") == day("2026-06-30"));
    CHECK_FALSE(read_given_date("31-13-2026"));
    CHECK_FALSE(read_given_date("eind oktober"));
    CHECK_FALSE(read_given_date(""));
}

TEST_CASE("the latest figure of the period is the KPI's, with the n that the file says") {
    const auto facts = facts_with("invoer.csv",
                                  "Ingevuld door Sanne;;;;\n"
                                  "KPI;Datum;Waarde;N;Bron\n"
                                  "nps;5-10-2026;30;118;tussenstand\n"
                                  "NPS;30-10-2026;42;120;enqu\xC3\xAAte\n"
                                  "nps;2-11-2026;50;130;november\n"
                                  "nps;30-9-2026;40;111;september\n"
                                  "tevreden;2026-10;82,5%;12;enqu\xC3\xAAte\n"
                                  "norm;31-10-2026;91%;;team\n"
                                  "panel;12-10-2026;;;\n");
    CHECK(facts.at("kpi.nps.value").at("value") == 42);
    CHECK(facts.at("kpi.nps.value").at("n") == 120);
    CHECK(facts.at("kpi.nps.status").at("value") == "on_track");
    CHECK(facts.at("kpi.nps.change").at("value") == 2);
    CHECK(facts.at("kpi.tevreden.status").at("value") == "too_few");  // 12 answers
    CHECK(facts.at("kpi.norm.value").at("value") == 0.91);            // type: given goes before the metric
    CHECK(facts.at("kpi.norm.value").at("n").is_null());
    CHECK(facts.at("kpi.panel.value").at("value").is_null());
    const auto& file = facts.at("inputs").back();
    CHECK(file.at("file") == "invoer.csv");
    CHECK(file.at("xxh3_128").get<std::string>().size() == 32);
    CHECK(file.at("rows") == 6);
}

TEST_CASE("without a file a KPI that people are asked for says that it is not filled in") {
    const auto facts = facts_with("anders.csv", "");
    CHECK(facts.at("kpi.nps.value").at("why") == "not_given");
    CHECK(facts.at("kpi.panel.value").at("why") == "not_measured_yet");
    CHECK(facts.at("inputs").size() == 1);
}

TEST_CASE("a workbook is read as well: formulas by the value that they came to, dates and shares as cells keep them") {
    const std::string text = R"(t="inlineStr"><is><t>)", end = "</t></is></c>";
    const std::string head = "<row r=\"3\"><c r=\"A3\" " + text + "kpi" + end + "<c r=\"B3\" " + text + "datum" + end +
                             "<c r=\"C3\" " + text + "waarde" + end + "<c r=\"D3\" " + text + "n" + end + "</row>";
    const std::string nps =
        "<row r=\"4\"><c r=\"A4\" " + text + "nps" + end +
        R"(<c r="B4" s="1"><v>46326</v></c><c r="C4"><f>50-8</f><v>42</v></c><c r="D4"><v>120</v></c></row>)";
    const std::string csat =
        "<row r=\"5\"><c r=\"A5\" " + text + "tevreden" + end +
        R"(<c r="B5" s="1"><v>46326</v></c><c r="C5"><v>0.825</v></c><c r="D5"><v>40</v></c></row>)";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string workbook = test::zipped({
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml",
         R"(<workbook><sheets><sheet name="Cijfers" sheetId="1" r:id="rId1" xmlns:r="r"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Type=")" + relations +
             R"(/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type=")" + relations +
             R"(/styles" Target="styles.xml"/></Relationships>)"},
        {"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
        {"xl/worksheets/sheet1.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + head + nps +
                                         csat + "</sheetData></worksheet>"},
    });
    const auto facts = facts_with("input.xlsx", workbook);  // 46326: 31 October 2026
    CHECK(facts.at("kpi.nps.value").at("value") == 42);
    CHECK(facts.at("kpi.nps.value").at("n") == 120);
    CHECK(facts.at("kpi.tevreden.value").at("value") == 0.825);
    CHECK(facts.at("inputs").back().at("file") == "input.xlsx");
}
