// Betweenness: how many shortest ways between others lead over a node. Exact up to a bound, beyond it from a sample of
// the nodes that ways begin at, with its error.
#pragma once

#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/network/graph.hpp"

namespace stamtafel::network {

/// What an exact answer costs, in steps of some 1.3 ns: nodes × (edges + 8 nodes).
[[nodiscard]] inline std::uint64_t work_of_betweenness(const Graph& graph) {
    return graph.nodes() * (graph.edges() + std::uint64_t{8} * graph.nodes());
}

struct BetweennessOptions {
    std::uint64_t exact_up_to = 8'000'000'000;  ///< of that work; some ten seconds of one thread
    std::uint32_t sources = 256;                ///< of a sample; a sample of all is exact
    std::uint64_t seed = 1;
};

struct Betweenness {
    std::vector<double> of;     ///< of each node, 0 … 1
    std::uint32_t sources = 0;  ///< nodes whose ways were followed
    double error = 0;           ///< with a chance of 95 % no value is further off than this; 0 when exact
    bool operator==(const Betweenness&) const = default;
};

/// Σ over s ≠ v ≠ t of the share of shortest ways from s to t that pass v, along directed ties without weights,
/// / ((n − 1)(n − 2)); 0 below three nodes. Brandes (2001, J. Math. Sociol. 25, 163–177), 16 sources at a time; samples
/// without replacement after Brandes and Pich (2007), scaled by nodes / sources. O(sources × (nodes + edges)).
[[nodiscard]] Betweenness betweenness(const Graph& graph, const BetweennessOptions& options,
                                      const base::Workers& workers);

/// What the ways from some sources add to each node.
struct Dependencies {
    std::vector<double> sum;      ///< Σ over sources of δ(v), between 0 and nodes − 2 each
    std::vector<double> squares;  ///< Σ δ(v)²
};

/// sources: distinct, in any order, which makes no difference, as the workers make none. Takes some 270 bytes a node for
/// each thread and 130 in all; up to 128 more where nodes are far apart.
[[nodiscard]] Dependencies dependencies(const Graph& graph, std::span<const Node> sources,
                                        const base::Workers& workers);

}  // namespace stamtafel::network
