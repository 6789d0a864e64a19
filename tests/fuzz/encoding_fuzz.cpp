// Any bytes in any encoding, said or found out: what comes out is valid UTF-8, and decoding it again changes nothing.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/importers/encoding.hpp"

using namespace stamtafel::importers;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 5> said{"", "utf-8", "utf-16", "windows-1252", "latin-9"};
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    const Decoded decoded = decode(text, said[bytes[0] % said.size()]);
    if (!is_utf8(decoded.bytes) || decoded.encoding.empty()) std::abort();
    if (decoded.bytes.starts_with("\xEF\xBB\xBF") || looks_like_utf16(decoded.bytes)) return 0;
    if (decode(decoded.bytes, "utf-8").bytes != decoded.bytes) std::abort();
    return 0;
}
