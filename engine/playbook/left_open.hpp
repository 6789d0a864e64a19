// What a playbook leaves to be filled in: a "?" where a name or an address belongs, an address of the examples, a baseline
// that nobody measured. Such a name or address is read as a place without a value, so that nothing prints it.
#pragma once

#include <string_view>

#include "engine/playbook/playbook.hpp"

namespace stamtafel::playbook {

/// An address on a host that belongs to nobody: example.com, .net or .org, and what lies below them (RFC 2606).
[[nodiscard]] bool is_example_address(std::string_view address);

/// Takes what is not filled in yet out of the names of the team and the address of the rules; their places stay.
void clear_what_is_open(Playbook& playbook);

/// Written down, and not filled in yet.
[[nodiscard]] inline bool is_left_open(const Text& text) { return text.place.line > 0 && text.value.empty(); }

/// A baseline on the way to a dated target that has no day itself: an assumption.
[[nodiscard]] inline bool is_assumed(const Kpi& kpi) {
    return kpi.baseline && !kpi.baseline->on.value && kpi.target && kpi.target->by.value;
}

}  // namespace stamtafel::playbook
