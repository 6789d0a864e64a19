// Is this text a question? A "?" outside page addresses, or a question opener at the start of a sentence.
#pragma once

#include <string_view>

namespace stamtafel::language {

/// `folded` comes from base::fold; Dutch and English openers.
[[nodiscard]] bool is_question(std::string_view folded);

}  // namespace stamtafel::language
