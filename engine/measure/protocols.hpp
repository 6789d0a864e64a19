// Which activities needed an answer, in turns, and what became of each (domain.md §3, readings.md "Turns").
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::measure {

/// Fills turns of first and next responses, and items, of all periods. Work is cut by conversations, so the outcome
/// does not depend on the threads.
void walk_conversations(const Context& context, const base::Workers& workers, Tables& tables);

/// Whether any working time of the window in which a turn's promise would be kept (until its `due`) lies in a gap of
/// its channel.
[[nodiscard]] bool touches_gap(const Context& context, const Turn& turn, const calendar::Clock& clock);

}  // namespace stamtafel::measure
