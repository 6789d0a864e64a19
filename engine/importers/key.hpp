// Ids as 16-byte keys: up to 15 bytes stand in the key as they are, with their length; longer ones are hashed
// (XXH3, 128 bits), so that ten million ids need no dictionary.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/activity/batch.hpp"

namespace stamtafel::importers {

/// Empty text: the empty key. Exact up to 15 bytes; beyond, equal texts give equal keys and different
/// texts different ones but for a chance of n² / 2^128.
[[nodiscard]] activity::Key key_of(std::string_view id);

/// The key of several texts in this order; never meets the key of a single short id.
[[nodiscard]] activity::Key key_of_tuple(std::span<const std::string_view> parts);

/// 32 hex digits of XXH3-128: names the bytes of an input in the facts.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

}  // namespace stamtafel::importers
