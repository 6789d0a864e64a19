// Who does the steps of a roadmap, and on which days they work. No dates of steps here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/calendar/workdays.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

struct Worktimes {
    calendar::Workdays days;
    std::int64_t day_ms = 0;  ///< length of the commonest day; 0 when never open
};

struct Worker {
    std::string id;                                            ///< person or role; empty: nobody
    std::vector<std::pair<std::size_t, std::int32_t>> shifts;  ///< schedule, how many work by it; the first one plans
    std::optional<std::size_t> shares;  ///< of a person: the worker for the role that they hold with others
};

/// The workers come in the team's order, a role behind its first holder; who is nobody comes last.
struct Workforce {
    std::vector<Worktimes> schedules;
    std::vector<Worker> workers;
    std::vector<std::size_t> of_step;  ///< step → worker
    [[nodiscard]] const Worktimes& of(std::size_t step) const {
        return schedules[workers[of_step[step]].shifts.front().first];
    }
};

/// A role that one person holds is that person; bots hold none. Holidays are known in [first, last].
[[nodiscard]] Workforce workforce(const playbook::Playbook& playbook, base::Day first, base::Day last);

/// Working days in [from, end) of all who share the work.
[[nodiscard]] std::int32_t capacity(const Workforce& force, const Worker& worker, base::Day from, base::Day end);

}  // namespace stamtafel::strategy
