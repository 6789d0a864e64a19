// Who gets a reward: highest tier first, by score, within budget, caps, cooldowns and the ledger. Plain numbers in, plain
// numbers out; the ledger is read, never written.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/calendar/period.hpp"
#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {

/// A reward's conditions, by tier of the playbook, the highest first.
struct Price {
    std::int64_t cents = 0;
    bool payable = true;                ///< in the currency of the budget
    std::int32_t cooldown_days = 0;     ///< 0: none, and then once a period
    std::optional<std::uint32_t> most;  ///< a period, the ledger's lines in it counted
};

/// A candidate who reaches a tier.
struct Claim {
    std::size_t candidate = 0, tier = 0;
    measure::Person who{};
    double score = 0;
    std::uint32_t member_days = 0;
};

struct Purse {
    calendar::Period period;  ///< judged; proposals are dated on its last day
    calendar::Period budget_period;
    std::optional<std::int64_t> budget_cents;  ///< nothing: no bound
    double min_tenure_days = 0;
};

struct Allotment {
    std::vector<Proposal> proposals;
    std::vector<NearMiss> refused;  ///< claims without a reward, with the first bar in the order of Bar
    std::int64_t spent_cents = 0, proposed_cents = 0;
};

/// A cooldown looks at any reward of the same or a higher tier, or of one that is no more, within so many days before or
/// behind the proposal: a ledger that was written after the period bars as well. Claims: at most one a candidate.
/// O(claims + ledger), and sorting.
[[nodiscard]] Allotment allot(std::span<const Price> prices, std::span<const Past> ledger, std::vector<Claim> claims,
                              const Purse& purse);

}  // namespace stamtafel::superfans
