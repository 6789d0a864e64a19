// The two scorecards of the source material side by side: what the brand does for members, and what they do for each
// other. A figure that was not measured is left out.
#pragma once

#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Social media management and community; a card without figures is left out.
[[nodiscard]] std::vector<model::Table> scorecards(const Material& material);

}  // namespace stamtafel::compose
