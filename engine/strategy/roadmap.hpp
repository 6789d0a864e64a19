// The roadmap as a plan: the playbook's steps on the working days of those who do them, earliest and latest, the
// chain that decides the end, what everybody has to do in which week. Work is never moved to make it fit: who has too
// much is shown with too much. What a plan says about the strategy (too long, nobody owns a step) is for the findings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/date.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

/// A step on working days of its owner. A day that is begun is used up: a step takes a day at least, also one without
/// effort, and what waits for it begins on the next one.
struct ScheduledStep {
    std::size_t step = 0;  ///< index into the playbook's roadmap
    std::string id;
    std::string owner;                    ///< person or role, as the load has it; empty: nobody
    std::int32_t days = 0;                ///< working days it takes, part of one counting as one; 1 at least
    std::int64_t effort = 0;              ///< thousandths of a working day
    base::Day first, last;                ///< at the earliest: the plan
    base::Day latest_first, latest_last;  ///< at which neither the end nor a date in the playbook is missed
    std::int32_t slack = 0;  ///< owner's working days from first to latest_first; below 0: too late already
    bool critical = false;   ///< a working day lost here moves the end or misses a date: no slack
    std::int32_t depth = 0;  ///< steps in the longest chain of needs before it
    bool operator==(const ScheduledStep&) const = default;
};

/// What somebody has to do in an ISO week when every step is done at its earliest; in thousandths of a working day.
struct WeekLoad {
    std::string owner;  ///< id of a person, or a role that several hold
    base::Day monday;
    std::int64_t effort = 0;
    std::int64_t capacity = 0;  ///< days in that week; of a role what its holders have left beside steps of their own
    std::vector<std::size_t> steps;  ///< indexes into the roadmap, ascending
    [[nodiscard]] bool overload() const { return effort > capacity; }
    bool operator==(const WeekLoad&) const = default;
};

enum class FixedDate : std::uint8_t { on, by };

/// A date of the playbook that the plan does not keep.
struct MissedDate {
    std::size_t step = 0;
    FixedDate kind = FixedDate::on;
    base::Day wanted, planned;  ///< planned: first day for `on`, last day for `by`
    bool operator==(const MissedDate&) const = default;
};

/// Why there are no dates.
enum class Unplanned : std::uint8_t {
    nothing,  ///< no reason: there are
    no_steps,
    circle,    ///< steps wait for each other: see Roadmap::at_fault
    too_long,  ///< more than fifty years or a million working days, or the owner never works: see Roadmap::at_fault
};

struct Roadmap {
    Unplanned why = Unplanned::nothing;
    std::vector<std::size_t> at_fault;       ///< indexes of steps; of a circle the first stands again at the end
    base::Day begin, last;                   ///< first day of the plan; last working day of all steps
    std::vector<ScheduledStep> steps;        ///< in the playbook's order
    std::vector<std::size_t> critical_path;  ///< indexes of steps: the chain of needs that decides the last day
    std::vector<WeekLoad> loads;             ///< by owner in the team's order, then week; only weeks with work
    std::vector<MissedDate> missed;          ///< in the playbook's order
    bool operator==(const Roadmap&) const = default;
};

/// The day on which steps without a date or a need can begin: the earliest `start` that a step has, else `otherwise`,
/// and no later than the earliest `on`.
[[nodiscard]] base::Day first_day(std::span<const playbook::Step> roadmap, base::Day otherwise);

/// Plans by the critical path method (Kelley and Walker, 1959) over working days. Needs that are unknown are passed
/// over; an id that stands twice means its first step.
///
/// Whose working days: the schedule of the owner (`works`), of a role that of its first holder; of who has none, and
/// of steps without owner, the schedule most of the team works by, else Monday to Friday. Any open time makes a day a
/// working day. `effort` in hours is divided by the schedule's commonest day.
[[nodiscard]] Roadmap plan_roadmap(const playbook::Playbook& playbook, base::Day otherwise);

/// The steps by first day, then by playbook order: how a chart shows them.
[[nodiscard]] std::vector<std::size_t> by_first_day(const Roadmap& roadmap);

/// "members -> goals -> members": the ids along a circle.
[[nodiscard]] std::string circle_text(const Roadmap& roadmap, const playbook::Playbook& playbook);

}  // namespace stamtafel::strategy
