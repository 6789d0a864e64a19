// Sums over degrees. A pair that is tied both ways is one edge fewer in the undirected graph, so returned ties are
// counted by building it.
#include "engine/network/shape.hpp"

#include <algorithm>

namespace stamtafel::network {

std::optional<double> density(const Graph& graph) {
    if (graph.nodes() < 2) return std::nullopt;
    const double n = graph.nodes();
    return graph.edges() / (n * (n - 1));
}

std::optional<double> reciprocity(const Graph& graph) {
    if (graph.edges() == 0) return std::nullopt;
    return 2.0 * (graph.edges() - graph.pairs()) / graph.edges();
}

std::optional<double> degree_centralisation(const Graph& graph) {
    if (graph.nodes() < 3) return std::nullopt;
    std::uint64_t largest = 0;
    for (Node v = 0; v < graph.nodes(); ++v) largest = std::max<std::uint64_t>(largest, graph.both.degree(v));
    const double n = graph.nodes();
    const std::uint64_t short_of = largest * graph.nodes() - graph.both.node.size();
    return static_cast<double>(short_of) / ((n - 1) * (n - 2));
}

}  // namespace stamtafel::network
