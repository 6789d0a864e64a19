// See the header; every answer is a walk through the intervals.
#include "tests/property/plain_clock.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/calendar/holidays.hpp"

namespace stamtafel::test {
namespace {

/// The first minute at which the wall clock reads `local` or later. Where the offset changes within a day of it, by
/// looking at one minute after the other.
std::int64_t first_minute(const calendar::Zone& zone, std::int64_t local) {
    const auto offset = [&](std::int64_t at) { return calendar::local_of(zone, {at}).ms - at; };
    const std::int64_t before = local - base::day_ms, after = local + base::day_ms;
    if (offset(before) == offset(after)) return local - offset(before);
    std::int64_t at = before;
    while (calendar::local_of(zone, {at}).ms < local) at += base::minute_ms;
    return at;
}

std::set<std::int32_t> closed_days(const playbook::Hours& hours, base::Day first, base::Day last) {
    std::set<std::int32_t> out;
    for (const auto& day : hours.closed) out.insert(day.value.value);
    for (std::int32_t year = base::civil_of(first).year; year <= base::civil_of(last).year; ++year)
        if (const auto days = calendar::holidays(hours.holidays.value, year))
            for (const base::Day day : *days) out.insert(day.value);
    return out;
}

/// The length that most open days of the week have; of lengths that are equally common the longer.
std::int64_t commonest_day(const playbook::Hours& hours) {
    std::map<std::int64_t, int> days_of_length;
    for (const auto& day : hours.days) {
        std::int64_t length = 0;
        for (const calendar::OpenInterval& open : day) length += (open.to - open.from) * base::minute_ms;
        if (length > 0) ++days_of_length[length];
    }
    std::int64_t best = 0;
    int most = 0;
    for (const auto& [length, days] : days_of_length)
        if (days >= most) best = length, most = days;
    return best;
}

}  // namespace

PlainClock::PlainClock(const playbook::Hours& hours, const calendar::Zone& zone, base::Day first, base::Day last)
    : always_(hours.always.value) {
    if (always_) return;
    working_day_ = commonest_day(hours);
    end_ = first_minute(zone, (last.value + std::int64_t{1}) * base::day_ms);
    const std::set<std::int32_t> closed = closed_days(hours, first, last);
    for (base::Day day = first; day <= last; day = day + 1) {
        if (closed.count(day.value) > 0) continue;
        for (const calendar::OpenInterval& open : hours.days[static_cast<std::size_t>(base::weekday(day))]) {
            const std::int64_t midnight = day.value * base::day_ms;
            const std::int64_t from = first_minute(zone, midnight + open.from * base::minute_ms);
            const std::int64_t to = first_minute(zone, midnight + open.to * base::minute_ms);
            if (from < to) open_.emplace_back(from, to);
        }
    }
}

bool PlainClock::is_open(std::int64_t at) const {
    for (const auto& [from, to] : open_)
        if (from <= at && at < to) return true;
    return always_;
}

std::int64_t PlainClock::elapsed(std::int64_t from, std::int64_t to) const {
    if (always_) return std::max<std::int64_t>(0, to - from);
    std::int64_t sum = 0;
    for (const auto& [opens, closes] : open_) {
        if (opens >= to) break;
        sum += std::max<std::int64_t>(0, std::min(closes, to) - std::max(opens, from));
    }
    return sum;
}

std::int64_t PlainClock::last_with(std::int64_t from, std::int64_t ms) const {
    if (always_) return from + ms;
    std::int64_t left = ms;
    for (const auto& [opens, closes] : open_) {
        const std::int64_t length = closes - std::max(opens, from);
        if (length <= 0) continue;
        if (length > left) return std::max(opens, from) + left;
        left -= length;
    }
    return std::max(end_, from);
}

std::int64_t PlainClock::first_with(std::int64_t from, std::int64_t ms) const {
    if (always_ || ms == 0) return from + (always_ ? ms : 0);
    std::int64_t left = ms;
    for (const auto& [opens, closes] : open_) {
        const std::int64_t length = closes - std::max(opens, from);
        if (length <= 0) continue;
        if (length >= left) return std::max(opens, from) + left;
        left -= length;
    }
    return std::max(end_, from);
}

}  // namespace stamtafel::test
