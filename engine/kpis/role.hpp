// Whose a protocol is: the role, never the person (domain.md §3).
#pragma once

#include <string>

#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// The role behind an owner, which is a person or a role; a person without role stands for itself.
[[nodiscard]] inline const std::string& role_of(const playbook::Playbook& playbook, const std::string& owner) {
    for (const playbook::Person& person : playbook.team)
        if (person.id.value == owner && !person.role.value.empty()) return person.role.value;
    return owner;
}

}  // namespace stamtafel::kpis
