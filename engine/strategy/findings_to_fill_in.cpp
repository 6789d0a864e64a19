// What is left to fill in: notes, since a plan is discussed before it is complete.
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/playbook/left_open.hpp"
#include "engine/playbook/read.hpp"
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

/// Those that a report measures and those that people count are mended at different places: one note for each.
void baselines_to_fill_in(const Strategy& s, const Report& report) {
    for (const bool by_hand : {false, true}) {
        std::vector<std::string_view> ids;
        const playbook::Kpi* first = nullptr;
        for (const playbook::Kpi& kpi : s.playbook.kpis) {
            if (!playbook::is_assumed(kpi) || kpis::is_by_hand(kpi) != by_hand) continue;
            if (first == nullptr) first = &kpi;
            ids.emplace_back(kpi.id.value);
        }
        if (first == nullptr) continue;
        const std::string value = playbook::written(first->baseline->value.value);
        report(first->baseline->place, {base::join(ids, ", "), by_hand ? "" : value, by_hand ? value : ""});
    }
}

}  // namespace stamtafel::strategy
