// One figure as somebody typed it into a cell, read in the unit of its metric.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/date.hpp"
#include "engine/base/figure.hpp"

namespace stamtafel::app {

/// Shares "82%", "82,5 %", or 0…1 as a spreadsheet keeps them; durations "45 min", "2 u 15 min", "1,5h", "00:45:00",
/// working days of 8 hours; money "€ 1.250,50" or a plain number of its currency; counts "1.250", whole and not below
/// 0; other figures "42,5". In the unit of figures: 0…1, seconds, cents. Nothing when it is none of these.
[[nodiscard]] std::optional<double> read_given_value(std::string_view text, base::Unit unit);

/// "31-12-2026", "2026-12-31", "31 dec. 2026", and a period ("2026-12", "2026-Q4"), which means its last day.
[[nodiscard]] std::optional<base::Day> read_given_date(std::string_view text);

}  // namespace stamtafel::app
