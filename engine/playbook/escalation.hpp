// The team as a directed graph: roles lead to the people who hold them, people to their deputies, steps of a
// roadmap to the steps they wait for. Circles and ends are found with Boost.Graph, twenty circles at most.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/playbook/playbook.hpp"

namespace stamtafel::playbook {

using Circle = std::vector<std::size_t>;  ///< indexes in order; the first stands again at the end

/// Circles of people who stand in for each other: indexes into the team.
[[nodiscard]] std::vector<Circle> deputy_circles(const std::vector<Person>& team);

/// Circles of steps that wait for each other: indexes into the roadmap.
[[nodiscard]] std::vector<Circle> waiting_circles(const std::vector<Step>& roadmap);

/// Circles of roles that an escalation comes back to after leaving them: indexes of steps, the first of each role.
/// The same role twice in a row is a reminder, no circle.
[[nodiscard]] std::vector<Circle> escalation_circles(const std::vector<EscalationStep>& steps);

/// Where the last step of an escalation ends.
struct EscalationEnd {
    bool known = false;                    ///< somebody holds the role
    std::vector<std::size_t> accountable;  ///< indexes of those who hold it and are accountable
    bool deputised = false;                ///< one of them has a deputy
    bool operator==(const EscalationEnd&) const = default;
};
[[nodiscard]] EscalationEnd end_of(const Protocol& protocol, const std::vector<Person>& team);

/// "mo -> sanne -> mo": the ids along a circle.
template <class Things>
[[nodiscard]] std::string path_text(const Circle& circle, const Things& things) {
    std::string text;
    for (const std::size_t index : circle) text += (text.empty() ? "" : " -> ") + things[index].id.value;
    return text;
}

}  // namespace stamtafel::playbook
