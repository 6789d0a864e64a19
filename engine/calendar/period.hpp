// Reporting periods: month, ISO week, quarter, year or a free range; half-open, in the community's time zone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/date.hpp"
#include "engine/calendar/zone.hpp"

namespace stamtafel::calendar {

enum class PeriodUnit : std::uint8_t { month, week, quarter, year, range };

/// [first, end) in local days.
struct Period {
    PeriodUnit unit = PeriodUnit::month;
    base::Day first, end;
    bool operator==(const Period&) const = default;
};

/// "2026-10", "2026-W43", "2026-Q4", "2026", "2026-10-01..2026-10-31". Codes: bad_period.
[[nodiscard]] base::Result<Period> parse_period(std::string_view text);

/// The written form above; a range is written with its last day.
[[nodiscard]] std::string written(const Period& period);

/// The period of the same unit just before; for a range the same number of days.
[[nodiscard]] Period before(const Period& period);

/// The month, week, quarter or year that holds `day`; a range of that one day.
[[nodiscard]] Period period_of(PeriodUnit unit, base::Day day);

[[nodiscard]] base::Day monday_of(base::Day day);

/// The month that holds `day`.
[[nodiscard]] Period month_of(base::Day day);

struct Span {
    base::Instant from, to;  ///< [from, to)
    bool operator==(const Span&) const = default;
};
[[nodiscard]] Span span_of(const Period& period, const Zone& zone);

}  // namespace stamtafel::calendar
