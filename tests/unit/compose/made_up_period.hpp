// A made-up month by hand: two protocols, one broken; a KPI off its path and one that nobody measured. Every figure
// is set here, so that a test can say which words must come of it.
#pragma once

#include "reports/compose/compose.hpp"
#include "tests/unit/words/read_words.hpp"

namespace stamtafel::test {

struct MadeUpPeriod {
    playbook::Playbook playbook;
    activity::Assembled data;
    activity::Store store;
    language::Triage triage;
    calendar::Zone zone = calendar::utc();
    std::vector<measure::Turn> turns;
    kpis::Evaluation evaluation;
    words::Catalogue catalogue;

    explicit MadeUpPeriod(base::Language language) : MadeUpPeriod(test::catalogue(language)) {}
    explicit MadeUpPeriod(words::Catalogue words) : catalogue(std::move(words)) {
        fill_playbook();
        fill_evaluation();
    }
    [[nodiscard]] measure::Input input() const { return {playbook, data, store, triage, zone}; }
    [[nodiscard]] model::Report report(std::span<const std::string_view> only = {}) const {
        const measure::Input read = input();
        return compose::compose_report({read, evaluation, catalogue, "0.1.0"}, only);
    }

    void add_fact(std::string id, base::Value value, base::Unit unit, base::Why why = base::Why::none) {
        base::Figure figure;
        figure.value = std::move(value);
        figure.unit = unit;
        figure.why = why;
        if (unit == base::Unit::share) figure.n = 40;
        const std::string_view definition =
            id.find("attainment") != std::string::npos ? "attainment" : "no such definition";
        evaluation.facts.push_back({std::move(id), figure, {}, definition});
    }

  private:
    static playbook::Protocol protocol(std::string id, std::int64_t minutes, double target) {
        playbook::Protocol made;
        made.id.value = std::move(id);
        made.hours.value = "always";
        made.first_response.emplace();
        made.first_response->within.value = {minutes * 1000, base::DurationUnit::minute};
        made.first_response->target.value = target;
        return made;
    }

    void fill_playbook() {
        playbook.community.id.value = "velowerk";
        playbook.community.name.value = "Velowerk Rijders";
        playbook.hours.emplace_back();
        playbook.hours.back().id.value = "always";
        playbook.hours.back().always.value = true;
        playbook.channels.emplace_back();
        playbook.channels.back().id.value = "forum";
        playbook.protocols = {protocol("klachten", 60, 0.9), protocol("snelle_vragen", 240, 0.8)};
        playbook::Kpi fast, fans;
        fast.id.value = "snel_antwoord";
        fast.metric.value = "first_response_time";
        fast.target.emplace();
        fast.target->at_most.emplace();
        fast.target->by.value = base::day_of({2026, 12, 31});
        fans.id.value = "superfans";
        fans.metric.value = "superfans";
        playbook.kpis = {fast, fans};
        playbook::Goal goal;
        goal.id.value = "loyalty";
        goal.objective.value = "customer_loyalty";
        goal.kpis = {{"snel_antwoord", {}}, {"superfans", {}}};
        playbook.goals = {goal};
    }

    void add_protocol_facts(const std::string& id, std::int64_t met, std::int64_t late, std::int64_t missed) {
        const std::string prefix = "protocol." + id + ".";
        add_fact(prefix + "turns", met + late + missed, base::Unit::count);
        add_fact(prefix + "met", met, base::Unit::count);
        add_fact(prefix + "late", late, base::Unit::count);
        add_fact(prefix + "missed", missed, base::Unit::count);
        add_fact(prefix + "open", std::int64_t{0}, base::Unit::count);
        add_fact(prefix + "attainment", static_cast<double>(met) / static_cast<double>(met + late + missed),
                 base::Unit::share);
        add_fact(prefix + "median", 1500.0, base::Unit::seconds);
        add_fact(prefix + "p90", {}, base::Unit::seconds, base::Why::not_reached);
    }

    void add_turn(std::int64_t at_ms, measure::Outcome outcome, std::int64_t waited_minutes) {
        data.activity.at.push_back({at_ms});
        data.activity.author.push_back(activity::Account::none);
        data.activity.kind.push_back(activity::Kind::post);
        data.activity.flags.push_back(0);
        measure::Turn turn;
        turn.opened = static_cast<activity::Row>(data.activity.at.size() - 1);
        turn.outcome = outcome;
        turn.waited_ms = waited_minutes * base::minute_ms;
        turn.due = {at_ms + base::hour_ms};
        turns.push_back(turn);
        evaluation.turns = turns;
    }

    void fill_evaluation() {
        evaluation.period = *calendar::parse_period("2026-10");
        evaluation.span = calendar::span_of(evaluation.period, zone);
        evaluation.cutoff = evaluation.span.to;
        evaluation.last_day = evaluation.period.end + -1;
        evaluation.categories = {"complaint"};
        add_fact("data.rows_read", std::int64_t{200}, base::Unit::count);
        add_fact("data.rows_rejected", std::int64_t{1}, base::Unit::count);
        add_fact("data.days_without_data", std::int64_t{2}, base::Unit::count);
        add_fact("responding.turns", std::int64_t{80}, base::Unit::count);
        add_fact("responding.attainment", 0.85, base::Unit::share);
        add_protocol_facts("klachten", 30, 7, 3);
        add_protocol_facts("snelle_vragen", 38, 2, 0);
        const std::int64_t first = evaluation.span.from.ms;
        add_turn(first + 9 * base::hour_ms, measure::Outcome::late, 150);
        add_turn(first + 10 * base::hour_ms, measure::Outcome::missed, 3000);

        kpis::ProtocolView broken, kept;
        broken.verdict = kpis::Verdict::not_met;
        broken.ripe = 40;
        broken.target_ms = base::hour_ms;
        broken.target_share = 0.9;
        broken.curve = {{20 * base::minute_ms, 0.6}, {50 * base::minute_ms, 0.25}, {150 * base::minute_ms, 0.075}};
        broken.longest_ms = 3000 * base::minute_ms;
        broken.worst = {1, 0};
        kept.protocol = 1;
        kept.verdict = kpis::Verdict::met;
        kept.target_share = 0.8;
        evaluation.protocols = {broken, kept};

        kpis::KpiView fast, fans;
        fast.value.value = 5400.0;
        fast.value.unit = base::Unit::seconds;
        fast.value.n = 80;
        fast.target = 2700;
        fast.status = kpis::Status::off_track;
        fans.kpi = 1;
        fans.value.why = base::Why::not_measured_yet;
        fans.status = kpis::Status::not_measurable;
        evaluation.kpis = {fast, fans};
        evaluation.quality.files.push_back(
            {"exports/forum.csv", 1000, "00", "csv", "utf-8", ";", "", 200, 0, 1, 0, 0, 0, 0, {}, {}, {}});
    }
};

}  // namespace stamtafel::test
