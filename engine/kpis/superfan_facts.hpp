// superfans.*: who helps, which tiers they reach, what rewards cost against the budget.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

struct SuperfanParts {
    std::vector<Fact> facts;
    std::optional<superfans::Programme> programme;  ///< nothing, and no facts, without `superfans:`
    std::vector<SuperfanView> views;                ///< each channel, where there are several
};
[[nodiscard]] SuperfanParts superfan_parts(const Scope& scope, const base::Workers& workers);

/// Adds the candidates that figures over several channels at once rest on, so that every figure has its evidence.
void add_superfan_views(const Scope& scope, const std::vector<Fact>& facts, std::vector<SuperfanView>& views);

/// Members over the floors, by what they did in the filter's channels alone.
[[nodiscard]] base::Figure count_superfans(const Scope& scope, const base::Filter& filter);
/// Lines of the ledger in the period, and what they cost.
[[nodiscard]] base::Figure count_rewards(const Scope& scope);
[[nodiscard]] base::Figure rewards_cost(const Scope& scope);

/// Whether a row of superfans.csv or rewards.csv is behind a figure.
[[nodiscard]] bool passes(const base::Filter& filter, const superfans::Candidate& candidate);
[[nodiscard]] bool passes_reward(const base::Filter& filter, std::uint8_t is);
/// Bits of superfans::RewardIs: of a line of the ledger.
[[nodiscard]] std::uint8_t reward_is(const calendar::Period& period, const calendar::Period& budget, base::Day day);
/// A proposal is dated on the period's last day, which lies in the budget's period too.
inline constexpr std::uint8_t proposal_is = 1 | 4 | 8;
/// The rows of these tables that are behind the figure, counted one by one.
[[nodiscard]] std::uint64_t count_superfan_evidence(const Scope& scope, const base::Evidence& evidence);

}  // namespace stamtafel::kpis
