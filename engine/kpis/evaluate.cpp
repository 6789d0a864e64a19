// Folds the tables into what a report shows; the order of everything is the playbook's.
#include "engine/kpis/evaluate.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/kpis/activity_figures.hpp"
#include "engine/kpis/community_facts.hpp"
#include "engine/kpis/comparison.hpp"
#include "engine/kpis/facts.hpp"
#include "engine/kpis/groups.hpp"
#include "engine/kpis/kpi_views.hpp"
#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/reactions.hpp"
#include "engine/kpis/superfan_facts.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "engine/measure/clocks.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using measure::Outcome;
using measure::Turn;

constexpr std::size_t worst_shown = 20, open_shown = 50, comments_shown = 10;

/// What one part of a protocol comes to, and on how many ripe turns.
struct Part {
    Verdict verdict = Verdict::no_target;
    std::uint64_t ripe = 0;
};

Part part_of(const Figure& attained, const std::optional<double>& target) {
    return {verdict_of(attained, target), attained.n.value_or(0)};
}

/// A protocol is not met when one of its parts is not; else the part that says most speaks.
Part deciding(const Part& a, const Part& b) {
    if (a.verdict == Verdict::not_met) return a;
    if (b.verdict == Verdict::not_met) return b;
    return b.verdict < a.verdict ? b : a;
}

/// The turns that come first by their rank, at most so many; equal ranks by their place.
class Shortlist {
  public:
    explicit Shortlist(std::size_t most) : most_(most) {}

    void add(std::int64_t rank, std::size_t place) {
        const std::pair candidate{rank, place};
        if (kept_.size() == most_) {
            if (candidate >= kept_.front()) return;
            std::pop_heap(kept_.begin(), kept_.end());
            kept_.pop_back();
        }
        kept_.push_back(candidate);
        std::push_heap(kept_.begin(), kept_.end());
    }

    [[nodiscard]] std::vector<std::size_t> places() const {
        std::vector<std::pair<std::int64_t, std::size_t>> sorted = kept_;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::size_t> out;
        for (const auto& [rank, place] : sorted) out.push_back(place);
        return out;
    }

  private:
    std::size_t most_;
    std::vector<std::pair<std::int64_t, std::size_t>> kept_;  ///< a heap, the last on top
};

/// What a protocol's view shows of its first responses, turn by turn.
struct Sight {
    Heatmap heatmap;
    std::int64_t longest_ms = 0;
    Shortlist worst{worst_shown}, open{open_shown};
};

void look_at(const Turn& turn, std::size_t place, base::Instant opened, calendar::Local local, Sight& sight) {
    const base::Day day = calendar::day_of(local);
    const auto weekday = static_cast<std::size_t>(base::weekday(day));
    const auto hour = static_cast<std::size_t>((local.ms - std::int64_t{day.value} * base::day_ms) / base::hour_ms);
    ++sight.heatmap.arrivals[weekday][hour];
    if (turn.outcome != Outcome::unknown) sight.longest_ms = std::max(sight.longest_ms, turn.waited_ms);
    if (turn.outcome == Outcome::late || turn.outcome == Outcome::missed) {
        ++sight.heatmap.missed[weekday][hour];
        const std::int64_t over = opened.ms + turn.calendar_ms - turn.due.ms;  // until the reply, or the cut-off
        sight.worst.add(-over, place);
    }
    if (turn.outcome == Outcome::open) sight.open.add(turn.due.ms, place);
}

/// By protocol, in one walk through the period's turns.
std::vector<Sight> look_at_turns(const Scope& scope) {
    std::vector<Sight> sights(scope.input.playbook.protocols.size());
    calendar::ZoneHint hint;
    for (std::size_t place = 0; place < scope.turns.size(); ++place) {
        const Turn& turn = scope.turns[place];
        if (turn.step != measure::Step::first) continue;
        const base::Instant opened = scope.input.data.activity.at[activity::at(turn.opened)];
        look_at(turn, place, opened, calendar::local_of(scope.input.zone, opened, hint),
                sights[static_cast<std::size_t>(turn.protocol)]);
    }
    return sights;
}

