// Members over time: growth accounting period by period, and how many of each month's newcomers came back. Any number
// of periods from one fold over Presence; only activities at their own time count.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"

namespace stamtafel::community {

/// Contributors of a period by what became of them since the one before; active = fresh + retained + returning.
struct Flow {
    calendar::Period period;
    bool has_before = false;  ///< the period before lies wholly in the data; without it all but `active` are 0
    std::uint32_t active = 0, fresh = 0, retained = 0, returning = 0, lapsed = 0;
    bool operator==(const Flow&) const = default;
};

/// The last `count` periods of this unit up to the one given, oldest first.
[[nodiscard]] std::vector<Flow> flows_of(const measure::Tables& tables, const calendar::Period& last, std::size_t count,
                                         const Look& look = {});

/// Members whose first public activity lies in the month, and how many of them were there in it and each month after.
struct Cohort {
    calendar::Period month;
    std::vector<std::uint32_t> active;  ///< [0]: all of them
    bool operator==(const Cohort&) const = default;
};

/// The last `count` months that end with the period's, oldest first; a month before the data's first whole one is left
/// out.
[[nodiscard]] std::vector<Cohort> cohorts_of(const measure::Tables& tables, const calendar::Period& period,
                                             std::size_t count, const Look& look = {});

}  // namespace stamtafel::community
