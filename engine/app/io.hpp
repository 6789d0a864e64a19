// Files: the only place that reads and writes them.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/store.hpp"
#include "engine/base/result.hpp"

namespace stamtafel::app {

using Path = std::filesystem::path;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

/// The bytes of a regular file. Problems: file_not_found, file_unreadable, file_too_large.
[[nodiscard]] base::Result<std::string> read_file(const Path& path, std::uintmax_t limit);

/// A file in the store, and what it was when it was opened.
struct StoredFile {
    std::string_view bytes;
    std::uintmax_t size = 0;
    std::int64_t changed_ns = 0;
    bool mapped = false;
};

/// The bytes of a regular file in the store: a large one mapped, a small one read. Zero bytes stand behind them.
/// Problems: file_not_found, file_unreadable, file_too_large.
[[nodiscard]] base::Result<StoredFile> store_file(const Path& path, std::uintmax_t limit, activity::Store& store);

/// Gives back the memory of a part of a file that has been read: a mapped page comes back from the file when it is
/// looked at again. Parts that are not mapped stay.
void release_pages(const StoredFile& file, std::string_view part);

/// Whether the file still is what it was when it was opened.
[[nodiscard]] bool unchanged(const Path& path, const StoredFile& file);

/// `path` with links and dots resolved, when it lies in `root`. Problems: file_outside_root.
[[nodiscard]] base::Result<Path> inside_root(const Path& path, const Path& root);

/// Where a file that is named in a playbook may lie.
struct Beside {
    const Path& folder;
    const Path& root;
};
/// The bytes of a file that may be there, relative to `folder` and inside `root`; nothing without one. Problems:
/// file_outside_root, file_unreadable, file_too_large.
[[nodiscard]] base::Result<std::optional<std::string>> read_beside(const Beside& beside, const Path& name,
                                                                   std::uintmax_t limit);

/// A file that the playbook names, and that is not there.
[[nodiscard]] base::Problem missing_beside_playbook(std::string_view name);

/// Files that match a glob relative to `folder`, and those in folders that do, in natural order of their names (9 before
/// 10).
/// Problems: file_not_found when none does, file_outside_root.
[[nodiscard]] base::Result<std::vector<Path>> files_matching(std::string_view glob, const Path& folder,
                                                             const Path& root);

/// Whether the glob itself means this file, and not a folder in which it lies.
[[nodiscard]] bool matches(const std::string& glob, const std::string& name);

/// A lock on an open folder, held until the end of its life or of the process.
class FolderLock {
  public:
    FolderLock() = default;
    explicit FolderLock(int file) : file_(file) {}
    FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    FolderLock& operator=(FolderLock&& other) noexcept {
        std::swap(file_, other.file_);
        return *this;
    }
    ~FolderLock();
    explicit operator bool() const { return file_ >= 0; }
    [[nodiscard]] int get() const { return file_; }

  private:
    int file_ = -1;
};

/// A set of outputs that appears as a whole: written into a hidden folder inside the target (so on the same disk),
/// renamed file by file, in the order of adding. Whatever goes wrong before, the older set stays as it was.
class OutputSet {
  public:
    /// Makes the folders. Problems: output_unwritable.
    [[nodiscard]] static base::Result<OutputSet> open(const Path& target);
    OutputSet(OutputSet&& other) noexcept;
    OutputSet& operator=(OutputSet&&) = delete;
    ~OutputSet();

    [[nodiscard]] base::Result<void> write(const std::string& name, std::string_view bytes);
    /// A path for a writer that needs one; counts as written, once.
    [[nodiscard]] base::Result<Path> path_for(const std::string& name);
    /// The problem with the names that the user knows instead of the hidden ones.
    [[nodiscard]] base::Problem published(base::Problem problem) const;
    /// An output of an earlier run that this one does not have.
    void retire(const std::string& name) { retired_.push_back(name); }
    /// A file that the run read: nothing is published over it, and it is never retired.
    void protect(Path input) { inputs_.push_back(std::move(input)); }
    /// From now on a name that is taken is a problem, and what stands there stays.
    void replace_nothing() { replaces_ = false; }
    /// Moves everything into place, unless the run was asked to stop; the paths that now stand there.
    [[nodiscard]] base::Result<std::vector<Path>> publish();

  private:
    OutputSet(Path target, Path hidden, FolderLock lock)
        : target_(std::move(target)), hidden_(std::move(hidden)), lock_(std::move(lock)) {}
    [[nodiscard]] base::Result<void> place(const std::string& name) const;

    Path target_, hidden_;
    FolderLock lock_;  ///< by which other runs see that somebody works in the hidden folder
    bool replaces_ = true;
    std::vector<std::string> names_, retired_;
    std::vector<Path> inputs_;
};

/// Writes over a file that is there and stays the file it was: what links lead to it, who owns it and who may read it.
/// At every moment it stands whole under its name or in a copy beside it. Problems: output_unwritable.
[[nodiscard]] base::Result<void> write_over(const Path& path, std::string_view bytes);

}  // namespace stamtafel::app
