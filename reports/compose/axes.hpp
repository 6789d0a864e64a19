// Axes with round numbers, labelled in the report's language.
#pragma once

#include <string>

#include "engine/base/figure.hpp"
#include "reports/model/chart.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// Logarithmic, in durations that people know (1 min, 15 min, 1 u, 24 u …), from at most `from` to at least `to`
/// seconds; at least 1 min to 1 h.
[[nodiscard]] model::Axis duration_axis(const words::Catalogue& catalogue, std::string title, double from, double to);

/// 0 % to 100 % in quarters.
[[nodiscard]] model::Axis share_axis(const words::Catalogue& catalogue, std::string title);

/// Linear, four to seven round ticks around [low, high]; from 0 unless values are negative.
[[nodiscard]] model::Axis value_axis(const words::Catalogue& catalogue, base::Unit unit, double low, double high);

}  // namespace stamtafel::compose
