// The figures that need nothing but counts: how dense a graph is, how often ties are returned, how far they hang on one
// node. "Nothing" where there is nothing to divide by.
#pragma once

#include <optional>

#include "engine/network/graph.hpp"

namespace stamtafel::network {

/// Directed edges / (n (n − 1)); nothing below two nodes.
[[nodiscard]] std::optional<double> density(const Graph& graph);

/// The share of directed edges whose reverse exists, weights ignored; nothing without edges.
[[nodiscard]] std::optional<double> reciprocity(const Graph& graph);

/// Freeman (1979, Social Networks 1, 215–239) for degrees of the undirected simple graph:
/// Σ (largest − degree) / ((n − 1)(n − 2)); 1 is a star. Nothing below three nodes.
[[nodiscard]] std::optional<double> degree_centralisation(const Graph& graph);

}  // namespace stamtafel::network
