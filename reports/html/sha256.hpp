// SHA-256 (FIPS 180-4), for the hashes in the page's Content-Security-Policy.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::html {

/// The digest in base64, as a policy wants it.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

}  // namespace stamtafel::html
