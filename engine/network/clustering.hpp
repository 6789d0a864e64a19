// Triangles, and how often two neighbours of a node know each other. On the undirected simple graph.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/network/graph.hpp"

namespace stamtafel::network {

struct Clustering {
    std::vector<std::uint64_t> triangles;  ///< of each node, those it is a corner of
    std::uint64_t triangles_in_all = 0;
    std::uint64_t open_or_closed = 0;    ///< pairs of neighbours of a node, Σ d (d − 1) / 2
    std::optional<double> transitivity;  ///< 3 triangles / pairs of neighbours; nothing without such a pair
    std::optional<double> mean_local;    ///< mean of triangles / pairs of a node, 0 where degree < 2 (Watts and
                                         ///< Strogatz 1998); nothing without nodes
    bool operator==(const Clustering&) const = default;
};

/// By intersecting the neighbours of higher degree (Chiba and Nishizeki 1985). O(edges^1.5).
[[nodiscard]] Clustering clustering(const Graph& graph, const base::Workers& workers);

}  // namespace stamtafel::network
