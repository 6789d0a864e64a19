// One spelling for all that a person takes for the same handle.
#pragma once

#include <string>
#include <string_view>

namespace stamtafel::base {

/// What handles are compared by where somebody's wish counts (opt-out, consent, the ledger): folded, without @ and blanks
/// around it, without invisible characters, wide and styled letters plain, Cyrillic and Greek letters that look like
/// Latin ones as these. Twice changes nothing. For looking up, never for showing.
[[nodiscard]] std::string handle_key(std::string_view handle);

}  // namespace stamtafel::base
