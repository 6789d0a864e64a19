// The map: up to some hundred members as nodes, beyond that, and for the board, groups as bubbles. Names for the team.
#include <algorithm>
#include <array>

#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/verdict.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_nodes = 250, most_coloured = 12, most_named = 12, most_bridges = 10, most_bubbles = 25;
constexpr std::size_t most_rows = 12, least_bubbles = 3;

std::string group_name(const Material& material, std::size_t group) {
    return say(material.catalogue, "community.group"_w, {{"number", static_cast<std::int64_t>(group + 1)}});
}

model::NetworkGroup group_of(const Material& material, const kpis::MapGroup& group, std::size_t number) {
    return {group_name(material, number), group.members};
}

/// Who is named on the map: those on the list of superfans, and the first bridge builders.
std::vector<network::Node> named_nodes(const Material& material, const community::NetworkView& view) {
    std::vector<network::Node> named;
    for (std::size_t i = 0; i < std::min(view.bridges.size(), most_named / 2); ++i)
        named.push_back(view.bridges[i].node);
    if (material.evaluation.superfans)
        for (const std::size_t helper : material.evaluation.superfans->helpers) {
            const measure::Person who = material.evaluation.superfans->candidates[helper].who;
            const auto found = std::lower_bound(view.members.person.begin(), view.members.person.end(), who);
            if (found != view.members.person.end() && *found == who && named.size() < most_named)
                named.push_back(static_cast<network::Node>(found - view.members.person.begin()));
        }
    return named;
}

/// Groups of several members in their order; those that are alone share the place behind them.
model::Network node_map(const Material& material, const community::NetworkView& view) {
    model::Network map;
    const auto& groups = material.evaluation.groups.groups;
    const std::size_t coloured = std::min(groups.size(), most_coloured);
    for (std::size_t g = 0; g < coloured; ++g) map.groups.push_back(group_of(material, groups[g], g));
    if (coloured < view.groups.size.size()) map.groups.push_back({say(material.catalogue, "community.others"_w), 0});
    for (network::Node node = 0; node < view.members.graph.nodes(); ++node) {
        model::NetworkNode made;
        made.size = view.rank[node];
        made.group = static_cast<std::uint32_t>(std::min<std::size_t>(view.groups.of[node], coloured));
        if (made.group == coloured) ++map.groups.back().members;
        map.nodes.push_back(std::move(made));
        const auto ties = view.members.graph.both.of(node);
        const auto weights = view.members.graph.both.weights_of(node);
        for (std::size_t i = 0; i < ties.size(); ++i)
            if (node < ties[i]) map.edges.push_back({node, ties[i], static_cast<double>(weights[i])});
    }
    for (const network::Node node : named_nodes(material, view))
        if (auto name = member_name(material, view.members.person[node])) {
            map.nodes[node].label = std::move(*name);
            map.nodes[node].personal = true;
        }
    return map;
}

model::Network bubble_map(const Material& material) {
    const kpis::GroupMap& all = material.evaluation.groups;
    model::Network map;
    const std::size_t shown = std::min(all.groups.size(), most_bubbles);
    for (std::size_t g = 0; g < shown; ++g) {
        map.groups.push_back(group_of(material, all.groups[g], g));
        map.nodes.push_back({say(material.catalogue, "community.bubble"_w,
                                 {{"group", group_name(material, g)}, {"n", std::uint64_t{all.groups[g].members}}}),
                             static_cast<double>(all.groups[g].members), static_cast<std::uint32_t>(g), false});
        map.groups.back().label = map.nodes.back().label;
    }
    for (const kpis::MapTie& tie : all.ties)
        if (tie.from < shown && tie.to < shown) map.edges.push_back({tie.from, tie.to, static_cast<double>(tie.pairs)});
    return map;
}

std::string map_title(const Material& material) {
    const kpis::GroupMap& map = material.evaluation.groups;
    const auto alone = std::count_if(map.groups.begin(), map.groups.end(),
                                     [](const kpis::MapGroup& group) { return group.neighbours == 0; });
    if (map.elsewhere != 0U)
        return say(material.catalogue, "community.map_some"_w, {{"n", std::uint64_t{map.groups.size()}}});
    if (alone == 0) return say(material.catalogue, "community.map"_w, {{"n", std::uint64_t{map.groups.size()}}});
    return say(material.catalogue, "community.map_alone"_w,
               {{"n", std::uint64_t{map.groups.size()}}, {"alone", std::int64_t{alone}}});
}

void add_charts(const Material& material, Blocks& blocks) {
    const words::Catalogue& catalogue = material.catalogue;
    const kpis::Evaluation& evaluation = material.evaluation;
    const std::size_t nodes = evaluation.network.empty() ? 0 : evaluation.network.front().members.graph.nodes();
    const bool drawn = nodes > 0 && nodes <= most_nodes;
    if (drawn)
        blocks.push_back(
            block(model::Chart{"community-map", map_title(material), say(catalogue, "community.map_description"_w),
                               node_map(material, evaluation.network.front())},
                  model::team_only));
    if (evaluation.groups.groups.size() < least_bubbles) return;
    blocks.push_back(block(model::Chart{"community-groups", map_title(material),
                                        say(catalogue, "community.bubbles_description"_w), bubble_map(material)},
                           drawn ? model::Editions{true, false, true} : model::everybody));
}

