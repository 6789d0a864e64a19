// What a file is when it is no table, by its first bytes: so that a saved login page is called one.
#pragma once

#include <cstdint>
#include <string_view>

namespace stamtafel::importers {

/// excel: the binary .xls of before 2007. binary: bytes that no text has (UTF-16 must have been decoded).
enum class NotATable : std::uint8_t { none, empty, zip, excel, html_page, json, xml, binary, pdf, image };

/// none: nothing speaks against a table. json: an object, or a list of objects, lists or texts.
[[nodiscard]] NotATable not_a_table(std::string_view bytes);

}  // namespace stamtafel::importers
