// Reporting periods: their written forms, the period before, and the instants between which they lie.
#include "engine/calendar/period.hpp"

#include <optional>

#include <fmt/format.h>

#include "engine/base/scan.hpp"

namespace stamtafel::calendar {

using base::Day;

Day monday_of(Day day) { return day + -static_cast<std::int32_t>(base::weekday(day)); }

namespace {

Day first_of_month(std::int32_t year, std::uint32_t month) { return base::day_of({year, month, 1}); }

/// Whole months from the first of one on; the year may end in between.
Period months(PeriodUnit unit, std::int32_t year, std::uint32_t month, std::uint32_t count) {
    const std::uint32_t end = month - 1 + count;
    return {unit, first_of_month(year, month),
            first_of_month(year + static_cast<std::int32_t>(end / 12), end % 12 + 1)};
}

/// ISO 8601: week 1 holds the year's first Thursday.
Day first_week(std::int32_t year) { return monday_of(base::day_of({year, 1, 4})); }
std::int32_t iso_year(Day monday) { return base::civil_of(monday + 3).year; }

std::optional<Period> week(std::int32_t year, std::int32_t number) {
    const Day monday = first_week(year) + 7 * (number - 1);
    if (number < 1 || iso_year(monday) != year) return std::nullopt;
    return Period{PeriodUnit::week, monday, monday + 7};
}

/// What may follow the year: nothing, -10, -W43, -Q4.
std::optional<Period> part_of_year(std::int32_t year, std::string_view rest) {
    if (rest.empty()) return months(PeriodUnit::year, year, 1, 12);
    if (!base::take(rest, "-")) return std::nullopt;
    const bool in_weeks = base::take(rest, "w"), in_quarters = base::take(rest, "q");
    const std::size_t digits = in_quarters ? 1 : 2;
    const auto number = base::take_number(rest, digits, digits);
    if (!number || !rest.empty() || (in_weeks && in_quarters)) return std::nullopt;
    if (in_weeks) return week(year, static_cast<std::int32_t>(*number));
    if (*number < 1 || *number > (in_quarters ? 4 : 12)) return std::nullopt;
    const auto n = static_cast<std::uint32_t>(*number);
    return in_quarters ? months(PeriodUnit::quarter, year, 3 * n - 2, 3) : months(PeriodUnit::month, year, n, 1);
}

std::optional<Period> range(std::string_view from, std::string_view to) {
    const auto first = base::parse_date(from), last = base::parse_date(to);
    if (!first || !last || *last < *first) return std::nullopt;
    return Period{PeriodUnit::range, *first, *last + 1};
}

std::optional<Period> period_in(std::string_view words) {
    if (const std::size_t dots = words.find(".."); dots != std::string_view::npos)
        return range(words.substr(0, dots), words.substr(dots + 2));
    const auto year = base::take_number(words, 4, 4);
    if (!year || *year == 0) return std::nullopt;
    return part_of_year(static_cast<std::int32_t>(*year), words);
}

}  // namespace

base::Result<Period> parse_period(std::string_view text) {
    if (const auto period = period_in(base::plain(text))) return *period;
    return base::fail(base::Code::bad_period, text);
}

std::string written(const Period& period) {
    const base::Civil first = base::civil_of(period.first);
    switch (period.unit) {
        case PeriodUnit::month: return fmt::format("{:04}-{:02}", first.year, first.month);
        case PeriodUnit::quarter: return fmt::format("{:04}-Q{}", first.year, (first.month + 2) / 3);
        case PeriodUnit::year: return fmt::format("{:04}", first.year);
        case PeriodUnit::range: return iso(period.first) + ".." + iso(period.end + -1);
        case PeriodUnit::week: break;
    }
    const std::int32_t year = iso_year(period.first);
    return fmt::format("{:04}-W{:02}", year, (period.first.value - first_week(year).value) / 7 + 1);
}

Period period_of(PeriodUnit unit, Day day) {
    const base::Civil date = base::civil_of(day);
    switch (unit) {
        case PeriodUnit::month: return months(unit, date.year, date.month, 1);
        case PeriodUnit::quarter: return months(unit, date.year, (date.month - 1) / 3 * 3 + 1, 3);
        case PeriodUnit::year: return months(unit, date.year, 1, 12);
        case PeriodUnit::week: return {unit, monday_of(day), monday_of(day) + 7};
        case PeriodUnit::range: break;
    }
    return {PeriodUnit::range, day, day + 1};
}

Period before(const Period& period) {
    if (period.unit != PeriodUnit::range) return period_of(period.unit, period.first + -1);
    return {PeriodUnit::range, period.first + (period.first.value - period.end.value), period.first};
}

Period month_of(Day day) { return period_of(PeriodUnit::month, day); }

Span span_of(const Period& period, const Zone& zone) {
    return {start_of(zone, period.first), start_of(zone, period.end)};
}

}  // namespace stamtafel::calendar
