// What KPIs and protocols are called by people, and whom that means where two are called alike.
#include "reports/compose/subjects.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "reports/compose/fact_words.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

using namespace stamtafel;

namespace {

/// A KPI `aanbeveling` that is named NPS, a KPI `nps`, and a protocol that is named like the first KPI's full id.
playbook::Playbook look_alikes() {
    playbook::Playbook book;
    book.kpis.resize(2);
    book.kpis[0].id.value = "aanbeveling", book.kpis[0].name.value = "NPS";
    book.kpis[1].id.value = "nps", book.kpis[1].name.value = "Score";
    playbook::Protocol& protocol = book.protocols.emplace_back();
    protocol.id.value = "vragen", protocol.name.value = "kpi.Aanbeveling";
    return book;
}

std::string meant_by(std::string_view name) {
    for (const compose::Called& called : compose::subjects_called(look_alikes()))
        if (called.name == name) return called.subject;
    return "";
}

}  // namespace

TEST_CASE("a KPI's id is that KPI, whatever another one is named") {
    CHECK(meant_by("nps") == "kpi.nps");
    CHECK(meant_by("kpi.nps") == "kpi.nps");
    CHECK(meant_by("kpi.aanbeveling") == "kpi.aanbeveling");
    CHECK(meant_by("aanbeveling") == "kpi.aanbeveling");
}

TEST_CASE("names mean what has them, with and without the kind before them") {
    CHECK(meant_by("score") == "kpi.nps");
    CHECK(meant_by("kpi.score") == "kpi.nps");
    CHECK(meant_by("vragen") == "protocol.vragen");
    CHECK(meant_by("protocol.kpi.aanbeveling") == "protocol.vragen");
    CHECK(meant_by("nobody").empty());
}

TEST_CASE("a figure is called alike in the table of figures and in a sentence") {
    const test::MadeUpPeriod month(base::Language::nl);
    const measure::Input read = month.input();
    const compose::Material material{read, month.evaluation, month.catalogue, "0.1.0"};
    const auto subject = [&](std::string id) {
        model::Fact fact;
        fact.id = std::move(id);
        compose::put_in_words(material, fact);
        return fact.subject;
    };
    const auto name = [&](std::string_view id) { return compose::figure_name(material, id, "attainment", {}); };
    CHECK(subject("protocol.klachten.attainment") == "Klachten");
    CHECK(subject("protocol.klachten.next.attainment") == "Klachten, vervolg");
    CHECK(subject("protocol.klachten.resolution.attainment") == "Klachten, afhandeling");
    CHECK(name("protocol.klachten.attainment").starts_with("Klachten: "));
    CHECK(name("protocol.klachten.next.attainment").starts_with("Klachten, vervolg: "));
    CHECK(name("protocol.klachten.resolution.attainment").starts_with("Klachten, afhandeling: "));
    CHECK(subject("kpi.snel_antwoord.value") == "Snel antwoord");
    CHECK(name("kpi.snel_antwoord.value") == "Snel antwoord");
    CHECK(name("kpi.snel_antwoord.usual").starts_with("Snel antwoord: "));
    CHECK(subject("triage.complaint") == "Klacht");
    CHECK(name("triage.complaint").ends_with(": Klacht"));
    CHECK(subject("protocol.onbekend.met") == "onbekend");
}
