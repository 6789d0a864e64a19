// What KPIs and protocols are called by people, and whom that means where two are called alike.
#include "reports/compose/subjects.hpp"

#include <string>
#include <string_view>

#include "tests/support/catch.hpp"

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
