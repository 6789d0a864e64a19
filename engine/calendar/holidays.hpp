// Public holidays by rule, for any year (readings.md, Clock).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/date.hpp"

namespace stamtafel::calendar {

/// THE list of holiday calendars; names as in the playbook: nl, be, de, uk, us.
struct HolidayCalendar {
    std::string_view id;
    std::string_view summary;
    void (*add)(std::int32_t year, std::vector<base::Day>& days);  ///< the year's holidays, in any order
};
[[nodiscard]] std::span<const HolidayCalendar> holiday_calendars();

/// Easter Sunday of a Gregorian year (anonymous Gregorian algorithm, Meeus/Jones/Butcher).
[[nodiscard]] base::Day easter_sunday(std::int32_t year);

/// Sorted, each once; observed days that spill over from the next year included. Nothing for an unknown id.
[[nodiscard]] std::optional<std::vector<base::Day>> holidays(std::string_view id, std::int32_t year);

}  // namespace stamtafel::calendar
