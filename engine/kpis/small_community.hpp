// What the board may not see of the network and the superfans beside figures.
#pragma once

#include <cstdint>

#include "engine/kpis/evaluation.hpp"

namespace stamtafel::kpis {

/// Takes out who stands where in the network and who is a superfan; of the programme what is not about members stays.
/// Groups of few leave the map.
void hide_small_community(Evaluation& evaluation, std::uint64_t least);

}  // namespace stamtafel::kpis
