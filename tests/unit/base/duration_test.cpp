// Durations in English and Dutch writing.
#include "engine/base/duration.hpp"

#include "engine/base/date.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel::base;

TEST_CASE("durations as people write them") {
    const auto reads = [](const char* text, std::int64_t thousandths, DurationUnit unit) {
        INFO(text);
        const auto duration = parse_duration(text);
        REQUIRE(duration);
        CHECK(*duration == Duration{thousandths, unit});
    };
    reads("45m", 45'000, DurationUnit::minute);
    reads("45 min", 45'000, DurationUnit::minute);
    reads("90s", 90'000, DurationUnit::second);
    reads("4h", 4'000, DurationUnit::hour);
    reads("2 uur", 2'000, DurationUnit::hour);
    reads("1,5 uur", 1'500, DurationUnit::hour);
    reads("0.25h", 250, DurationUnit::hour);
    reads("2d", 2'000, DurationUnit::day);
    reads("2 dagen", 2'000, DurationUnit::day);
    reads("2cd", 2'000, DurationUnit::calendar_day);
    reads("2 kalenderdagen", 2'000, DurationUnit::calendar_day);
    reads("2wd", 2'000, DurationUnit::working_day);
    reads("2 Werkdagen", 2'000, DurationUnit::working_day);
    reads("2 working days", 2'000, DurationUnit::working_day);
    reads("3w", 3'000, DurationUnit::week);
    reads("3\u00A0weken", 3'000, DurationUnit::week);
    reads("13 months", 13'000, DurationUnit::month);
    reads("13 maanden", 13'000, DurationUnit::month);
    reads("2 jaar", 2'000, DurationUnit::year);
    reads("100000h", 100'000'000, DurationUnit::hour);
    reads("0m", 0, DurationUnit::minute);
}

TEST_CASE("durations that cannot be read") {
    for (const char* wrong : {"", "h", "-4h", "4 lightyears", "100001h", "9999999999999h", "1.h", "1,555h", "1.000 uur",
                              "1h30m", "4 h x", "1e3h", "٤h"}) {
        INFO(wrong);
        CHECK(parse_duration(wrong).error() == Problem{Code::bad_duration, {wrong}});
    }
}

TEST_CASE("a number without a unit shows the right forms") {
    CHECK(parse_duration("45").error() == Problem{Code::bare_number, {"45", "45m, 45h, 45wd"}});
    CHECK(parse_duration(" 1,5 ").error() == Problem{Code::bare_number, {" 1,5 ", "1,5m, 1,5h, 1,5wd"}});
}

TEST_CASE("milliseconds") {
    constexpr std::int64_t eight_hours = 8 * hour_ms;
    CHECK(milliseconds(*parse_duration("45m"), eight_hours) == 2'700'000);
    CHECK(milliseconds(*parse_duration("1,5 uur"), eight_hours) == 5'400'000);
    CHECK(milliseconds(*parse_duration("2wd"), eight_hours) == 16 * hour_ms);
    CHECK(milliseconds(*parse_duration("1,5wd"), 450 * minute_ms) == 675 * minute_ms);
    CHECK(milliseconds(*parse_duration("2d"), eight_hours) == 48 * hour_ms);
    CHECK(milliseconds(*parse_duration("2cd"), eight_hours) == 48 * hour_ms);
    CHECK(milliseconds(*parse_duration("3w"), eight_hours) == 21 * day_ms);
    CHECK(milliseconds(*parse_duration("13mo"), eight_hours) == 390 * day_ms);
    CHECK(milliseconds(*parse_duration("100000y"), eight_hours) == 36'500'000 * day_ms);
}

TEST_CASE("the canonical form") {
    for (const char* form : {"45m", "1.5h", "0.25h", "2wd", "2cd", "2d", "3w", "13mo", "2y", "90s", "0m"})
        CHECK(written(*parse_duration(form)) == form);
    CHECK(written(*parse_duration("2,50 uur")) == "2.5h");
}
