// POSIX where the standard library does not say what went wrong.
#include "engine/app/io.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <fmt/format.h>

#include "engine/activity/store.hpp"
#include "engine/app/interrupt.hpp"
#include "engine/base/diagnostic.hpp"
#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::fail;

/// What people meet, in both languages; the rest as the system says it.
std::string why(int error) {
    switch (error) {
        case EEXIST: return base::in_both("it is there already", "het is er al");
        case EISDIR: return base::in_both("it is a folder", "het is een map");
        case ENOENT: return base::in_both("it is not there", "het is er niet");
        case EPERM:
        case EACCES: return base::in_both("no permission", "geen toestemming");
        case ENOSPC: return base::in_both("the disk is full", "de schijf is vol");
        case ELOOP: return base::in_both("its links lead round in a circle", "de koppelingen lopen in een kring");
        default: return std::system_category().message(error);
    }
}
std::string why_now() { return why(errno); }

enum class Lasting : std::uint8_t { no, yes };

/// All that the file holds from now on. Every step that can fail for want of space is asked whether it did.
base::Result<void> write_to(OpenFile file, const Path& path, std::string_view bytes, Lasting lasting) {
    bool good = file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                std::fflush(file.get()) == 0 &&
                ::ftruncate(::fileno(file.get()), static_cast<off_t>(bytes.size())) == 0;
    if (good && lasting == Lasting::yes) good = ::fsync(::fileno(file.get())) == 0;
    std::string reason = good ? "" : why_now();
    if (file && std::fclose(file.release()) != 0 && good) good = false, reason = why_now();
    if (!good) return fail(Code::output_unwritable, path.string(), reason);
    return {};
}

base::Result<void> make_folders(const Path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return fail(Code::output_unwritable, folder.string(), why(error.value()));
    return {};
}

constexpr std::string_view hidden_prefix = ".stamtafel-";

/// A path without meaning for glob().
std::string literal(const Path& path) {
    std::string out;
    for (const char letter : path.string()) {
        if (std::strchr("*?[\\", letter) != nullptr) out += '\\';
        out += letter;
    }
    return out;
}

constexpr std::string_view hidden_ending = "-XXXXXX";  // as mkdtemp has it

/// Whether an entry of the folder is called as hidden folders are: ".stamtafel-4711-a1B2c3".
bool is_hidden_folder(const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    if (!name.starts_with(hidden_prefix) || !entry.is_directory(ignored) || entry.is_symlink(ignored)) return false;
    const std::size_t digits = name.find_first_not_of("0123456789", hidden_prefix.size());
    return digits != hidden_prefix.size() && digits != name.npos && name[digits] == '-' &&
           name.size() == digits + hidden_ending.size();
}

/// A lock on a folder that the system lets go of when the process ends, however it ends; none where another has it.
FolderLock locked(const Path& folder) {
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock && ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) lock = FolderLock();
    return lock;
}

/// Folders that a killed run left behind: nobody holds them.
void sweep(const Path& target) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(target, error))
        if (is_hidden_folder(entry) && locked(entry.path())) fs::remove_all(entry.path(), error);
}

}  // namespace

base::Result<std::string> read_file(const Path& path, std::uintmax_t limit) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::none) return fail(Code::file_unreadable, path.string(), why(error.value()));
    if (!fs::exists(status)) return fail(Code::file_not_found, path.string());
    if (fs::is_directory(status)) return fail(Code::file_unreadable, path.string(), why(EISDIR));
    if (!fs::is_regular_file(status)) return fail(Code::file_unreadable, path.string(), why(ENOTSUP));
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return fail(Code::file_unreadable, path.string(), why(error.value()));
    if (size > limit) return fail(Code::file_too_large, path.string(), fmt::format("{} MiB", limit >> 20));
    const OpenFile file(std::fopen(path.c_str(), "rb"));
    if (!file) return fail(Code::file_unreadable, path.string(), why_now());
    std::string bytes;
    bytes.resize(static_cast<std::size_t>(size));
    const std::size_t read = std::fread(bytes.data(), 1, bytes.size(), file.get());
    if (std::ferror(file.get()) != 0) return fail(Code::file_unreadable, path.string(), why_now());
    if (read != bytes.size()) return fail(Code::file_unreadable, path.string(), why(EIO));
    return bytes;
}

