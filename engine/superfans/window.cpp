// The end is the period's, or that of the data.
#include "engine/superfans/window.hpp"

#include <algorithm>
#include <optional>

#include "engine/base/duration.hpp"

namespace stamtafel::superfans {
namespace {

/// The last day that anybody was there, or that the exports say they cover.
std::optional<base::Day> last_day_of(const measure::Input& input, const measure::Tables& tables) {
    std::optional<base::Day> last;
    for (const measure::Presence& row : tables.presence)
        if (!last || *last < row.day) last = row.day;
    for (const std::optional<base::Instant>& cutoff : input.data.cutoff) {
        if (!cutoff) continue;
        const base::Day covered = calendar::local_day(input.zone, {cutoff->ms - 1});  // the first moment behind
        if (!last || *last < covered) last = covered;
    }
    return last;
}

}  // namespace

Days window_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period) {
    const std::optional<base::Day> last = last_day_of(input, tables);
    const bool ends_inside = last && !(*last < period.first) && *last < period.end;
    const base::Day end = ends_inside ? *last + 1 : period.end;
    const std::int64_t ms = base::milliseconds(input.playbook.superfans.window.value, base::day_ms);
    return {end + -static_cast<std::int32_t>(std::clamp<std::int64_t>(ms / base::day_ms, 1, 36'600)), end};
}

}  // namespace stamtafel::superfans
