// The units of durations in English and Dutch: one row a unit, read and written by the same table.
#include "engine/base/duration.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "engine/base/date.hpp"
#include "engine/base/scan.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::base {
namespace {

constexpr std::int64_t most_units = 100'000;

struct UnitRow {
    DurationUnit unit;
    std::int64_t ms;                         // 0: the schedule says
    std::array<std::string_view, 10> names;  // the first is the written form
};

// clang-format off
constexpr std::array<UnitRow, 9> units{{
    {DurationUnit::second, second_ms, {"s", "sec", "second", "seconds", "seconde", "seconden"}},
    {DurationUnit::minute, minute_ms, {"m", "min", "mins", "minute", "minutes", "minuut", "minuten"}},
    {DurationUnit::hour, hour_ms, {"h", "hr", "hrs", "hour", "hours", "u", "uur", "uren"}},
    {DurationUnit::day, day_ms, {"d", "day", "days", "dag", "dagen"}},
    {DurationUnit::calendar_day, day_ms, {"cd", "calendar day", "calendar days", "kalenderdag", "kalenderdagen"}},
    {DurationUnit::working_day, 0, {"wd", "working day", "working days", "workday", "workdays", "werkdag", "werkdagen"}},
    {DurationUnit::week, 7 * day_ms, {"w", "wk", "week", "weeks", "weken"}},
    {DurationUnit::month, 30 * day_ms, {"mo", "month", "months", "maand", "maanden"}},
    {DurationUnit::year, 365 * day_ms, {"y", "year", "years", "jaar", "jaren"}},
}};
// clang-format on

constexpr bool in_enum_order() {
    for (std::size_t i = 0; i < units.size(); ++i)
        if (static_cast<std::size_t>(units[i].unit) != i) return false;
    return true;
}
static_assert(in_enum_order());

const UnitRow& row_of(DurationUnit unit) { return units[static_cast<std::size_t>(unit)]; }

std::optional<DurationUnit> unit_named(std::string_view name) {
    for (const UnitRow& row : units)
        if (!name.empty() && std::find(row.names.begin(), row.names.end(), name) != row.names.end()) return row.unit;
    return std::nullopt;
}

/// 4, 1.5, 1,25 in thousandths: a sign is always a decimal sign, so "1.000 uur" is refused rather than misread.
std::optional<std::int64_t> take_thousandths(std::string_view& rest) {
    const auto whole = take_number(rest, 1, 6);
    if (!whole) return std::nullopt;
    std::int64_t thousandths = *whole * 1000;
    if (take(rest, ".") || take(rest, ",")) {
        const std::string_view decimals = take_digits(rest);
        if (decimals.empty() || decimals.size() > 2) return std::nullopt;
        std::int64_t worth = 100;
        for (const char digit : decimals) {
            thousandths += (digit - '0') * worth;
            worth /= 10;
        }
    }
    if (thousandths > most_units * 1000) return std::nullopt;
    return thousandths;
}

}  // namespace

Result<Duration> parse_duration(std::string_view text) {
    const std::string words = plain(text);
    std::string_view rest = words;
    const auto thousandths = take_thousandths(rest);
    if (!thousandths) return fail(Code::bad_duration, text);
    if (rest.empty()) return fail(Code::bare_number, text, fmt::format("{0}m, {0}h, {0}wd", words));
    const auto unit = unit_named(trimmed(rest));
    if (!unit) return fail(Code::bad_duration, text);
    return Duration{*thousandths, *unit};
}

std::int64_t milliseconds(Duration duration, std::int64_t working_day_ms) {
    const std::int64_t unit = duration.unit == DurationUnit::working_day ? working_day_ms : row_of(duration.unit).ms;
    return duration.thousandths * (unit / 1000) + duration.thousandths * (unit % 1000) / 1000;
}

std::string written(Duration duration) {
    std::string out = fmt::format("{}", duration.thousandths / 1000);
    if (const std::int64_t part = duration.thousandths % 1000; part != 0) {
        out += fmt::format(".{:03}", part);
        out.erase(out.find_last_not_of('0') + 1);
    }
    return out + std::string(row_of(duration.unit).names.front());
}

}  // namespace stamtafel::base
