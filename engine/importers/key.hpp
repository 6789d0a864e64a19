// Ids as 16-byte keys: up to 15 bytes stand in the key as they are, with their length; longer ones are hashed
// (XXH3, 128 bits), so that ten million ids need no dictionary.
#pragma once

#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "engine/activity/batch.hpp"

namespace stamtafel::importers {

/// The key of an id longer than 15 bytes.
[[nodiscard]] activity::Key hash_key(std::string_view id);

/// Empty text: the empty key. Exact up to 15 bytes; beyond, equal texts give equal keys and different
/// texts different ones but for a chance of n² / 2^128.
[[nodiscard]] inline activity::Key key_of(std::string_view id) {
    const std::size_t size = id.size();
    if (size == 0) return {};
    if (size > 15) return hash_key(id);
    const auto eight = [](const char* from) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, 8);
        return bytes;
    };
    activity::Key key{std::uint64_t{size} << 56, 0};
    if (size >= 8) {  // the last eight bytes overlap the first: what lies behind those is shifted down
        key.low = eight(id.data());
        if (size > 8) key.high |= eight(id.data() + size - 8) >> 8 * (16 - size);
    } else {
        for (std::size_t i = 0; i < size; ++i) key.low |= std::uint64_t{static_cast<unsigned char>(id[i])} << 8 * i;
    }
    return key;
}

/// The key of several texts in this order; never meets the key of a single short id.
[[nodiscard]] activity::Key key_of_tuple(std::span<const std::string_view> parts);

/// 32 hex digits of XXH3-128: names the bytes of an input in the facts.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

}  // namespace stamtafel::importers
