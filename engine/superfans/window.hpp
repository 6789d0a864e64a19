// The days that a programme looks back over.
#pragma once

#include "engine/calendar/period.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::superfans {

/// [from, end) in local days.
struct Days {
    base::Day from, end;
    [[nodiscard]] bool hold(base::Day day) const { return !(day < from) && day < end; }
    bool operator==(const Days&) const = default;
};

/// `superfans.window` up to the end of the period; of a period within which the data end, up to their last day. O(rows).
[[nodiscard]] Days window_of(const measure::Input& input, const measure::Tables& tables,
                             const calendar::Period& period);

}  // namespace stamtafel::superfans
