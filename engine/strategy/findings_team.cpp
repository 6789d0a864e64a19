// The team: who stands in, and whom an escalation reaches.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/kpis/role.hpp"
#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::Playbook;

/// Who alone holds the role; nothing when nobody or several do. Bots hold none.
const playbook::Person* only_holder(const Playbook& book, std::string_view role) {
    const playbook::Person* only = nullptr;
    for (const playbook::Person& person : book.team) {
        if (person.role.value != role || person.automation.value) continue;
        if (only != nullptr) return nullptr;
        only = &person;
    }
    return only;
}

std::vector<std::string> roles_of(const Playbook& book, const playbook::Protocol& protocol) {
    std::vector<std::string> roles{kpis::role_of(book, protocol.owner.value)};
    for (const playbook::EscalationStep& step : protocol.escalation) roles.push_back(step.to.value);
    return roles;
}

/// How readers know the person: who has two ids, for two roles, is one human being.
const std::string& known_as(const playbook::Person& person) {
    return person.name.value.empty() ? person.id.value : person.name.value;
}

using Called = const playbook::Person*;

/// Who alone is reached by each step of the escalation; nothing where several are, or nobody.
std::vector<Called> reached(const Playbook& book, const playbook::Protocol& protocol) {
    std::vector<Called> people;
    for (const playbook::EscalationStep& step : protocol.escalation) people.push_back(only_holder(book, step.to.value));
    return people;
}

/// The first step that reaches who an earlier one has reached in another role: a role that comes twice is a reminder.
std::optional<std::pair<std::size_t, std::size_t>> same_again(const std::vector<Called>& people) {
    for (std::size_t later = 1; later < people.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier)
            if (people[later] != nullptr && people[earlier] != nullptr && people[later] != people[earlier] &&
                known_as(*people[later]) == known_as(*people[earlier]))
                return std::pair{earlier, later};
    return std::nullopt;
}

}  // namespace

void roles_without_deputy(const Strategy& s, const Report& report) {
    std::vector<std::string> seen;
    for (const playbook::Protocol& protocol : s.playbook.protocols)
        for (std::string& role : roles_of(s.playbook, protocol)) {
            if (std::find(seen.begin(), seen.end(), role) != seen.end()) continue;
            const playbook::Person* person = only_holder(s.playbook, role);
            if (person != nullptr && person->deputy.value.empty())
                report(person->id.place, {role, person->id.value, protocol.id.value});
            seen.push_back(std::move(role));
        }
}

void escalations_to_one_person(const Strategy& s, const Report& report) {
    for (const playbook::Protocol& protocol : s.playbook.protocols) {
        const std::vector<Called> people = reached(s.playbook, protocol);
        const auto same = same_again(people);
        if (!same) continue;
        const playbook::Text& role = protocol.escalation[same->second].to;
        report(role.place, {protocol.id.value, people[same->second]->id.value,
                            protocol.escalation[same->first].to.value + ", " + role.value});
    }
}

}  // namespace stamtafel::strategy
