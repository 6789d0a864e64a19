// Which periods are compared: breaks, campaigns, seasons, and what a whole evaluation says of a made-up series.
#include "engine/kpis/comparison.hpp"

#include <initializer_list>
#include <vector>

#include <fmt/format.h>

#include "engine/kpis/evaluate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

/// One KPI, and the view of monthly counts that end in October 2026.
struct Told {
    playbook::Playbook playbook;
    KpiView view;

    explicit Told(std::initializer_list<std::int64_t> months) {
        playbook.kpis.emplace_back();
        calendar::Period period = calendar::parse_period("2026-10").value();
        for (auto value = months.end(); value != months.begin(); period = calendar::before(period)) {
            base::Figure figure;
            figure.value = *--value;
            view.trend.insert(view.trend.begin(), TrendPoint{period, figure});
        }
        view.value = view.trend.back().figure;
    }
    void break_on(std::string_view date, std::string channel = {}) {
        playbook::Break& one = playbook.breaks.emplace_back();
        one.on.value = day(date);
        one.channel.value = std::move(channel);
    }
    const Change& change() {
        compare(playbook, view);
        return view.change;
    }
};

}  // namespace

TEST_CASE("a KPI is compared with all months before it, its last against the one just before") {
    Told told{10, 12, 11, 13, 10, 12, 17};
    CHECK(told.change().kind == ChangeKind::signal);
    CHECK(told.change().earlier == 6);
    CHECK(*told.change().difference == 5);
    CHECK_FALSE(told.view.since_break);
}

TEST_CASE("a count of a period that still runs is not held against a whole one") {
    Told told{10, 12, 11, 13, 10, 12, 2};
    told.view.unfinished = true;
    CHECK(told.change().why == ChangeWhy::unfinished);
    CHECK(told.change().kind == ChangeKind::none);
    CHECK_FALSE(told.change().difference);
    told.view.value.unit = base::Unit::seconds;  // a time is one, however long was waited for it
    CHECK(told.change().why != ChangeWhy::unfinished);
}

TEST_CASE("only months after the latest break count, and no signal is claimed across it") {
    Told told{10, 12, 11, 13, 10, 12, 40};
    told.break_on("2026-05-01");
    told.break_on("2026-04-15");
    CHECK(told.change().earlier == 5);  // May to September
    CHECK(told.change().why == ChangeWhy::too_few_periods);
    CHECK(told.change().kind == ChangeKind::unknown);
    CHECK(*told.view.since_break == 0);
    told.break_on("2026-10-01");
    CHECK(told.change().earlier == 0);
    CHECK(told.change().why == ChangeWhy::across_break);
    CHECK(*told.change().difference == 28);
    Told inside{10, 12, 11, 13, 10, 12, 40};
    inside.break_on("2026-10-15");  // half of the month is counted in the new way
    CHECK(inside.change().why == ChangeWhy::across_break);
    CHECK(inside.change().earlier == 0);
    CHECK(*inside.change().difference == 28);
    inside.view.trend.erase(inside.view.trend.end() - 2);  // no September to differ from
    CHECK(inside.change().kind == ChangeKind::none);
    CHECK_FALSE(inside.change().difference);
    Told later{10, 12, 11, 13, 10, 12, 40};
    later.break_on("2026-11-01");
    CHECK(later.change().kind == ChangeKind::signal);
}

TEST_CASE("a break concerns the KPIs that take its channel") {
    Told told{10, 12, 11, 13, 10, 12, 40};
    told.break_on("2026-10-01", "page");
    told.playbook.kpis.front().where = {{{"channel", {}}, {{"forum", {}}}}};
    CHECK(told.change().kind == ChangeKind::signal);
    told.playbook.kpis.front().where = {{{"channel", {}}, {{"forum", {}}, {"page", {}}}}};
    CHECK(told.change().why == ChangeWhy::across_break);
    told.playbook.kpis.front().where.clear();
    CHECK(told.change().why == ChangeWhy::across_break);
    told.view.given.emplace();  // a survey: no platform counts it
    CHECK(told.change().kind == ChangeKind::signal);
}

TEST_CASE("a break that names metrics concerns those alone, written down or not") {
    Told told{10, 12, 11, 13, 10, 12, 40};
    told.playbook.kpis.front().metric.value = "attainment";
    told.break_on("2026-10-01");
    told.playbook.breaks.front().metrics = {{"reach", {}}, {"impressions", {}}};
    CHECK(told.change().kind == ChangeKind::signal);
    CHECK_FALSE(told.view.since_break);
    told.playbook.breaks.front().metrics.push_back({"attainment", {}});
    CHECK(told.change().why == ChangeWhy::across_break);
    told.view.given.emplace();
    CHECK(told.change().why == ChangeWhy::across_break);
}

