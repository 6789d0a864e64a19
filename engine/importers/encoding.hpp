// Any text encoding to UTF-8, once, before anything is parsed.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::importers {

struct Decoded {
    std::string bytes;          ///< valid UTF-8 without byte order mark
    std::string_view encoding;  ///< what it was: utf-8, utf-8-bom, utf-16-le, utf-16-be, windows-1252, latin-9
};

/// By byte order mark; else UTF-16 when every other byte is zero often enough; else UTF-8 when it is valid, or when
/// at most one in a hundred of its letters beyond ASCII is broken, or only the last is cut (repaired with U+FFFD);
/// else Latin-9 when its euro sign stands next to a digit; else Windows-1252, which gives every byte a letter.
/// `said` (from the playbook) decides when it names one of: utf-8, utf-16, windows-1252, latin-9; empty: find out.
/// A mark goes before it, and bytes 0x80 to 0x9F, which Latin-9 has no letters for, make it Windows-1252.
[[nodiscard]] Decoded decode(std::string bytes, std::string_view said);

/// Valid UTF-8; at the speed of memory.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// A byte order mark of UTF-16, or zeros at every other place often enough.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

}  // namespace stamtafel::importers
