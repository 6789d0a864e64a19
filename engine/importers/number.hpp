// Numbers in cells. The decimal sign is the column's, not the cell's: "1.250" alone says nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stamtafel::importers {

/// The value of "1.250,50", "-0.5", "1 250", "12,5%", "€ 7,50"; `decimal` is ',' or '.', or 0 when unknown: then
/// base::parse_number's rule holds. Nothing when it is no number of at most 15 digits.
[[nodiscard]] std::optional<double> parse_cell_number(std::string_view text, char decimal);

/// The same, cut to thousandths.
[[nodiscard]] std::optional<std::int64_t> parse_milli(std::string_view text, char decimal);

/// A whole number; decimals that are not zero are cut ("3.0" is 3).
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text, char decimal);

/// What one value shows of its column's decimal sign: ',' or '.', or 0: "1.250" and "7" show nothing.
[[nodiscard]] char decimal_shown_by(std::string_view text);

}  // namespace stamtafel::importers
