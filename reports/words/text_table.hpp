// Tables of words for a terminal: columns that line up, names that wrap, and what goes first when there is no room.
// No colour codes but those a caller puts around a finished cell; no knowledge of what stands in the table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::words {

struct TextColumn {
    std::string title;
    bool numbers = false;   ///< to the right
    bool wraps = false;     ///< takes what is left and goes on in a second line; one column at most
    std::uint8_t rank = 0;  ///< 0 stays; else the highest rank leaves first
};

struct TextCell {
    std::string text;            ///< one line, harmless
    std::string_view mark = {};  ///< a terminal's code for its colour, or empty
};

struct TextTable {
    std::vector<TextColumn> columns;
    std::vector<std::vector<TextCell>> rows;  ///< as many cells as columns
};

/// Lines of at most `width` columns as far as words and names allow, without blanks at their ends. Columns that are
/// empty in every row are left out.
[[nodiscard]] std::vector<std::string> laid_out(const TextTable& table, std::size_t width);

/// A text in lines of at most `width` columns, cut at blanks; a longer word is cut where it has to be.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace stamtafel::words
