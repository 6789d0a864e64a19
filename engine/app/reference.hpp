// Everything in docs/ and playbooks/ that is made from the program's tables.
#pragma once

#include <string>
#include <vector>

namespace stamtafel::app {

struct GeneratedFile {
    std::string path;  ///< from the root of the sources
    std::string text;
};

/// The reference pages and the JSON Schema, always the same for the same tables. A test compares them with the tree.
[[nodiscard]] std::vector<GeneratedFile> generated_files();

}  // namespace stamtafel::app
