// The steps in their order: roll, network, score, lists, tiers, rewards, and what to say beside them.
#include "engine/superfans/superfans.hpp"

#include <algorithm>
#include <compare>
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

/// A helper of this window who keeps to nine tenths of a tier's bounds and not to all of them: whether the tier is still
/// theirs, the windows before say.
struct Perhaps {
    Person who{};
    std::size_t tier = 0;
    auto operator<=>(const Perhaps&) const = default;
};

/// Those who reached the tier outright in a window and never fell below nine tenths since. Looks back a window at a time,
/// and only while somebody is not decided: at most Limits::windows.
std::vector<Perhaps> who_holds(const measure::Input& input, const measure::Tables& tables, calendar::Period period,
                               const base::Workers& workers, std::vector<Perhaps> undecided) {
    const playbook::Superfans& rules = input.playbook.superfans;
    std::vector<Perhaps> held;
    for (std::size_t window = 0; window < Limits::windows && !undecided.empty(); ++window) {
        period = calendar::before(period);
        Roll roll = roll_of(input, tables, window_of(input, tables, period));
        place_in_network(tables, Network::rank, workers, roll);
        const bool ranked = weigh(input.playbook, roll).ranked;
        std::erase_if(undecided, [&](const Perhaps& one) {
            const auto then = std::lower_bound(roll.candidates.begin(), roll.candidates.end(), one.who,
                                               [](const Candidate& row, Person who) { return row.who < who; });
            if (then == roll.candidates.end() || then->who != one.who || !is_superfan(then->did, rules)) return true;
            const bool outright = reaches(rules.tiers[one.tier], *then, ranked);
            if (outright) held.push_back(one);
            return outright || !reaches(rules.tiers[one.tier], *then, ranked, Limits::kept_at);
        });
    }
    std::sort(held.begin(), held.end());
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
        const auto held = who_holds(input_, tables_, period_, workers_, who_may_keep());
        for (const std::size_t row : out_.helpers) {
            Candidate& one = out_.candidates[row];
            for (std::size_t t = 0; t < rules_.tiers.size() && !one.tier; ++t) {
                const bool reached = reaches(rules_.tiers[t], one, out_.ranked);
                if (!reached && !std::binary_search(held.begin(), held.end(), Perhaps{one.who, t})) continue;
                one.tier = t, one.kept = !reached;
                ++out_.tiers[t].members;
            }
        }
    }

    [[nodiscard]] std::vector<Perhaps> who_may_keep() const {
        std::vector<Perhaps> all;
        for (const std::size_t row : out_.helpers) {
            const Candidate& one = out_.candidates[row];
            for (std::size_t t = 0; t < rules_.tiers.size() && !reaches(rules_.tiers[t], one, out_.ranked); ++t)
                if (reaches(rules_.tiers[t], one, out_.ranked, Limits::kept_at)) all.push_back({one.who, t});
        }
        return all;
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
