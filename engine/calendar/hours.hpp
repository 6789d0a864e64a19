// Working hours: which instants count on a protocol's clock, and durations on that clock in O(log n) look-ups
// over prefix sums of the real (UTC) opening intervals, so days with a clock change have their true length.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/date.hpp"
#include "engine/calendar/zone.hpp"

namespace stamtafel::calendar {

/// Minutes since local midnight, half-open; 0 ≤ from < to ≤ 1440.
struct OpenInterval {
    std::int32_t from = 0, to = 0;
    auto operator<=>(const OpenInterval&) const = default;
};

/// What a playbook says of a schedule. `always` overrides the rest.
struct WeekHours {
    bool always = false;
    std::array<std::vector<OpenInterval>, 7> days;  ///< Monday first; sorted, not overlapping
    std::vector<base::Day> closed;                  ///< holidays and own dates, sorted
    bool operator==(const WeekHours&) const = default;
};

/// A compiled clock over [first day, last day]; before and after it nothing is open (always: everything is).
struct Clock {
    bool always = false;
    std::int64_t working_day_ms = base::day_ms;  ///< length of the week's commonest open day; 24 h for always
    std::vector<base::Instant> opens, closes;    ///< real instants, ascending; touching intervals are one
    std::vector<std::int64_t> before;            ///< working ms before opens[i]
    base::Instant end;                           ///< of the last compiled day
    bool operator==(const Clock&) const = default;
};

/// An opening bound inside a spring gap is taken at the gap's end, inside an autumn overlap at its first reading.
[[nodiscard]] Clock compile_clock(const WeekHours& hours, const Zone& zone, base::Day first, base::Day last);

/// Length of the commonest open day of the week (the longer among equals); 24 h for always, 0 when never open.
[[nodiscard]] std::int64_t working_day(const WeekHours& hours);

/// Working milliseconds in [from, to); 0 when to ≤ from.
[[nodiscard]] std::int64_t elapsed(const Clock& clock, base::Instant from, base::Instant to);

/// The last instant at which elapsed(from, ·) ≤ ms: when the target ends at closing time, that is the next opening.
/// Clamped to the end of the compiled span, and never before `from`. ms ≥ 0.
[[nodiscard]] base::Instant deadline(const Clock& clock, base::Instant from, std::int64_t ms);

/// The first instant from `from` on at which elapsed(from, ·) ≥ ms (escalation moments fall on closing time).
/// Clamped as the deadline. ms ≥ 0.
[[nodiscard]] base::Instant moment(const Clock& clock, base::Instant from, std::int64_t ms);

[[nodiscard]] bool is_open(const Clock& clock, base::Instant at);

}  // namespace stamtafel::calendar
