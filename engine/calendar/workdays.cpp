// Weeks are counted by division, closed days by two look-ups; the nth day is found by halving over that count.
#include "engine/calendar/workdays.hpp"

#include <algorithm>

namespace stamtafel::calendar {
namespace {

using base::Day;

std::int32_t per_week(const Workdays& days) {
    return static_cast<std::int32_t>(std::count(days.open.begin(), days.open.end(), true));
}

/// Open days from a Monday long ago up to `day`, closed ones counted too. 1970-01-01 was a Thursday.
std::int64_t up_to(const Workdays& days, Day day) {
    const std::int64_t since_monday = std::int64_t{day.value} + 3;
    const std::int64_t week = since_monday >= 0 ? since_monday / 7 : (since_monday - 6) / 7;
    const auto part = static_cast<std::ptrdiff_t>(since_monday - week * 7);
    return week * per_week(days) + std::count(days.open.begin(), days.open.begin() + part, true);
}

std::int64_t closed_before(const Workdays& days, Day day) {
    return std::lower_bound(days.closed.begin(), days.closed.end(), day) - days.closed.begin();
}

/// So many days hold n working days whatever is closed.
std::int32_t reach(const Workdays& days, std::int32_t n) {
    return 7 * (n / per_week(days) + static_cast<std::int32_t>(days.closed.size()) + 2);
}

}  // namespace

Workdays workdays(const WeekHours& hours) {
    Workdays out;
    for (std::size_t day = 0; day < 7; ++day) out.open[day] = hours.always || !hours.days[day].empty();
    if (hours.always) return out;
    for (const Day day : hours.closed)
        if (out.open[static_cast<std::size_t>(base::weekday(day))]) out.closed.push_back(day);
    out.closed.erase(std::unique(out.closed.begin(), out.closed.end()), out.closed.end());
    return out;
}

bool is_workday(const Workdays& days, Day day) { return count_workdays(days, day, day + 1) == 1; }

std::int32_t count_workdays(const Workdays& days, Day from, Day end) {
    if (end <= from) return 0;
    return static_cast<std::int32_t>(up_to(days, end) - up_to(days, from) - closed_before(days, end) +
                                     closed_before(days, from));
}

std::optional<Day> workday_from(const Workdays& days, Day from, std::int32_t n) {
    if (per_week(days) == 0) return std::nullopt;
    std::int32_t low = 1, high = reach(days, n);  // days from `from` on that hold n working days
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        if (count_workdays(days, from, from + middle) >= n)
            high = middle;
        else
            low = middle + 1;
    }
    return from + (low - 1);
}

std::optional<Day> workday_before(const Workdays& days, Day end, std::int32_t n) {
    if (per_week(days) == 0) return std::nullopt;
    std::int32_t low = 1, high = reach(days, n);
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        if (count_workdays(days, end + -middle, end) >= n)
            high = middle;
        else
            low = middle + 1;
    }
    return end + -low;
}

}  // namespace stamtafel::calendar
