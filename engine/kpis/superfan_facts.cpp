// Counts over the programme; the count of superfans in some channels from their roll alone.
#include "engine/kpis/superfan_facts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/member_figures.hpp"
#include "engine/superfans/roll.hpp"
#include "engine/superfans/superfans.hpp"
#include "engine/superfans/suspicions.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::TableId;
using base::Unit;
using base::Why;
using superfans::On;
using superfans::RewardIs;

constexpr std::uint8_t bit(On list) { return static_cast<std::uint8_t>(list); }
constexpr std::uint8_t bits(RewardIs a) { return static_cast<std::uint8_t>(a); }
static_assert(proposal_is == (bits(RewardIs::proposed) | bits(RewardIs::in_period) | bits(RewardIs::in_budget)));
constexpr std::uint8_t bits(RewardIs a, RewardIs b) { return static_cast<std::uint8_t>(bits(a) | bits(b)); }

Filter of_rewards(std::uint8_t which) {
    Filter filter;
    filter.rewards = which;
    return filter;
}

Figure money(const Filter& filter, std::uint64_t rows, std::int64_t cents) {
    Figure figure = count_of(TableId::rewards, filter, rows);
    figure.unit = Unit::cents;
    figure.value = cents;
    return figure;
}

bool everywhere(const Filter& filter) { return filter.channels == Filter{}.channels; }

/// By what they did in the filter's channels; marked when over the floors.
SuperfanView view_of(const Scope& scope, const Filter& filter, std::vector<superfans::Suspicion> suspicions) {
    const playbook::Playbook& playbook = scope.input.playbook;
    community::Look look;
    look.channels = filter.channels;
    const superfans::Days days = superfans::window_of(scope.input, scope.tables, scope.period);
    SuperfanView view{filter.channels, place_name(playbook, filter.channels),
                      superfans::roll_of(scope.tables, days, std::move(suspicions), look).candidates};
    for (superfans::Candidate& one : view.candidates)
        if (superfans::is_superfan(one.did, playbook.superfans)) one.lists = bit(On::helpers);
    return view;
}

SuperfanView view_of(const Scope& scope, const Filter& filter) {
    const superfans::Days days = superfans::window_of(scope.input, scope.tables, scope.period);
    return view_of(scope, filter, superfans::find_suspicions(scope.input, scope.tables, days));
}

Figure superfans_in(const SuperfanView& view) {
    Filter own;
    own.channels = view.channels, own.lists = bit(On::helpers);
    std::uint64_t n = 0;
    for (const superfans::Candidate& one : view.candidates) n += passes(own, one) ? 1U : 0U;
    return count_of(TableId::superfans, own, n);
}

bool holds(const calendar::Period& period, base::Day day) { return !(day < period.first) && day < period.end; }

std::uint64_t lines_in(const Scope& scope) {
    const auto& lines = scope.input.rewards;
    return static_cast<std::uint64_t>(
        std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return holds(scope.period, line.day); }));
}

Figure budget_left(const superfans::Programme& programme) {
    const auto left = programme.left_cents();
    if (!left) return nothing(Unit::cents, Why::not_given);
    return money(of_rewards(bits(RewardIs::in_budget)), programme.in_budget + programme.proposals.size(), *left);
}

class Facts {
  public:
    Facts(const Scope& scope, const superfans::Programme& programme, std::vector<SuperfanView>& views)
        : scope_(scope), programme_(programme), views_(views) {}

    std::vector<Fact> run() {
        Filter helpers;
        helpers.lists = bit(On::helpers);
        add("candidates", count_of(TableId::superfans, {}, programme_.candidates.size()), "superfan_candidates");
        add("count", count_of(TableId::superfans, helpers, programme_.helpers.size()), "superfans");
        add_channels();
        add_tiers();
        const std::size_t proposed = programme_.proposals.size();
        const Filter proposals = of_rewards(bits(RewardIs::proposed));
        add("proposed", count_of(TableId::rewards, proposals, proposed), "superfan_proposed");
        add("cost", money(proposals, proposed, programme_.proposed_cents), "superfan_cost");
        add("budget_left", budget_left(programme_), "superfan_budget_left");
        return std::move(facts_);
    }

  private:
    void add(const std::string& name, Figure figure, std::string_view definition) {
        facts_.push_back({"superfans." + name, std::move(figure), {}, definition});
    }

