// The working clock: opening intervals become real instants once, then every question is one or two binary searches
// over prefix sums. tests/property/clock_test.cpp holds it to a plain second version.
#include "engine/calendar/hours.hpp"

#include <algorithm>
#include <map>

namespace stamtafel::calendar {
namespace {

using base::Instant;

Instant bound(const Zone& zone, base::Day day, std::int32_t minutes) {
    return first_reading(zone, {day.value * base::day_ms + minutes * base::minute_ms});
}

void add_interval(Clock& clock, Instant opens, Instant closes) {
    if (opens >= closes) return;  // wholly inside a spring gap
    if (!clock.closes.empty() && opens <= clock.closes.back()) {
        clock.closes.back() = std::max(clock.closes.back(), closes);
        return;
    }
    clock.opens.push_back(opens);
    clock.closes.push_back(closes);
}

void sum_up(Clock& clock) {
    std::int64_t sum = 0;
    clock.before.reserve(clock.opens.size());
    for (std::size_t i = 0; i < clock.opens.size(); ++i) {
        clock.before.push_back(sum);
        sum += clock.closes[i].ms - clock.opens[i].ms;
    }
}

/// Working milliseconds before an instant.
std::int64_t worked(const Clock& clock, Instant at) {
    const auto after = std::upper_bound(clock.opens.begin(), clock.opens.end(), at);
    if (after == clock.opens.begin()) return 0;
    const auto i = static_cast<std::size_t>(after - clock.opens.begin()) - 1;
    return clock.before[i] + std::min(at, clock.closes[i]).ms - clock.opens[i].ms;
}

/// Where a count of working ms ends in interval i; the end of the span when the interval, the last, is too short.
Instant place_in(const Clock& clock, std::size_t i, std::int64_t count, std::int64_t longest) {
    const std::int64_t rest = count - clock.before[i];
    return rest <= longest ? Instant{clock.opens[i].ms + rest} : clock.end;
}

std::int64_t length(const Clock& clock, std::size_t i) { return clock.closes[i].ms - clock.opens[i].ms; }

}  // namespace

std::int64_t working_day(const WeekHours& hours) {
    if (hours.always) return base::day_ms;
    std::map<std::int64_t, int> days_of_length;
    for (const auto& day : hours.days) {
        std::int64_t minutes = 0;
        for (const OpenInterval& interval : day) minutes += interval.to - interval.from;
        if (minutes > 0) ++days_of_length[minutes];
    }
    std::int64_t commonest = 0;
    int most = 0;
    for (const auto& [minutes, days] : days_of_length) {
        if (days < most) continue;  // ascending lengths: the longer among equals comes later
        commonest = minutes;
        most = days;
    }
    return commonest * base::minute_ms;
}

Clock compile_clock(const WeekHours& hours, const Zone& zone, base::Day first, base::Day last) {
    Clock clock{hours.always, working_day(hours), {}, {}, {}, start_of(zone, last + 1)};
    if (hours.always) return clock;
    for (base::Day day = first; day <= last; day = day + 1) {
        if (std::binary_search(hours.closed.begin(), hours.closed.end(), day)) continue;
        for (const OpenInterval& open : hours.days[static_cast<std::size_t>(weekday(day))])
            add_interval(clock, bound(zone, day, open.from), bound(zone, day, open.to));
    }
    sum_up(clock);
    return clock;
}

std::int64_t elapsed(const Clock& clock, Instant from, Instant to) {
    if (to <= from) return 0;
    return clock.always ? to.ms - from.ms : worked(clock, to) - worked(clock, from);
}

Instant deadline(const Clock& clock, Instant from, std::int64_t ms) {
    if (clock.always) return {from.ms + ms};
    const std::int64_t count = worked(clock, from) + ms;
    const auto after = std::upper_bound(clock.before.begin(), clock.before.end(), count);
    if (after == clock.before.begin()) return std::max(from, clock.end);  // never open
    const auto i = static_cast<std::size_t>(after - clock.before.begin()) - 1;
    return std::max(from, place_in(clock, i, count, length(clock, i) - 1));
}

Instant moment(const Clock& clock, Instant from, std::int64_t ms) {
    if (clock.always) return {from.ms + ms};
    if (ms <= 0) return from;
    const std::int64_t count = worked(clock, from) + ms;
    const auto at = std::lower_bound(clock.before.begin(), clock.before.end(), count);
    if (at == clock.before.begin()) return std::max(from, clock.end);  // never open
    const auto i = static_cast<std::size_t>(at - clock.before.begin()) - 1;
    return std::max(from, place_in(clock, i, count, length(clock, i)));
}

bool is_open(const Clock& clock, Instant at) {
    if (clock.always) return true;
    const auto after = std::upper_bound(clock.opens.begin(), clock.opens.end(), at);
    if (after == clock.opens.begin()) return false;
    return at < clock.closes[static_cast<std::size_t>(after - clock.opens.begin()) - 1];
}

}  // namespace stamtafel::calendar
