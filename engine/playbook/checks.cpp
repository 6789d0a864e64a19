// THE list of checks. Adding one: a function in the file of its subject, a declaration in check_list.hpp, a row here.
#include "engine/playbook/checks.hpp"

#include <set>
#include <tuple>
#include <vector>

#include "engine/playbook/check_list.hpp"

namespace stamtafel::playbook {
namespace {

struct Check {
    std::string_view name;
    void (*run)(const Checking&);
};

constexpr Check checks[] = {
    {"ids are unique", check_ids_are_unique},
    {"lists are not too long", check_sizes},
    {"everything named exists", check_references},
    {"conditions name what exists", check_conditions},
    {"every goal is measured", check_goals_are_measured},
    {"metrics have the statistic and conditions asked of them", check_statistics},
    {"targets are in the metric's unit", check_target_units},
    {"targets can be reached", check_targets},
    {"sources say their channel and metric", check_sources_have_a_channel},
    {"columns are known to the format", check_columns},
    {"every channel has data", check_channels_are_fed},
    {"every channel has a protocol", check_channels_are_covered},
    {"spans begin before they end", check_dates},
    {"protocols promise something that makes sense", check_promises},
    {"escalation steps ascend", check_escalation_order},
    {"no protocol hides another", check_protocols_are_reached},
    {"somebody works in the hours of a protocol", check_somebody_works},
    {"a crisis has a path", check_crisis_path},
    {"the budget carries each reward", check_rewards_fit_the_budget},
    {"channels can be weighed against each other", check_channel_choice},
    {"escalations end at somebody accountable with a deputy", check_escalation_ends},
    {"escalations form no circle", check_escalation_circles},
    {"deputies form no circle", check_deputies},
    {"the roadmap has no circle", check_roadmap},
};

/// "0,9" that a comma cut in two is said as such; what is amiss with the 0 before it is said of half a value.
void forget_halves(base::Diagnostics& diagnostics) {
    const auto at = [](const base::Place& place, std::uint32_t column) {
        return std::tuple(place.source, place.line, column);
    };
    std::set<decltype(at({}, 0))> cuts;
    for (const base::Diagnostic& one : diagnostics.list)
        if (one.problem.code == base::Code::comma_splits) cuts.insert(at(one.place, one.place.column));
    std::erase_if(diagnostics.list, [&](const base::Diagnostic& one) {
        return cuts.count(at(one.place, one.place.column + one.place.length + 1)) > 0;
    });
}

}  // namespace

void check_playbook(const Playbook& playbook, const Vocabulary& vocabulary, base::Diagnostics& diagnostics) {
    const Checking checking{playbook, vocabulary, diagnostics};
    for (const Check& check : checks) check.run(checking);
    forget_halves(diagnostics);
}

}  // namespace stamtafel::playbook
