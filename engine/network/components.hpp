// The pieces a graph falls into, and what is left of the largest when some nodes leave.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/network/graph.hpp"

namespace stamtafel::network {

/// Piece 0 is the largest; of equal ones, that with the smallest node.
struct Components {
    std::vector<std::uint32_t> of;    ///< of each node, its piece
    std::vector<std::uint32_t> size;  ///< of each piece, its nodes

    [[nodiscard]] std::uint32_t largest() const { return size.empty() ? 0 : size.front(); }
    bool operator==(const Components&) const = default;
};

/// Pieces held together by ties in any direction. O(nodes + edges).
[[nodiscard]] Components weak_components(const Graph& graph);

/// Pieces in which everybody reaches everybody along the ties (Tarjan 1972). O(nodes + edges).
[[nodiscard]] Components strong_components(const Graph& graph);

/// The largest weak piece and what is left of it.
struct Removal {
    std::uint32_t members = 0;    ///< of its nodes, those that stay
    std::uint32_t connected = 0;  ///< of these, the most that are still tied to each other
    bool operator==(const Removal&) const = default;

    /// Nothing when nobody stays.
    [[nodiscard]] std::optional<double> share() const;
};

/// The brand-removal test: takes out the nodes whose `removed` is not 0. removed.size() == nodes. O(nodes + edges).
[[nodiscard]] Removal remove(const Graph& graph, std::span<const std::uint8_t> removed);

}  // namespace stamtafel::network
