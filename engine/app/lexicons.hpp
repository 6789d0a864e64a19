// The lexicons that travel inside the program, ready to be asked; how they judge is engine/language/sentiment.hpp's.
#pragma once

#include <string_view>

#include "engine/language/sentiment.hpp"

namespace stamtafel::app {

/// Built from the embedded lists when first asked for, a few milliseconds; safe from several threads.
[[nodiscard]] const language::Lexicons& lexicons();

/// The sentiment of a text as written, −1…1, or Activity::sentiment_none where the lexicons know none of its words.
[[nodiscard]] float lexicon_sentiment(std::string_view text);

}  // namespace stamtafel::app
