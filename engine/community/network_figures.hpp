// What the interaction graph of a period says: its shape, its groups, who ties them, and how much of it would be there
// by chance or without the team. Definitions: domain.md §5 and readings.md, Network.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/community/tie_graph.hpp"
#include "engine/network/bridges.hpp"
#include "engine/network/components.hpp"
#include "engine/network/groups.hpp"
#include "engine/network/shuffle.hpp"

namespace stamtafel::community {

/// The figures that the verdict rests on, which cost little.
struct TieFigures {
    std::uint32_t nodes = 0, edges = 0;    ///< of the graph of members
    std::optional<double> reciprocity;     ///< nothing without edges
    std::optional<double> centralisation;  ///< nothing below three nodes
    std::uint32_t repeated = 0;            ///< edges with ties on two local days or more
    std::uint64_t among_members = 0;       ///< interactions between two members
    std::uint64_t with_members = 0;        ///< interactions with at least one member
    network::Removal without_team;         ///< of the graph with the team, when the team is taken out
    bool operator==(const TieFigures&) const = default;

    [[nodiscard]] std::optional<double> repeat_share() const;      ///< repeated / edges
    [[nodiscard]] std::optional<double> member_to_member() const;  ///< among / with members
};
[[nodiscard]] TieFigures tie_figures(const measure::Tables& tables, const calendar::Period& period, const Look& look);

/// Of members only, but for `ties.without_team`; nothing where there is nothing to divide by.
struct NetworkFigures {
    TieFigures ties;
    std::uint64_t milliweight = 0;
    std::optional<double> density, transitivity, mean_clustering, modularity;
    std::uint32_t components = 0, largest_component = 0;  ///< pieces; members in the largest
    std::uint32_t core_max = 0;                           ///< of the deepest core
    std::uint32_t groups = 0, groups_alone = 0;           ///< all; those of several members that touch no other group
    std::uint32_t active_without_tie = 0;                 ///< members active in the period whom nothing ties to another
    std::optional<network::Expected> reciprocity_by_chance,
        independence_by_chance;  ///< everybody's ties dealt out anew
    bool operator==(const NetworkFigures&) const = default;
};

/// The map of the community. Nodes of all lists are those of `members`.
struct NetworkView {
    std::uint64_t channels = ~0ULL;
    TieGraph members;  ///< without the team
    network::Groups groups;
    std::vector<network::GroupTies> ties_of_groups;  ///< by group
    std::vector<network::Bridge> bridges;            ///< those who tie groups, most first
    std::vector<double> rank;                        ///< PageRank, by node
    std::uint32_t betweenness_sources = 0;           ///< members whose ways were followed; all of them: exact
    double betweenness_error = 0;                    ///< no value is further off, with a chance of 95 %; 0: exact
    NetworkFigures figures;
    bool operator==(const NetworkView&) const = default;
};

/// How much work it may be: of all channels together, unless said otherwise.
struct NetworkEffort {
    std::uint64_t exact_up_to = 2'000'000'000;  ///< of network::work_of_betweenness; beyond it a sample
    std::uint32_t sources = 256;                ///< of the sample
    std::uint64_t shuffling = 20'000'000;       ///< ties to deal out anew; 2 … 20 graphs come out of it
};
/// Of one channel among several: a twentieth, so that a dozen of them cost no more than the whole.
inline constexpr NetworkEffort channel_effort{100'000'000, 64, 2'000'000};

/// The same on any number of threads.
[[nodiscard]] NetworkView network_view(const measure::Tables& tables, const calendar::Period& period, const Look& look,
                                       const NetworkEffort& effort, const base::Workers& workers);

}  // namespace stamtafel::community
