// Who has to do what in which week: each step's work is laid on its days and added up by worker and week.
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/strategy/roadmap_parts.hpp"

namespace stamtafel::strategy {
namespace {

/// Part of a step in one week.
struct Portion {
    std::size_t worker = 0;
    base::Day monday;
    std::size_t step = 0;
    std::int64_t effort = 0;
};

base::Day monday_of(base::Day day) { return day + -static_cast<std::int32_t>(base::weekday(day)); }

void lay_out(const ScheduledStep& step, const Workforce& force, std::vector<Portion>& portions) {
    const calendar::Workdays& days = force.of(step.step).days;
    std::int64_t left = step.effort;
    for (base::Day from = step.first; left > 0 && from <= step.last; from = monday_of(from) + 7) {
        const std::int64_t fits = calendar::count_workdays(days, from, monday_of(from) + 7) * std::int64_t{1000};
        if (fits > 0) portions.push_back({force.of_step[step.step], monday_of(from), step.step, std::min(left, fits)});
        left -= std::min(left, fits);
    }
}

using WorkerWeek = std::pair<std::size_t, base::Day>;

/// The portions of one worker and week, which stand together, as one load each; `at`: where it came.
std::vector<WeekLoad> add_up(const std::vector<Portion>& portions, const Workforce& force,
                             std::map<WorkerWeek, std::size_t>& at) {
    std::vector<WeekLoad> loads;
    for (const Portion& portion : portions) {
        const Worker& worker = force.workers[portion.worker];
        if (at.try_emplace({portion.worker, portion.monday}, loads.size()).second) {
            const std::int64_t days = capacity(force, worker, portion.monday, portion.monday + 7);
            loads.push_back({worker.id, portion.monday, 0, days * 1000, {}});
        }
        loads.back().effort += portion.effort;
        loads.back().steps.push_back(portion.step);
    }
    return loads;
}

/// Who does a step in their own name has those days no more for the role that they hold with others.
void take_own_days(const Workforce& force, const std::map<WorkerWeek, std::size_t>& at, std::vector<WeekLoad>& loads) {
    for (const auto& [week, own] : at) {
        const auto& role = force.workers[week.first].shares;
        if (!role) continue;
        if (const auto shared = at.find({*role, week.second}); shared != at.end())
            loads[shared->second].capacity -= std::min(loads[own].effort, loads[own].capacity);
    }
}

}  // namespace

std::vector<WeekLoad> week_loads(std::span<const ScheduledStep> steps, const Workforce& force) {
    std::vector<Portion> portions;
    for (const ScheduledStep& step : steps)
        if (!step.owner.empty()) lay_out(step, force, portions);
    const auto key = [](const Portion& p) { return std::tie(p.worker, p.monday, p.step); };
    std::sort(portions.begin(), portions.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    std::map<WorkerWeek, std::size_t> at;
    std::vector<WeekLoad> loads = add_up(portions, force, at);
    take_own_days(force, at, loads);
    return loads;
}

}  // namespace stamtafel::strategy
