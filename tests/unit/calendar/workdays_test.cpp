// Working days counted and found, against a walk along the days.
#include <algorithm>

#include "engine/calendar/workdays.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

namespace {

using namespace stamtafel::calendar;
using stamtafel::base::Day;
using stamtafel::base::day_of;

WeekHours office() {
    WeekHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.days[day] = {{540, 1020}};
    return hours;
}

}  // namespace

TEST_CASE("working days over a weekend, a closed day and a schedule that never opens") {
    WeekHours hours = office();
    const Day friday = day_of({2026, 10, 9}), monday = day_of({2026, 10, 12});
    hours.closed = {day_of({2026, 10, 10}), monday};  // a Saturday, which is closed anyhow, and a Monday
    const Workdays days = workdays(hours);
    CHECK(days.closed == std::vector{monday});
    CHECK(is_workday(days, friday));
    CHECK_FALSE(is_workday(days, monday));
    CHECK(count_workdays(days, friday, monday + 2) == 2);  // Friday, Tuesday
    CHECK(count_workdays(days, monday, friday) == 0);
    CHECK(workday_from(days, friday, 1) == friday);
    CHECK(workday_from(days, friday, 2) == monday + 1);
    CHECK(workday_from(days, friday + 1, 1) == monday + 1);
    CHECK(workday_before(days, monday + 1, 1) == friday);
    CHECK(workday_before(days, monday + 2, 2) == friday);
    CHECK(workday_from(workdays({}), friday, 1) == std::nullopt);
    CHECK(workday_before(workdays({}), friday, 1) == std::nullopt);
    WeekHours always;
    always.always = true;
    CHECK(workday_from(workdays(always), friday, 8) == friday + 7);
}

TEST_CASE("working days equal a walk along the days") {
    stamtafel::test::Random random(11);
    for (int round = 0; round < 500; ++round) {
        WeekHours hours;
        for (auto& day : hours.days)
            if (random.one_in(2)) day = {{540, 1020}};
        hours.days[static_cast<std::size_t>(random.between(0, 6))] = {{540, 600}};
        for (std::int64_t n = random.between(0, 30); n > 0; --n)
            hours.closed.push_back({static_cast<std::int32_t>(random.between(-60, 60))});
        std::sort(hours.closed.begin(), hours.closed.end());
        const Workdays days = workdays(hours);
        const auto works = [&](Day day) {
            return !hours.days[static_cast<std::size_t>(stamtafel::base::weekday(day))].empty() &&
                   !std::binary_search(hours.closed.begin(), hours.closed.end(), day);
        };
        const Day from{static_cast<std::int32_t>(random.between(-80, 80))};
        const auto n = static_cast<std::int32_t>(random.between(1, 40));
        Day ahead = from, back = from + -1;
        for (std::int32_t seen = 0; (seen += works(ahead) ? 1 : 0) < n;) ahead = ahead + 1;
        for (std::int32_t seen = 0; (seen += works(back) ? 1 : 0) < n;) back = back + -1;
        CHECK(workday_from(days, from, n) == ahead);
        CHECK(workday_before(days, from, n) == back);
        CHECK(count_workdays(days, from, ahead + 1) == n);
        CHECK(count_workdays(days, back, from) == n);
    }
}
