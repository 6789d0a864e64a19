// Facts as JSON that any reader takes, and CSV that Excel opens without running it.
#include <string>

#include "reports/facts/csv.hpp"
#include "reports/facts/facts.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/model/made_up_report.hpp"

namespace {

using namespace stamtafel;

constexpr std::string_view mark = "\xEF\xBB\xBF";

std::string record(const std::vector<model::Cell>& row) {
    std::string out;
    facts::append_csv_row(out, row);
    return out;
}

}  // namespace

TEST_CASE("facts, a figure a line") {
    CHECK(facts::render_facts(test::made_up_report()) ==
          "{\"facts\": [\n"
          "  "
          "{\"id\":\"protocol.klachten.attainment\",\"value\":0.824,\"unit\":\"share\",\"n\":214,\"low\":0.781,"
          "\"high\":0.863,"
          "\"period\":\"2026-10\",\"definition\":\"attainment\",\"status\":\"off_track\",\"given\":true},\n"
          "  {\"id\":\"protocol.klachten.p90\",\"value\":null,\"unit\":\"seconds\",\"why\":\"not_reached\",\"n\":12,"
          "\"period\":\"2026-10\",\"where\":{\"channel\":\"forum\"},\"given\":true}\n"
          "],\n\"playbook\": \"velowerk\",\n\"period\": \"2026-10\",\n\"language\": \"nl\",\n\"version\": "
          "\"0.1.0\",\n\"inputs\": [\n"
          "  "
          "{\"file\":\"exports/"
          "forum.csv\",\"bytes\":1234,\"xxh3_128\":\"00112233445566778899aabbccddeeff\",\"rows\":42}\n]}\n");
}

TEST_CASE("instants and days are ISO 8601, counts are whole, broken text is replaced") {
    model::Report report;
    base::Figure at, day, count, text;
    at.unit = base::Unit::instant_ms, at.value = std::int64_t{0};
    day.unit = base::Unit::day, day.value = std::int64_t{base::day_of({2026, 10, 31}).value};
    count.value = std::int64_t{9'007'199'254'740'993};
    text.unit = base::Unit::text, text.value = std::string("a\xff\"");
    report.facts = {{"a", at, {}, "", ""}, {"b", day, {}, "", ""}, {"c", count, {}, "", ""}, {"d", text, {}, "", ""}};
    const std::string json = facts::render_facts(report);
    CHECK(json.find("\"value\":\"1970-01-01T00:00:00Z\",\"unit\":\"instant\",\"n\":null") != std::string::npos);
    CHECK(json.find("\"value\":\"2026-10-31\",\"unit\":\"day\"") != std::string::npos);
    CHECK(json.find("\"value\":9007199254740993,\"unit\":\"count\"") != std::string::npos);
    CHECK(json.find("\"value\":\"a\xEF\xBF\xBD\\\"\"") != std::string::npos);
    CHECK(json.find("\"inputs\": []}\n") != std::string::npos);
}

TEST_CASE("CSV: heads by id, values by type") {
    CHECK(facts::render_csv(test::turn_evidence().table) ==
          std::string(mark) + "opened,waited_seconds\r\n2026-10-01T01:00:00,90.5\r\n");
    CHECK(record({test::cell(model::Share{0.25}), test::cell(model::Count{-3}), test::cell(base::Money{25000}),
                  test::cell(base::day_of({2026, 10, 31})), test::cell(model::Missing{base::Why::too_few})}) ==
          "0.25,-3,250.00 EUR,2026-10-31,\r\n");
}

TEST_CASE("CSV: quotes where needed") {
    CHECK(record({test::cell("a,b"), test::cell("say \"x\""), test::cell("two\nlines"), test::cell("plain ü")}) ==
          "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain ü\r\n");
}

TEST_CASE("CSV: texts can't run as formulas, numbers stay numbers") {
    CHECK(record({test::cell("=1+1"), test::cell("+31"), test::cell("-x"), test::cell("@lid"), test::cell("\tx"),
                  test::cell("a=1"), test::cell(model::Number{-1.5, 1})}) == "'=1+1,'+31,'-x,'@lid,'\tx,a=1,-1.5\r\n");
    CHECK(record({test::cell("\r=1")}) == "\"'\r'=1\"\r\n");
    CHECK(record({test::cell("no date\n=HYPERLINK(A1)")}) == "\"no date\n'=HYPERLINK(A1)\"\r\n");
}

TEST_CASE("CSV: a text that comes back is what it was") {
    CHECK(facts::unguarded("'- bellen") == "- bellen");
    CHECK(facts::unguarded("'=A1;'@x") == "=A1;@x");
    CHECK(facts::unguarded("''-") == "''-");
    CHECK(facts::unguarded("'s avonds bellen") == "'s avonds bellen");
    CHECK(facts::unguarded("foto'-s") == "foto'-s");
    CHECK(facts::unguarded("'") == "'");
    for (const std::string text : {"=1+1", "- a;-b", "+\t-x", "gewoon", "\r@"}) {
        std::string row;
        facts::append_csv_row(row, {test::cell(text)});
        row.resize(row.size() - 2);
        if (row.starts_with('"')) row = row.substr(1, row.size() - 2);
        CHECK(facts::unguarded(row) == text);
    }
}

TEST_CASE("of a list of people there is no more than its name") {
    model::Report report;
    report.inputs = {{"rewards.csv", 0, "", 0}};
    CHECK(facts::render_facts(report).find("\"inputs\": [\n  {\"file\":\"rewards.csv\"}\n]}\n") != std::string::npos);
}
