// The end is the period's, or that of the data.
#include "engine/superfans/window.hpp"

#include <algorithm>
#include <optional>

#include "engine/base/duration.hpp"

namespace stamtafel::superfans {

Days window_of(const playbook::Playbook& playbook, const measure::Tables& tables, const calendar::Period& period) {
    std::optional<base::Day> last;
    for (const measure::Presence& row : tables.presence)
        if (row.day < period.end && (!last || *last < row.day)) last = row.day;
    const bool inside = last && !(*last < period.first);
    const base::Day end = inside ? *last + 1 : period.end;
    const std::int64_t ms = base::milliseconds(playbook.superfans.window.value, base::day_ms);
    return {end + -static_cast<std::int32_t>(std::clamp<std::int64_t>(ms / base::day_ms, 1, 36'600)), end};
}

}  // namespace stamtafel::superfans
