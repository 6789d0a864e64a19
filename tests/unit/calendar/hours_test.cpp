// Working clocks, worked by hand: weekends, lunch, closing time, holidays and the two clock changes of 2026.
#include "engine/calendar/hours.hpp"

#include "engine/calendar/holidays.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::calendar;
using base::hour_ms;
using base::minute_ms;

namespace {

base::Instant at(std::string_view text) { return base::parse_instant(text).value(); }
base::Day day(std::string_view text) { return base::parse_date(text).value(); }
constexpr OpenInterval open(int from_hour, int from_minute, int to_hour, int to_minute) {
    return {from_hour * 60 + from_minute, to_hour * 60 + to_minute};
}

WeekHours every_day(std::vector<OpenInterval> intervals) {
    WeekHours hours;
    hours.days.fill(intervals);
    return hours;
}

WeekHours weekdays(std::vector<OpenInterval> intervals) {
    WeekHours hours = every_day(std::move(intervals));
    hours.days[5].clear();
    hours.days[6].clear();
    return hours;
}

Clock in_2026(const WeekHours& hours) {
    return compile_clock(hours, read_zone("Europe/Amsterdam").value(), day("2026-01-01"), day("2026-12-31"));
}

const WeekHours office = weekdays({open(9, 0, 17, 0)});
const WeekHours with_lunch = weekdays({open(9, 0, 12, 30), open(13, 0, 17, 30)});

}  // namespace

TEST_CASE("an hour from Friday 16:30 is over on Monday 09:30") {
    const Clock clock = in_2026(office);
    const auto asked = at("2026-10-30T16:30+01:00"), monday = at("2026-11-02T09:30+01:00");
    CHECK(deadline(clock, asked, hour_ms) == monday);
    CHECK(moment(clock, asked, hour_ms) == monday);
    CHECK(elapsed(clock, asked, monday) == hour_ms);
    CHECK(elapsed(clock, asked, at("2026-10-31T12:00+01:00")) == 30 * minute_ms);
    CHECK(elapsed(clock, monday, asked) == 0);
    CHECK(elapsed(clock, monday, monday) == 0);
}

TEST_CASE("a question outside hours starts at the next opening") {
    const Clock clock = in_2026(office);
    const auto asked = at("2026-10-31T20:00+01:00");
    CHECK(deadline(clock, asked, hour_ms) == at("2026-11-02T10:00+01:00"));
    CHECK(elapsed(clock, asked, at("2026-11-01T10:00+01:00")) == 0);
    CHECK(deadline(clock, asked, 0) == at("2026-11-02T09:00+01:00"));
    CHECK(moment(clock, asked, 0) == asked);
}

TEST_CASE("lunch does not count") {
    const Clock clock = in_2026(with_lunch);
    const auto asked = at("2026-06-02T12:15+02:00");
    CHECK(deadline(clock, asked, 30 * minute_ms) == at("2026-06-02T13:15+02:00"));
    CHECK(elapsed(clock, asked, at("2026-06-02T12:45+02:00")) == 15 * minute_ms);
    CHECK(elapsed(clock, at("2026-06-02T09:00+02:00"), at("2026-06-02T17:30+02:00")) == 8 * hour_ms);
    CHECK(clock.working_day_ms == 8 * hour_ms);
}

TEST_CASE("a target that ends at closing time can be met until the next opening") {
    const Clock clock = in_2026(office);
    const auto asked = at("2026-10-30T16:00+01:00");
    CHECK(deadline(clock, asked, hour_ms) == at("2026-11-02T09:00+01:00"));
    CHECK(moment(clock, asked, hour_ms) == at("2026-10-30T17:00+01:00"));
    CHECK(deadline(clock, asked, 9 * hour_ms) == at("2026-11-03T09:00+01:00"));
    CHECK(moment(clock, asked, 9 * hour_ms) == at("2026-11-02T17:00+01:00"));
}

