// The same period judged under two playbooks, promise by promise. Both sides rest on the same rows: what people did
// stands still, only the agreement about it differs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::simulate {

/// One promise of one protocol under one playbook.
struct Side {
    base::Figure turns, attainment, median;      ///< median: on the protocol's own clock
    std::optional<double> target;                ///< share 0…1
    std::uint64_t due = 0, shown = 0, kept = 0;  ///< escalations of these turns; shown: that the exports could show
    std::uint64_t short_of_target = 0;           ///< ripe turns that should also have been answered in time to reach it
    bool operator==(const Side&) const = default;
};

/// A promise that at least one of the playbooks makes; nothing on a side that does not.
struct Compared {
    std::string protocol;  ///< id
    measure::Step step{};
    std::optional<Side> now, then;
    base::Figure change;                 ///< attainment then − now, −1…1; n: weeks; too_few under min_weeks
    std::uint64_t gained = 0, lost = 0;  ///< turns on both sides that are met then and not now, and the other way round
};

/// Fewer weeks than this give no range.
inline constexpr std::size_t min_weeks = 4;

/// Protocols of `now` in their order, then those that only `then` has. The range of a change comes from 2,000 draws of
/// whole ISO weeks of the period (seeded, percentile interval): what happens in a week hangs together.
[[nodiscard]] std::vector<Compared> compare(const kpis::Scope& now, const kpis::Scope& then);

}  // namespace stamtafel::simulate
