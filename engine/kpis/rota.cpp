// Schedules are compiled for a few weeks around the moment; deputies are followed once each, so a circle ends.
#include "engine/kpis/rota.hpp"

#include <algorithm>

#include "engine/calendar/hours.hpp"
#include "engine/measure/clocks.hpp"

namespace stamtafel::kpis {
namespace {

std::optional<base::Instant> works_from(const playbook::Playbook& playbook, const calendar::Zone& zone,
                                        std::string_view hours, base::Instant now) {
    if (hours.empty()) return std::nullopt;
    const base::Day today = calendar::local_day(zone, now);
    const calendar::Clock clock = calendar::compile_clock(measure::week_hours(playbook, hours, today + -1, today + 35),
                                                          zone, today + -1, today + 35);
    if (calendar::is_open(clock, now)) return now;
    const auto next = std::upper_bound(clock.opens.begin(), clock.opens.end(), now);
    return next == clock.opens.end() ? std::nullopt : std::optional(*next);
}

/// The owner or the holders of the role, then deputies of these, then theirs.
std::vector<std::size_t> candidates(const playbook::Playbook& playbook, std::string_view owner) {
    std::vector<std::size_t> found;
    const auto add = [&](auto wanted) {
        for (std::size_t i = 0; i < playbook.team.size(); ++i)
            if (!playbook.team[i].automation.value && wanted(playbook.team[i]) &&
                std::find(found.begin(), found.end(), i) == found.end())
                found.push_back(i);
    };
    add([&](const playbook::Person& person) { return person.id.value == owner; });
    if (found.empty()) add([&](const playbook::Person& person) { return person.role.value == owner; });
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string deputy = playbook.team[found[i]].deputy.value;
        if (!deputy.empty()) add([&](const playbook::Person& person) { return person.id.value == deputy; });
    }
    return found;
}

}  // namespace

Rota rota_at(const playbook::Playbook& playbook, const calendar::Zone& zone, base::Instant now) {
    Rota rota{now, {}};
    for (const playbook::Person& person : playbook.team)
        rota.works_from.push_back(works_from(playbook, zone, person.works.value, now));
    return rota;
}

std::optional<OnDuty> on_duty(const playbook::Playbook& playbook, const Rota& rota, std::string_view owner) {
    std::optional<OnDuty> best;
    for (const std::size_t person : candidates(playbook, owner)) {
        const auto& from = rota.works_from[person];
        if (from && (!best || *from < best->from)) best = OnDuty{person, *from};
    }
    return best;
}

}  // namespace stamtafel::kpis
