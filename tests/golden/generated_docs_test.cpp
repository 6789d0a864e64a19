// Pages made from tables are as fresh as the tables. STAMTAFEL_WRITE_DOCS=1 writes them anew instead.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/app/reference.hpp"
#include "tests/support/catch.hpp"

using stamtafel::app::GeneratedFile;

namespace {

std::filesystem::path path_of(const GeneratedFile& file) {
    return std::filesystem::path(STAMTAFEL_SOURCE_DIR) / file.path;
}

std::string text_of(const GeneratedFile& file) {
    std::ifstream in(path_of(file), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("generated pages equal their tables") {
    for (const GeneratedFile& file : stamtafel::app::generated_files()) {
        CAPTURE(file.path);
        if (std::getenv("STAMTAFEL_WRITE_DOCS") != nullptr) {
            std::filesystem::create_directories(path_of(file).parent_path());
            std::ofstream(path_of(file), std::ios::binary) << file.text;
        }
        CHECK(text_of(file) == file.text);
    }
}
