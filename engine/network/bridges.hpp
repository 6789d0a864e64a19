// Who holds groups together, and which groups touch nobody.
#pragma once

#include <span>
#include <vector>

#include "engine/network/graph.hpp"
#include "engine/network/groups.hpp"

namespace stamtafel::network {

/// A node with ties to groups other than its own.
struct Bridge {
    Node node = 0;
    double betweenness = 0;
    std::uint32_t groups = 0;       ///< other groups it is tied to
    std::uint64_t milliweight = 0;  ///< of its ties to them, in both directions
    bool operator==(const Bridge&) const = default;
};

/// Every node that ways lead over (betweenness > 0) and that is tied to another group; by betweenness, then by groups,
/// both falling, then by node. betweenness.size() == nodes. O(nodes + edges), and sorting.
[[nodiscard]] std::vector<Bridge> bridges(const Graph& graph, const Groups& groups,
                                          std::span<const double> betweenness);

/// What runs inside a group and between it and others.
struct GroupTies {
    std::uint32_t nodes = 0;
    std::uint32_t neighbours = 0;  ///< other groups it is tied to; 0: it touches nobody
    std::uint64_t inside_milliweight = 0, outside_milliweight = 0;  ///< both directions, each tie once
    bool operator==(const GroupTies&) const = default;
};

/// One for each group, in their order. O(nodes + edges).
[[nodiscard]] std::vector<GroupTies> ties_of_groups(const Graph& graph, const Groups& groups);

}  // namespace stamtafel::network
