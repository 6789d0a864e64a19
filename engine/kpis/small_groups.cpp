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

/// Everything before the last dot; the escalations of a protocol belong to it.
Key key_of(const Fact& fact) {
    std::string group = fact.id.substr(0, fact.id.rfind('.'));
    constexpr std::string_view escalation = ".escalation";
    if (group.ends_with(escalation)) group.resize(group.size() - escalation.size());
    return {group, fact.where};
}

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

bool is_resolution(const Key& key) { return key.first.ends_with(".resolution"); }

/// The parts of a total along one dimension: channel, category, role, priority.
bool is_part_by(const Key& key, const Key& total, const std::string& dimension) {
    return key.first == total.first && key.second.size() == 1 && key.second.front().first == dimension;
}

/// Nothing is shown of a part whose whole is hidden, and no whole whose one protocol is.
void hide_along(Groups& groups, const std::vector<Key>& keys, const playbook::Playbook& playbook) {
    for (auto& [key, group] : groups) {
        const auto whole = groups.find({key.first, {}});
        if (!key.second.empty() && whole != groups.end() && whole->second.hidden) group.hidden = true;
    }
    for (const playbook::Protocol& protocol : playbook.protocols) {
        const auto of = groups.find({"protocol." + protocol.id.value, {}});
        if (of == groups.end() || !of->second.hidden) continue;
        for (auto& [key, group] : groups)
            if (key.first == "responding" && key.second.size() == 1 &&
                (key.second.front().first == "role" || key.second.front().first == "priority"))
                group.hidden = group.turns > 0;
    }
    for (const Key& total : keys)
        if (total.second.empty())
            for (const std::string dimension : {"channel", "category", "role", "priority"})
                hide_with_it(groups, total, [&](const Key& key) { return is_part_by(key, total, dimension); });
}

/// Each step may make another total tell a hidden part, so until nothing more is hidden.
void hide_what_follows(Groups& groups, const playbook::Playbook& playbook) {
    std::vector<Key> keys;
    for (const auto& [key, group] : groups) keys.push_back(key);
    const auto hidden = [&] {
        return std::count_if(groups.begin(), groups.end(), [](const auto& one) { return one.second.hidden; });
    };
    for (auto before = hidden() - 1; before != hidden();) {
        before = hidden();
        for (const Key& total : keys)
            if (total.first == "responding")
                hide_with_it(groups, total, [&](const Key& key) {
                    return key.second == total.second && key.first != "responding" && !is_resolution(key);
                });
        hide_along(groups, keys, playbook);
    }
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
        const base::TableId table = fact.figure.evidence.table;
        const bool of_turns = table != base::TableId::activities && table != base::TableId::thanks;
        const bool counted_in_group = group != groups.end() && fact.figure.unit == base::Unit::count && of_turns;
        const bool hidden = (group != groups.end() && group->second.hidden && group->second.turns > 0) ||
                            (!counted_in_group && small(*fact.figure.n, least));
        if (hidden) hide(fact.figure);
    }
}

bool is_hidden(const TrendPoint& point) { return point.figure.why == base::Why::too_small; }

void hide_fact(const std::string& id, std::vector<Fact>& facts) {
    for (Fact& fact : facts)
        if (fact.id == id) hide(fact.figure);
}

/// A mean tells the one figure that is left out of it, a difference the other one.
void hide_comparison(KpiView& view, const std::string& prefix, std::vector<Fact>& facts) {
    const auto& trend = view.trend;
    if (std::none_of(trend.begin(), trend.end(), is_hidden)) return;
    Change& change = view.change;
    change.limits.reset(), change.centre.reset(), change.smallest_visible.reset();
    change.last_year.reset(), change.p.reset(), view.outlook.reset();
    hide_fact(prefix + ".usual", facts), hide_fact(prefix + ".outlook", facts);
    if (!is_hidden(trend.back()) && (trend.size() < 2 || !is_hidden(trend[trend.size() - 2]))) return;
    change = {};
    hide_fact(prefix + ".change", facts), hide_fact(prefix + ".change_is_signal", facts);
}

void hide_views(Evaluation& evaluation, const Groups& groups, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    for (ProtocolView& view : evaluation.protocols) {
        const auto group = groups.find({"protocol." + playbook.protocols[view.protocol].id.value, {}});
        if (group != groups.end() && group->second.hidden)
            view.curve.clear(), view.incidence.clear(), view.heatmap = {};
        if (small(view.ripe, least)) view.verdict = Verdict::nothing_ripe, view.ripe = 0;
    }
    for (KpiView& view : evaluation.kpis) {
        if (view.value.n && small(*view.value.n, least)) hide(view.value);
        for (auto* points : {&view.trend, &view.months})
            for (TrendPoint& point : *points)
                if (point.figure.n && small(*point.figure.n, least)) hide(point.figure);
        const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
        hide_comparison(view, prefix, evaluation.facts);
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
    hide_what_follows(groups, playbook);
    hide_facts(evaluation.facts, groups, least);
    hide_views(evaluation, groups, playbook);
    return evaluation;
}

}  // namespace stamtafel::kpis
