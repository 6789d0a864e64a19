// Folders under the build folder, made by mkdtemp; ctest runs many tests at once.
#include "tests/support/scratch.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "tests/support/files.hpp"

namespace stamtafel::test {

namespace fs = std::filesystem;

Scratch::Scratch() {
    const fs::path all = fs::path(STAMTAFEL_PROGRAM).parent_path() / "test-folders";
    fs::create_directories(all);
    std::string name = (all / "XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder " + name);
    folder_ = name;
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void write_file(const fs::path& file, std::string_view bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

void copy_source(std::string_view relative, const fs::path& to) {
    fs::create_directories(to.parent_path());
    fs::copy(source_path(relative), to, fs::copy_options::recursive);
}

Tree tree_of(const fs::path& folder) {
    Tree tree;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().lexically_relative(folder).generic_string();
        if (entry.is_regular_file())
            tree[name] = read_bytes(entry.path());
        else if (!entry.is_directory() || fs::is_empty(entry.path()))
            tree[name + "/"];
    }
    return tree;
}

std::string difference(const Tree& a, const Tree& b) {
    std::string out;
    for (const auto& [name, bytes] : a) {
        const auto other = b.find(name);
        if (other == b.end())
            out += "only in the first: " + name + "\n";
        else if (other->second != bytes)
            out += "differs: " + name + "\n";
    }
    for (const auto& [name, bytes] : b)
        if (a.count(name) == 0) out += "only in the second: " + name + "\n";
    return out;
}

}  // namespace stamtafel::test