TEST_CASE("days with a clock change have their true length") {
    const Clock round_the_clock = in_2026(every_day({open(0, 0, 24, 0)}));
    CHECK(elapsed(round_the_clock, at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")) == 23 * hour_ms);
    CHECK(elapsed(round_the_clock, at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")) == 25 * hour_ms);
    CHECK(round_the_clock.opens.size() == 1);  // 24:00 touches 00:00

    const Clock night = in_2026(every_day({open(2, 0, 6, 0)}));
    CHECK(elapsed(night, at("2026-03-28T22:00Z"), at("2026-03-29T22:00Z")) == 3 * hour_ms);
    CHECK(elapsed(night, at("2026-10-24T22:00Z"), at("2026-10-25T22:00Z")) == 5 * hour_ms);
}

TEST_CASE("opening bounds inside a clock change") {
    const Clock gap = in_2026(every_day({open(2, 15, 2, 45)}));
    CHECK(elapsed(gap, at("2026-03-29T00:00Z"), at("2026-03-29T12:00Z")) == 0);  // 02:15 … 02:45 did not exist
    const Clock from_gap = in_2026(every_day({open(2, 30, 4, 0)}));
    CHECK(is_open(from_gap, at("2026-03-29T01:00Z")));  // from 03:00, the gap's end
    CHECK(elapsed(from_gap, at("2026-03-29T00:00Z"), at("2026-03-29T12:00Z")) == hour_ms);

    const Clock until = in_2026(every_day({open(1, 0, 2, 30)}));
    CHECK(is_open(until, at("2026-10-25T00:29Z")));
    CHECK_FALSE(is_open(until, at("2026-10-25T00:30Z")));  // the first 02:30 closes
    CHECK_FALSE(is_open(until, at("2026-10-25T01:15Z")));
    const Clock from = in_2026(every_day({open(2, 30, 4, 0)}));
    CHECK(elapsed(from, at("2026-10-25T00:00Z"), at("2026-10-25T12:00Z")) == 150 * minute_ms);
}

TEST_CASE("a weekend with a clock change does not touch office hours") {
    const Clock clock = in_2026(office);
    CHECK(deadline(clock, at("2026-03-27T16:30+01:00"), hour_ms) == at("2026-03-30T09:30+02:00"));
    CHECK(deadline(clock, at("2026-10-23T16:30+02:00"), hour_ms) == at("2026-10-26T09:30+01:00"));
}

TEST_CASE("holidays and own days are shut from midnight to midnight") {
    WeekHours hours = office;
    hours.closed = holidays("nl", 2026).value();
    const Clock clock = in_2026(hours);
    CHECK(deadline(clock, at("2026-04-24T16:30+02:00"), hour_ms) == at("2026-04-28T09:30+02:00"));  // King's Day
    CHECK_FALSE(is_open(clock, at("2026-04-27T10:00+02:00")));
    WeekHours nights = every_day({open(0, 0, 24, 0)});
    nights.closed = {day("2026-12-24")};
    CHECK(elapsed(in_2026(nights), at("2026-12-23T00:00+01:00"), at("2026-12-26T00:00+01:00")) == 48 * hour_ms);
}

TEST_CASE("touching intervals are one") {
    const Clock clock = in_2026(weekdays({open(9, 0, 12, 0), open(12, 0, 17, 0)}));
    CHECK(clock == in_2026(office));
    CHECK(deadline(clock, at("2026-06-02T11:00+02:00"), hour_ms) == at("2026-06-02T12:00+02:00"));
}

TEST_CASE("a clock that is always open") {
    WeekHours hours;
    hours.always = true;
    const Clock clock = in_2026(hours);
    const auto saturday = at("2030-06-01T03:00Z");  // also outside the compiled days
    CHECK(is_open(clock, saturday));
    CHECK(deadline(clock, saturday, hour_ms) == at("2030-06-01T04:00Z"));
    CHECK(moment(clock, saturday, hour_ms) == at("2030-06-01T04:00Z"));
    CHECK(elapsed(clock, saturday, at("2030-06-02T03:00Z")) == 24 * hour_ms);
    CHECK(elapsed(clock, at("2030-06-02T03:00Z"), saturday) == 0);
    CHECK(clock.working_day_ms == 24 * hour_ms);
}

TEST_CASE("the end of the compiled days bounds every answer") {
    const Clock clock = in_2026(office);
    const auto end = at("2027-01-01T00:00+01:00");
    CHECK(clock.end == end);
    CHECK(deadline(clock, at("2026-12-31T16:30+01:00"), hour_ms) == end);
    CHECK(moment(clock, at("2026-12-31T16:30+01:00"), hour_ms) == end);
    CHECK(deadline(clock, at("2026-12-31T16:00+01:00"), hour_ms) == end);
    CHECK(moment(clock, at("2026-12-31T16:00+01:00"), hour_ms) == at("2026-12-31T17:00+01:00"));
    CHECK(deadline(clock, at("2028-01-01T00:00Z"), hour_ms) == at("2028-01-01T00:00Z"));
    CHECK(deadline(clock, at("2020-01-01T00:00Z"), hour_ms) == at("2026-01-01T10:00+01:00"));
}

TEST_CASE("a schedule that never opens") {
    const Clock clock = in_2026({});
    const auto from = at("2026-06-01T10:00Z");
    CHECK(elapsed(clock, from, clock.end) == 0);
    CHECK(deadline(clock, from, hour_ms) == clock.end);
    CHECK(moment(clock, from, hour_ms) == clock.end);
    CHECK_FALSE(is_open(clock, from));
    CHECK(clock.working_day_ms == 0);
}

TEST_CASE("the working day is the commonest open day") {
    CHECK(working_day(office) == 8 * hour_ms);
    WeekHours velowerk = with_lunch;
    velowerk.days[5] = {open(10, 0, 16, 0)};
    CHECK(working_day(velowerk) == 8 * hour_ms);
    WeekHours two_each;
    two_each.days[0] = two_each.days[1] = {open(9, 0, 13, 0)};
    two_each.days[2] = two_each.days[3] = {open(9, 0, 15, 0)};
    two_each.days[4] = {open(0, 0, 24, 0)};
    CHECK(working_day(two_each) == 6 * hour_ms);  // the longer among equals
}
