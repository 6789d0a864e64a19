// Runs the rows of finding_table.cpp over a playbook whose roadmap is planned once for all of them.
#include "engine/strategy/findings.hpp"

#include <algorithm>

#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {
namespace {

Strategy strategy_of(const playbook::Playbook& playbook, std::optional<base::Day> from) {
    const auto tied = [](const playbook::Step& step) { return step.start.value || step.on.value; };
    const bool begun = std::any_of(playbook.roadmap.begin(), playbook.roadmap.end(), tied);
    const base::Day otherwise = from.value_or(begun ? base::Day{INT32_MAX} : base::Day{});
    return {playbook, plan_roadmap(playbook, otherwise), begun || from};
}

}  // namespace

const FindingRow* finding_of(base::Code code) {
    const auto table = finding_table();
    const auto row = std::find_if(table.begin(), table.end(), [&](const FindingRow& one) { return one.code == code; });
    return row == table.end() ? nullptr : &*row;
}

bool is_finding(base::Code code) { return finding_of(code) != nullptr; }

void find_in_strategy(const playbook::Playbook& playbook, base::Diagnostics& diagnostics,
                      std::optional<base::Day> from) {
    const Strategy strategy = strategy_of(playbook, from);
    for (const FindingRow& row : finding_table())
        if (row.find != nullptr) row.find(strategy, Report{row.code, diagnostics});
}

}  // namespace stamtafel::strategy
