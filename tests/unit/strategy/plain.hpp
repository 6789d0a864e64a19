// A second version of the roadmap's dates, as plainly as can be: days are walked one by one, and dates are pushed along
// the needs until nothing moves.
#pragma once

#include <vector>

#include "tests/unit/strategy/roadmaps.hpp"

namespace stamtafel::test {

struct PlainStep {
    base::Day first, last, latest_first, latest_last;
    std::int32_t slack = 0;
    bool operator==(const PlainStep&) const = default;
};

struct PlainRoadmap {
    std::vector<PlainStep> steps;
    std::vector<std::size_t> critical_path;
};

/// For teams in which each owner is a person with a schedule that has no holidays; `begin` is the first day of all.
[[nodiscard]] PlainRoadmap plain_roadmap(const playbook::Playbook& playbook, base::Day begin);

[[nodiscard]] bool plain_works(const playbook::Playbook& playbook, const playbook::Step& step, base::Day day);

}  // namespace stamtafel::test
