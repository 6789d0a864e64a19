// What the board may not see of the network, the verdicts and the superfans.
#pragma once

#include <cstdint>

#include "engine/kpis/evaluation.hpp"

namespace stamtafel::kpis {

/// Takes out who stands where in the network and who is a superfan, who behaves like staff but not how many, and the
/// figures of the community (facts too) of a place with 1 … least − 1 active members. Groups of few leave the map. A
/// return that tells how few came back, or how few did not, takes its points and the score along, not the verdict.
void hide_small_community(Evaluation& evaluation, std::uint64_t least);

}  // namespace stamtafel::kpis
