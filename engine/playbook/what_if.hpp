// A what-if: a part of a playbook laid over the client's own, so that a period can be judged as if it had been agreed
// otherwise. Joined as `extends:` joins; only what a replay can change may stand in it.
#pragma once

#include <string>

#include "engine/playbook/parse.hpp"

namespace stamtafel::playbook {

struct WhatIf {
    Parsed parsed;          ///< the playbook as it would be
    std::string name;       ///< what the file calls itself; may be empty
    std::uint32_t own = 0;  ///< the source of the file itself
};

/// `what_if` over `playbook`; both texts, and every file that the playbook extends, are added to `sources`.
/// Problems of the what-if, beside those of any playbook: what_if_key, what_if_empty.
[[nodiscard]] WhatIf parse_what_if(Loaded what_if, Loaded playbook, const Loader& load, base::Sources& sources,
                                   base::Diagnostics& diagnostics);

}  // namespace stamtafel::playbook