namespace {

struct Descriptor {
    int number;
    explicit Descriptor(const Path& path) : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
};

std::int64_t changed_ns(const struct stat& status) {
    return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// All of a file into memory that is there; false when it ends early or cannot be read.
bool read_into(int file, char* memory, std::size_t size) {
    for (std::size_t done = 0; done < size;) {
        const ssize_t some = ::read(file, memory + done, size - done);
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) return false;
        done += static_cast<std::size_t>(some);
    }
    return true;
}

/// The file's pages over the reserved ones: behind its end the last page is zero, and so is the one after it.
bool map_over(int file, char* memory, std::size_t size) {
    return ::mmap(memory, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) != MAP_FAILED;
}

}  // namespace

base::Result<StoredFile> store_file(const Path& path, std::uintmax_t limit, activity::Store& store) {
    const Descriptor file(path);
    struct stat status = {};
    if (file.number < 0)
        return fail(errno == ENOENT ? Code::file_not_found : Code::file_unreadable, path.string(), why_now());
    if (::fstat(file.number, &status) != 0) return fail(Code::file_unreadable, path.string(), why_now());
    if (S_ISDIR(status.st_mode)) return fail(Code::file_unreadable, path.string(), why(EISDIR));
    if (!S_ISREG(status.st_mode)) return fail(Code::file_unreadable, path.string(), why(ENOTSUP));
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > limit) return fail(Code::file_too_large, path.string(), fmt::format("{} MiB", limit >> 20));
    constexpr std::size_t small = 1 << 20;
    char* memory = store.reserve(size);
    errno = EIO;  // what an early end is
    if (size < small ? !read_into(file.number, memory, size) : !map_over(file.number, memory, size))
        return fail(Code::file_unreadable, path.string(), why_now());
    return StoredFile{{memory, size}, size, changed_ns(status), size >= small};
}

