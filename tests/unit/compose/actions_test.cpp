// The cycle: what was agreed, what became of it, what carries over and what comes next.
#include <string>

#include "reports/compose/actions.hpp"
#include "reports/words/format.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using compose::Action;
using State = Action::State;

struct Period : test::MadeUpPeriod {
    compose::Consultant consultant;

    Period() : MadeUpPeriod(base::Language::nl) {
        for (const auto& [month, minutes] : {std::pair("2026-08", 120.0), std::pair("2026-09", 100.0)}) {
            base::Figure figure = evaluation.kpis[0].value;
            figure.value = minutes * 60;
            evaluation.kpis[0].trend.push_back({*calendar::parse_period(month), figure});
        }
        evaluation.kpis[0].trend.push_back({evaluation.period, evaluation.kpis[0].value});
        evaluation.kpis[0].higher_is_better = false;
    }
    Action& add(std::string what, std::string agreed, State state, std::string subject = "") {
        Action action;
        action.what = std::move(what);
        action.state = state;
        action.subject = std::move(subject);
        if (!agreed.empty()) action.agreed = *calendar::parse_period(agreed);
        consultant.actions.push_back(std::move(action));
        return consultant.actions.back();
    }
    template <class Look>
    model::Table look(const Look& look) const {
        const measure::Input read = input();
        compose::Material material{read, evaluation, catalogue, "0.1.0"};
        material.consultant = &consultant;
        return look(material);
    }
};

std::string lines(const model::Table& table, const words::Catalogue& catalogue) {
    std::string out;
    for (const auto& row : table.rows) {
        for (const model::Cell& cell : row) out += words::written(catalogue, cell.content) + "|";
        out += "\n";
    }
    for (std::size_t at = out.find("\u00a0"); at != std::string::npos; at = out.find("\u00a0", at))
        out.replace(at, 2, " ");
    return out;
}

}  // namespace

TEST_CASE("actions: last month's with their figure then and now, older ones while they are open") {
    Period month;
    month.add("rooster", "2026-09", State::done, "kpi.snel_antwoord").result = "gelukt";
    month.add("oefening", "2026-08", State::open, "kpi.snel_antwoord").due = base::day_of({2026, 9, 30});
    month.add("vergeten", "2026-08", State::not_done);
    month.add("later", "2026-11", State::open);
    month.add("zonder periode", "", State::not_done, "protocol.klachten");
    CHECK(lines(month.look(compose::earlier_actions), month.catalogue) ==
          "rooster||gedaan|Snel antwoord: 1 u 40 min (september 2026) → 1 u 30 min|gelukt|\n"
          "zonder periode||niet gedaan|Klachten: nu 75% binnen de norm||\n"
          "oefening|30 sep. 2026|open, 31 dagen te laat|Snel antwoord: 2 u (augustus 2026) → "
          "1 u "
          "30 min||\n");
}

TEST_CASE("actions: late from the day itself on, by the days since, as far as the data go") {
    Period month;
    month.add("bellen", "2026-09", State::open).due = base::day_of({2026, 10, 31});
    const auto state = [&] { return lines(month.look(compose::earlier_actions), month.catalogue); };
    CHECK(state() == "bellen|31 okt. 2026|open, te laat|\n");
    month.consultant.actions[0].due = base::day_of({2026, 10, 30});
    CHECK(state() == "bellen|30 okt. 2026|open, 1 dag te laat|\n");
    month.evaluation.last_day = base::day_of({2026, 10, 20});
    CHECK(state() == "bellen|30 okt. 2026|open|\n");
}

TEST_CASE("actions: a figure that is hidden is not said to be anything") {
    Period month;
    month.add("bellen", "2026-09", State::open, "protocol.klachten");
    for (kpis::Fact& fact : month.evaluation.facts)
        if (fact.id == "protocol.klachten.attainment") fact.figure.value = {}, fact.figure.why = base::Why::too_small;
    CHECK(lines(month.look(compose::earlier_actions), month.catalogue) == "bellen|open|\n");
}

