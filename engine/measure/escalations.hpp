// Escalation: the steps of a path that were due, and whether the role acted or was called in time.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::measure {

/// The steps that were due, of turns judged by first_response or next_response; unknown and removed turns have none
/// (readings.md, "Escalation"; docs/decisions.md). `tables.turns` are complete and in their order.
void find_escalations(const Context& context, const base::Workers& workers, Tables& tables);

}  // namespace stamtafel::measure
