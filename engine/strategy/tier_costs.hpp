// What the tiers of the superfan programme can cost at the most: told by the findings and by the plan alike.
#pragma once

#include <optional>

#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

/// Reports are monthly, and so is `max` of a tier.
[[nodiscard]] inline int months_of(const playbook::Budget& budget) {
    return budget.per.value == "year" ? 12 : budget.per.value == "quarter" ? 3 : 1;
}

/// What a tier costs in a period of the budget when it is given as often as it may: 0 where it costs nothing, nothing
/// where no bound can be told, for want of `max` or because it is paid in another currency.
[[nodiscard]] inline std::optional<double> most_cents(const playbook::Tier& tier, const playbook::Budget& budget) {
    const auto& cost = tier.reward.cost.value;
    if (!cost || cost->cents <= 0) return 0;
    if (!tier.max.value || !budget.amount.value || cost->currency != budget.amount.value->currency) return std::nullopt;
    return static_cast<double>(cost->cents) * *tier.max.value * months_of(budget);
}

}  // namespace stamtafel::strategy
