// The sources as text, for the tests that hold them to the house rules. Knows nothing of C++ but lines,
// comments and includes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::test {

struct Source {
    std::string path;                ///< "engine/base/text.cpp"
    std::vector<std::string> lines;  ///< without their ends
    bool operator==(const Source&) const = default;
};

/// The path up to the file name: "engine/base".
std::string folder_of(std::string_view path);

std::vector<std::string> split_lines(std::string_view text);

/// The words of a text, parted by blanks, line ends and parentheses.
std::vector<std::string> split_words(std::string_view text);

/// Every .cpp and .hpp below the folders, sorted by path within each.
std::vector<Source> read_sources(const std::vector<std::string>& folders);

/// A line up to its // comment; a // inside a string ends it too, which no rule here minds.
std::string_view without_comment(std::string_view line);

/// What a line includes, with its quotes or angle brackets: `"engine/base/text.hpp"`, `<vector>`; else nothing.
std::string_view included_by(std::string_view line);

/// "path:3: what" with lines counted from 1, as the compiler says it.
std::string at_line(const Source& source, std::size_t index, std::string_view what);

}  // namespace stamtafel::test
