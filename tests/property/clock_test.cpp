// The working clock against a plain second version that looks at every opening interval, and against what its
// answers are defined to be.
#include "engine/calendar/hours.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;
using namespace stamtafel::calendar;
using base::Instant;
using test::Random;

namespace {

constexpr int schedules = 1'000;
constexpr int questions = 100;  // per schedule
constexpr std::int32_t days_compiled = 24;

// ---- the plain version: no searches, no prefix sums, no merging

struct Opening {
    Instant from, to;
};

/// The first minute at which the wall clock reads `local` or later, by looking at one after the other.
Instant plain_bound(const Zone& zone, std::int64_t local) {
    Instant at{local - 15 * base::hour_ms};
    while (local_of(zone, at).ms < local) at.ms += base::minute_ms;
    return at;
}

std::vector<Opening> plain_openings(const WeekHours& hours, const Zone& zone, base::Day first, base::Day last) {
    std::vector<Opening> out;
    for (base::Day day = first; day <= last; day = day + 1) {
        if (std::count(hours.closed.begin(), hours.closed.end(), day) > 0) continue;
        for (const OpenInterval& open : hours.days[static_cast<std::size_t>(weekday(day))]) {
            const std::int64_t midnight = day.value * base::day_ms;
            out.push_back({plain_bound(zone, midnight + open.from * base::minute_ms),
                           plain_bound(zone, midnight + open.to * base::minute_ms)});
        }
    }
    return out;
}

std::int64_t plain_elapsed(const std::vector<Opening>& openings, Instant from, Instant to) {
    std::int64_t sum = 0;
    for (const Opening& open : openings)
        sum += std::max<std::int64_t>(0, std::min(open.to, to).ms - std::max(open.from, from).ms);
    return sum;
}

// ---- random cases

std::vector<OpenInterval> random_day(Random& random) {
    std::vector<std::int32_t> bounds;
    for (std::int64_t n = 2 * random.between(0, 3); n > 0; --n)
        bounds.push_back(static_cast<std::int32_t>(random.one_in(8) ? 1440 : random.between(0, 288) * 5));
    std::sort(bounds.begin(), bounds.end());
    std::vector<OpenInterval> day;
    for (std::size_t i = 0; i + 1 < bounds.size(); i += 2)
        if (bounds[i] < bounds[i + 1]) day.push_back({bounds[i], bounds[i + 1]});
    return day;
}

WeekHours random_hours(Random& random, base::Day first) {
    WeekHours hours;
    for (auto& day : hours.days) day = random_day(random);
    for (std::int32_t i = 0; i < days_compiled; ++i)
        if (random.one_in(8)) hours.closed.push_back(first + i);
    return hours;
}

/// Mostly days around a clock change.
base::Day random_first_day(Random& random) {
    const auto year = static_cast<std::int32_t>(random.between(1990, 2036));
    constexpr std::uint32_t months[] = {3, 10, 11};
    const std::uint32_t month = random.one_in(4) ? static_cast<std::uint32_t>(random.between(1, 12))
                                                 : months[static_cast<std::size_t>(random.between(0, 2))];
    return base::day_of({year, month, static_cast<std::uint32_t>(random.between(1, 28))});
}

Instant random_instant(Random& random, const std::vector<Opening>& openings, base::Day first) {
    if (!openings.empty() && random.one_in(3)) {  // bounds are where mistakes live
        const auto last = static_cast<std::int64_t>(openings.size()) - 1;
        const Opening& open = openings[static_cast<std::size_t>(random.between(0, last))];
        return {(random.one_in(2) ? open.from : open.to).ms + random.between(-1, 1)};
    }
    return {first.value * base::day_ms + random.between(-2 * base::day_ms, (days_compiled + 2) * base::day_ms)};
}

std::int64_t random_length(Random& random) {
    if (random.one_in(10)) return 0;
    return random.one_in(2) ? random.between(1, 48) * 5 * base::minute_ms : random.between(1, 200 * base::hour_ms);
}

/// One question about a clock: the answers agree with the plain version and are what they are defined to be.
bool answers_are_right(const Clock& clock, const std::vector<Opening>& openings, Instant from, std::int64_t ms) {
    const auto passed = [&openings, from](Instant to) { return plain_elapsed(openings, from, to); };
    const Instant due = deadline(clock, from, ms), reached = moment(clock, from, ms);
    const Instant end = std::max(from, clock.end);
    const bool due_is_last = passed(due) <= ms && (due == end || passed({due.ms + 1}) > ms);
    const bool reached_is_first =
        (passed(reached) >= ms || reached == end) && (reached == from || passed({reached.ms - 1}) < ms);
    return due_is_last && reached_is_first && from <= reached && reached <= due;
}

bool times_agree(const Clock& clock, const std::vector<Opening>& openings, Instant a, Instant b) {
    const auto holds = [a](const Opening& open) { return open.from <= a && a < open.to; };
    return elapsed(clock, a, b) == plain_elapsed(openings, a, b) &&
           is_open(clock, a) == std::any_of(openings.begin(), openings.end(), holds);
}

}  // namespace

TEST_CASE("the clock agrees with the plain version in 100,000 cases") {
    Random random(20261031);
    const Zone zones[] = {read_zone("Europe/Amsterdam").value(), read_zone("America/New_York").value()};
    for (int s = 0; s < schedules; ++s) {
        const Zone& zone = zones[static_cast<std::size_t>(s % 2)];
        const base::Day first = random_first_day(random), last = first + (days_compiled - 1);
        const WeekHours hours = random_hours(random, first);
        const Clock clock = compile_clock(hours, zone, first, last);
        const auto openings = plain_openings(hours, zone, first, last);
        for (int q = 0; q < questions; ++q) {
            const Instant a = random_instant(random, openings, first), b = random_instant(random, openings, first);
            const std::int64_t ms = random.one_in(3) ? plain_elapsed(openings, a, b) : random_length(random);
            INFO("schedule " << s << ", question " << q << ": " << base::iso(a) << " " << base::iso(b) << " " << ms);
            REQUIRE(times_agree(clock, openings, a, b));
            REQUIRE(answers_are_right(clock, openings, a, ms));
        }
    }
}

TEST_CASE("readings of the wall clock return to their instant") {
    Random random(20261025);
    for (const char* name : {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
                             "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin"}) {
        const Zone zone = read_zone(name).value();
        ZoneHint hint;
        for (int i = 0; i < 20'000; ++i) {
            const auto change =
                static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(zone.begins.size()) - 1));
            const Instant at{zone.begins[change].ms + random.between(-30 * base::hour_ms, 30 * base::hour_ms)};
            const Local local = local_of(zone, at);
            INFO(name << " " << base::iso(at));
            REQUIRE(local_of(zone, at, hint) == local);
            const Resolved resolved = instant_of(zone, local);
            REQUIRE(resolved.reading != Reading::gap);
            REQUIRE(local_of(zone, resolved.instant) == local);
            REQUIRE(resolved.instant <= at);
            REQUIRE((resolved.instant == at || resolved.reading == Reading::overlap));
            const Instant first = first_reading(zone, local);
            REQUIRE(first <= resolved.instant);
            REQUIRE(local_of(zone, first) >= local);
            const base::Day day = local_day(zone, at);
            REQUIRE(local_day(zone, start_of(zone, day)) == day);
            REQUIRE(local_day(zone, {start_of(zone, day).ms - 1}) < day);
        }
    }
}