void release_pages(const StoredFile& file, std::string_view part) {
    const bool inside = part.data() >= file.bytes.data() && part.data() + part.size() <= file.bytes.data() + file.size;
    if (!file.mapped || !inside) return;
    constexpr std::uintptr_t page = 4096;  // a smaller step than the system's is an error that changes nothing
    const auto begin = (reinterpret_cast<std::uintptr_t>(part.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(part.data() + part.size()) / page * page;
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

bool unchanged(const Path& path, const StoredFile& file) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && static_cast<std::uintmax_t>(status.st_size) == file.size &&
           changed_ns(status) == file.changed_ns;
}

base::Result<Path> inside_root(const Path& path, const Path& root) {
    std::error_code error;
    const Path named = fs::absolute(path, error);  // what is not there would stay relative, and so outside
    const Path whole = error ? Path() : fs::weakly_canonical(named, error);
    if (error) return fail(Code::file_unreadable, path.lexically_normal().string(), why(error.value()));
    if (whole.empty()) return fail(Code::file_outside_root, path.lexically_normal().string());
    const Path base = fs::weakly_canonical(root, error);
    if (error || base.empty()) return fail(Code::file_outside_root, path.lexically_normal().string());
    const auto differ = std::mismatch(base.begin(), base.end(), whole.begin(), whole.end());
    const bool inside = differ.first == base.end() || (differ.first->empty() && std::next(differ.first) == base.end());
    if (!inside) return fail(Code::file_outside_root, path.lexically_normal().string());
    return whole;
}

base::Result<std::optional<std::string>> read_beside(const Beside& beside, const Path& name, std::uintmax_t limit) {
    const auto path = inside_root(beside.folder / name, beside.root);
    if (!path) return tl::unexpected(path.error());
    auto bytes = read_file(*path, limit);
    if (bytes) return std::optional(std::move(*bytes));
    if (bytes.error().code == Code::file_not_found) return std::nullopt;
    return tl::unexpected(bytes.error());
}

/// ".." behind a wildcard visits the same folders again and again, as many times as there are ways.
static bool climbs_after_wildcard(const Path& pattern) {
    bool wild = false;
    for (const Path& part : pattern) {
        if (wild && part == "..") return true;
        wild = wild || part.string().find_first_of("*?[") != std::string::npos;
    }
    return false;
}

/// All files of a folder and its folders, but hidden ones; links to folders are not followed.
static base::Result<void> add_files_below(const Path& folder, std::vector<Path>& paths) {
    std::error_code error;
    std::error_code ignored;
    for (auto entry = fs::recursive_directory_iterator(folder, error); !error && entry != fs::end(entry);
         entry.increment(error)) {
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (hidden && entry->is_directory(ignored)) entry.disable_recursion_pending();
        if (!hidden && entry->is_regular_file(ignored)) paths.push_back(entry->path());
    }
    if (error) return fail(Code::file_unreadable, folder.string(), why(error.value()));
    return {};
}

base::Problem missing_beside_playbook(std::string_view name) {
    return {Code::file_not_found, {std::string(name), base::in_both("the playbook", "het playbook")}};
}

base::Result<std::vector<Path>> files_matching(std::string_view pattern, const Path& folder, const Path& root) {
    if (climbs_after_wildcard(Path(pattern))) return fail(Code::file_outside_root, std::string(pattern));
    const Path wanted = Path(literal(folder)) / Path(pattern);
    glob_t found = {};
    std::vector<Path> paths;
    if (::glob(wanted.c_str(), 0, nullptr, &found) == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    std::error_code ignored;
    for (std::size_t i = paths.size(); i-- > 0;)
        if (fs::is_directory(paths[i], ignored)) {
            const Path inner = paths[i];
            paths.erase(paths.begin() + static_cast<std::ptrdiff_t>(i));
            if (auto added = add_files_below(inner, paths); !added) return tl::unexpected(added.error());
        }
    if (paths.empty()) return tl::unexpected(missing_beside_playbook(pattern));
    for (const Path& path : paths)
        if (const auto inside = inside_root(path, root); !inside) return tl::unexpected(inside.error());
    std::sort(paths.begin(), paths.end(),
              [](const Path& a, const Path& b) { return base::natural_less(a.string(), b.string()); });
    return paths;
}

bool matches(const std::string& glob, const std::string& name) {
    return ::fnmatch(Path(glob).lexically_normal().c_str(), Path(name).lexically_normal().c_str(), FNM_PATHNAME) == 0;
}

FolderLock::~FolderLock() {
    if (file_ >= 0) ::close(file_);
}

base::Result<OutputSet> OutputSet::open(const Path& target) {
    if (auto made = make_folders(target); !made) return tl::unexpected(made.error());
    sweep(target);
    constexpr int most_tries = 10;
    for (int i = 0; i < most_tries; ++i) {
        std::string hidden = (target / fmt::format("{}{}{}", hidden_prefix, ::getpid(), hidden_ending)).string();
        if (::mkdtemp(hidden.data()) == nullptr) return fail(Code::output_unwritable, target.string(), why_now());
        FolderLock lock = locked(hidden);
        std::error_code ignored;
        if (fs::exists(hidden, ignored)) return OutputSet(target, hidden, std::move(lock));  // not swept meanwhile
    }
    return fail(Code::output_unwritable, target.string(), why(EBUSY));
}

OutputSet::OutputSet(OutputSet&& other) noexcept
    : target_(std::move(other.target_)),
      hidden_(std::exchange(other.hidden_, {})),
      lock_(std::move(other.lock_)),
      replaces_(other.replaces_),
      names_(std::move(other.names_)),
      retired_(std::move(other.retired_)),
      inputs_(std::move(other.inputs_)) {}

OutputSet::~OutputSet() {
    std::error_code ignored;
    if (!hidden_.empty()) fs::remove_all(hidden_, ignored);
}

base::Result<Path> OutputSet::path_for(const std::string& name) {
    const Path path = hidden_ / name;
    if (auto made = make_folders(path.parent_path()); !made) return tl::unexpected(made.error());
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
    return path;
}

base::Result<void> OutputSet::write(const std::string& name, std::string_view bytes) {
    const auto path = path_for(name);
    if (!path) return tl::unexpected(path.error());
    OpenFile file(std::fopen(path->c_str(), "wb"));
    return write_to(std::move(file), *path, bytes, Lasting::no).map_error([this](const base::Problem& problem) {
        return published(problem);
    });
}

base::Problem OutputSet::published(base::Problem problem) const {
    for (std::string& arg : problem.args)
        if (arg.starts_with(hidden_.string())) arg = target_.string() + arg.substr(hidden_.string().size());
    return problem;
}

base::Result<void> OutputSet::place(const std::string& name) const {
    const Path from = hidden_ / name, to = target_ / name;
    std::error_code error;
    if (!replaces_) {
        if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
        const bool unheard_of = errno == EINVAL || errno == ENOSYS;  // on disks that cannot do it at once
        if (!unheard_of || fs::exists(fs::symlink_status(to, error)))
            return fail(Code::output_unwritable, to.string(), why(unheard_of ? EEXIST : errno));
    }
    fs::rename(from, to, error);
    if (error) return fail(Code::output_unwritable, to.string(), why(error.value()));
    return {};
}

base::Result<std::vector<Path>> OutputSet::publish() {
    stop_if_requested();
    std::vector<Path> published;
    const auto was_read = [&](const std::string& name) {
        std::error_code ignored;
        return std::any_of(inputs_.begin(), inputs_.end(),
                           [&](const Path& input) { return fs::equivalent(target_ / name, input, ignored); });
    };
    for (const std::string& name : names_) {  // whatever can be wrong is found before anything moves
        std::error_code ignored;
        if (fs::is_directory(target_ / name, ignored))
            return fail(Code::output_unwritable, (target_ / name).string(), why(EISDIR));
        if (was_read(name))
            return fail(Code::output_unwritable, (target_ / name).string(),
                        base::in_both("this run has read it", "deze run heeft het gelezen"));
    }
    for (const std::string& name : names_)
        if (auto made = make_folders((target_ / name).parent_path()); !made) return tl::unexpected(made.error());
    for (const std::string& name : names_) {
        if (auto placed = place(name); !placed) return tl::unexpected(placed.error());
        published.push_back(target_ / name);
    }
    for (const std::string& name : retired_) {
        std::error_code ignored;
        if (std::find(names_.begin(), names_.end(), name) == names_.end() && !was_read(name))
            fs::remove(target_ / name, ignored);
    }
    return published;
}

namespace {

/// A new file beside another, that nobody else made and nobody else reads.
std::pair<Path, OpenFile> new_file_beside(const Path& path) {
    constexpr int most = 100;
    for (int i = 0; i < most; ++i) {
        Path name = path.parent_path() / fmt::format("{}{}-{}", hidden_prefix, ::getpid(), i);
        const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file >= 0) return {std::move(name), OpenFile(::fdopen(file, "wb"))};
        if (errno != EEXIST) break;
    }
    return {};
}

/// Where the file has one name and the copy its owner and rights, the copy takes its place at once; else what the name
/// leads to is written over, and the copy stays until that is done.
base::Result<void> replace(OpenFile old, const struct stat& was, const Path& path, const Path& copy, OpenFile file,
                           std::string_view bytes) {
    const int number = ::fileno(file.get());
    const bool alike = ::fchown(number, was.st_uid, was.st_gid) == 0 && ::fchmod(number, was.st_mode & 07777U) == 0;
    auto written = write_to(std::move(file), path, bytes, Lasting::yes);
    std::error_code error;
    const bool more_rights = ::flistxattr(::fileno(old.get()), nullptr, 0) > 0;  // lists of who may, kept with the file
    if (written && alike && was.st_nlink == 1 && !more_rights) {
        fs::rename(copy, path, error);
        if (!error) return {};
        written = fail(Code::output_unwritable, path.string(), why(error.value()));
    } else if (written && !write_to(std::move(old), path, bytes, Lasting::yes)) {
        return fail(
            Code::output_unwritable, path.string(),
            base::in_both(fmt::format("it is written in part; the whole is in {}", copy.string()),
                          fmt::format("het is voor een deel geschreven; het geheel staat in {}", copy.string())));
    }
    fs::remove(copy, error);
    return written;
}

}  // namespace

base::Result<void> write_over(const Path& path, std::string_view bytes) {
    stop_if_requested();
    std::error_code error;
    const Path real = fs::canonical(path, error);
    if (error) return fail(Code::output_unwritable, path.string(), why(error.value()));
    OpenFile old(std::fopen(real.c_str(), "r+be"));  // where nobody may write nothing is put in its place either
    struct stat was = {};
    if (!old || ::fstat(::fileno(old.get()), &was) != 0) return fail(Code::output_unwritable, path.string(), why_now());
    auto [copy, file] = new_file_beside(real);
    if (!file) return fail(Code::output_unwritable, path.string(), why_now());
    return replace(std::move(old), was, real, copy, std::move(file), bytes);
}

}  // namespace stamtafel::app
