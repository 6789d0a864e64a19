// What was given already, as the ledger says, with the accounts and tiers found. Reading the file is app's business.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/measure/tables.hpp"

namespace stamtafel::superfans {

/// A line of the ledger with the account found; whoever cannot be found took part of the budget and of a cap all the
/// same.
struct Past {
    std::optional<measure::Person> who;
    base::Day day;
    std::optional<std::size_t> tier;  ///< nothing: one that the playbook no longer has
    std::int64_t cents = 0;
    bool unlisted = false;  ///< opted out since: bars and counts, and is not shown
    bool operator==(const Past&) const = default;
};

/// The lines of input.rewards with their accounts and tiers found. An account that several persons have, on several
/// platforms, is the one who is active in the line's channel, else the first; one in plain letters before look-alikes.
[[nodiscard]] std::vector<Past> find_past(const measure::Input& input, const measure::Tables& tables);

}  // namespace stamtafel::superfans
