// What may not be told of small groups: figures over fewer turns than privacy.min_group leave the evaluation that
// management and the facts file are made from. The group is the row (a protocol, a channel of it), not each outcome
// in it.
#pragma once

#include <cstdint>

#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// privacy.min_group; at least 10 for a sensitive community.
[[nodiscard]] std::uint64_t min_group_of(const playbook::Privacy& privacy);

/// The evaluation with Why::too_small, and no n, in place of every figure over 1 … min_group − 1 rows, and of all
/// figures of a group with so few turns. Where one group alone would be hidden under a total that stays, the next
/// smallest goes with it. Counts of 0 stay. A KPI goes that would tell a small group beside the tables and the other
/// KPIs, and its figures of other periods where their own reports hide them; a quarter does not tell its hidden month.
/// Of a day of a channel only remains whether it has rows (1 or 0).
[[nodiscard]] Evaluation without_small_groups(Evaluation evaluation, const playbook::Playbook& playbook);

}  // namespace stamtafel::kpis
