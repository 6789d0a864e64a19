// Folders of a test's own, below the build folder, and what stands in them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace stamtafel::test {

/// A new empty folder with a name nobody else has; gone with all that is in it when the test ends.
class Scratch {
  public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

  private:
    std::filesystem::path folder_;
};

/// Writes a file, and the folders that it needs.
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// Copies a folder of the sources, e.g. "samples/velowerk", to a place that is not there yet.
void copy_source(std::string_view relative, const std::filesystem::path& to);

/// Every file below a folder, hidden ones too: relative path → bytes. Empty folders are listed with a slash behind.
using Tree = std::map<std::string, std::string>;
[[nodiscard]] Tree tree_of(const std::filesystem::path& folder);

/// The names where two trees differ, one a line; empty: they are the same.
[[nodiscard]] std::string difference(const Tree& a, const Tree& b);

}  // namespace stamtafel::test
