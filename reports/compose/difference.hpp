// What changed between two versions of a playbook, in words that a client reads: a heading a part, a line a thing.
// What changed is found in engine/playbook/difference.cpp; nothing is compared here.
#pragma once

#include <span>
#include <string>

#include "engine/playbook/difference.hpp"
#include "engine/playbook/playbook.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::compose {

/// All of it outlives the call. Names of people, channels and the like are those of the version that a value is of.
struct Versions {
    const playbook::Playbook& before;
    const playbook::Playbook& after;
    const words::Catalogue& catalogue;
    bool same_text = false;  ///< nothing differs in any of the files, not even a blank
};

/// Lines of at most 100 columns as far as words allow, ending in a newline.
[[nodiscard]] std::string difference_text(const Versions& versions, std::span<const playbook::Change> changes);

}  // namespace stamtafel::compose