/// Takes the curve out of the facts.
ProtocolView view_of(const Scope& scope, std::size_t p, const Sight& sight, ProtocolFacts& facts) {
    const playbook::Protocol& protocol = scope.input.playbook.protocols[p];
    ProtocolView view;
    view.protocol = p;
    Part first, next, resolution;
    if (protocol.resolution) resolution = part_of(facts.resolution_attained, protocol.resolution->target.value);
    if (protocol.next_response) next = part_of(facts.next_attained, protocol.next_response->target.value);
    if (protocol.first_response) {
        view.target_share = protocol.first_response->target.value;
        const calendar::WeekHours hours = measure::week_hours(
            scope.input.playbook, playbook::effective_hours(scope.input.playbook, protocol).value_or("always"),
            scope.period.first, scope.period.end);
        view.target_ms = base::milliseconds(protocol.first_response->within.value, calendar::working_day(hours));
        first = part_of(facts.first_attained, view.target_share);
    }
    const Part decided = deciding(deciding(first, next), resolution);
    view.verdict = decided.verdict, view.ripe = decided.ripe;
    view.curve = std::move(facts.curve);
    view.incidence = std::move(facts.incidence);
    view.longest_ms = sight.longest_ms;
    view.heatmap = sight.heatmap;
    view.worst = sight.worst.places();
    view.open = sight.open.places();
    return view;
}

/// What is worked out side by side.
struct Parts {
    OtherPeriods others;
    std::vector<DayRows> days;
    std::vector<Fact> data, responding;
    std::vector<Sight> sights;
    std::vector<ProtocolFacts> protocols;
    std::vector<KpiView> kpis;
    MemberParts members;
};

Parts evaluate_parts(const Scope& scope, const activity::Quality& quality, const base::Workers& workers) {
    const std::size_t protocols = scope.input.playbook.protocols.size(), kpis = scope.input.playbook.kpis.size();
    Parts parts{other_periods(scope, quality), {}, {}, {}, {}, std::vector<ProtocolFacts>(protocols),
                std::vector<KpiView>(kpis),    {}};
    constexpr std::size_t others = 4;
    base::for_each_unit(workers, others + protocols + kpis, [&](std::size_t unit) {
        switch (unit) {
            case 0: parts.responding = responding_facts(scope); return;
            case 1: parts.sights = look_at_turns(scope); return;
            case 2:
                parts.days = count_days(scope);
                parts.data = data_facts(scope, quality, parts.days);
                return;
            case 3: parts.members = member_parts(scope); return;
            default: unit -= others;
        }
        if (unit < protocols)
            parts.protocols[unit] = protocol_facts(scope, unit);
        else
            parts.kpis[unit - protocols] = kpi_view({scope, parts.others, quality}, unit - protocols);
    });
    return parts;
}

void append(std::vector<Fact>& from, std::vector<Fact>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

std::span<const measure::Tie> ties_of(const measure::Tables& tables, const calendar::Period& period) {
    const auto from = [&](base::Day day) {
        return std::partition_point(tables.ties.begin(), tables.ties.end(),
                                    [&](const measure::Tie& tie) { return tie.day < day; });
    };
    return {from(period.first), from(period.end)};
}

/// The sizes among the facts, of another period.
std::vector<Fact> sizes_in(const Scope& other, const std::vector<Fact>& facts) {
    std::vector<Fact> sizes;
    for (const Fact& fact : facts) {
        if (!is_size(fact)) continue;
        const Filter& filter = fact.figure.evidence.filter;
        sizes.push_back(fact);
        sizes.back().figure =
            is_of_turns(fact.figure.evidence.table) ? count_turns(other, filter) : count_triaged(other, filter);
    }
    return sizes;
}

/// Of periods that a KPI over members shows, and of the months of a longer one: their reports say what may be told.
MemberPlaces member_places(const Scope& scope, const Scope& other) {
    if (scope.period.first <= other.period.first && other.period.end <= scope.period.end)
        return MemberPlaces::each_channel;
    MemberPlaces places = MemberPlaces::none;
    for (const playbook::Kpi& kpi : scope.input.playbook.kpis)
        if (member_family_of(kpi.metric.value))
            places = std::max(places, kpi.where.empty() ? MemberPlaces::all : MemberPlaces::each_channel);
    return places;
}

std::vector<OtherSizes> others_of(const Scope& scope, const OtherPeriods& periods, const std::vector<Fact>& facts,
                                  const base::Workers& workers) {
    std::vector<const Scope*> scopes;
    for (const auto* list : {&periods.earlier, &periods.months})
        for (const Scope& other : *list) scopes.push_back(&other);
    std::vector<OtherSizes> others(scopes.size());
    base::for_each_unit(workers, scopes.size(), [&](std::size_t i) {
        others[i] = {scopes[i]->period, sizes_in(*scopes[i], facts)};
        std::vector<Fact> members = member_facts(*scopes[i], member_places(scope, *scopes[i]));
        append(members, others[i].facts);
    });
    return others;
}

}  // namespace

