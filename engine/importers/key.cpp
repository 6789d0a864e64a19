// The one place that knows XXH3.
#include "engine/importers/key.hpp"

#include <fmt/format.h>
#include <xxhash.h>

namespace stamtafel::importers {
namespace {

// The top byte tells the forms apart: 1…15 the length of an inline id, 0xff a hash.
constexpr std::uint64_t hashed = 0xffULL << 56;

}  // namespace

activity::Key hash_key(std::string_view id) {
    const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
    return {hash.high64 | hashed, hash.low64};
}

activity::Key key_of_tuple(std::span<const std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += sizeof(std::uint64_t) + part.size();
    std::array<char, 1024> most;  // a row has one tuple: no memory is asked for but for a long one
    std::string longer;
    if (size > most.size()) longer.resize(size);
    char* const bytes = size > most.size() ? longer.data() : most.data();
    char* to = bytes;
    for (const std::string_view part : parts) {  // behind its length, so that no two tuples write the same bytes
        const std::uint64_t length = part.size();
        std::memcpy(to, &length, sizeof length);
        to = std::copy(part.begin(), part.end(), to + sizeof length);
    }
    return hash_key({bytes, size});
}

std::string fingerprint(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace stamtafel::importers
