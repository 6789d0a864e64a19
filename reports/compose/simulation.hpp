// A period under the playbook as it is and as it might be, side by side, with the assumption that carries it.
#pragma once

#include <span>
#include <string_view>

#include "engine/simulate/compare.hpp"
#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// All of it outlives the call.
struct WhatIfMaterial {
    const Material& now;
    const playbook::Playbook& then;
    std::string_view name;  ///< of the what-if
    std::span<const simulate::Compared> compared;
};

/// One section: what stands still, a table of promises, a table of turns and times. No people, no texts: for everybody.
[[nodiscard]] model::Report compose_what_if(const WhatIfMaterial& material);

}  // namespace stamtafel::compose
