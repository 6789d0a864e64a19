// Days, weekdays and the written forms of dates, times and instants.
#include "engine/base/date.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::base;

TEST_CASE("days and dates are each other's inverse") {
    CHECK(day_of({1970, 1, 1}) == Day{0});
    CHECK(day_of({2000, 3, 1}) == Day{11'017});
    CHECK(day_of({1969, 12, 31}) == Day{-1});
    for (std::int32_t value = -800'000; value < 800'000; value += 13) {
        const Civil date = civil_of({value});
        REQUIRE(exists(date));
        REQUIRE(day_of(date) == Day{value});
    }
    CHECK(civil_of(day_of({-32767, 1, 1})) == Civil{-32767, 1, 1});
    CHECK(civil_of(day_of({32767, 12, 31})) == Civil{32767, 12, 31});
}

TEST_CASE("leap years") {
    CHECK(exists({2024, 2, 29}));
    CHECK(exists({2000, 2, 29}));
    CHECK_FALSE(exists({1900, 2, 29}));
    CHECK_FALSE(exists({2026, 2, 29}));
    CHECK_FALSE(exists({2026, 13, 1}));
    CHECK_FALSE(exists({2026, 4, 31}));
    CHECK_FALSE(exists({2026, 0, 1}));
    CHECK_FALSE(exists({2026, 1, 0}));
}

TEST_CASE("weekdays") {
    CHECK(weekday(day_of({1970, 1, 1})) == Weekday::thursday);
    CHECK(weekday(day_of({1969, 12, 28})) == Weekday::sunday);
    CHECK(weekday(day_of({2026, 4, 27})) == Weekday::monday);
    CHECK(weekday(day_of({2026, 10, 30})) == Weekday::friday);
}

TEST_CASE("dates as Dutch and English people write them") {
    const Day day = day_of({2026, 10, 31});
    CHECK(parse_date("2026-10-31") == day);
    CHECK(parse_date(" 31-10-2026 ") == day);
    CHECK(parse_date("31/10/2026") == day);
    CHECK(parse_date("1-5-2026") == day_of({2026, 5, 1}));
    for (const char* wrong : {"", "2026-02-30", "31-02-2026", "10/31/2026", "2026-1-5", "26-10-31", "31-10/2026",
                              "2026-10-31x", "2026-10-31T00:00Z", "31 oktober", "20261031", "-2026-10-31"}) {
        INFO(wrong);
        const auto result = parse_date(wrong);
        REQUIRE_FALSE(result);
        CHECK(result.error() == Problem{Code::bad_date, {wrong}});
    }
}

TEST_CASE("times of day") {
    CHECK(parse_time_of_day("09:30") == 570);
    CHECK(parse_time_of_day("9.30") == 570);
    CHECK(parse_time_of_day("00:00") == 0);
    CHECK(parse_time_of_day("24:00") == 1440);
    for (const char* wrong : {"", "9", "24:01", "25:00", "12:60", "9:3", "09:30:00", "0930", "-1:00", "09:30 uur"}) {
        INFO(wrong);
        CHECK(parse_time_of_day(wrong).error().code == Code::bad_time_of_day);
    }
}

TEST_CASE("instants") {
    const Instant midnight{day_of({2026, 10, 31}).value * day_ms};
    CHECK(parse_instant("2026-10-31") == midnight);
    CHECK(parse_instant("2026-10-31T09:30:00Z") == Instant{midnight.ms + 570 * minute_ms});
    CHECK(parse_instant("2026-10-31 09:30+01:00") == Instant{midnight.ms + 510 * minute_ms});
    CHECK(parse_instant("2026-10-31T00:30:00-0500") == Instant{midnight.ms + 330 * minute_ms});
    CHECK(parse_instant("2026-10-31t00:00:00.1239z") == Instant{midnight.ms + 123});  // cut, not rounded
    CHECK(parse_instant("2016-12-31T23:59:60Z") == Instant{day_of({2017, 1, 1}).value * day_ms});
    CHECK(parse_instant("1969-12-31T23:59:59.999Z") == Instant{-1});
    for (const char* wrong :
         {"", "2026-10-31T09:30:00", "2026-10-31T24:00:00Z", "2026-10-31T09:60:00Z", "2026-10-31T09:30:00.Z",
          "2026-10-31T09:30:00+1", "2026-02-29T00:00:00Z", "31-10-2026", "2026-10-31T09:30:00Zx"}) {
        INFO(wrong);
        CHECK(parse_instant(wrong).error().code == Code::bad_date);
    }
}

TEST_CASE("the written forms") {
    CHECK(iso(day_of({2026, 1, 5})) == "2026-01-05");
    CHECK(iso(day_of({-44, 3, 15})) == "-0044-03-15");
    CHECK(iso(Instant{-1}) == "1969-12-31T23:59:59.999Z");
    CHECK(iso(*parse_instant("2026-10-31T10:30:00+01:00")) == "2026-10-31T09:30:00Z");
}
