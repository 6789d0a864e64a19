// Time stamps as exports write them. The order of day and month is decided from a whole column, never row by row.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/date.hpp"
#include "engine/calendar/zone.hpp"

namespace stamtafel::importers {

/// Which number of 03/04/2026 is the day. unknown: nothing in the column tells.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

/// A parsed stamp: an instant when it carries an offset or is an epoch, else a wall-clock reading.
struct Stamp {
    std::int64_t ms = 0;
    bool zoned = false;
    bool operator==(const Stamp&) const = default;
};

/// Reads ISO 8601 ("2026-10-31T09:30:00.123+01:00", "2026-10-31 09:30"), day- or month-first dates with - / .
/// ("31-10-2026 9:30", "10/31/26, 9:30 PM"), "14-Aug-18 11:18 AM", "26 sep. 2026 14:03", "Oct 31, 2026 9:30 PM" (names
/// of months in Dutch and English, a weekday before them), "Tue Oct 31 22:10:47 +0000 2017", "20261031" and epochs in
/// s, ms, µs. Finer than a millisecond is cut. Nothing when it is none of these or no such moment exists.
[[nodiscard]] std::optional<Stamp> parse_stamp(std::string_view text, DateOrder order);

/// Days since 1899-12-30, as spreadsheets count, from 2000 to 2039, to the second: "46326.395833". A wall-clock
/// reading. Only a whole column can tell them from numbers.
[[nodiscard]] std::optional<Stamp> parse_serial(std::string_view text);

/// What one value says of the order: day_first when its first number exceeds 12, month_first when its second does.
[[nodiscard]] DateOrder order_shown_by(std::string_view text);

/// Whether both numbers of "3/4/2026" could be the month, and differ.
[[nodiscard]] bool reads_both_ways(std::string_view text);

}  // namespace stamtafel::importers
