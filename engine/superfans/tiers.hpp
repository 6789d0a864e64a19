// Which tier a member reaches, and how far from one somebody stays.
#pragma once

#include <optional>
#include <string_view>

#include "engine/playbook/rewards.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {

/// The figure that a tier's condition names (words::tier_figures); nothing for the score of who is not ranked.
[[nodiscard]] std::optional<double> figure_of(std::string_view name, const Candidate& candidate, bool ranked);
/// What the condition asks of it: a number; days where a time is written.
[[nodiscard]] double bound_of(const playbook::Bound& bound);

/// Whether the figure keeps to the bound; lower bounds count for `part` of themselves.
[[nodiscard]] bool keeps(const playbook::Bound& bound, double figure, double part = 1);

/// Whether all conditions of the tier hold; lower bounds at `part` of themselves. The floors are not looked at.
[[nodiscard]] bool reaches(const playbook::Tier& tier, const Candidate& candidate, bool ranked, double part = 1);

/// The only thing that keeps the candidate from the tier, when it is small: a lower bound reached to Limits::near_at, or
/// one person or week below a floor. The candidate's index is not filled in.
[[nodiscard]] std::optional<NearMiss> just_misses(const playbook::Superfans& rules, std::size_t tier,
                                                  const Candidate& candidate, bool ranked);

}  // namespace stamtafel::superfans
