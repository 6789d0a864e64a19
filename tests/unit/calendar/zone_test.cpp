// Time zones: clock changes of 2026, odd midnights, and names that do not exist.
#include "engine/calendar/zone.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::calendar;

namespace {

base::Instant at(std::string_view text) { return base::parse_instant(text).value(); }
base::Day day(std::string_view text) { return base::parse_date(text).value(); }

/// A wall-clock reading, written as if it were UTC.
Local wall(std::string_view text) { return {at(std::string(text) + "Z").ms}; }

}  // namespace

TEST_CASE("Amsterdam reads an hour or two later than UTC") {
    const Zone zone = read_zone("Europe/Amsterdam").value();
    CHECK(local_of(zone, at("2026-01-15T12:00Z")) == wall("2026-01-15T13:00"));
    CHECK(local_of(zone, at("2026-07-15T12:00Z")) == wall("2026-07-15T14:00"));
    CHECK(local_of(zone, at("2026-03-29T00:59:59Z")) == wall("2026-03-29T01:59:59"));
    CHECK(local_of(zone, at("2026-03-29T01:00Z")) == wall("2026-03-29T03:00"));
    CHECK(local_of(zone, at("2026-10-25T00:59:59Z")) == wall("2026-10-25T02:59:59"));
    CHECK(local_of(zone, at("2026-10-25T01:00Z")) == wall("2026-10-25T02:00"));
    CHECK(local_day(zone, at("2026-10-30T22:59Z")) == day("2026-10-30"));
    CHECK(local_day(zone, at("2026-10-30T23:00Z")) == day("2026-10-31"));
    CHECK(day_of(Local{-1}) == base::Day{-1});
}

TEST_CASE("a reading that the clock skips, and one that it shows twice") {
    const Zone zone = read_zone("Europe/Amsterdam").value();
    CHECK(instant_of(zone, wall("2026-06-01T12:00")) == Resolved{at("2026-06-01T10:00Z"), Reading::unique});
    CHECK(instant_of(zone, wall("2026-03-29T02:30")) == Resolved{at("2026-03-29T01:30Z"), Reading::gap});
    CHECK(instant_of(zone, wall("2026-03-29T02:00")) == Resolved{at("2026-03-29T01:00Z"), Reading::gap});
    CHECK(instant_of(zone, wall("2026-03-29T03:00")) == Resolved{at("2026-03-29T01:00Z"), Reading::unique});
    CHECK(instant_of(zone, wall("2026-10-25T02:30")) == Resolved{at("2026-10-25T00:30Z"), Reading::overlap});
    CHECK(instant_of(zone, wall("2026-10-25T02:00")) == Resolved{at("2026-10-25T00:00Z"), Reading::overlap});
    CHECK(instant_of(zone, wall("2026-10-25T03:00")) == Resolved{at("2026-10-25T02:00Z"), Reading::unique});
    CHECK(first_reading(zone, wall("2026-03-29T02:30")) == at("2026-03-29T01:00Z"));
    CHECK(first_reading(zone, wall("2026-10-25T02:30")) == at("2026-10-25T00:30Z"));
}

TEST_CASE("west of Greenwich") {
    const Zone zone = read_zone("America/New_York").value();
    CHECK(local_of(zone, at("2026-03-08T06:59Z")) == wall("2026-03-08T01:59"));
    CHECK(local_of(zone, at("2026-03-08T07:00Z")) == wall("2026-03-08T03:00"));
    CHECK(instant_of(zone, wall("2026-03-08T02:30")) == Resolved{at("2026-03-08T07:30Z"), Reading::gap});
    CHECK(instant_of(zone, wall("2026-11-01T01:30")) == Resolved{at("2026-11-01T05:30Z"), Reading::overlap});
}

TEST_CASE("days begin at midnight, or where the clock skips it") {
    const Zone amsterdam = read_zone("Europe/Amsterdam").value();
    CHECK(start_of(amsterdam, day("2026-03-29")) == at("2026-03-28T23:00Z"));
    CHECK(start_of(amsterdam, day("2026-03-30")) == at("2026-03-29T22:00Z"));
    const Zone sao_paulo = read_zone("America/Sao_Paulo").value();
    CHECK(start_of(sao_paulo, day("2018-11-04")) == at("2018-11-04T03:00Z"));  // 00:00 did not exist
    const Zone havana = read_zone("America/Havana").value();
    CHECK(start_of(havana, day("2025-11-02")) == at("2025-11-02T04:00Z"));  // 00:00 came twice
    const Zone apia = read_zone("Pacific/Apia").value();
    CHECK(start_of(apia, day("2011-12-30")) == at("2011-12-30T10:00Z"));  // a day that was left out
    CHECK(start_of(apia, day("2011-12-31")) == at("2011-12-30T10:00Z"));
    CHECK(start_of(apia, day("2012-01-01")) == at("2011-12-31T10:00Z"));
}

TEST_CASE("a hint changes the speed, not the reading") {
    const Zone zone = read_zone("America/New_York").value();
    ZoneHint hint;
    for (std::int64_t ms = -400 * base::day_ms; ms < 26'000 * base::day_ms; ms += 7 * base::hour_ms)
        REQUIRE(local_of(zone, {ms}, hint) == local_of(zone, {ms}));
    for (std::int64_t ms = 26'000 * base::day_ms; ms > 0; ms -= 50 * base::day_ms)
        REQUIRE(local_of(zone, {ms}, hint) == local_of(zone, {ms}));
    ZoneHint foreign{9'999};
    CHECK(local_of(utc(), {5}, foreign) == Local{5});
}

TEST_CASE("UTC has no changes") {
    CHECK(read_zone("UTC").value() == utc());
    CHECK(instant_of(utc(), {123}) == Resolved{{123}, Reading::unique});
}

TEST_CASE("an unknown zone is answered with the nearest name") {
    const auto nearest = [](std::string_view wrong) {
        const auto zone = read_zone(wrong);
        REQUIRE_FALSE(zone);
        CHECK(zone.error().code == base::Code::unknown_zone);
        CHECK(zone.error().args.at(0) == wrong);
        return zone.error().args.at(1);
    };
    CHECK(nearest("Europe/Amsterdm") == "Europe/Amsterdam");
    CHECK(nearest("amsterdam") == "Europe/Amsterdam");
    CHECK(nearest("europe/london") == "Europe/London");
    CHECK(nearest("New_York") == "America/New_York");
    CHECK(nearest("Middle-earth") == "Europe/Amsterdam");
    CHECK(nearest("") == "Europe/Amsterdam");
    CHECK(nearest("../../etc/passwd") == "Europe/Amsterdam");
    CHECK(nearest("localtime") == "Europe/Amsterdam");
}
