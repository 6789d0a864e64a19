// The playbook's words and rules in the form that triage takes.
#pragma once

#include "engine/language/triage.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::measure {

[[nodiscard]] language::Lists lists_of(const playbook::Playbook& playbook);

}  // namespace stamtafel::measure
