// One graph of members and one with the team; the kernels of engine/network do the rest.
#include "engine/community/network_figures.hpp"

#include <algorithm>

#include "engine/measure/sort_numbers.hpp"
#include "engine/network/betweenness.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/cores.hpp"
#include "engine/network/pagerank.hpp"
#include "engine/network/shape.hpp"

namespace stamtafel::community {
namespace {

using measure::Tie;

std::optional<double> share(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<std::uint8_t> team_in(const measure::Tables& tables, const TieGraph& graph) {
    std::vector<std::uint8_t> team;
    for (const measure::Person who : graph.person) team.push_back(measure::is_brand(tables, who) ? 1 : 0);
    return team;
}

/// Interactions, and edges that are there on several days: a day's ties of a pair stand side by side.
void count_ties(const measure::Tables& tables, const calendar::Period& period, const Look& look, TieFigures& out) {
    std::vector<std::uint64_t> pair_days;  // from | to, once a day
    base::Day last;
    each_tie(tables, period.first, period.end, look, [&](const Tie& tie) {
        const bool from_brand = measure::is_brand(tables, tie.from), to_brand = measure::is_brand(tables, tie.to);
        if (!from_brand || !to_brand) out.with_members += tie.n;
        if (from_brand || to_brand) return;
        out.among_members += tie.n;
        const std::uint64_t pair = static_cast<std::uint64_t>(tie.from) << 32U | static_cast<std::uint64_t>(tie.to);
        if (pair_days.empty() || pair_days.back() != pair || last != tie.day) pair_days.push_back(pair);
        last = tie.day;
    });
    measure::sort_numbers(pair_days);
    for (std::size_t i = 1; i < pair_days.size(); ++i)
        if (pair_days[i] == pair_days[i - 1] && (i == 1 || pair_days[i - 2] != pair_days[i])) ++out.repeated;
}

TieFigures figures_of(const measure::Tables& tables, const calendar::Period& period, const Look& look,
                      const TieGraph& members, const TieGraph& with_team) {
    TieFigures out;
    out.nodes = members.graph.nodes(), out.edges = members.graph.edges();
    out.reciprocity = network::reciprocity(members.graph);
    out.centralisation = network::degree_centralisation(members.graph);
    out.without_team = network::remove(with_team.graph, team_in(tables, with_team));
    count_ties(tables, period, look, out);
    return out;
}

/// Members with a public activity in the period who are no node of it; nodes ascend as members do.
std::uint32_t count_without_tie(const measure::Tables& tables, const calendar::Period& period, const Look& look,
                                const std::vector<measure::Person>& nodes) {
    std::uint32_t count = 0;
    each_member(tables, [&](measure::Person who, const measure::Presence* row, const measure::Presence* end) {
        const bool active = std::any_of(row, end, [&](const measure::Presence& one) {
            return period.first <= one.day && one.day < period.end && look.holds(one) &&
                   (one.did & measure::publicly) != 0;
        });
        if (active && !std::binary_search(nodes.begin(), nodes.end(), who)) ++count;
    });
    return count;
}

void add_shape(NetworkView& view, const base::Workers& workers) {
    const network::Graph& graph = view.members.graph;
    NetworkFigures& figures = view.figures;
    for (const std::uint32_t weight : graph.out.milliweight) figures.milliweight += weight;
    figures.density = network::density(graph);
    const network::Clustering clustering = network::clustering(graph, workers);
    figures.transitivity = clustering.transitivity, figures.mean_clustering = clustering.mean_local;
    const network::Components pieces = network::weak_components(graph);
    figures.components = static_cast<std::uint32_t>(pieces.size.size());
    figures.largest_component = pieces.largest();
    figures.core_max = network::core_numbers(graph).deepest();
}

void add_groups(NetworkView& view, const NetworkEffort& effort, const base::Workers& workers) {
    const network::Graph& graph = view.members.graph;
    view.groups = network::find_groups(graph);
    view.ties_of_groups = network::ties_of_groups(graph, view.groups);
    view.figures.modularity = view.groups.modularity;
    view.figures.groups = static_cast<std::uint32_t>(view.groups.size.size());
    view.figures.groups_alone = static_cast<std::uint32_t>(
        std::count_if(view.ties_of_groups.begin(), view.ties_of_groups.end(),
                      [](const network::GroupTies& group) { return group.neighbours == 0; }));
    network::BetweennessOptions options;
    options.exact_up_to = effort.exact_up_to, options.sources = effort.sources;
    const network::Betweenness between = network::betweenness(graph, options, workers);
    view.bridges = network::bridges(graph, view.groups, between.of);
    view.betweenness_sources = between.sources, view.betweenness_error = between.error;
    view.rank = network::page_rank(graph, {}, workers);
}

network::ShuffleOptions shuffles_of(const network::Graph& graph, const NetworkEffort& effort) {
    network::ShuffleOptions options;
    const std::uint64_t one = std::uint64_t{options.rounds} * (graph.edges() + std::uint64_t{graph.nodes()}) + 1;
    options.samples = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(effort.shuffling / one, 2, options.samples));
    return options;
}

void add_chance(const measure::Tables& tables, const TieGraph& with_team, const NetworkEffort& effort,
                const base::Workers& workers, NetworkView& view) {
    const network::Graph& graph = view.members.graph;
    view.figures.reciprocity_by_chance =
        network::expected_by_chance(graph, {network::reciprocity}, shuffles_of(graph, effort), workers).front();
    const std::vector<std::uint8_t> team = team_in(tables, with_team);
    if (std::find(team.begin(), team.end(), 1) == team.end()) return;  // nobody to take out
    const auto independence = [&](const network::Graph& other) { return network::remove(other, team).share(); };
    view.figures.independence_by_chance =
        network::expected_by_chance(with_team.graph, {independence}, shuffles_of(with_team.graph, effort), workers)
            .front();
}

}  // namespace

std::optional<double> TieFigures::repeat_share() const { return share(repeated, edges); }
std::optional<double> TieFigures::member_to_member() const { return share(among_members, with_members); }

TieFigures tie_figures(const measure::Tables& tables, const calendar::Period& period, const Look& look) {
    const TieGraph members = tie_graph(tables, period.first, period.end, look, Team::out);
    const TieGraph with_team = tie_graph(tables, period.first, period.end, look, Team::in);
    return figures_of(tables, period, look, members, with_team);
}

NetworkView network_view(const measure::Tables& tables, const calendar::Period& period, const Look& look,
                         const NetworkEffort& effort, const base::Workers& workers) {
    NetworkView view;
    view.channels = look.channels;
    view.members = tie_graph(tables, period.first, period.end, look, Team::out);
    const TieGraph with_team = tie_graph(tables, period.first, period.end, look, Team::in);
    view.figures.ties = figures_of(tables, period, look, view.members, with_team);
    view.figures.active_without_tie = count_without_tie(tables, period, look, view.members.person);
    add_shape(view, workers);
    add_groups(view, effort, workers);
    add_chance(tables, with_team, effort, workers, view);
    return view;
}

}  // namespace stamtafel::community
