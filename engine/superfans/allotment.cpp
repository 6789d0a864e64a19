// One walk over the claims in their order; what is given away is gone for the next.
#include "engine/superfans/allotment.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stamtafel::superfans {
namespace {

bool holds(const calendar::Period& period, base::Day day) { return !(day < period.first) && day < period.end; }

class Walk {
  public:
    Walk(std::span<const Price> prices, std::span<const Past> ledger, const Purse& purse)
        : prices_(prices), purse_(purse), given_(prices.size()), ledger_(ledger.begin(), ledger.end()) {
        for (const Past& line : ledger) {
            if (holds(purse.budget_period, line.day)) out_.spent_cents += line.cents;
            if (line.tier && holds(purse.period, line.day)) ++given_[*line.tier];
        }
        std::erase_if(ledger_, [](const Past& line) { return !line.who; });
        std::stable_sort(ledger_.begin(), ledger_.end(), [](const Past& a, const Past& b) { return *a.who < *b.who; });
    }

    void take(const Claim& claim) {
        NearMiss refused{claim.candidate, claim.tier, Bar::none, 0, 0, 0};
        refused.bar = bar_of(claim, refused);
        if (refused.bar != Bar::none) return out_.refused.push_back(refused);
        const std::int64_t cents = prices_[claim.tier].cents;
        out_.proposals.push_back({claim.candidate, claim.tier, cents});
        out_.proposed_cents += cents;
        ++given_[claim.tier];
    }

    [[nodiscard]] Allotment result() { return std::move(out_); }

  private:
    [[nodiscard]] Bar bar_of(const Claim& claim, NearMiss& figures) const {
        const Price& price = prices_[claim.tier];
        if (claim.member_days < purse_.min_tenure_days) {
            figures.has = claim.member_days, figures.needs = purse_.min_tenure_days;
            return Bar::tenure;
        }
        if (const auto since = days_since(claim); since && *since < wait_of(price)) {
            figures.has = *since, figures.needs = wait_of(price);
            return Bar::cooldown;
        }
        if (price.most && given_[claim.tier] >= *price.most) {
            figures.has = given_[claim.tier], figures.needs = *price.most;
            return Bar::cap;
        }
        if (!purse_.budget_cents || price.cents == 0) return Bar::none;
        const std::int64_t left = *purse_.budget_cents - out_.spent_cents - out_.proposed_cents;
        if (price.payable && price.cents <= left) return Bar::none;
        figures.has = static_cast<double>(left), figures.needs = static_cast<double>(price.cents);
        return Bar::budget;
    }

    /// Without a cooldown a reward comes once a period.
    [[nodiscard]] double wait_of(const Price& price) const {
        return price.cooldown_days > 0 ? price.cooldown_days : purse_.period.end.value - purse_.period.first.value;
    }

    /// Days between the proposal and the nearest reward of theirs that counts.
    [[nodiscard]] std::optional<double> days_since(const Claim& claim) const {
        const auto [from, to] = std::equal_range(ledger_.begin(), ledger_.end(), Past{claim.who, {}, {}, 0, false},
                                                 [](const Past& a, const Past& b) { return *a.who < *b.who; });
        std::optional<double> nearest;
        for (auto line = from; line != to; ++line) {
            if (line->tier && *line->tier > claim.tier) continue;  // a lower one
            const double days = std::abs(purse_.period.end.value - 1 - line->day.value);
            nearest = std::min(nearest.value_or(days), days);
        }
        return nearest;
    }

    std::span<const Price> prices_;
    const Purse& purse_;
    std::vector<std::uint32_t> given_;  ///< by tier, in the period
    std::vector<Past> ledger_;          ///< of known accounts, by account
    Allotment out_;
};

}  // namespace

Allotment allot(std::span<const Price> prices, std::span<const Past> ledger, std::vector<Claim> claims,
                const Purse& purse) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        if (a.tier != b.tier) return a.tier < b.tier;
        return a.score != b.score ? a.score > b.score : a.who < b.who;
    });
    Walk walk(prices, ledger, purse);
    for (const Claim& claim : claims) walk.take(claim);
    return walk.result();
}

}  // namespace stamtafel::superfans
