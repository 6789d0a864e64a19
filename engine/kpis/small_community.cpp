// Figures and facts of networks and verdicts are hidden in network_groups.cpp, those of superfans in superfan_facts.cpp.
#include "engine/kpis/small_community.hpp"

#include <algorithm>
namespace stamtafel::kpis {
namespace {

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
    if (evaluation.superfans) evaluation.superfans = shell_of(*evaluation.superfans);
    evaluation.superfan_views.clear();
    evaluation.people = {};
}

}  // namespace stamtafel::kpis