    void add_channels() {
        const auto& channels = scope_.input.playbook.channels;
        for (std::size_t c = 0; c < std::min<std::size_t>(64, channels.size()) && channels.size() > 1; ++c) {
            Filter here;
            here.channels = only(c);
            views_.push_back(view_of(scope_, here, programme_.suspicions));
            facts_.push_back(
                {"superfans.count", superfans_in(views_.back()), {{"channel", channels[c].id.value}}, "superfans"});
        }
    }

    void add_tiers() {
        const auto& tiers = scope_.input.playbook.superfans.tiers;
        for (std::size_t t = 0; t < std::min<std::size_t>(64, tiers.size()); ++t) {
            Filter filter;
            filter.tiers = only(t);
            add("tier." + tiers[t].id.value, count_of(TableId::superfans, filter, programme_.tiers[t].members),
                "superfan_tier");
        }
    }

    const Scope& scope_;
    const superfans::Programme& programme_;
    std::vector<SuperfanView>& views_;
    std::vector<Fact> facts_;
};

}  // namespace

SuperfanParts superfan_parts(const Scope& scope, const base::Workers& workers) {
    SuperfanParts parts;
    if (!superfans::has_programme(scope.input.playbook)) return parts;
    parts.programme = superfans::programme_of(scope.input, scope.tables, scope.period, workers);
    parts.facts = Facts(scope, *parts.programme, parts.views).run();
    return parts;
}

void add_superfan_views(const Scope& scope, const std::vector<Fact>& facts, std::vector<SuperfanView>& views) {
    for (const Fact& fact : facts) {
        const base::Evidence& evidence = fact.figure.evidence;
        if (evidence.table != TableId::superfans || everywhere(evidence.filter)) continue;
        const auto same = [&](const SuperfanView& view) { return view.channels == evidence.filter.channels; };
        if (std::none_of(views.begin(), views.end(), same)) views.push_back(view_of(scope, evidence.filter));
    }
}

Figure count_superfans(const Scope& scope, const Filter& filter) {
    if (!superfans::has_programme(scope.input.playbook)) return nothing(Unit::count, Why::not_measurable);
    return superfans_in(view_of(scope, filter));
}

Figure count_rewards(const Scope& scope) {
    if (!superfans::has_programme(scope.input.playbook)) return nothing(Unit::count, Why::not_measurable);
    return count_of(TableId::rewards, of_rewards(bits(RewardIs::given, RewardIs::in_period)), lines_in(scope));
}

Figure rewards_cost(const Scope& scope) {
    if (!superfans::has_programme(scope.input.playbook)) return nothing(Unit::cents, Why::not_measurable);
    std::int64_t cents = 0;
    for (const measure::GivenReward& line : scope.input.rewards)
        cents += holds(scope.period, line.day) ? line.cents : 0;
    return money(of_rewards(bits(RewardIs::given, RewardIs::in_period)), lines_in(scope), cents);
}

bool passes(const Filter& filter, const superfans::Candidate& candidate) {
    if ((candidate.lists & filter.lists) != filter.lists) return false;
    if (filter.tiers == Filter{}.tiers) return true;
    return candidate.tier && *candidate.tier < 64 && (filter.tiers >> *candidate.tier & 1U) != 0;
}

bool passes_reward(const Filter& filter, std::uint8_t is) { return (is & filter.rewards) == filter.rewards; }

std::uint8_t reward_is(const calendar::Period& period, const calendar::Period& budget, base::Day day) {
    std::uint8_t is = bits(RewardIs::given);
    if (holds(period, day)) is = static_cast<std::uint8_t>(is | bits(RewardIs::in_period));
    if (holds(budget, day)) is = static_cast<std::uint8_t>(is | bits(RewardIs::in_budget));
    return is;
}

std::uint64_t count_superfan_evidence(const Scope& scope, const base::Evidence& evidence) {
    const Filter& filter = evidence.filter;
    std::uint64_t n = 0;
    if (evidence.table == TableId::superfans && !everywhere(filter)) {
        const SuperfanView view = view_of(scope, filter);
        for (const superfans::Candidate& one : view.candidates) n += passes(filter, one) ? 1U : 0U;
        return n;
    }
    const superfans::Programme programme = superfans::programme_of(scope.input, scope.tables, scope.period);
    if (evidence.table == TableId::superfans) {
        for (const superfans::Candidate& one : programme.candidates) n += passes(filter, one) ? 1U : 0U;
        return n;
    }
    for (const measure::GivenReward& line : scope.input.rewards)
        n += passes_reward(filter, reward_is(scope.period, programme.budget_period, line.day)) ? 1U : 0U;
    return n + (passes_reward(filter, proposal_is) ? programme.proposals.size() : 0);
}

}  // namespace stamtafel::kpis
