// The days of a schedule on which anything is open, counted and found without walking along them. A roadmap is planned
// in whole days; promises run on the clock of hours.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/calendar/hours.hpp"

namespace stamtafel::calendar {

struct Workdays {
    std::array<bool, 7> open{};     ///< Monday first
    std::vector<base::Day> closed;  ///< among days that are open otherwise; ascending, each once
    bool operator==(const Workdays&) const = default;
};

/// A day with any open time is a working day; `always` is every day.
[[nodiscard]] Workdays workdays(const WeekHours& hours);

[[nodiscard]] bool is_workday(const Workdays& days, base::Day day);

/// Working days in [from, end); 0 when end ≤ from.
[[nodiscard]] std::int32_t count_workdays(const Workdays& days, base::Day from, base::Day end);

/// The nth working day on or after `from`; 1 ≤ n ≤ 1,000,000. Nothing when no weekday is open.
[[nodiscard]] std::optional<base::Day> workday_from(const Workdays& days, base::Day from, std::int32_t n);

/// The nth working day before `end`, counted backwards; 1 ≤ n ≤ 1,000,000. Nothing when no weekday is open.
[[nodiscard]] std::optional<base::Day> workday_before(const Workdays& days, base::Day end, std::int32_t n);

}  // namespace stamtafel::calendar
