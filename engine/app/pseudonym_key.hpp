// .stamtafel-key beside the playbook: under it a member has the same pseudonym in every month, and nobody without it
// can tell whose. It never leaves for an output.
#pragma once

#include "engine/app/load.hpp"
#include "reports/compose/pseudonyms.hpp"

namespace stamtafel::app {

inline constexpr std::string_view key_file = ".stamtafel-key";

/// HMAC-SHA256 (RFC 2104) under the key; no digest where there is none, or where it cannot be used, which is a
/// finding: pseudonym_key_broken.
[[nodiscard]] compose::Digest read_pseudonym_key(const LoadedPlaybook& loaded, base::Diagnostics& findings);

}  // namespace stamtafel::app
