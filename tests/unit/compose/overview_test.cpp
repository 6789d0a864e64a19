// The protocols at a glance, of a month whose figures are known.
#include "reports/compose/overview.hpp"

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using base::Language;

compose::Overview overview(const test::MadeUpPeriod& month, const compose::Marks& marks = {}) {
    const measure::Input input = month.input();
    return compose::overview_of({input, month.evaluation, month.catalogue, "0"}, "playbook.yaml", marks);
}

std::string table_of(const test::MadeUpPeriod& month, std::size_t width = 100) {
    std::string text;
    for (const std::string& line : words::laid_out(overview(month).table, width)) text += line + "\n";
    for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0", at))
        text.replace(at, 2, " ");
    return text;
}

}  // namespace

TEST_CASE("which protocols are met, in one sentence and one table") {
    const test::MadeUpPeriod month(Language::nl);
    const compose::Overview said = overview(month);
    CHECK(said.conclusion == "1 van de 2 beoordeelde reactieprotocollen is niet gehaald: Klachten.");
    CHECK(table_of(month) ==
          "gehaald?  protocol       op tijd  norm   n  laat  gemist  open  mediaan  afspraak\n"
          "✗ nee     Klachten           75%   90%  40     7       3     0   25 min       1 u\n"
          "✓ ja      Snelle vragen      95%   80%  40     2       0     0   25 min       4 u\n");
    CHECK(said.legend.empty());
    CHECK(said.command == "stamtafel worklist playbook.yaml");
    REQUIRE(said.next.size() == 2);
}

TEST_CASE("too few, nothing ripe, no message at all: honest words, and nothing fails") {
    test::MadeUpPeriod month(Language::en);
    for (kpis::Fact& fact : month.evaluation.facts) {
        if (fact.id == "protocol.klachten.attainment") fact.figure.n = 19;
        if (fact.id == "protocol.snelle_vragen.attainment")
            fact.figure.value = {}, fact.figure.n = 0, fact.figure.why = base::Why::zero_of_zero;
    }
    for (kpis::ProtocolView& view : month.evaluation.protocols) view.verdict = kpis::Verdict::too_few;
    CHECK(overview(month).conclusion.starts_with("No response protocol can be judged yet"));
    const std::string text = table_of(month);
    CHECK(text.find("· too few    Klachten") != std::string::npos);
    CHECK(text.find("· too early  Snelle vragen        –") != std::string::npos);
    CHECK_FALSE(overview(month).legend.empty());
    month.evaluation.facts.clear();
    CHECK(overview(month).conclusion == "No message that a response protocol covers came in during this period.");
    month.playbook.protocols.clear(), month.evaluation.protocols.clear();
    CHECK(overview(month).conclusion == "The playbook holds no response protocols yet.");
    CHECK(overview(month).table.rows.empty());
}

TEST_CASE("later responses, resolutions and escalations have rows of their own, and each its verdict") {
    test::MadeUpPeriod month(Language::nl);
    playbook::Protocol& protocol = month.playbook.protocols[1];
    protocol.next_response = protocol.first_response;
    protocol.resolution = protocol.first_response;
    for (const std::string part : {"next.", "resolution."}) {
        month.add_fact("protocol.snelle_vragen." + part + "turns", std::int64_t{40}, base::Unit::count);
        month.add_fact("protocol.snelle_vragen." + part + "met", std::int64_t{20}, base::Unit::count);
        month.add_fact("protocol.snelle_vragen." + part + "attainment", 0.5, base::Unit::share);
    }
    month.add_fact("protocol.snelle_vragen.escalation.due", std::int64_t{9}, base::Unit::count);
    month.add_fact("protocol.snelle_vragen.escalation.kept", std::int64_t{4}, base::Unit::count);
    month.evaluation.protocols[1].verdict = kpis::Verdict::not_met;
    CHECK(overview(month).conclusion ==
          "2 van de 2 beoordeelde reactieprotocollen zijn niet gehaald: Klachten en Snelle vragen (vervolg en "
          "afhandeling).");
    const std::string text = table_of(month);
    for (const std::string_view line : {"✓ ja      Snelle vragen", "✗ nee       vervolg", "✗ nee       afhandeling",
                                        "            escalaties", "4/9"}) {
        INFO(line);
        CHECK(text.find(line) != std::string::npos);
    }
}

TEST_CASE("a narrow terminal keeps verdict, name and share, and names cannot play tricks") {
    test::MadeUpPeriod month(Language::nl);
    month.playbook.protocols[0].name.value = "Klachten \x1b[31m over de levering van fietsen en onderdelen";
    for (const std::size_t width : {40U, 60U, 80U, 100U, 200U}) {
        INFO(width);
        for (const std::string& line : words::laid_out(overview(month).table, width))
            CHECK(base::display_width(line) <= std::max<std::size_t>(width, 40));
    }
    CHECK(table_of(month, 40).find("75%") != std::string::npos);
    CHECK(table_of(month).find('\x1b') == std::string::npos);
    CHECK(overview(month, {"<", "!", "."}).table.rows[0][0].mark == "!");
}
