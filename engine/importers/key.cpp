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
    std::string bytes;  // each part behind its length, so that no two tuples write the same bytes
    for (const std::string_view part : parts) {
        const std::uint64_t size = part.size();
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
        bytes += part;
    }
    return hash_key(bytes);
}

std::string fingerprint(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace stamtafel::importers
