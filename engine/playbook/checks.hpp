// Cross-field checks: one function each, one signature, one row each in THE list (checks.cpp).
#pragma once

#include "engine/base/diagnostic.hpp"
#include "engine/playbook/playbook.hpp"
#include "engine/playbook/vocabulary.hpp"

namespace stamtafel::playbook {

void check_playbook(const Playbook& playbook, const Vocabulary& vocabulary, base::Diagnostics& diagnostics);

}  // namespace stamtafel::playbook
