// What escalation.hpp finds in the graphs of team, escalations and roadmap, as diagnostics.
#include <algorithm>

#include "engine/playbook/check_list.hpp"
#include "engine/playbook/escalation.hpp"

namespace stamtafel::playbook {

using base::Code;

namespace {

/// A person has a key that is not known: it may be the misspelt one that would end the escalation.
bool a_key_of_a_person_is_unknown(const Checking& c) {
    constexpr std::size_t keys_there_are = 2;  // among the arguments
    return std::any_of(c.diagnostics.list.begin(), c.diagnostics.list.end(), [](const base::Diagnostic& found) {
        return found.problem.code == Code::unknown_key &&
               found.problem.args[keys_there_are].find("accountable") != std::string::npos;
    });
}

}  // namespace

void check_escalation_ends(const Checking& c) {
    const auto& team = c.playbook.team;
    if (a_key_of_a_person_is_unknown(c)) return;
    for (const Protocol& protocol : c.playbook.protocols) {
        const EscalationEnd end = end_of(protocol, team);
        if (!end.known) continue;  // no escalation, or a role that nobody has: reported with its name
        const Text& role = protocol.escalation.back().to;
        if (end.accountable.empty()) {
            c.report(Code::escalation_end, role.place, {protocol.id.value, role.value});
        } else if (!end.deputised) {
            const Person& person = team[end.accountable.front()];
            if (person.deputy.value.empty())  // else a deputy who is not there: reported with that name
                c.report(Code::no_deputy, person.id.place, {person.id.value});
        }
    }
}

void check_escalation_circles(const Checking& c) {
    for (const Protocol& protocol : c.playbook.protocols)
        for (const Circle& circle : escalation_circles(protocol.escalation)) {
            std::string path;
            for (const std::size_t step : circle)
                path += (path.empty() ? "" : " -> ") + protocol.escalation[step].to.value;
            c.report(Code::escalation_cycle, protocol.escalation[circle.front()].to.place, {protocol.id.value, path});
        }
}

void check_deputies(const Checking& c) {
    const auto& team = c.playbook.team;
    for (const Circle& circle : deputy_circles(team))
        c.report(Code::deputy_cycle, team[circle.front()].deputy.place, {path_text(circle, team)});
}

void check_roadmap(const Checking& c) {
    const auto& roadmap = c.playbook.roadmap;
    for (const Circle& circle : waiting_circles(roadmap))
        c.report(Code::roadmap_cycle, roadmap[circle.front()].id.place, {path_text(circle, roadmap)});
}

}  // namespace stamtafel::playbook
