// The team: who stands in, and whom an escalation reaches.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/kpis/role.hpp"
#include "engine/playbook/check_list.hpp"
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

/// Who alone is reached by a step of an escalation, or by the protocol itself; nobody where several are, or none.
struct Called {
    const playbook::Person* person = nullptr;
    const playbook::Text* role = nullptr;
    bool at_once = false;
};

/// The protocol's owner first, then each step.
std::vector<Called> called_by(const Playbook& book, const playbook::Protocol& protocol) {
    const playbook::Person* owner = playbook::find_id(book.team, protocol.owner.value);
    if (owner == nullptr) owner = only_holder(book, protocol.owner.value);
    std::vector<Called> all{{owner, owner == nullptr ? &protocol.owner : &owner->role, false}};
    for (const playbook::EscalationStep& step : protocol.escalation)
        all.push_back({only_holder(book, step.to.value), &step.to, !step.after.value.has_value()});
    return all;
}

/// The same human being in another role. A role that comes twice is a reminder.
bool is_same(const Called& a, const Called& b) {
    return a.person != nullptr && b.person != nullptr && a.person != b.person &&
           known_as(*a.person) == known_as(*b.person);
}

/// The first step that reaches who was called before. One that goes to the owner at once says who decides.
std::optional<std::pair<std::size_t, std::size_t>> same_again(const std::vector<Called>& all) {
    for (std::size_t later = 1; later < all.size(); ++later)
        for (std::size_t earlier = all[later].at_once ? 1 : 0; earlier < later; ++earlier)
            if (is_same(all[earlier], all[later])) return std::pair{earlier, later};
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
        const std::vector<Called> all = called_by(s.playbook, protocol);
        const auto same = same_again(all);
        if (!same) continue;
        const Called &earlier = all[same->first], &later = all[same->second];
        report(later.role->place,
               {protocol.id.value, later.person->id.value, earlier.role->value + ", " + later.role->value});
    }
}

}  // namespace stamtafel::strategy
