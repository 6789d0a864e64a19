// HTML as the text that a reader sees. Knows mark-up and characters, no pages: scripts, styles and layout are not
// looked at.
#pragma once

#include <string_view>

#include "engine/activity/store.hpp"

namespace stamtafel::importers {

/// Tags go, those of paragraphs, lines and list items leave a line end, of several empty lines one stays, entities
/// become their characters. What is no tag or no known entity stays as it is written. The result lies in the arena
/// and is never longer than the HTML.
[[nodiscard]] std::string_view plain_text(std::string_view html, activity::Arena& arena);

}  // namespace stamtafel::importers
