// Lists of single turns for the people who do the work: never in the management edition.
#pragma once

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Late and missed turns, the longest over time first.
[[nodiscard]] model::Table worst_misses(const Material& material, const kpis::ProtocolView& view);

/// Turns without an answer whose deadline has not passed, by due time.
[[nodiscard]] model::Table open_items(const Material& material, const kpis::ProtocolView& view);

}  // namespace stamtafel::compose
