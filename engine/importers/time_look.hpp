// How a column of times is written. Reading the values is stamp.hpp's; knowing that it is one, columns.hpp's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/importers/columns.hpp"

namespace stamtafel::importers {

/// The form of figures that stand for a moment between 2000 and 2040 in every cell (compact: 1990 to 2040);
/// nothing when they do not. `cells` are filled and hold numbers.
[[nodiscard]] std::optional<TimeForm> time_form_of_numbers(std::span<const std::string_view> cells);

/// Layout, order, zone and grain of a column of times in `form`. Cells that are no times are passed over.
[[nodiscard]] TimeLook time_look(std::span<const std::string_view> cells, TimeForm form);

/// "31-12-2026 9:30" with day_first → "DD-MM-YYYY h:mm".
[[nodiscard]] std::string layout_of(std::string_view cell, DateOrder order);

}  // namespace stamtafel::importers
