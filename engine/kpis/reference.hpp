// The reference pages of figures and metrics as Markdown, rendered from their tables.
#pragma once

#include <string>

#include "engine/base/language.hpp"

namespace stamtafel::kpis {

/// docs/definitions.md: every definition with its formula and worked case.
[[nodiscard]] std::string definitions_reference(base::Language language);

/// What a KPI can measure: one row a metric, with unit, direction, statistics and where: keys.
[[nodiscard]] std::string metrics_reference(base::Language language);

}  // namespace stamtafel::kpis
