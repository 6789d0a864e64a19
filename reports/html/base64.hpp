// Bytes as text, for pictures and hashes inside the page.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::html {

/// RFC 4648, with padding, without line breaks.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace stamtafel::html