std::string_view id_of(Status status) {
    constexpr std::array<std::string_view, 7> ids{"none",      "on_track", "at_risk",       "off_track",
                                                  "too_early", "too_few",  "not_measurable"};
    return ids[static_cast<std::size_t>(status)];
}

const Fact* find_fact(const Evaluation& evaluation, std::string_view id) {
    const auto found = std::find_if(evaluation.facts.begin(), evaluation.facts.end(),
                                    [&](const Fact& fact) { return fact.where.empty() && fact.id == id; });
    return found == evaluation.facts.end() ? nullptr : &*found;
}

Evaluation evaluate(const measure::Input& input, const measure::Tables& tables, const activity::Quality& quality,
                    const calendar::Period& period, const base::Workers& workers) {
    const Scope scope = scope_of(input, tables, period);
    Evaluation out;
    out.period = period;
    out.span = scope.span;
    out.cutoff = latest_cutoff(input.data);
    out.last_day = last_day(input.data, quality, input.zone);
    out.categories = input.triage.categories;
    out.turns = scope.turns;
    out.escalations = scope.escalations;
    out.items = tables.items;
    out.people = tables.people;
    out.first_turn = static_cast<std::size_t>(scope.turns.data() - tables.turns.data());
    out.quality = quality;
    Parts parts = evaluate_parts(scope, quality, workers);
    out.facts = std::move(parts.data);
    out.days = std::move(parts.days);
    append(parts.responding, out.facts);
    append(parts.members.facts, out.facts);
    out.members = std::move(parts.members.views);
    SuperfanParts fans = superfan_parts(scope, workers);
    append(fans.facts, out.facts);
    out.superfans = std::move(fans.programme);
    out.superfan_views = std::move(fans.views);
    CommunityParts community = community_parts(scope, workers);
    append(community.facts, out.facts);
    out.network = std::move(community.network);
    if (!out.network.empty()) out.groups = group_map(out.network.front(), 2, groups_mapped);
    out.verdicts = std::move(community.verdicts);
    out.best_comments = best_brand_comments(scope, comments_shown);
    out.ties = ties_of(tables, period);
    for (std::size_t p = 0; p < parts.protocols.size(); ++p) {
        out.protocols.push_back(view_of(scope, p, parts.sights[p], parts.protocols[p]));
        append(parts.protocols[p].facts, out.facts);
    }
    correct_for_many(parts.kpis);
    for (const KpiView& view : parts.kpis) add_kpi_facts(input.playbook, view, out.facts);
    add_rosters(scope, out.facts, out.members);
    add_superfan_views(scope, out.facts, out.superfan_views);
    out.kpis = std::move(parts.kpis);
    out.others = others_of(scope, parts.others, out.facts, workers);
    return out;
}

Verdict verdict_of(const Figure& attained, const std::optional<double>& target) {
    if (!target) return Verdict::no_target;
    if (!std::holds_alternative<double>(attained.value)) return Verdict::nothing_ripe;
    if (attained.n.value_or(0) < Minimum::share) return Verdict::too_few;
    return std::get<double>(attained.value) < *target ? Verdict::not_met : Verdict::met;
}

bool any_protocol_not_met(const Evaluation& evaluation) {
    return std::any_of(evaluation.protocols.begin(), evaluation.protocols.end(),
                       [](const ProtocolView& view) { return view.verdict == Verdict::not_met; });
}

}  // namespace stamtafel::kpis
