// The counts that a workbook's formulas add up, and which figures follow from them. The columns are named as in
// turns.csv, so that a figure's evidence filter reads the same way on both.
#pragma once

#include <cstddef>
#include <optional>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Most rows of the table; where days make more of them, turns are gathered by month, else over the whole period.
inline constexpr std::size_t most_counts = 200'000;

/// The period's turns counted by day, protocol, channel, category, step, outcome, who answered, and traits. Whole:
/// the last column adds up to all turns. No rows without turns.
[[nodiscard]] model::Table cells_table(const Material& material);

/// Counts of turns, and shares of one count in another that have a value. Nothing for the rest: waits, estimates,
/// what rests on other rows, nought out of nought.
[[nodiscard]] std::optional<model::Formula> formula_of(const model::Fact& fact);

}  // namespace stamtafel::compose
