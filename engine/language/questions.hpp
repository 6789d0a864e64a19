// Is this text a question? A "?" outside page addresses, or a question opener at the start of a sentence.
#pragma once

#include <string_view>

namespace stamtafel::language {

/// Dutch and English openers; a line starts a sentence too. An opener in what ends with "!" or only admires
/// ("Wat fijn", "What a day") asks nothing.
[[nodiscard]] bool is_question(std::string_view text);

}  // namespace stamtafel::language
