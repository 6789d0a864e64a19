// Small roadmaps for tests: anna works Monday to Friday but not on 14 October 2026, bram Monday to Wednesday, cees and
// dina share a role at Anna's hours; robo is a bot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/playbook/playbook.hpp"
#include "engine/strategy/roadmap.hpp"

namespace stamtafel::test {

inline base::Day october(std::uint32_t day) { return base::day_of({2026, 10, day}); }

inline playbook::Hours schedule(std::string_view id, std::size_t days) {
    playbook::Hours hours;
    hours.id.value = id;
    for (std::size_t day = 0; day < days; ++day) hours.days[day] = {{9 * 60, 17 * 60}};
    return hours;
}

inline playbook::Person person(std::string_view id, std::string_view role, std::string_view works) {
    playbook::Person out;
    out.id.value = id, out.role.value = role, out.works.value = works;
    return out;
}

inline playbook::Playbook team() {
    playbook::Playbook out;
    out.hours = {schedule("office", 5), schedule("part", 3)};
    out.hours[0].closed = {{october(14), {}}};
    out.team = {person("anna", "manager", "office"), person("bram", "editor", "part"),
                person("cees", "helper", "office"), person("dina", "helper", "office"), person("robo", "editor", "")};
    out.team.back().automation.value = true;
    return out;
}

inline playbook::Step step(std::string_view id, std::string_view owner, std::string_view effort,
                           const std::vector<std::string>& needs = {}) {
    playbook::Step out;
    out.id.value = id, out.owner.value = owner;
    if (!effort.empty()) out.effort.value = base::parse_duration(effort).value();
    for (const std::string& need : needs) out.needs.push_back({need, {}});
    return out;
}

}  // namespace stamtafel::test