/// Nobody stands in it any more: it is what management may see.
bool evaluation_is_shared(const Material& material) {
    const auto& network = material.evaluation.network;
    return !network.empty() && network.front().members.person.empty();
}

model::Table groups_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const kpis::GroupMap& map = material.evaluation.groups;
    model::Table table;
    table.id = "community_groups";
    table.caption = say(catalogue, "community.groups"_w);
    table.columns = {column(say(catalogue, "excel.group"_w)), column(say(catalogue, "members.members"_w)),
                     column(say(catalogue, "community.pairs_inside"_w)),
                     column(say(catalogue, "community.pairs_outside"_w)),
                     column(say(catalogue, "community.neighbours"_w))};
    table.columns[1].bars = true;
    for (std::size_t g = 0; g < std::min(map.groups.size(), most_rows); ++g) {
        const kpis::MapGroup& group = map.groups[g];
        const bool untold = group.neighbours > 0 && group.reached == 0;
        const auto if_told = [&](std::uint32_t n) {
            return untold ? cell(model::Missing{base::Why::too_small}) : count_cell(n);
        };
        table.rows.push_back(
            {cell(group_name(material, g), model::Style::head), count_cell(group.members), count_cell(group.inside),
             if_told(group.outside),
             group.neighbours == 0 ? cell(say(catalogue, "community.touches_nobody"_w)) : if_told(group.reached)});
        if (group.neighbours == 0) table.rows.back().back().tone = model::Tone::watch;
    }
    std::uint64_t rest = map.elsewhere.value_or(0);
    for (std::size_t g = most_rows; g < map.groups.size(); ++g) rest += map.groups[g].members;
    table.note = say(catalogue, "community.groups_note"_w);
    if (evaluation_is_shared(material))
        table.note += " " + say(catalogue, "community.ties_from"_w,
                                {{"n", std::uint64_t{kpis::min_group_of(material.input.playbook.privacy)}}});
    if (rest > 0 && map.elsewhere) table.note += " " + say(catalogue, "community.elsewhere"_w, {{"n", rest}});
    return table;
}

/// Nothing where nobody may be named.
model::Table bridges_table(const Material& material, const community::NetworkView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "bridge_builders";
    table.caption = say(catalogue, "community.bridge_builders"_w);
    table.columns = {column(say(catalogue, "community.member"_w)), column(say(catalogue, "excel.group"_w)),
                     column(say(catalogue, "community.other_groups"_w)),
                     column(say(catalogue, "community.betweenness"_w))};
    table.columns.front().personal = true;
    for (const network::Bridge& bridge : view.bridges) {
        if (table.rows.size() == most_bridges) break;
        auto name = member_name(material, view.members.person[bridge.node]);
        if (!name) continue;
        table.rows.push_back({cell(std::move(*name), model::Style::head),
                              cell(group_name(material, view.groups.of[bridge.node])), count_cell(bridge.groups),
                              cell(model::Share{bridge.betweenness})});
        table.rows.back().front().personal = true;
    }
    table.note = say(catalogue, "community.bridge_note"_w);
    if (view.betweenness_error > 0)
        table.note +=
            " " + say(catalogue, "community.sampled"_w, {{"error", words::share(catalogue, view.betweenness_error)}});
    return table;
}

model::Table figures_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "network_figures";
    table.caption = say(catalogue, "community.network_figures"_w);
    table.columns = {column(say(catalogue, "excel.figure"_w)), column(say(catalogue, "excel.value"_w))};
    struct Line {
        words::Key name;
        std::string_view fact;
    };
    constexpr std::array lines = std::to_array<Line>({{"community.nodes"_w, "graph.nodes"},
                                                      {"community.edges"_w, "graph.edges"},
                                                      {"community.without_tie"_w, "graph.active_without_tie"},
                                                      {"community.largest"_w, "graph.largest_component_share"},
                                                      {"community.density"_w, "graph.density"},
                                                      {"community.transitivity"_w, "graph.transitivity"},
                                                      {"community.centralisation"_w, "graph.centralisation"},
                                                      {"community.modularity"_w, "graph.modularity"}});
    for (const Line& line : lines)
        table.rows.push_back({cell(say(catalogue, line.name), model::Style::head), fact_cell(material, line.fact)});
    return table;
}

}  // namespace

void add_map(const Material& material, Blocks& blocks) {
    const kpis::Evaluation& evaluation = material.evaluation;
    if (evaluation.groups.groups.empty()) return;
    blocks.push_back(heading(material, "community.who_knows_whom"_w));
    add_charts(material, blocks);
    blocks.push_back(block(groups_table(material)));
    const bool listed =
        evaluation.superfans && !evaluation.superfans->bridges.empty();  // with its reasons, in that section
    if (!evaluation.network.empty() && !listed)
        if (model::Table table = bridges_table(material, evaluation.network.front()); !table.rows.empty())
            blocks.push_back(block(std::move(table), model::team_only));
    blocks.push_back(block(figures_table(material), model::workers));
}

}  // namespace stamtafel::compose