TEST_CASE("actions: a change is good news only where it is more than chance, and shorter is better") {
    Period month;
    month.add("rooster", "2026-09", State::done, "kpi.snel_antwoord");
    const auto effect = [&] { return month.look(compose::earlier_actions).rows[0].back(); };
    CHECK(effect().tone == model::Tone::none);
    month.evaluation.kpis[0].change.kind = kpis::ChangeKind::noise;
    CHECK(effect().tone == model::Tone::none);
    CHECK(std::get<std::string>(effect().content).ends_with("(normale schommeling)"));
    kpis::KpiView& view = month.evaluation.kpis[0];  // 90 minutes after 100
    view.change.kind = kpis::ChangeKind::signal, view.change.rule = kpis::ChangeRule::outside;
    view.change.difference = -600, view.change.limits = base::Interval{6000, 7200};
    CHECK(effect().tone == model::Tone::good);
    const std::string words = lines(month.look(compose::earlier_actions), month.catalogue);
    CHECK(words.find("1 u 30 min (onder de gewone 1 u 40 min – 2 u: echte verandering)") != std::string::npos);
    view.change.limits = base::Interval{3600, 4800}, view.change.upward = true;  // shorter, and longer than usual
    CHECK(effect().tone == model::Tone::none);
    view.trend[1].figure.value = 4800.0, view.change.difference = 600;
    CHECK(effect().tone == model::Tone::bad);
    const model::Table table = month.look(compose::earlier_actions);
    CHECK(table.note.find("gemeten") != std::string::npos);
}

TEST_CASE("actions: the figures then and now have the decimals of the KPI's target") {
    Period month;
    month.add("bellen", "2026-09", State::done, "kpi.snel_antwoord");
    kpis::KpiView& view = month.evaluation.kpis[0];
    view.value.unit = base::Unit::real, view.value.value = 12.0, view.target = 40;
    for (kpis::TrendPoint& point : view.trend) point.figure.unit = base::Unit::real, point.figure.value = 15.0;
    CHECK(lines(month.look(compose::earlier_actions), month.catalogue) ==
          "bellen|gedaan|Snel antwoord: 15 (september 2026) → 12|\n");
}

TEST_CASE("actions: a count of a period that still runs is not set against whole ones") {
    Period month;
    month.add("bellen", "2026-09", State::done, "kpi.snel_antwoord");
    kpis::KpiView& view = month.evaluation.kpis[0];
    view.value.unit = base::Unit::count, view.value.value = std::int64_t{40};
    for (kpis::TrendPoint& point : view.trend)
        point.figure.unit = base::Unit::count, point.figure.value = std::int64_t{90};
    view.unfinished = true;
    CHECK(lines(month.look(compose::earlier_actions), month.catalogue) ==
          "bellen|gedaan|Snel antwoord: de periode loopt nog|\n");
    view.value.unit = base::Unit::real, view.value.value = 40.0;  // a mean may be
    CHECK(lines(month.look(compose::earlier_actions), month.catalogue).find("→ 40") != std::string::npos);
}

TEST_CASE("actions: within a quarter that still runs a count is told of months that are over") {
    Period quarter;
    quarter.evaluation.period = *calendar::parse_period("2026-Q4");
    quarter.evaluation.last_day = base::day_of({2026, 12, 10});
    kpis::KpiView& view = quarter.evaluation.kpis[0];
    view.value.unit = base::Unit::count, view.value.value = std::int64_t{210}, view.unfinished = true;
    for (const auto& [month, n] : {std::pair("2026-10", 90), std::pair("2026-11", 100), std::pair("2026-12", 20)}) {
        base::Figure figure = view.value;
        figure.value = std::int64_t{n};
        view.months.push_back({*calendar::parse_period(month), figure});
    }
    quarter.add("bellen", "2026-10", State::done, "kpi.snel_antwoord");
    CHECK(lines(quarter.look(compose::earlier_actions), quarter.catalogue) ==
          "bellen|oktober 2026|gedaan|Snel antwoord: 90 (oktober 2026) → 100 (november 2026)|\n");
}

TEST_CASE("actions: next month's are those agreed now, else proposals out of the findings") {
    Period month;
    const model::Table proposed = month.look(compose::next_actions);
    CHECK(proposed.caption == "Voorgestelde acties voor november 2026");
    CHECK(proposed.rows.size() == 3);
    month.add("bellen", "2026-10", State::open).due = base::day_of({2026, 11, 15});
    const model::Table agreed = month.look(compose::next_actions);
    CHECK(agreed.caption == "Acties voor november 2026");
    CHECK(lines(agreed, month.catalogue) == "bellen|15 nov. 2026|\n");
}

TEST_CASE("actions: what a year or a quarter proposes is due a month after the last one seen") {
    Period year;
    year.evaluation.period = *calendar::parse_period("2026");
    year.evaluation.last_day = base::day_of({2026, 10, 31});
    const auto due = [&](std::string_view day) {
        const model::Table table = year.look(compose::next_actions);
        CHECK(table.caption == "Voorgestelde acties");
        CHECK(lines(table, year.catalogue).find(day) != std::string::npos);
    };
    due("|30 nov. 2026|");
    year.evaluation.last_day = base::day_of({2026, 12, 31});
    due("|31 jan. 2027|");
    year.evaluation.period = *calendar::parse_period("2026-Q3");  // the data go on after it
    due("|31 okt. 2026|");
}

