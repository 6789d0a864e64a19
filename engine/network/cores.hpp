// Core numbers: how deep each node sits in the graph. Node v is in the k-core when it keeps k neighbours that are in it.
#pragma once

#include <vector>

#include "engine/network/graph.hpp"

namespace stamtafel::network {

struct Cores {
    std::vector<std::uint32_t> of;     ///< the core number of each node, of the undirected simple graph
    std::vector<std::uint32_t> count;  ///< nodes by core number; empty without nodes

    [[nodiscard]] std::uint32_t deepest() const {
        return count.empty() ? 0 : static_cast<std::uint32_t>(count.size() - 1);
    }
    bool operator==(const Cores&) const = default;
};

/// Batagelj and Zaveršnik (2003, arXiv cs/0310049). O(nodes + edges).
[[nodiscard]] Cores core_numbers(const Graph& graph);

}  // namespace stamtafel::network
