// What stands out, in which order, and what a decision upon it changes; by hand from the made-up month.
#include <string>

#include "reports/compose/findings.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using compose::Decision;
using compose::Judged;
using Fate = compose::Judged::Fate;

struct Period : test::MadeUpPeriod {
    compose::Consultant consultant;

    Period() : MadeUpPeriod(base::Language::nl) {}
    void decide(std::string finding, Decision::Kind kind, std::string words = "") {
        consultant.decisions.push_back({std::move(finding), kind, std::move(words), "Femke", {}, false});
    }
    template <class Look>
    auto look(const Look& look) const {
        const measure::Input read = input();
        compose::Material material{read, evaluation, catalogue, "0.1.0"};
        material.consultant = &consultant;
        return look(material);
    }
    [[nodiscard]] std::vector<std::string> with(Fate fate) const {
        return look([&](const compose::Material& material) {
            std::vector<std::string> ids;
            for (const Judged& judged : compose::judged_findings(material))
                if (judged.fate == fate) ids.push_back(judged.finding.id);
            return ids;
        });
    }
    [[nodiscard]] model::Table trace() const { return look(compose::findings_trace); }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("findings: the gravest first, each rule once before any twice") {
    Period month;  // klachten 75% of 90%; a KPI off track; two days without data
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "kpi_off_track.snel_antwoord", "data_gaps"});
    month.evaluation.protocols[1].verdict = kpis::Verdict::not_met;
    month.playbook.protocols[1].first_response->target.value = 0.99;  // 95%: less far below than klachten
    CHECK(month.with(Fate::shown) ==
          Ids{"protocol_not_met.klachten", "kpi_off_track.snel_antwoord", "protocol_not_met.snelle_vragen"});
    CHECK(month.with(Fate::not_shown) == Ids{"data_gaps"});
}

TEST_CASE("findings: figures, owner and deed") {
    Period month;
    month.playbook.protocols[0].owner.value = "sanne";
    const auto found = month.look(compose::findings_of);
    CHECK(found[0].facts == Ids{"protocol.klachten.attainment", "protocol.klachten.turns", "protocol.klachten.late",
                                "protocol.klachten.missed", "protocol.klachten.median"});
    CHECK(found[0].owner == "sanne");
    CHECK(found[0].subject == "protocol.klachten");
    CHECK(found[0].action.find("Klachten") != std::string::npos);
    for (const auto& finding : found) CHECK(compose::finding_rule_named("finding." + finding.id) != nullptr);
    CHECK(compose::finding_rule_named("nothing") == nullptr);
}

TEST_CASE("findings: dropped makes room, reworded goes first, accepted stays") {
    Period month;
    month.add_fact("protocol.klachten.outside_hours_share", 0.4, base::Unit::share);
    CHECK(month.with(Fate::not_shown) == Ids{"data_gaps"});
    month.decide("protocol_not_met.klachten", Decision::Kind::dropped, "zegt de directie niets");
    CHECK(month.with(Fate::shown) == Ids{"kpi_off_track.snel_antwoord", "outside_hours_share.klachten", "data_gaps"});
    CHECK(month.with(Fate::dropped) == Ids{"protocol_not_met.klachten"});
    month.decide("DATA_GAPS", Decision::Kind::reworded, "Twee dagen ontbreken.");
    const auto table = month.look(compose::findings_table);
    REQUIRE(table.rows.size() == 3);
    CHECK(std::get<std::string>(table.rows[2][1].content) == "Twee dagen ontbreken.");
}

TEST_CASE("findings: the trace keeps what was computed, what became of it, by whom and why") {
    Period month;
    month.decide("protocol_not_met.klachten", Decision::Kind::dropped, "zegt de directie niets");
    const model::Table trace = month.trace();
    REQUIRE(trace.rows.size() == 3);
    const auto text = [&](std::size_t column) { return std::get<std::string>(trace.rows[0][column].content); };
    CHECK(text(0) == "protocol_not_met.klachten");
    CHECK(text(1).starts_with("75% kreeg op tijd"));
    CHECK(text(2).starts_with("protocol.klachten.attainment, "));
    CHECK(text(3) == "weggelaten");
    CHECK(text(5) == "Femke");
    CHECK(text(6) == "zegt de directie niets");
}

TEST_CASE("findings: one story is told once") {
    Period month;
    month.playbook.kpis[0].where.push_back({{"protocol", {}}, {{"klachten", {}}}});
    CHECK(month.with(Fate::told_already) == Ids{"kpi_off_track.snel_antwoord"});
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "data_gaps"});
}

