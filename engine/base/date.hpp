// Days, dates and instants on the proleptic Gregorian calendar, and their written forms.
// No time zones here (engine/calendar) and no wording (reports/words).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace stamtafel::base {

/// Days since 1970-01-01; a day of some calendar, which one the context says.
struct Day {
    std::int32_t value = 0;
    auto operator<=>(const Day&) const = default;
};

/// Milliseconds since 1970-01-01T00:00Z.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

struct Civil {
    std::int32_t year = 1970;
    std::uint32_t month = 1;  ///< 1…12
    std::uint32_t day = 1;    ///< 1…31
    auto operator<=>(const Civil&) const = default;
};

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

inline constexpr std::int64_t second_ms = 1000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;
inline constexpr std::int64_t hour_ms = 60 * minute_ms;
inline constexpr std::int64_t day_ms = 24 * hour_ms;

// Day ⇄ civil after Howard Hinnant's published algorithm; any year from -32767 to 32767.
[[nodiscard]] Day day_of(Civil date);
[[nodiscard]] Civil civil_of(Day day);
[[nodiscard]] bool exists(Civil date);
[[nodiscard]] Weekday weekday(Day day);
[[nodiscard]] inline Day operator+(Day day, std::int32_t days) { return {day.value + days}; }

/// "2026-10-31", "31-10-2026", "31/10/2026", "1-5-2026"; years of four digits. Codes: bad_date.
[[nodiscard]] Result<Day> parse_date(std::string_view text);
/// "09:30", "9.30", "24:00": minutes since midnight, 0…1440. Codes: bad_time_of_day.
[[nodiscard]] Result<std::int32_t> parse_time_of_day(std::string_view text);
/// RFC 3339: "2026-10-31T09:30:00.123Z", "+01:00"; seconds may be left out, a blank may stand for the T; finer
/// than a millisecond is cut; a date alone is its midnight UTC. Codes: bad_date.
[[nodiscard]] Result<Instant> parse_instant(std::string_view text);

[[nodiscard]] std::string iso(Day day);          ///< 2026-10-31
[[nodiscard]] std::string iso(Instant instant);  ///< 2026-10-31T09:30:00Z, with .123 only when not zero

}  // namespace stamtafel::base
