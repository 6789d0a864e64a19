// A graph of answers as communities have them: few who get many, circles of 64, some ties returned. The same on every
// machine.
#pragma once

#include <vector>

#include "engine/network/graph.hpp"

namespace stamtafel::bench {

/// Exactly `edges` different ties, none to oneself, in no order that helps; edges well below nodes × 64.
std::vector<network::Edge> made_up_ties(std::uint32_t nodes, std::size_t edges);

}  // namespace stamtafel::bench