TEST_CASE("findings: nothing is found of a figure that is hidden") {
    Period month;
    for (kpis::Fact& fact : month.evaluation.facts)
        if (fact.id.starts_with("protocol.klachten")) fact.figure.value = {}, fact.figure.why = base::Why::too_small;
    month.evaluation.protocols[0].verdict = kpis::Verdict::nothing_ripe;
    CHECK(month.with(Fate::shown) == Ids{"kpi_off_track.snel_antwoord", "data_gaps"});
}

TEST_CASE("findings: holding replies, outside hours, waiting and unanswered from their bounds on") {
    Period month;
    month.add_fact("protocol.klachten.holding_share", 0.19, base::Unit::share);
    month.add_fact("protocol.snelle_vragen.holding_share", 0.2, base::Unit::share);
    month.add_fact("protocol.snelle_vragen.outside_hours_share", 0.9, base::Unit::share);
    month.evaluation.facts.back().figure.n = 19;
    month.add_fact("responding.unanswered", std::int64_t{12}, base::Unit::count);  // of 80
    Ids ids;
    for (const auto& finding : month.look(compose::findings_of)) ids.push_back(finding.id);
    CHECK(ids == Ids{"protocol_not_met.klachten", "kpi_off_track.snel_antwoord", "unanswered_share",
                     "holding_share.snelle_vragen", "data_gaps"});
    month.evaluation.facts[0].id = "x";
    for (kpis::Fact& fact : month.evaluation.facts)
        if (fact.id == "protocol.klachten.missed") fact.figure.value = std::int64_t{4};  // a tenth of 40
    CHECK(month.look(compose::findings_of)[2].id == "backlog_overdue.klachten");
}

TEST_CASE("findings: four of six channels with fewer than thirty active members, and a hidden figure says nothing") {
    Period month;
    const auto named = [&](std::size_t c, std::optional<std::int64_t> members) {
        if (c > 0) month.playbook.channels.emplace_back().id.value = "c" + std::to_string(c);
        const base::Value value = members ? base::Value(*members) : base::Value();
        month.add_fact("members.active", value, base::Unit::count, members ? base::Why::none : base::Why::too_small);
        month.evaluation.facts.back().where = {{"channel", month.playbook.channels[c].id.value}};
    };
    const std::vector<std::optional<std::int64_t>> members{100, 29, 0, 3, std::nullopt, 30};
    for (std::size_t c = 0; c < members.size(); ++c) named(c, members[c]);
    const auto thin = [&] {
        std::string text;
        for (const compose::Finding& finding : month.look(compose::findings_of))
            if (finding.id == "thin_channels") text = finding.sentence;
        return text;
    };
    CHECK(thin().empty());  // c1, c2 and c3
    month.evaluation.facts.back().figure.value = std::int64_t{29};
    CHECK(thin() == "4 van de 6 kanalen hadden minder dan 30 actieve leden: C1, C2, C3 en C5.");
    month.playbook.channels.pop_back();
    CHECK(thin().empty());  // five channels
}

TEST_CASE("findings: a KPI that changed by more than chance, for the worse before the rest, for the better last") {
    Period month;
    kpis::KpiView& view = month.evaluation.kpis[0];
    view.status = kpis::Status::on_track;
    view.higher_is_better = false;
    view.change.before = 3600;
    view.change.difference = 1800;
    view.change.upward = true;
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "data_gaps"});
    view.change.kind = kpis::ChangeKind::signal;
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "kpi_worse.snel_antwoord", "data_gaps"});
    view.change.difference = -1800, view.change.upward = false;
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "data_gaps", "kpi_better.snel_antwoord"});
}

TEST_CASE("findings: what fell but stands above what is usual got neither better nor worse") {
    Period month;
    kpis::KpiView& view = month.evaluation.kpis[0];
    view.status = kpis::Status::on_track;
    view.higher_is_better = true;
    view.value.unit = base::Unit::count, view.value.value = std::int64_t{90};
    view.change.kind = kpis::ChangeKind::signal, view.change.rule = kpis::ChangeRule::outside;
    view.change.limits = base::Interval{60, 80}, view.change.upward = true;
    view.change.before = 95, view.change.difference = -5;
    CHECK(month.with(Fate::shown) == Ids{"protocol_not_met.klachten", "data_gaps"});
    view.change.before = 85, view.change.difference = 5;
    const auto found = month.look(compose::findings_of);
    CHECK(found.back().id == "kpi_better.snel_antwoord");
    CHECK(found.back().sentence == "Nu 90, boven de gewone 60 – 80; de vorige periode 85.");
    view.change.rule = kpis::ChangeRule::difference, view.change.limits.reset();
    CHECK(month.look(compose::findings_of).back().sentence ==
          "Nu 90; de vorige periode 85. Dat is meer dan de normale schommeling.");
}
