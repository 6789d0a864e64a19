// The other parts of the table of definitions.
#pragma once

#include "engine/kpis/definitions.hpp"

namespace stamtafel::kpis {

/// Metrics that are no figure of every report; definitions() has them behind the figures.
[[nodiscard]] std::span<const Definition> metric_definitions();
/// members.*, but those that are metrics of old.
[[nodiscard]] std::span<const Definition> member_definitions();
/// graph.* and community.*, but those that are metrics.
[[nodiscard]] std::span<const Definition> community_definitions();
/// superfans.*, but the metrics.
[[nodiscard]] std::span<const Definition> superfan_definitions();

}  // namespace stamtafel::kpis
