// Source text: named UTF-8 texts, places in them, and the excerpt with a caret that a message shows.
// Knows nothing of YAML or CSV.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::base {

/// A place a person can find: lines and columns count from 1, columns in characters (code points).
struct Place {
    static constexpr std::uint32_t nowhere = 0xffff'ffff;
    std::uint32_t source = nowhere;  ///< index into Sources::files
    std::uint32_t line = 0;          ///< 0: the file as a whole
    std::uint32_t column = 0;
    std::uint32_t length = 1;  ///< characters to underline
    bool operator==(const Place&) const = default;
};

struct Source {
    std::string name;                        ///< as the user knows it, e.g. "playbook.yaml"
    std::string text;                        ///< UTF-8; empty for data files, which have places but no excerpts
    std::vector<std::uint32_t> line_starts;  ///< byte offsets
    bool operator==(const Source&) const = default;
};

struct Sources {
    std::vector<Source> files;
    bool operator==(const Sources&) const = default;
};

/// Adds a text and returns its index. Lines end at \n or \r\n.
std::uint32_t add_source(Sources& sources, std::string name, std::string text);

/// The place of `length` bytes at a 0-based line and a 0-based column in bytes, as yaml-cpp counts.
[[nodiscard]] Place place_at(const Sources& sources, std::uint32_t source, std::size_t line, std::size_t byte_column,
                             std::size_t byte_length = 1);

/// Where the last place in a source was, so that the next one behind it in the same line is counted from there:
/// a file that is one long line costs its length, not its square.
struct ColumnHint {
    std::size_t line = static_cast<std::size_t>(-1), byte = 0, characters = 0;
};
[[nodiscard]] Place place_at(const Sources& sources, std::uint32_t source, std::size_t line, std::size_t byte_column,
                             std::size_t byte_length, ColumnHint& hint);

/// The source line and a line with the caret below it, both indented, aligned after wide letters and tabs, ending
/// in '\n'. Empty when the place has no text. Long lines are cut around the caret; control characters are shown
/// as pictures (base::harmless).
[[nodiscard]] std::string excerpt(const Sources& sources, const Place& place);

}  // namespace stamtafel::base
