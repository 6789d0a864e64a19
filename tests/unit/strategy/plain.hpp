// A second version of the roadmap's dates, as plainly as can be: days are walked one by one, and dates are pushed along
// the needs until nothing moves.
#pragma once

#include <string>
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

/// Whether a week of the plan has more work in it for a person or a role than fits: days are handed out one by one, first
/// to steps in somebody's own name, what is left to the role. For roles whose holders work at the same times.
[[nodiscard]] bool plain_overload(const playbook::Playbook& playbook, const strategy::Roadmap& roadmap,
                                  const std::string& owner, base::Day monday);

[[nodiscard]] bool plain_works(const playbook::Playbook& playbook, const playbook::Step& step, base::Day day);

}  // namespace stamtafel::test
