// How does a text feel, from -1 to 1? Words of a lexicon with negation, stronger and weaker words, "but" and "!".
// No sarcasm, no irony, no knowledge of what is spoken about: docs/accuracy.md says how often that is right.
#pragma once

#include <optional>
#include <string_view>

#include "engine/language/lexicon.hpp"

namespace stamtafel::language {

/// −1…1; nothing when the text holds no word of the lexicon. `folded` comes from base::fold. Linear in the text,
/// allocates nothing, safe from several threads.
[[nodiscard]] std::optional<float> sentiment_of(const Lexicon& lexicon, std::string_view folded);

/// The lexicons by language.
struct Lexicons {
    Lexicon nl, en;
};

/// By the lexicon of the language that guess_language tells; a text too short to tell by the one that knows more of
/// its words, by the Dutch one when they know as many. Nothing for other languages.
[[nodiscard]] std::optional<float> sentiment_of(const Lexicons& lexicons, std::string_view folded);

}  // namespace stamtafel::language
