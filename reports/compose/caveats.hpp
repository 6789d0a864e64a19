// What a reader must know of the data before trusting a figure.
#pragma once

#include <string>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Sentences, the gravest first; empty when nothing stands out.
[[nodiscard]] std::vector<std::string> caveats_of(const Material& material);

}  // namespace stamtafel::compose
