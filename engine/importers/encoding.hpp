// Any text encoding to UTF-8, once, before anything is parsed.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::importers {

struct Decoded {
    std::string bytes;          ///< valid UTF-8 without byte order mark
    std::string_view encoding;  ///< what it was: utf-8, utf-8-bom, utf-16-le, utf-16-be, windows-1252
};

/// By byte order mark; else UTF-8 when it is valid; else Windows-1252, which gives every byte a letter.
/// `said` (from the playbook) decides when it names one of: utf-8, utf-16, windows-1252, latin-9; empty: find out.
[[nodiscard]] Decoded decode(std::string bytes, std::string_view said);

/// A byte order mark of UTF-16, or zero bytes at every other place, as UTF-16 without one has.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

/// Whether these bytes are valid UTF-8; at the speed of memory.
[[nodiscard]] bool valid_utf8(std::string_view bytes);

}  // namespace stamtafel::importers
