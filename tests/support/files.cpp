// Reads files of the source tree for tests. Nothing here writes.
#include "tests/support/files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace stamtafel::test {

namespace fs = std::filesystem;

fs::path source_path(std::string_view relative) { return fs::path(STAMTAFEL_SOURCE_DIR) / relative; }

std::string read_bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_below(std::string_view relative_folder) {
    std::vector<std::string> found;
    const fs::path root = source_path(relative_folder);
    if (!fs::is_directory(root)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            found.push_back(entry.path().lexically_relative(STAMTAFEL_SOURCE_DIR).generic_string());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace stamtafel::test