TEST_CASE("actions: the file goes on with what is open and what was proposed") {
    Period month;
    month.add("oefening", "2026-08", State::open).owner = "mo";
    month.add("klaar", "2026-09", State::done);
    const std::string text = lines(month.look(compose::actions_file), month.catalogue);
    CHECK(text.find("|oefening|mo|||open|2026-08||\n") == 0);
    CHECK(text.find("klaar") == std::string::npos);
    CHECK(text.find("2026-10-a|Neem de grootste overschrijdingen van Klachten door") != std::string::npos);
    CHECK(text.find("|30 nov. 2026|protocol.klachten|open|2026-10||\n") != std::string::npos);
}

TEST_CASE("actions: the file keeps what was agreed in later reports, whatever became of it") {
    Period month;
    month.add("nu", "2026-10", State::open);
    month.add("straks", "2026-11", State::open);
    month.add("al klaar", "2026-12", State::done);
    CHECK(lines(month.look(compose::actions_file), month.catalogue) ==
          "|nu||||open|2026-10||\n"
          "|straks||||open|2026-11||\n"
          "|al klaar||||gedaan|2026-12||\n");
}

TEST_CASE("actions: without a file nothing is said of last month") {
    CHECK(Period().look(compose::earlier_actions).rows.empty());
}

TEST_CASE("actions: a quarter reviews all that ran in it, with their month then and its last month") {
    Period quarter;
    quarter.evaluation.period = *calendar::parse_period("2026-Q3");
    kpis::KpiView& view = quarter.evaluation.kpis[0];
    for (const auto& [month, minutes] :
         {std::pair("2026-07", 120.0), std::pair("2026-08", 90.0), std::pair("2026-09", 60.0)}) {
        base::Figure figure = view.value;
        figure.value = minutes * 60;
        view.months.push_back({*calendar::parse_period(month), figure});
    }
    view.trend.clear();
    quarter.add("najaarsplan", "2026-09", State::open);  // agreed for the next quarter
    quarter.add("rooster", "2026-08", State::done, "kpi.snel_antwoord").result = "gelukt";
    quarter.add("bezetting", "2026-07", State::not_done, "kpi.snel_antwoord");
    quarter.add("zomer", "2026-06", State::done);     // ran in July
    quarter.add("voorjaar", "2026-04", State::done);  // was over in May
    quarter.add("sleept", "2026-04", State::open);
    quarter.add("oud", "2026-02", State::done);
    CHECK(lines(quarter.look(compose::earlier_actions), quarter.catalogue) ==
          "zomer|juni 2026|gedaan|||\n"
          "sleept|april 2026|open|||\n"
          "bezetting|juli 2026|niet gedaan|Snel antwoord: 2 u (juli 2026) → 1 u (september 2026)||\n"
          "rooster|augustus 2026|gedaan|Snel antwoord: 1 u 30 min (augustus 2026) → 1 u (september 2026)|gelukt|\n");
    CHECK(quarter.look(compose::earlier_actions).caption == "Acties die liepen, 3e kwartaal 2026");
    CHECK(lines(quarter.look(compose::next_actions), quarter.catalogue) == "najaarsplan|\n");
}

TEST_CASE("actions: a due date that is none goes on as it was written") {
    Period month;
    month.add("bellen", "2026-09", State::open).due_words = "eind november";
    CHECK(lines(month.look(compose::actions_file), month.catalogue).find("|bellen||eind november||open|2026-09||\n") ==
          0);
}

TEST_CASE("actions: a dropped finding proposes nothing, a reworded one its deed, and no deed stands there twice") {
    Period month;
    const model::Table proposed = month.look(compose::next_actions);
    for (std::size_t i = 0; i < proposed.rows.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK(proposed.rows[i][0].content != proposed.rows[j][0].content);
    const std::string deed = "Neem de grootste overschrijdingen van Klachten door";
    CHECK(lines(proposed, month.catalogue).find(deed) != std::string::npos);
    compose::Decision decision;
    decision.finding = "protocol_not_met.klachten";
    decision.kind = compose::Decision::Kind::reworded, decision.words = "Zondag was er niemand.";
    month.consultant.decisions = {decision};
    CHECK(lines(month.look(compose::next_actions), month.catalogue).find(deed) != std::string::npos);
    month.consultant.decisions[0].kind = compose::Decision::Kind::dropped;
    CHECK(lines(month.look(compose::next_actions), month.catalogue).find(deed) == std::string::npos);
}
