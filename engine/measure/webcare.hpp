// Webcare: conversations that the brand came into, asked or unasked, and the questions it found no way into.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/context.hpp"

namespace stamtafel::measure {

/// Sets Deed::reactive, Deed::proactive, Deed::left_lying and Deed::brand_comment; reads Deed::addressed (readings.md, "Proactive /
/// reactive", "Left lying"). In flat rooms each session is a conversation of its own.
void find_webcare(const Context& context, const base::Workers& workers, Tables& tables);

}  // namespace stamtafel::measure
