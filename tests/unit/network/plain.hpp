// Second versions of the figures of a graph, as their definitions read: matrices, sets and loops over everything, slow.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "engine/network/graph.hpp"
#include "tests/support/random.hpp"

namespace stamtafel::test::plain {

using network::Edge;
using network::Graph;
using network::Node;

/// Ties to be given to build_graph: with repeats, loops, and weights from 0 up.
std::vector<Edge> random_ties(Random& random, std::uint32_t nodes, std::int64_t ties);
/// The same for nodes that prefer their own of `circles` circles.
std::vector<Edge> ties_in_circles(Random& random, std::uint32_t nodes, std::int64_t ties, std::uint32_t circles);

std::vector<std::vector<bool>> matrix(const Graph& graph);  ///< [from][to]
double reciprocity(const Graph& graph);
/// Pieces as sets of nodes: weak ones and those that reach each other.
std::set<std::set<Node>> weak_components(const Graph& graph);
std::set<std::set<Node>> strong_components(const Graph& graph);
std::vector<std::uint32_t> core_numbers(const Graph& graph);
std::vector<std::uint64_t> triangles(const Graph& graph);
std::vector<double> page_rank(const Graph& graph, double follow);
/// Dependencies of one source on each node (Brandes), and from them betweenness.
std::vector<double> dependencies(const Graph& graph, Node source);
std::vector<double> betweenness(const Graph& graph);
double modularity(const Graph& graph, std::span<const std::uint32_t> of);
network::Graph swapped(const Graph& graph, Random& random, std::int64_t swaps);

}  // namespace stamtafel::test::plain
