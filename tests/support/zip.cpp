// Walks the central directory (PKWARE APPNOTE 4.3.12); Poco inflates.
#include "tests/support/zip.hpp"

#include <iterator>
#include <sstream>
#include <stdexcept>

#include <Poco/InflatingStream.h>

namespace stamtafel::test {
namespace {

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at + size > bytes.size()) throw std::runtime_error("the zip file ends too early");
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string inflated(std::string_view packed) {
    std::istringstream in{std::string(packed)};
    Poco::InflatingInputStream inflate(in, -15);  // a window of 2^15 bytes, and no head: zlib's way to say "raw"
    return {std::istreambuf_iterator<char>(inflate), {}};
}

std::string content(std::string_view bytes, std::size_t entry) {
    const std::size_t method = number(bytes, entry + 10, 2), packed = number(bytes, entry + 20, 4);
    const std::size_t size = number(bytes, entry + 24, 4), local = number(bytes, entry + 42, 4);
    const std::size_t start = local + 30 + number(bytes, local + 26, 2) + number(bytes, local + 28, 2);
    const std::string_view stored = bytes.substr(start, packed);
    const std::string out = method == 0 ? std::string(stored) : inflated(stored);
    if (out.size() != size) throw std::runtime_error("an entry of the zip file has another size than it says");
    return out;
}

}  // namespace

std::map<std::string, std::string> unzipped(std::string_view bytes) {
    using namespace std::string_view_literals;
    const std::size_t end = bytes.rfind("PK\5\6"sv);
    if (end == bytes.npos) throw std::runtime_error("no zip file");
    std::map<std::string, std::string> entries;
    std::size_t entry = number(bytes, end + 16, 4);
    for (std::size_t left = number(bytes, end + 10, 2); left > 0; --left) {
        if (bytes.substr(entry, 4) != "PK\1\2"sv) throw std::runtime_error("the zip file's directory is broken");
        const std::size_t name = number(bytes, entry + 28, 2);
        entries[std::string(bytes.substr(entry + 46, name))] = content(bytes, entry);
        entry += 46 + name + number(bytes, entry + 30, 2) + number(bytes, entry + 32, 2);
    }
    return entries;
}

}  // namespace stamtafel::test
