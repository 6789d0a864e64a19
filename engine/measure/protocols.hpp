// Which activities needed an answer, in turns, and what became of each (domain.md §3, readings.md "Turns").
#pragma once

#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// All turns of all periods. Work is cut by conversations, so the outcome does not depend on the threads.
[[nodiscard]] Tables measure_turns(const Input& input, const base::Workers& workers);

}  // namespace stamtafel::measure
