// Reporting periods: the five written forms, the period before, and their instants.
#include "engine/calendar/period.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::calendar;

namespace {

base::Day day(std::string_view text) { return base::parse_date(text).value(); }

void reads(std::string_view text, PeriodUnit unit, std::string_view first, std::string_view end) {
    INFO(text);
    const auto period = parse_period(text);
    REQUIRE(period);
    CHECK(*period == Period{unit, day(first), day(end)});
    CHECK(written(*period) == text);
}

std::string before(std::string_view text) { return written(calendar::before(parse_period(text).value())); }

}  // namespace

TEST_CASE("periods as they are written") {
    reads("2026-10", PeriodUnit::month, "2026-10-01", "2026-11-01");
    reads("2026-12", PeriodUnit::month, "2026-12-01", "2027-01-01");
    reads("2026-Q4", PeriodUnit::quarter, "2026-10-01", "2027-01-01");
    reads("2026-Q1", PeriodUnit::quarter, "2026-01-01", "2026-04-01");
    reads("2026", PeriodUnit::year, "2026-01-01", "2027-01-01");
    reads("2026-10-01..2026-10-31", PeriodUnit::range, "2026-10-01", "2026-11-01");
    reads("2026-10-05..2026-10-05", PeriodUnit::range, "2026-10-05", "2026-10-06");
    CHECK(parse_period(" 2026-w43 ") == parse_period("2026-W43"));
    CHECK(parse_period("1-10-2026..31-10-2026") == parse_period("2026-10-01..2026-10-31"));
}

TEST_CASE("weeks belong to the year of their Thursday") {
    reads("2026-W43", PeriodUnit::week, "2026-10-19", "2026-10-26");
    reads("2026-W01", PeriodUnit::week, "2025-12-29", "2026-01-05");
    reads("2026-W53", PeriodUnit::week, "2026-12-28", "2027-01-04");
    reads("2020-W53", PeriodUnit::week, "2020-12-28", "2021-01-04");
    reads("2021-W01", PeriodUnit::week, "2021-01-04", "2021-01-11");
    CHECK(written(period_of(PeriodUnit::week, day("2021-01-03"))) == "2020-W53");
    CHECK(written(period_of(PeriodUnit::week, day("2024-12-30"))) == "2025-W01");
}

TEST_CASE("periods that do not exist") {
    for (const char* wrong : {"", "2026-13", "2026-00", "2026-1", "2026-W54", "2021-W53", "2026-W00", "2026-W4",
                              "2026-Q5", "2026-Q0", "26-10", "2026-", "0000", "2026-10-31", "2026-10-31..2026-10-01",
                              "2026-10-01..", "..", "2026-10..2026-11", "oktober"}) {
        INFO(wrong);
        CHECK(parse_period(wrong).error() == base::Problem{base::Code::bad_period, {wrong}});
    }
}

TEST_CASE("the period before") {
    CHECK(before("2026-10") == "2026-09");
    CHECK(before("2026-01") == "2025-12");
    CHECK(before("2027-W01") == "2026-W53");
    CHECK(before("2026-Q1") == "2025-Q4");
    CHECK(before("2026") == "2025");
    CHECK(before("2026-10-05..2026-10-18") == "2026-09-21..2026-10-04");
}

TEST_CASE("the period that holds a day") {
    CHECK(written(month_of(day("2026-10-31"))) == "2026-10");
    CHECK(written(period_of(PeriodUnit::quarter, day("2026-12-31"))) == "2026-Q4");
    CHECK(written(period_of(PeriodUnit::year, day("2026-01-01"))) == "2026");
    CHECK(written(period_of(PeriodUnit::range, day("2026-01-01"))) == "2026-01-01..2026-01-01");
}

TEST_CASE("a period lies between two local midnights") {
    const Zone zone = read_zone("Europe/Amsterdam").value();
    const Span october = span_of(parse_period("2026-10").value(), zone);
    CHECK(base::iso(october.from) == "2026-09-30T22:00:00Z");
    CHECK(base::iso(october.to) == "2026-10-31T23:00:00Z");
    CHECK(october.to.ms - october.from.ms == 31 * base::day_ms + base::hour_ms);
}
