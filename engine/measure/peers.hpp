// Peer answers: which turns another member answered before the brand did, and who replied at all.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::measure {

/// Sets Turn::peer and Turn::by of all turns that are not unknown, and Deed::member_reply (readings.md, "A peer
/// answer"; docs/decisions.md). A member's reply speaks to an asker where a reply of the brand in its place would.
void find_peers(const Context& context, const base::Workers& workers, Tables& tables);

}  // namespace stamtafel::measure
