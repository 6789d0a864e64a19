// The superfan programme of a period from the tables of members: candidates, scores, tiers, rewards (domain.md §6).
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/tables.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {

/// Whether the playbook has a programme at all (`superfans:`); without one nothing is known of whom members helped.
[[nodiscard]] bool has_programme(const playbook::Playbook& playbook);

/// The window of `superfans.window` that ends with the period. O(rows of the tables), but for betweenness and sorting.
[[nodiscard]] Programme programme_of(const measure::Input& input, const measure::Tables& tables,
                                     const calendar::Period& period, const base::Workers& workers = {});

}  // namespace stamtafel::superfans
