// First the groups that are too small, then those whose size would follow from the others, then the figures.
#include "engine/kpis/small_groups.hpp"

#include <algorithm>
#include <map>

namespace stamtafel::kpis {
namespace {

using base::Figure;
using Where = std::vector<std::pair<std::string, std::string>>;
using Key = std::pair<std::string, Where>;

struct Group {
    std::uint64_t turns = 0;
    bool hidden = false;
};
using Groups = std::map<Key, Group>;

Key key_of(const Fact& fact) { return {fact.id.substr(0, fact.id.rfind('.')), fact.where}; }

bool small(std::uint64_t n, std::uint64_t least) { return n > 0 && n < least; }

Groups groups_of(const std::vector<Fact>& facts, std::uint64_t least) {
    Groups groups;
    for (const Fact& fact : facts) {
        if (fact.id.size() < 6 || fact.id.substr(fact.id.size() - 6) != ".turns") continue;
        const std::uint64_t turns = fact.figure.n.value_or(0);
        groups[key_of(fact)] = {turns, small(turns, least)};
    }
    return groups;
}

/// One hidden part follows from the total and the other parts: the smallest of these is hidden with it.
template <class IsPart>
void hide_with_it(Groups& groups, const Key& total, const IsPart& is_part) {
    const auto sum = groups.find(total);
    if (sum == groups.end() || sum->second.hidden) return;
    std::size_t hidden = 0;
    Group* smallest = nullptr;
    for (auto& [key, group] : groups) {
        if (!is_part(key) || group.turns == 0) continue;
        hidden += group.hidden ? 1U : 0U;
        if (!group.hidden && (smallest == nullptr || group.turns < smallest->turns)) smallest = &group;
    }
    if (hidden == 1 && smallest != nullptr) smallest->hidden = true;
}

void hide_what_follows(Groups& groups) {
    hide_with_it(groups, {"responding", {}},
                 [](const Key& key) { return key.second.empty() && key.first != "responding"; });
    for (auto& [key, group] : groups)
        if (!key.second.empty() && groups[{key.first, {}}].hidden) group.hidden = true;
    std::vector<Key> totals;
    for (const auto& [key, group] : groups)
        if (key.second.empty()) totals.push_back(key);
    for (const Key& total : totals)
        hide_with_it(groups, total, [&](const Key& key) { return key.first == total.first && !key.second.empty(); });
}

void hide(Figure& figure) {
    figure.value = {};
    figure.why = base::Why::too_small;
    figure.n.reset();
    figure.interval.reset();
}

void hide_facts(std::vector<Fact>& facts, const Groups& groups, std::uint64_t least) {
    for (Fact& fact : facts) {
        if (!fact.figure.n) continue;
        const auto group = groups.find(key_of(fact));
        const bool counted_in_group = group != groups.end() && fact.figure.unit == base::Unit::count;
        const bool hidden = (group != groups.end() && group->second.hidden && group->second.turns > 0) ||
                            (!counted_in_group && small(*fact.figure.n, least));
        if (hidden) hide(fact.figure);
    }
}

void hide_views(Evaluation& evaluation, const Groups& groups, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    for (ProtocolView& view : evaluation.protocols) {
        const auto group = groups.find({"protocol." + playbook.protocols[view.protocol].id.value, {}});
        if (group != groups.end() && group->second.hidden) view.curve.clear(), view.heatmap = {};
        if (small(view.ripe, least)) view.verdict = Verdict::nothing_ripe, view.ripe = 0;
    }
    for (KpiView& view : evaluation.kpis) {
        if (view.value.n && small(*view.value.n, least)) hide(view.value);
        for (TrendPoint& point : view.trend)
            if (point.figure.n && small(*point.figure.n, least)) hide(point.figure);
    }
}

}  // namespace

std::uint64_t min_group_of(const playbook::Privacy& privacy) {
    const auto written = static_cast<std::uint64_t>(std::max(0.0, privacy.min_group.value));
    return privacy.sensitive.value ? std::max<std::uint64_t>(10, written) : written;
}

Evaluation without_small_groups(Evaluation evaluation, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    Groups groups = groups_of(evaluation.facts, least);
    hide_what_follows(groups);
    hide_facts(evaluation.facts, groups, least);
    hide_views(evaluation, groups, playbook);
    return evaluation;
}

}  // namespace stamtafel::kpis
