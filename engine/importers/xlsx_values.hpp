// What the text of a cell means: numbers, dates, escapes, addresses. After ECMA-376 part 1, 18.3, 18.8.30 and 22.9.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stamtafel::importers {

inline constexpr std::uint32_t most_columns = 16'384, most_rows = 1'048'576;

/// What the number format of a cell makes of its number.
enum class CellFormat : std::uint8_t { number, date, moment };

/// Of the formats that every workbook has.
[[nodiscard]] CellFormat built_in_format(std::uint32_t id);
/// Of a written format, e.g. `dd\-mm\-yyyy;@`: letters of dates outside quotes, brackets and escapes, in its first
/// section. Durations ([h]:mm) are numbers.
[[nodiscard]] CellFormat format_of(std::string_view code);

/// The shortest text that reads back as the same number; whole numbers without exponent or ".0"; whole numbers
/// written out, and all from 1e15 on, stay as they are: they are ids more often than amounts.
[[nodiscard]] std::string number_text(std::string_view written);

/// The moment that a serial number stands for (as Sheet::csv writes it); nothing when it is no number, negative
/// or after 9999. Without 1904: day 60 is 1900-02-29, which never was; Excel counts it.
enum class Epoch : std::uint8_t { y1900, y1904 };
[[nodiscard]] std::optional<std::string> date_text(std::string_view serial, CellFormat format, Epoch epoch);

/// `_x000D_` and the like are characters that XML cannot hold.
[[nodiscard]] std::string unescaped(std::string_view text);

/// "C5" → column 3, row 5, both from 1; nothing when it is no address, or lies beyond the edge.
struct Address {
    std::uint32_t column = 0, row = 0;
};
[[nodiscard]] std::optional<Address> address_of(std::string_view text);

/// A whole number from 0 to `most`; nothing when the text is anything else.
[[nodiscard]] std::optional<std::uint32_t> count_of(std::string_view text, std::uint32_t most);

/// Appends a cell to a line of CSV, without its comma.
void append_cell(std::string& csv, std::string_view text);

}  // namespace stamtafel::importers
