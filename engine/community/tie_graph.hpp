// The ties of some days as a graph: members by number, one edge for all that one did towards another. What the graph
// says is network_figures.hpp's business.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"
#include "engine/network/graph.hpp"

namespace stamtafel::community {

/// Whether team and automatic accounts are nodes too.
enum class Team : std::uint8_t { out, in };

struct TieGraph {
    network::Graph graph;                 ///< an edge weighs what all its ties weigh
    std::vector<measure::Person> person;  ///< by node, ascending
    bool operator==(const TieGraph&) const = default;
};

/// Of the days [from, end). Nodes: whoever has a tie in them (readings.md, Network), a tie with the team only counting
/// where the team is in. Channels are told apart, spaces are not: ties know none. O(people + ties of these days).
[[nodiscard]] TieGraph tie_graph(const measure::Tables& tables, base::Day from, base::Day end, const Look& look,
                                 Team team);

/// The same without the accounts that are marked, by person; none marked where it is empty.
[[nodiscard]] TieGraph tie_graph(const measure::Tables& tables, base::Day from, base::Day end, const Look& look,
                                 const std::vector<bool>& without);

/// The ties of the days [from, end) in the channels looked at, as they stand in the table.
template <class Visit>
void each_tie(const measure::Tables& tables, base::Day from, base::Day end, const Look& look, const Visit& visit) {
    const auto first =
        std::partition_point(tables.ties.begin(), tables.ties.end(), [&](const auto& tie) { return tie.day < from; });
    for (auto tie = first; tie != tables.ties.end() && tie->day < end; ++tie)
        if (look.holds(tie->channel)) visit(*tie);
}

}  // namespace stamtafel::community
