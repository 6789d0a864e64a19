// Random communities to compute every figure of: rows in lines, playbooks, and what no conversation leads to.
#pragma once

#include <string>

#include "engine/playbook/playbook.hpp"
#include "tests/support/community.hpp"
#include "tests/support/random.hpp"

namespace stamtafel::test {

[[nodiscard]] std::string random_lines(Random& random);
[[nodiscard]] playbook::Playbook random_playbook(Random& random);

/// What no conversation of random_lines leads to, made up: resolutions, peers who came first, traits, escalations,
/// deeds.
void embellish(Random& random, Community& told);

}  // namespace stamtafel::test
