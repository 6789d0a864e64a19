// The things of a list or a map for difference.cpp: by what they are known, how they are called for readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/playbook/difference.hpp"

namespace stamtafel::playbook {

/// One thing of a list or a map.
struct Thing {
    Said key;
    std::string title;
    const Record* record;
    Node node;  ///< a copy: a short form is written out
};

/// What stands behind a key; nullptr: nothing.
[[nodiscard]] const Node* child(const Node* map, std::string_view key);

/// Days by name beside keys of their own: opening hours.
[[nodiscard]] bool is_schedule(const Record& record);

[[nodiscard]] std::vector<Thing> things_of(const Field& field, const Node* node);

/// Whether the key is a name that may change, and not what the thing is: the category of a rule of triage.
[[nodiscard]] bool has_own_name(const Thing& thing);

}  // namespace stamtafel::playbook
