// What one cell looks like, without knowing its column: number, date, link, nothing … Decides nothing;
// columns.hpp and dialect.hpp weigh many cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stamtafel::importers {

/// Which sign parts the fraction. undecided: "1.250" alone tells nothing; none: no sign was seen at all.
enum class DecimalLook : std::uint8_t { none, undecided, comma, point };

/// What a number written in figures shows of its signs; nothing when the cell is no number. Currency signs and
/// codes, % and blanks between thousands are looked past: "€ 1.250,50", "12,5%", "1 250", "250 EUR".
[[nodiscard]] std::optional<DecimalLook> number_look(std::string_view cell);

/// Digits alone, with or without a minus.
[[nodiscard]] bool is_integer(std::string_view cell);

/// "5.70306E+17", "5,70306E+17": what a spreadsheet leaves of a long id.
[[nodiscard]] bool is_spoilt_number(std::string_view cell);

/// "-", "n/a", "null" …: how programs write an empty cell.
[[nodiscard]] bool stands_for_blank(std::string_view cell);

[[nodiscard]] bool is_yes_no(std::string_view cell);   ///< true/false, yes/no, ja/nee, waar/onwaar, y/n, t/f
[[nodiscard]] bool is_url(std::string_view cell);      ///< http://, https://, www.
[[nodiscard]] bool is_email(std::string_view cell);    ///< one address and nothing else
[[nodiscard]] bool is_ip(std::string_view cell);       ///< IPv4, or IPv6 with at least three colons
[[nodiscard]] bool is_id_like(std::string_view cell);  ///< no blanks, and at least half of it digits, or a UUID

/// A date or time stamp in words and figures; not an epoch, which only its column can tell from an id.
[[nodiscard]] bool is_stamp(std::string_view cell);

/// "Total", "Totaal", "Grand total", "Total: campaigns" …: names a row of sums.
[[nodiscard]] bool names_a_total(std::string_view cell);

}  // namespace stamtafel::importers
