// Holidays against the published calendars.
#include "engine/calendar/holidays.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::calendar;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

std::vector<std::string> written(std::string_view id, std::int32_t year) {
    const auto days = holidays(id, year).value();
    std::vector<std::string> out;
    for (const base::Day holiday : days) out.push_back(base::iso(holiday).substr(5));
    return out;
}

bool has(std::string_view id, std::string_view date) {
    const auto days = holidays(id, base::civil_of(day(date)).year).value();
    return std::binary_search(days.begin(), days.end(), day(date));
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("Easter") {
    const std::vector<std::string_view> sundays{"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                                                "2028-04-16", "2029-04-01", "2030-04-21"};
    std::int32_t year = 2024;
    for (const std::string_view sunday : sundays) CHECK(base::iso(easter_sunday(year++)) == sunday);
    CHECK(base::iso(easter_sunday(1818)) == "1818-03-22");  // the earliest
    CHECK(base::iso(easter_sunday(2038)) == "2038-04-25");  // the latest
}

TEST_CASE("the Netherlands") {
    CHECK(written("nl", 2026) ==
          Dates{"01-01", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25", "12-25", "12-26"});
    CHECK(written("nl", 2025) ==
          Dates{"01-01", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25", "12-26"});
    CHECK(has("nl", "2013-04-30"));        // Queen's Day
    CHECK(has("nl", "2006-04-29"));        // on a Sunday
    CHECK_FALSE(has("nl", "2026-04-03"));  // Good Friday
}

TEST_CASE("Belgium and Germany") {
    CHECK(written("be", 2026) ==
          Dates{"01-01", "04-06", "05-01", "05-14", "05-25", "07-21", "08-15", "11-01", "11-11", "12-25"});
    CHECK(written("de", 2026) ==
          Dates{"01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"});
}

TEST_CASE("England and Wales, with substitute days") {
    CHECK(written("uk", 2021) ==
          Dates{"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-25", "12-26", "12-27", "12-28"});
    CHECK(has("uk", "2022-01-03"));  // 1 January was a Saturday
    CHECK(has("uk", "2023-01-02"));  // a Sunday
    CHECK(has("uk", "2022-12-27"));  // Christmas on a Sunday, Boxing Day on the Monday
    CHECK_FALSE(has("uk", "2022-12-28"));
    CHECK(has("uk", "2026-12-28"));  // Boxing Day on a Saturday
    CHECK_FALSE(has("uk", "2026-12-29"));
    CHECK(written("uk", 2026) ==
          Dates{"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"});
}

TEST_CASE("the United States, with observed days") {
    CHECK(written("us", 2026) == Dates{"01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12",
                                       "11-11", "11-26", "12-25"});
    CHECK(has("us", "2021-12-31"));  // New Year's Day 2022, a Saturday
    CHECK_FALSE(has("us", "2022-12-31"));
    CHECK(has("us", "2023-01-02"));  // a Sunday
    CHECK(has("us", "2021-12-24"));
    CHECK(has("us", "2021-06-18"));  // the first Juneteenth, a Saturday
    CHECK_FALSE(has("us", "2020-06-19"));
}

TEST_CASE("calendars are found by name, sorted and without doubles") {
    CHECK_FALSE(holidays("fr", 2026));
    CHECK_FALSE(holidays("", 2026));
    for (const HolidayCalendar& calendar : holiday_calendars())
        for (std::int32_t year = 1970; year <= 2100; ++year) {
            const auto days = holidays(calendar.id, year).value();
            REQUIRE(std::is_sorted(days.begin(), days.end()));
            REQUIRE(std::adjacent_find(days.begin(), days.end()) == days.end());
            REQUIRE(base::civil_of(days.front()).year == year);
            REQUIRE(base::civil_of(days.back()).year == year);
        }
}
