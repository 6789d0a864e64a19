// What lies ahead: dates of a playbook, thresholds, and members who came whole years ago, counted by hand.
#include "engine/strategy/ahead.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

namespace {

using namespace stamtafel;
using namespace stamtafel::strategy;

base::Day day(std::int32_t year, std::uint32_t month, std::uint32_t of_month) {
    return base::day_of({year, month, of_month});
}

}  // namespace

TEST_CASE("dates of the playbook in the month ahead, by day") {
    playbook::Playbook playbook;
    const base::Day from = day(2026, 11, 1), end = day(2026, 12, 1);
    playbook.events.resize(2);
    playbook.events[0].on.value = end;  // a day too late
    playbook.events[1].on.value = day(2026, 11, 12);
    playbook.content.calendar.resize(2);  // the second has no date
    playbook.content.calendar[0].on.value = from;
    playbook.co_creation.resize(1);
    playbook.co_creation[0].from.value = day(2026, 10, 31);
    playbook.co_creation[0].to.value = day(2026, 11, 30);
    playbook.campaigns.resize(1);
    playbook.campaigns[0].from = {day(2026, 11, 5), {0, 3, 1, 1}};
    playbook.campaigns[0].to.value = day(2026, 11, 6);  // was not readable: no place
    playbook.roadmap.resize(1);
    playbook.roadmap[0].on.value = playbook.roadmap[0].by.value = day(2026, 11, 12);
    playbook.kpis.resize(2);
    playbook.kpis[1].target.emplace().by.value = day(2026, 11, 20);
    CHECK(dates_ahead(playbook, from, end) == std::vector<Ahead>{{from, AheadKind::content, 0},
                                                                 {day(2026, 11, 5), AheadKind::campaign_begins, 0},
                                                                 {day(2026, 11, 12), AheadKind::event, 1},
                                                                 {day(2026, 11, 12), AheadKind::step_begins, 0},
                                                                 {day(2026, 11, 12), AheadKind::step_due, 0},
                                                                 {day(2026, 11, 20), AheadKind::target_due, 1},
                                                                 {day(2026, 11, 30), AheadKind::programme_ends, 0}});
    CHECK(dates_ahead(playbook, end, from).empty());
}

TEST_CASE("anniversaries of the community, each announced a month before") {
    playbook::Playbook playbook;
    playbook.community.since.value = day(2019, 3, 31);
    using All = std::vector<Ahead>;
    // February has no 31st: its last day will do
    CHECK(dates_ahead(playbook, day(2026, 7, 1), day(2027, 7, 1)) ==
          All{{day(2027, 2, 28), AheadKind::anniversary_announced, 8}, {day(2027, 3, 31), AheadKind::anniversary, 8}});
    // announced in the year ahead, held after it
    CHECK(dates_ahead(playbook, day(2026, 3, 1), day(2027, 3, 1)) ==
          All{{day(2026, 3, 31), AheadKind::anniversary, 7}, {day(2027, 2, 28), AheadKind::anniversary_announced, 8}});
    playbook.community.since.value = day(2026, 1, 10);  // no birthday on the first day; across New Year
    CHECK(dates_ahead(playbook, day(2026, 1, 1), day(2026, 12, 31)) ==
          All{{day(2026, 12, 10), AheadKind::anniversary_announced, 1}});
    playbook.community.since.value = day(2024, 2, 29);
    CHECK(dates_ahead(playbook, day(2026, 1, 1), day(2026, 12, 31)) ==
          All{{day(2026, 2, 1), AheadKind::anniversary_announced, 2}, {day(2026, 3, 1), AheadKind::anniversary, 2}});
}

TEST_CASE("the thresholds around a figure, in whatever order they are written") {
    playbook::Milestone milestone;
    milestone.at = {{5000, {}}, {1000, {}}, {2500, {}}};
    CHECK(threshold_of(milestone, 999) == Threshold{std::nullopt, 1000.0});
    CHECK(threshold_of(milestone, 2500) == Threshold{2500.0, 5000.0});
    CHECK(threshold_of(milestone, 6000) == Threshold{5000.0, std::nullopt});
}

TEST_CASE("members whose year comes round, counted") {
    const auto told = test::measured(R"(
        2023-01-10T12:00 old  post
        2024-02-29T12:00 leap post
        2025-11-10T12:00 tom  post
        2025-11-12T12:00 eva  post
        2025-11-14T12:00 gone post
        2025-11-15T12:00 anna post
        2026-02-01T12:00 leap post
        2026-10-05T12:00 tom  post
        2026-10-06T12:00 eva  post
        2026-10-06T12:00 old  post
        2026-10-07T12:00 anna post
    )");
    using All = std::vector<Anniversary>;
    const base::Day start = day(2023, 1, 1);
    // anna is of the team; gone wrote on 14 November 2025 and so in the year before November 2026
    CHECK(anniversaries(told->tables, day(2026, 11, 1), day(2026, 12, 1), start) == All{{1, 3}});
    // from the 11th on: tom has had his day
    CHECK(anniversaries(told->tables, day(2026, 11, 11), day(2026, 11, 14), start) == All{{1, 1}});
    CHECK(anniversaries(told->tables, day(2027, 1, 1), day(2027, 2, 1), start) == All{{4, 1}});
    CHECK(anniversaries(told->tables, day(2027, 1, 1), day(2027, 2, 1), day(2023, 2, 1)) == All{});
    CHECK(anniversaries(told->tables, day(2026, 2, 15), day(2026, 3, 2), start) == All{{2, 1}});  // on 1 March
    CHECK(anniversaries(told->tables, day(2026, 2, 15), day(2026, 3, 1), start) == All{});
    CHECK(anniversaries(told->tables, day(2025, 11, 1), day(2025, 12, 1), start) ==
          All{});  // they came this very month
}

TEST_CASE("the month ahead may lie across New Year") {
    const auto told = test::measured("2025-01-03T12:00 tom post\n2026-10-05T12:00 tom post\n");
    CHECK(anniversaries(told->tables, day(2026, 12, 15), day(2027, 1, 15), day(2024, 1, 1)) ==
          std::vector<Anniversary>{{2, 1}});
}
