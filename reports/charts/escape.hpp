// The one way by which text enters markup, here and in the HTML writer.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::charts {

/// Safe between tags and inside double-quoted attributes. Invalid UTF-8 and control characters become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace stamtafel::charts
