// What a reader can find in files for management, and the words that may stand there whoever the client is.
#pragma once

#include <set>
#include <string>

namespace stamtafel::test {

using Words = std::set<std::string>;

/// All that a reader of a file can find in it; a workbook is unpacked, styles and pictures are left out.
[[nodiscard]] std::string readable(const std::string& name, const std::string& bytes);

/// Words that the program, its catalogues, templates and definitions use, folded.
[[nodiscard]] Words words_of_the_program();

}  // namespace stamtafel::test
