// Durations as people write them: 45m, 4h, 2wd, 2cd, 45 min, 2 uur, 2 werkdagen.
// A working day has no length here: the schedule gives it (engine/calendar).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace stamtafel::base {

enum class DurationUnit : std::uint8_t { second, minute, hour, day, calendar_day, working_day, week, month, year };

/// An amount in thousandths, so that "1,5 uur" is exact.
struct Duration {
    std::int64_t thousandths = 0;
    DurationUnit unit = DurationUnit::minute;
    bool operator==(const Duration&) const = default;
};

/// Reads "45m", "90s", "4h", "2d", "2cd", "2wd", "3w", "13 months" and the Dutch "45 min", "2 uur", "1,5 uur",
/// "2 dagen", "2 kalenderdagen", "2 werkdagen", "3 weken", "13 maanden". Never negative, at most 100,000 units, at
/// most two decimals after a dot or a comma.
/// Codes: bare_number for a number without unit, else bad_duration.
[[nodiscard]] Result<Duration> parse_duration(std::string_view text);

/// Milliseconds of a duration given the length of a working day; months count 30 days, years 365.
[[nodiscard]] std::int64_t milliseconds(Duration duration, std::int64_t working_day_ms);

/// The canonical written form, "45m", "1.5h", "2wd", "13mo"; parse_duration reads it back.
[[nodiscard]] std::string written(Duration duration);

}  // namespace stamtafel::base
