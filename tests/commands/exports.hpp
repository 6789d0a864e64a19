// The words of people in an export: who wrote and what they wrote.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace stamtafel::test {

/// The cells of one column, by its header, each once.
[[nodiscard]] std::set<std::string> cells_of(std::string_view csv, std::string_view header);

/// The words of a text, folded: letters and digits, at least five characters, not all digits.
[[nodiscard]] std::set<std::string> long_words(std::string_view text);

}  // namespace stamtafel::test
