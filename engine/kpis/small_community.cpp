// Facts of the network and the verdict have no n: which of them tell of few is said here, by place.
#include "engine/kpis/small_community.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "engine/kpis/groups.hpp"

namespace stamtafel::kpis {
namespace {

using community::Gauge;
using community::GaugeId;
using community::SubScoreId;
using community::Verdict;
using Where = std::vector<std::pair<std::string, std::string>>;

void hide(base::Figure& figure) {
    figure.value = {};
    figure.why = base::Why::too_small;
    figure.n.reset(), figure.interval.reset();
}

template <class Is>
void hide_facts(std::vector<Fact>& facts, const Where& where, const Is& is) {
    for (Fact& fact : facts)
        if (fact.where == where && is(std::string_view(fact.id))) hide(fact.figure);
}

void hide(Gauge& gauge) { gauge = {{}, 0, 0, {}, base::Why::too_small}; }

void hide(Verdict& verdict) {
    for (Gauge& gauge : verdict.gauge) hide(gauge);
    for (community::SubScore& score : verdict.score_of) score = {{}, base::Why::too_small};
    verdict.score.reset(), verdict.most_room.clear(), verdict.active = 0;
}

bool tells_few(const Gauge& back, std::uint64_t least) {
    return back.value && (small(back.part, least) || small(back.whole - std::min(back.part, back.whole), least));
}

void hide_return(Verdict& verdict, const Where& where, std::vector<Fact>& facts) {
    hide(verdict.gauge[static_cast<std::size_t>(GaugeId::returning)]);
    verdict.score_of[static_cast<std::size_t>(SubScoreId::returning)] = {{}, base::Why::too_small};
    verdict.score.reset();  // with the other five it would tell
    hide_facts(facts, where, [](std::string_view id) {
        return id == "community.return" || id == "community.points.return" || id == "community.score";
    });
}

bool is_count_of_members(std::string_view id) { return id == "graph.nodes" || id == "graph.active_without_tie"; }

void hide_counts(std::vector<Fact>& facts, std::uint64_t least) {
    for (Fact& fact : facts) {
        const auto* n = std::get_if<std::int64_t>(&fact.figure.value);
        if (n != nullptr && is_count_of_members(fact.id) && small(static_cast<std::uint64_t>(*n), least))
            hide(fact.figure);
    }
}

/// All first, then the channels in the playbook's order: as the facts by channel stand.
std::vector<Where> places_of(const std::vector<Fact>& facts) {
    std::vector<Where> places;
    for (const Fact& fact : facts)
        if (fact.id == "community.score") places.push_back(fact.where);
    return places;
}

void hide_verdicts(Evaluation& evaluation, std::uint64_t least) {
    const std::vector<Where> places = places_of(evaluation.facts);
    for (std::size_t i = 0; i < evaluation.verdicts.size(); ++i) {
        Verdict& verdict = evaluation.verdicts[i];
        const Where where = i < places.size() ? places[i] : Where{};
        for (community::LikeStaff& one : verdict.like_staff) one = {measure::Person::none, 0, 0, 0, 0};
        if (small(verdict.active, least)) {
            hide(verdict);
            hide_facts(evaluation.facts, where,
                       [](std::string_view id) { return id.starts_with("graph.") || id.starts_with("community."); });
        } else if (tells_few(verdict.gauge[static_cast<std::size_t>(GaugeId::returning)], least)) {
            hide_return(verdict, where, evaluation.facts);
        }
    }
}

/// What is not about members.
superfans::Programme shell_of(const superfans::Programme& programme) {
    superfans::Programme shell;
    shell.from = programme.from, shell.end = programme.end;
    shell.ranked = programme.ranked, shell.measured = programme.measured, shell.weights = programme.weights;
    shell.budget_period = programme.budget_period, shell.budget_cents = programme.budget_cents;
    return shell;
}

}  // namespace

void hide_small_community(Evaluation& evaluation, std::uint64_t least) {
    if (!evaluation.network.empty())
        evaluation.groups = group_map(evaluation.network.front(), std::max<std::uint64_t>(3, least), groups_mapped);
    for (community::NetworkView& view : evaluation.network) {
        view.members = {}, view.groups = {};
        view.ties_of_groups.clear(), view.bridges.clear(), view.rank.clear();
    }
    hide_verdicts(evaluation, least);
    hide_counts(evaluation.facts, least);
    if (evaluation.superfans) evaluation.superfans = shell_of(*evaluation.superfans);
    evaluation.superfan_views.clear();
    evaluation.people = {};
}

}  // namespace stamtafel::kpis
