// Accounts whose doings earn nothing: rings, accounts that answer themselves, accounts that look like the team's.
#pragma once

#include "engine/superfans/roll.hpp"

namespace stamtafel::superfans {

/// Small sets of accounts that are tied to each other and to nearly nobody else: two accounts are partners when each
/// has more than Limits::partner_percent of all its ties with the other; accounts that hang together as partners are a
/// ring when there are at most Limits::ring_size of them, no more than one in Limits::ring_part of all who are tied, and
/// each has Limits::ring_ties ties and Limits::ring_percent of its ties inside. By first account. O(ties), and sorting.
[[nodiscard]] std::vector<Suspicion> find_rings(const measure::Tables& tables, const Days& days);

/// Rings, then accounts that answer themselves, then those that look like staff, each by first account.
[[nodiscard]] std::vector<Suspicion> find_suspicions(const measure::Input& input, const measure::Tables& tables,
                                                     const Days& days);

}  // namespace stamtafel::superfans
