// Places for the nodes of a map of ties. Draws nothing.
#pragma once

#include <vector>

#include "reports/model/network.hpp"

namespace stamtafel::charts {

struct Disc {
    double x = 0, y = 0, radius = 0;
};

/// Places within width × height so that tied nodes are near each other, groups hang together and no two nodes lie upon
/// each other as long as the picture has room. After Fruchterman and Reingold (1991), from fixed places and with a
/// fixed number of rounds: the same network gives the same places. Costs at most some million steps, whatever is asked;
/// nodes beyond `most_nodes` get radius 0 and are not placed.
[[nodiscard]] std::vector<Disc> places_of(const model::Network& network, double width, double height);

inline constexpr std::size_t most_nodes = 400, most_edges = 3000;

/// Indexes of the nodes that are drawn, largest first, and of the edges between them, strongest first.
[[nodiscard]] std::vector<std::size_t> drawn_nodes(const model::Network& network);
[[nodiscard]] std::vector<std::size_t> drawn_edges(const model::Network& network);

}  // namespace stamtafel::charts
