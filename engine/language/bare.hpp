// What somebody wrote himself: the characters of a text without mark-up, quotations, code, links and mentions.
// Reads mark-up only as far as that takes; html.hpp of the importers makes text of pages.
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace stamtafel::language {

/// Characters (code points) of a text when mark-up is out: HTML and BBCode tags, quotations ("[quote]…[/quote]",
/// <blockquote>, lines that begin with ">") and fenced code with all they hold, links, @mentions, signs of emphasis.
/// A run of white space counts as one character between others; an entity or an :emoji: as one. An unclosed quotation
/// holds the rest. Counts no further than `enough`. One pass.
[[nodiscard]] std::size_t bare_characters(std::string_view text,
                                          std::size_t enough = std::numeric_limits<std::size_t>::max());

}  // namespace stamtafel::language
