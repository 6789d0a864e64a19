// The two parts of plan_roadmap: dates of steps, and from these who has to do what in which week.
#pragma once

#include <span>
#include <vector>

#include "engine/strategy/roadmap.hpp"
#include "engine/strategy/workers.hpp"

namespace stamtafel::strategy {

/// Effort in thousandths of the schedule's working day, rounded up; 0 for none. The schedule is open at times when
/// there is an effort in hours.
[[nodiscard]] std::int64_t effort_of(const playbook::Step& step, const Worktimes& times);

/// By worker, then week. Full days come first, what is left of a day last.
[[nodiscard]] std::vector<WeekLoad> week_loads(std::span<const ScheduledStep> steps, const Workforce& force);

}  // namespace stamtafel::strategy
