// Groups of nodes that are tied to each other more than to the rest, and what runs between groups.
#pragma once

#include <optional>
#include <vector>

#include "engine/network/graph.hpp"

namespace stamtafel::network {

/// Group 0 is the largest; of equal ones, that with the smallest node.
struct Groups {
    std::vector<std::uint32_t> of;     ///< of each node, its group
    std::vector<std::uint32_t> size;   ///< of each group, its nodes
    std::optional<double> modularity;  ///< of this division; nothing without weight
    bool operator==(const Groups&) const = default;
};

/// Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008), with a queue of nodes whose surroundings have changed, as
/// in Leiden (Traag, Waltman and van Eck 2019). On the undirected simple graph by weight, resolution 1. Nodes are moved
/// in the order of their numbers, to the best group, of equal ones that with the smallest label; groups that fall apart
/// are divided, so that each hangs together. All of this again from the groups found, while it is worth 0.0001. A node
/// without ties is a group of its own.
[[nodiscard]] Groups find_groups(const Graph& graph);

/// Newman (2004): Σ over groups of weight inside / m − (degrees / 2m)², weights w(ab) + w(ba). Nothing without weight.
/// of.size() == nodes, groups < nodes.
[[nodiscard]] std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> of);

}  // namespace stamtafel::network
