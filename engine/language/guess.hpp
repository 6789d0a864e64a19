// Which language is a text in? A vote of stop words; good enough to choose between word lists, no more.
#pragma once

#include <cstdint>
#include <string_view>

namespace stamtafel::language {

enum class Guess : std::uint8_t { other, nl, en, de, fr };

/// `folded` comes from base::fold. The language with most stop words in the text, at least two and more than any
/// other; else other.
[[nodiscard]] Guess guess_language(std::string_view folded);

/// The bit of a language's code (nl, en, de, fr, other) in a rule's set; 0 for an unknown code.
[[nodiscard]] std::uint8_t language_bit(std::string_view code);

}  // namespace stamtafel::language
