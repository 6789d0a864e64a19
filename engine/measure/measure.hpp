// From rows with their triage to the small tables that every figure folds.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// The tables of all periods. The outcome does not depend on the threads.
[[nodiscard]] Tables measure(const Input& input, const base::Workers& workers = {});

}  // namespace stamtafel::measure
