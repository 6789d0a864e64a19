// The playbook of exports that nobody has written one for yet: their channels, their sources, somebody to own
// the one promise that says which questions were answered by whom.
#pragma once

#include <string>

#include "engine/app/inspection.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// What the exports do not tell of themselves.
struct FirstPlaybook {
    std::string name;       ///< of the community
    std::string time_zone;  ///< as asked for; empty: the usual one
};

/// YAML that load_playbook_text reads; nothing when no source gave rows. `files:` are relative to the working folder.
[[nodiscard]] std::string first_playbook(const Inspection& inspection, const words::Catalogue& words,
                                         const FirstPlaybook& said);

}  // namespace stamtafel::app
