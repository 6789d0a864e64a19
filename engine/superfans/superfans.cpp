// The steps in their order: roll, network, score, lists, tiers, rewards, and what to say beside them.
#include "engine/superfans/superfans.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/base/text.hpp"
#include "engine/superfans/limits.hpp"
#include "engine/superfans/looking_back.hpp"
#include "engine/superfans/score.hpp"
#include "engine/superfans/tiers.hpp"

namespace stamtafel::superfans {
namespace {

using measure::Person;

/// One that the playbook no longer has is no tier.
std::optional<std::size_t> tier_called(const playbook::Playbook& playbook, const std::string& name) {
    const auto& tiers = playbook.superfans.tiers;
    const auto called = [&](const playbook::Tier& tier) { return tier.id.value == name || tier.name.value == name; };
    const auto found = std::find_if(tiers.begin(), tiers.end(), called);
    if (found == tiers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tiers.begin());
}

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
    Roll roll = roll_of(input, tables, window_of(input.playbook, tables, calendar::before(period)));
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
        Roll roll = roll_of(input_, tables_, window_of(input_.playbook, tables_, period_));
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

/// By person: a bit for each channel with a row of theirs; of the persons asked for alone.
std::unordered_map<std::uint32_t, std::uint64_t> channels_of(const measure::Tables& tables) {
    std::unordered_map<std::uint32_t, std::uint64_t> channels;
    for (const measure::Presence& row : tables.presence)
        channels[static_cast<std::uint32_t>(row.who)] |= 1ULL << activity::at(row.channel);
    return channels;
}

}  // namespace

bool has_programme(const playbook::Playbook& playbook) {
    return playbook.superfans.place.source != base::Place::nowhere;
}

std::vector<Past> find_past(const measure::Input& input, const measure::Tables& tables) {
    std::vector<Past> past;
    if (input.rewards.empty()) return past;
    std::unordered_map<std::string, std::vector<Person>> known;  // looked up, never iterated
    for (const measure::GivenReward& line : input.rewards) known[line.account];
    for (std::size_t i = 0; i < input.data.accounts.size(); ++i) {
        if (tables.people[i].brand) continue;
        std::string handle = base::fold(input.store.view(input.data.accounts[i].handle));
        if (handle.starts_with('@')) handle.erase(0, 1);
        if (const auto one = known.find(handle); one != known.end()) one->second.push_back(static_cast<Person>(i));
    }
    const auto channels = channels_of(tables);
    const auto& names = input.playbook.channels;
    for (const measure::GivenReward& line : input.rewards) {
        Past one{std::nullopt, line.day, tier_called(input.playbook, line.tier), line.cents, false};
        const std::vector<Person>& persons = known[line.account];
        if (!persons.empty()) one.who = persons.front();
        for (std::size_t c = 0; c < std::min<std::size_t>(64, names.size()); ++c)
            for (std::size_t p = persons.size(); names[c].id.value == line.channel && p-- > 0;) {
                const auto where = channels.find(static_cast<std::uint32_t>(persons[p]));
                if (where != channels.end() && (where->second >> c & 1U) != 0) one.who = persons[p];
            }
        one.unlisted = one.who && tables.people[static_cast<std::size_t>(*one.who)].unlisted;
        past.push_back(one);
    }
    return past;
}

Programme programme_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period,
                       const base::Workers& workers) {
    return Maker(input, tables, period, workers).run();
}

std::vector<Reason> reasons(const Programme& programme, std::size_t candidate, On list) {
    using Key = Reason::Key;
    const Candidate& one = programme.candidates[candidate];
    const Deeds& did = one.did;
    const auto weeks = static_cast<std::uint32_t>((programme.end.value - programme.from.value + 6) / 7);
    std::vector<Reason> all;
    const auto add = [&](bool holds, Reason reason) {
        if (holds && std::find(all.begin(), all.end(), reason) == all.end()) all.push_back(reason);
    };
    const auto strong = [&](Part part) { return one.part[static_cast<std::size_t>(part)] >= 50; };
    if (list == On::bridges) add(did.groups > 0, {Key::bridges, did.groups, 0});
    if (list == On::promoters) {
        add(did.advocacy_days > 0, {Key::advocacy, did.advocacy_days, 0});
        add(did.shares > 0, {Key::shares, did.shares, 0});
    }
    if (list != On::promoters) add(did.helped > 0, {Key::helped, did.helped, did.help_weeks});
    add(did.accepted > 0 && list == On::helpers, {Key::accepted, did.accepted, 0});
    add(strong(Part::reach) && did.reached > 0, {Key::reached, did.reached, 0});
    add(strong(Part::advocacy) && did.advocacy_days > 0, {Key::advocacy, did.advocacy_days, 0});
    add(strong(Part::consistency), {Key::weeks, std::min(did.active_weeks, weeks), weeks});
    add(strong(Part::tenure), {Key::tenure, did.member_days, 0});
    constexpr std::size_t most = 3;
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace stamtafel::superfans
