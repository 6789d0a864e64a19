// Who is tied to whom, as three compressed sparse row tables: along the ties, against them, and without their direction.
// It knows nodes by number only; what a node stands for is the caller's. The same ties in any order give the same graph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stamtafel::network {

using Node = std::uint32_t;  ///< 0 … nodes − 1

/// A tie, weighed in thousandths.
struct Edge {
    Node from = 0, to = 0;
    std::uint32_t milliweight = 1000;
    bool operator==(const Edge&) const = default;
};

/// The neighbours of each node side by side. begin.size() == nodes + 1.
struct Links {
    std::vector<std::uint32_t> begin{0};
    std::vector<Node> node;
    std::vector<std::uint32_t> milliweight;

    [[nodiscard]] std::span<const Node> of(Node v) const { return {node.data() + begin[v], degree(v)}; }
    [[nodiscard]] std::span<const std::uint32_t> weights_of(Node v) const {
        return {milliweight.data() + begin[v], degree(v)};
    }
    [[nodiscard]] std::uint32_t degree(Node v) const { return begin[v + 1] - begin[v]; }
    bool operator==(const Links&) const = default;
};

/// Neighbours ascend and none comes twice; no node is its own.
struct Graph {
    Links out, in;              ///< the simple directed graph
    Links both;                 ///< the simple undirected one: every pair from both ends, weight w(ab) + w(ba)
    std::uint64_t loops = 0;    ///< ties to oneself, left out
    std::uint64_t repeats = 0;  ///< ties that were added to an equal one

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(out.begin.size() - 1); }
    [[nodiscard]] std::uint32_t edges() const { return static_cast<std::uint32_t>(out.node.size()); }
    [[nodiscard]] std::uint32_t pairs() const { return static_cast<std::uint32_t>(both.node.size() / 2); }
    bool operator==(const Graph&) const = default;
};

/// Ties in any order; equal pairs become one with the sum of their weights, which stops at 2^32 − 1 thousandths.
/// Every end < nodes < 2^32 − 1; fewer than 2^31 ties. O(nodes + ties).
[[nodiscard]] Graph build_graph(std::uint32_t nodes, std::span<const Edge> ties);

/// The same links seen from their other end, neighbours ascending. O(nodes + links).
[[nodiscard]] Links transposed(const Links& links);

/// The sum of two weights, or the largest there is.
[[nodiscard]] constexpr std::uint32_t add_weights(std::uint32_t a, std::uint32_t b) {
    const std::uint64_t sum = std::uint64_t{a} + b;
    return sum > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(sum);
}

}  // namespace stamtafel::network
