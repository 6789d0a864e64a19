// A formula of the model in Excel's words: sums over a native table, by the values of its columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reports/model/fact.hpp"

namespace stamtafel::excel {

/// "=SUM(SUMIFS(t_cells[turns],t_cells[outcome],{"met","late"}))/…" over the column `summed` of `table`. Nothing where
/// Excel would not take it: too long, too many combinations, or a value that reads as a number, a date or a truth.
[[nodiscard]] std::optional<std::string> spelled(const model::Formula& formula, const std::string& table,
                                                 const std::string& summed);

/// The name that stands for a figure's cell: "f_protocol.klachten.met.channel.forum".
[[nodiscard]] std::string defined_name(std::string_view fact);

}  // namespace stamtafel::excel
