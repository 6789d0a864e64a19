// Accounts whose doings earn nothing: rings, accounts that answer themselves, accounts that look like the team's.
#pragma once

#include "engine/superfans/roll.hpp"

namespace stamtafel::superfans {

/// Small sets of accounts that are tied to each other and to nearly nobody else. Accounts hang together by their closest
/// pairs first (the part of the ties of whoever has more that is between the two, from Limits::partner_percent on); each
/// set on the way is a ring when, without those who have half of their ties outside, it has at most Limits::ring_size
/// accounts, no more than one in Limits::ring_part of all who are tied, Limits::ring_ties ties of each inside, and
/// Limits::ring_percent of all their ties; the largest such. By first account. O(ties), and sorting.
[[nodiscard]] std::vector<Suspicion> find_rings(const measure::Tables& tables, const Days& days);

/// Rings, then accounts that answer themselves, then those that look like staff, each by first account.
[[nodiscard]] std::vector<Suspicion> find_suspicions(const measure::Input& input, const measure::Tables& tables,
                                                     const Days& days);

}  // namespace stamtafel::superfans
