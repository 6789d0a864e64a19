// The year in at most ten events: what is a candidate, which are taken first, and what is not told.
#include "reports/compose/events.hpp"

#include <string>
#include <vector>

#include "reports/words/format.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compose/made_up_period.hpp"

namespace {

using namespace stamtafel;
using words::operator""_w;

/// A year whose KPI has these minutes, month by month; its target is at most 45.
struct Year : test::MadeUpPeriod {
    explicit Year(const std::vector<double>& minutes) : MadeUpPeriod(base::Language::en) {
        evaluation.period = *calendar::parse_period("2026");
        evaluation.span = calendar::span_of(evaluation.period, zone);
        evaluation.cutoff = evaluation.span.to;
        evaluation.last_day = evaluation.period.end + -1;
        evaluation.turns = {};
        kpis::KpiView& view = evaluation.kpis[0];
        view.higher_is_better = false;
        calendar::Period month = calendar::month_of(evaluation.period.first);
        for (const double one : minutes) {
            base::Figure figure = view.value;
            figure.value = one * 60;
            view.months.push_back({month, figure});
            month = calendar::month_of(month.end);
        }
    }
    [[nodiscard]] std::string told() const {
        const measure::Input read = input();
        const compose::Material material{read, evaluation, catalogue, "0.1.0"};
        std::string out;
        for (const model::Block& block : compose::events_of(material))
            if (const auto* timeline = std::get_if<model::Timeline>(&block.content))
                for (const model::Event& event : timeline->events)
                    out +=
                        base::iso(event.day) + " " + event.title + (event.text.empty() ? "" : ": " + event.text) + "\n";
        for (std::size_t at = out.find("\u00a0"); at != std::string::npos; at = out.find("\u00a0", at))
            out.replace(at, 2, " ");
        return out;
    }
};

}  // namespace

TEST_CASE("events: the month from which the target is met, the best and the worst") {
    Year year({70, 60, 50, 44, 40, 42});
    year.playbook.kpis[0].target.reset();  // its date is another test
    CHECK(year.told() ==
          "2026-01-31 Snel antwoord: worst month: 1 h 10 min in January 2026\n"
          "2026-04-30 Snel antwoord: target reached: 44 min in April 2026\n"
          "2026-05-31 Snel antwoord: best month: 40 min in May 2026\n");
}

TEST_CASE("events: a month's figure has the decimals of the KPI's target") {
    Year year({720, 900, 840});
    year.playbook.kpis[0].target.reset();  // its date is another test
    kpis::KpiView& view = year.evaluation.kpis[0];
    view.higher_is_better = true;
    view.value.unit = base::Unit::real, view.value.value = 14.0, view.target = 40;
    for (kpis::TrendPoint& month : view.months)
        month.figure.unit = base::Unit::real, month.figure.value = std::get<double>(month.figure.value) / 3600;
    CHECK(year.told() ==
          "2026-01-31 Snel antwoord: worst month: 12 in January 2026\n"
          "2026-02-28 Snel antwoord: best month: 15 in February 2026\n");
}

TEST_CASE("events: a month outside normal variation is told once, as that") {
    Year year({60, 61, 60, 61, 60, 61, 60, 200});
    year.evaluation.kpis[0].target = 30 * 60;
    const std::string told = year.told();
    CHECK(told.find("2026-08-31 Snel antwoord: above normal variation: 3 h 20 min in August 2026") !=
          std::string::npos);
    CHECK(told.find("worst month") == std::string::npos);
}

TEST_CASE("events: dates of the playbook that fall within the period") {
    Year year({});
    playbook::Break& counted = year.playbook.breaks.emplace_back();
    counted.on.value = base::day_of({2026, 9, 1}), counted.what.value = "impressions became views";
    playbook::Campaign& campaign = year.playbook.campaigns.emplace_back();
    campaign.from.value = base::day_of({2026, 10, 5}), campaign.name.value = "Autumn";
    year.playbook.campaigns.push_back(campaign);
    year.playbook.campaigns.back().from.value = base::day_of({2025, 10, 5});
    CHECK(year.told() ==
          "2026-09-01 Figures are counted another way: impressions became views\n"
          "2026-10-05 Start of the campaign Autumn\n"
          "2026-12-31 Target date: Snel antwoord\n");
}

TEST_CASE("events: a crisis and what was not escalated are told, how many there were is not") {
    Year year({});
    year.playbook.kpis[0].target.reset();
    year.evaluation.categories = {"complaint", "crisis"};
    const auto add = [&](base::Civil date) {
        year.data.activity.at.push_back({std::int64_t{base::day_of(date).value} * base::day_ms});
        measure::Turn turn;
        turn.opened = static_cast<activity::Row>(year.data.activity.at.size() - 1);
        turn.category = static_cast<measure::Category>(1);
        year.turns.push_back(turn);
    };
    year.turns.clear();
    year.playbook.privacy.min_group.value = 5;
    add({2026, 2, 3});
    for (const std::uint32_t day : {7U, 9U}) add({2026, 3, day});
    year.evaluation.turns = year.turns;
    CHECK(year.told() == "2026-03-07 Crisis\n");
    for (const std::uint32_t day : {11U, 12U, 13U}) add({2026, 3, day});
    year.evaluation.turns = year.turns;
    CHECK(year.told() == "2026-03-07 Crisis\n2026-03-31 Busiest month: 5 turns in March 2026\n");
    std::vector<measure::Escalation> escalations(6);
    for (std::uint32_t turn = 0; turn < 6; ++turn) escalations[turn].turn = turn;
    year.evaluation.escalations = escalations;
    CHECK(year.told() == "2026-03-07 Crisis\n2026-03-31 " +
                             std::string(words::say(year.catalogue, "events.not_escalated"_w)) +
                             "\n2026-03-31 Busiest month: 5 turns in March 2026\n");
}

TEST_CASE("events: ten of a year, five of a quarter, none of a month, and the rule beside them") {
    Year year({70, 60, 50, 44, 40, 42, 41, 43, 44, 40, 41, 42});
    for (std::uint32_t day = 1; day <= 12; ++day) {
        playbook::Campaign& campaign = year.playbook.campaigns.emplace_back();
        campaign.from.value = base::day_of({2026, 7, day}), campaign.name.value = std::to_string(day);
    }
    const auto count = [&] {
        const measure::Input read = year.input();
        const auto blocks = compose::events_of({read, year.evaluation, year.catalogue, "0.1.0"});
        return blocks.empty() ? 0 : std::get<model::Timeline>(blocks.front().content).events.size() + blocks.size() - 2;
    };
    CHECK(count() == 10);
    year.evaluation.period = *calendar::parse_period("2026-Q3");
    CHECK(count() == 5);
    year.evaluation.period = *calendar::parse_period("2026-10");
    CHECK(count() == 0);
}
