// Where the sources are and what they hold: for tests that read fixtures, samples or the code itself.
// Paths are given and returned relative to the root of the sources, with forward slashes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::test {

/// The absolute place of a file or folder of the sources.
std::filesystem::path source_path(std::string_view relative);

/// All bytes of a file; throws std::runtime_error naming the file when it can't be read.
std::string read_bytes(const std::filesystem::path& file);

/// Every regular file below a folder, sorted; empty when there is no such folder.
std::vector<std::string> files_below(std::string_view relative_folder);

}  // namespace stamtafel::test
