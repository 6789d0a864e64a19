// What is left to fill in: notes, since a plan is discussed before it is complete.
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/playbook/left_open.hpp"
#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {

void names_to_fill_in(const Strategy& s, const Report& report) {
    for (const playbook::Person& person : s.playbook.team)
        if (is_left_open(person.name)) report(person.name.place, {person.id.value, person.role.value});
}

void address_to_fill_in(const Strategy& s, const Report& report) {
    const playbook::Text& posted = s.playbook.guidelines.rules_posted_at;
    if (is_left_open(posted)) report(posted.place);
}

void baselines_to_fill_in(const Strategy& s, const Report& report) {
    std::vector<std::string_view> ids;
    base::Place first;
    for (const playbook::Kpi& kpi : s.playbook.kpis) {
        if (!playbook::is_assumed(kpi)) continue;
        if (ids.empty()) first = kpi.baseline->place;
        ids.emplace_back(kpi.id.value);
    }
    if (!ids.empty()) report(first, {base::join(ids, ", ")});
}

}  // namespace stamtafel::strategy