TEST_CASE("the months of a year: each against those before it, and the last side of the target") {
    Told told{10};
    calendar::Period month = calendar::parse_period("2026-01").value();
    for (const std::int64_t value : {10, 12, 11, 13, 10, 12, 60, 11}) {
        base::Figure figure;
        figure.value = value;
        told.view.months.push_back({month, figure});
        month = calendar::month_of(month.end);
    }
    const std::vector<Change> changes = judge_months(told.playbook, told.view);
    REQUIRE(changes.size() == 8);
    CHECK(changes[5].kind == ChangeKind::none);  // five months before it are too few
    CHECK(changes[6].kind == ChangeKind::signal);
    CHECK(changes[6].upward);
    CHECK(changes[7].kind == ChangeKind::noise);
    told.break_on("2026-07-01");
    CHECK(judge_months(told.playbook, told.view)[6].kind == ChangeKind::none);
    CHECK_FALSE(last_crossing(told.view));
    told.view.target = 12;
    CHECK(*last_crossing(told.view) == Crossing{7, false});
    told.view.months.pop_back();
    CHECK(*last_crossing(told.view) == Crossing{5, true});
    told.view.higher_is_better = false;  // at most 12: met until July
    CHECK(*last_crossing(told.view) == Crossing{6, false});
}

TEST_CASE("a seasonal signal must stand off last year's month too") {
    //          oct  nov … sep, october again
    Told told{45, 10, 12, 11, 13, 10, 12, 10, 12, 11, 13, 10, 70};
    CHECK(told.change().kind == ChangeKind::signal);
    told.playbook.kpis.front().seasonal.value = true;
    CHECK(told.change().kind == ChangeKind::signal);
    CHECK(*told.change().last_year == 45);
    Told again{75, 10, 12, 11, 13, 10, 12, 10, 12, 11, 13, 10, 74};
    again.playbook.kpis.front().seasonal.value = true;
    CHECK(again.change().why == ChangeWhy::season);
    CHECK(again.change().kind == ChangeKind::noise);
    Told young{10, 12, 11, 13, 10, 12, 10, 12, 11, 13, 10, 12, 40};
    young.view.trend.erase(young.view.trend.begin());
    young.playbook.kpis.front().seasonal.value = true;
    CHECK(young.change().provisional);
    CHECK(young.change().kind == ChangeKind::signal);
    CHECK_FALSE(young.change().last_year);
}

TEST_CASE("campaigns that touch the month or the one before are marked") {
    Told told{10, 12};
    const auto campaign = [&](std::string_view from, std::string_view to) {
        playbook::Campaign& one = told.playbook.campaigns.emplace_back();
        one.from.value = day(from), one.to.value = day(to);
    };
    campaign("2026-08-01", "2026-08-31");
    campaign("2026-08-20", "2026-09-01");
    campaign("2026-10-31", "2026-11-10");
    campaign("2026-11-01", "2026-11-10");
    (void)told.change();
    CHECK(told.view.campaigns == std::vector<std::size_t>{1, 2});
}

TEST_CASE("the outlook needs a date, six months since the break, and a value") {
    Told told{10, 20, 30, 40, 50, 60};
    (void)told.change();
    CHECK_FALSE(told.view.outlook);
    told.playbook.kpis.front().target.emplace().by.value = day("2026-12-31");
    (void)told.change();
    REQUIRE(told.view.outlook);
    CHECK(told.view.outlook->value == Approx(80).margin(0.5));  // months differ by a day
    told.break_on("2026-06-01");
    (void)told.change();
    CHECK_FALSE(told.view.outlook);
}

TEST_CASE("a whole evaluation: thirteen months of replies, the last of them out of line") {
    std::string lines;
    for (int month = 0; month < 13; ++month)
        for (int i = 0; i < (month == 12 ? 30 : 10 + month % 2); ++i)
            lines += fmt::format("{:+} mila post id=m{}n{}\n", -365 * 1440 + month * 43920 + i * 60, month, i);
    playbook::Playbook book = test::playbook();
    book.protocols = {test::protocol()};
    playbook::Kpi& kpi = book.kpis.emplace_back();
    kpi.id.value = "items";
    kpi.metric.value = "items";
    const auto told = test::measured(lines, book);
    const calendar::Period last =
        calendar::month_of(calendar::local_day(test::amsterdam(), told->data.activity.at.back()));
    const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, last);
    const KpiView& view = evaluation.kpis.front();
    INFO(calendar::written(last));
    CHECK(view.change.earlier + 1 == view.trend.size());
    CHECK(view.change.earlier >= 11);
    CHECK(view.change.kind == ChangeKind::signal);
    CHECK(std::get<std::string>(find_fact(evaluation, "kpi.items.change_is_signal")->figure.value) == "yes");
    CHECK(find_fact(evaluation, "kpi.items.usual")->figure.interval == view.change.limits);
    CHECK_FALSE(find_fact(evaluation, "kpi.items.change")->figure.n);
}
