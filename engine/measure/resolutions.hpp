// Resolution: how long a conversation took from its first covered item to the status or accepted answer that closed it.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::measure {

/// Adds a turn of Step::resolution for each conversation with a covered item of a protocol that promises one, whatever
/// the protocol's `match` (readings.md, "Resolution"; docs/decisions.md). Time in status pending counts neither in
/// waited_ms nor towards due. The turns keep their order.
void add_resolutions(const Context& context, const base::Workers& workers, Tables& tables);

}  // namespace stamtafel::measure
