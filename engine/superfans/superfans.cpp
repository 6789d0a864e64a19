// The steps in their order: roll, network, score, lists, tiers, rewards, and what to say beside them.
#include "engine/superfans/superfans.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/duration.hpp"
#include "engine/superfans/allotment.hpp"
#include "engine/superfans/limits.hpp"
#include "engine/superfans/score.hpp"
#include "engine/superfans/tiers.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;

std::int32_t days_in(const base::Duration& duration) {
    const std::int64_t ms = base::milliseconds(duration, base::day_ms);
    return static_cast<std::int32_t>(std::min<std::int64_t>((ms + base::day_ms - 1) / base::day_ms, 100'000));
}

std::vector<Price> prices_of(const playbook::Superfans& rules) {
    std::vector<Price> prices;
    for (const playbook::Tier& tier : rules.tiers) {
        Price price;
        const auto& cost = tier.reward.cost.value;
        if (cost) price.cents = cost->cents;
        price.payable = !cost || !rules.budget.amount.value || cost->currency == rules.budget.amount.value->currency;
        if (tier.cooldown.value) price.cooldown_days = days_in(*tier.cooldown.value);
        if (tier.max.value) price.most = static_cast<std::uint32_t>(std::clamp(*tier.max.value, 0.0, 4e9));
        prices.push_back(price);
    }
    return prices;
}

calendar::Period budget_period_of(const playbook::Superfans& rules, const calendar::Period& period) {
    using calendar::PeriodUnit;
    const std::string& per = rules.budget.per.value;
    const PeriodUnit unit = per == "year"      ? PeriodUnit::year
                            : per == "quarter" ? PeriodUnit::quarter
                                               : PeriodUnit::month;
    return calendar::period_of(unit, period.end + -1);
}

/// Who reached which tier in the window before, by its own bounds alone: tiers by account, accounts ascending.
std::vector<std::pair<Person, std::size_t>> held_before(const measure::Input& input, const measure::Tables& tables,
                                                        const calendar::Period& period, const base::Workers& workers) {
    const playbook::Superfans& rules = input.playbook.superfans;
    std::vector<std::pair<Person, std::size_t>> held;
    if (rules.tiers.empty()) return held;
    Roll roll = roll_of(input, tables, window_of(input, tables, calendar::before(period)));
    place_in_network(tables, Network::rank, workers, roll);
    const bool ranked = weigh(input.playbook, roll).ranked;
    for (const Candidate& one : roll.candidates)
        for (std::size_t t = 0; t < rules.tiers.size() && is_superfan(one.did, rules); ++t)
            if (reaches(rules.tiers[t], one, ranked)) held.emplace_back(one.who, t);
    return held;
}

class Maker {
  public:
    Maker(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period,
          const base::Workers& workers)
        : input_(input), tables_(tables), period_(period), workers_(workers), rules_(input.playbook.superfans) {}

    Programme run() {
        rank();
        find_tiers();
        give();
        find_near_misses();
        out_.segments = segments_of(input_, tables_, out_, out_.past);
        out_.aftermath = aftermath_of(tables_, out_.past, out_.end);
        return std::move(out_);
    }

  private:
    void rank() {
        Roll roll = roll_of(input_, tables_, window_of(input_, tables_, period_));
        place_in_network(tables_, Network::bridges, workers_, roll);
        const Weighing weighing = weigh(input_.playbook, roll);
        Lists lists = list_of(rules_, weighing.ranked, roll);
        out_.from = roll.days.from, out_.end = roll.days.end;
        out_.ranked = weighing.ranked, out_.measured = weighing.measured, out_.weights = weighing.weights;
        out_.candidates = std::move(roll.candidates), out_.suspicions = std::move(roll.suspicions);
        out_.left_out = roll.left_out;
        out_.helpers = std::move(lists.helpers), out_.promoters = std::move(lists.promoters);
        out_.bridges = std::move(lists.bridges);
    }

    void find_tiers() {
        out_.tiers.resize(rules_.tiers.size());
        const auto held = held_before(input_, tables_, period_, workers_);
        for (const std::size_t row : out_.helpers) {
            Candidate& one = out_.candidates[row];
            for (std::size_t t = 0; t < rules_.tiers.size() && !one.tier; ++t) {
                const bool had = std::binary_search(held.begin(), held.end(), std::pair(one.who, t));
                const bool reached = reaches(rules_.tiers[t], one, out_.ranked);
                if (!reached && !(had && reaches(rules_.tiers[t], one, out_.ranked, Limits::kept_at))) continue;
                one.tier = t, one.kept = !reached;
                ++out_.tiers[t].members;
            }
        }
    }

    void give() {
        out_.past = find_past(input_, tables_);
        const auto& budget = rules_.budget.amount.value;
        const Purse purse{period_, budget_period_of(rules_, period_),
                          budget ? std::optional(budget->cents) : std::nullopt,
                          static_cast<double>(days_in(rules_.min_tenure.value))};
        std::vector<Claim> claims;
        for (const std::size_t row : out_.helpers)
            if (const Candidate& one = out_.candidates[row]; one.tier)
                claims.push_back({row, *one.tier, one.who, one.score, one.did.member_days});
        Allotment allotment = allot(prices_of(rules_), out_.past, std::move(claims), purse);
        for (const NearMiss& refused : allotment.refused) out_.candidates[refused.candidate].bar = refused.bar;
        out_.near_misses = std::move(allotment.refused), out_.proposals = std::move(allotment.proposals);
        out_.budget_period = purse.budget_period, out_.budget_cents = purse.budget_cents;
        out_.spent_cents = allotment.spent_cents, out_.proposed_cents = allotment.proposed_cents;
        for (const Proposal& one : out_.proposals)
            ++out_.tiers[one.tier].proposed, out_.tiers[one.tier].cents += one.cents;
        count_ledger();
    }

    void count_ledger() {
        out_.ledger_lines = static_cast<std::uint32_t>(out_.past.size());
        for (const Past& line : out_.past) {
            if (!line.who) ++out_.ledger_unknown;
            if (!(line.day < out_.budget_period.first) && line.day < out_.budget_period.end) ++out_.in_budget;
            if (line.day < period_.first || !(line.day < period_.end)) continue;
            ++out_.given, out_.given_cents += line.cents;
            if (line.tier) ++out_.tiers[*line.tier].given;
        }
    }

    /// The nearest tier above the own one. A miss by a hair is told beside what refused the own one's reward.
    void find_near_misses() {
        for (std::size_t row = 0; row < out_.candidates.size(); ++row) {
            const Candidate& one = out_.candidates[row];
            for (std::size_t t = one.tier.value_or(rules_.tiers.size()); t-- > 0;) {
                auto miss = just_misses(rules_, t, one, out_.ranked);
                if (!miss) continue;
                miss->candidate = row;
                out_.near_misses.push_back(*miss);
                break;
            }
        }
        const auto part = [](const NearMiss& one) {
            return one.bar == Bar::cap ? 1 : one.has / std::max(1.0, one.needs);
        };
        std::sort(out_.near_misses.begin(), out_.near_misses.end(), [&](const NearMiss& a, const NearMiss& b) {
            if (a.tier != b.tier) return a.tier < b.tier;
            return part(a) != part(b) ? part(a) > part(b) : a.candidate < b.candidate;
        });
        if (out_.near_misses.size() > Limits::listed) out_.near_misses.resize(Limits::listed);
    }

    const measure::Input& input_;
    const measure::Tables& tables_;
    const calendar::Period& period_;
    const base::Workers& workers_;
    const playbook::Superfans& rules_;
    Programme out_;
};

}  // namespace

bool has_programme(const playbook::Playbook& playbook) {
    return playbook.superfans.place.source != base::Place::nowhere;
}

Programme programme_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period,
                       const base::Workers& workers) {
    return Maker(input, tables, period, workers).run();
}

}  // namespace stamtafel::superfans
