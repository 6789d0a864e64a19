// First the groups that are too small, then those whose size would follow from the others, then the figures.
#include "engine/kpis/small_groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/kpis/hidden_sums.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using Where = std::vector<std::pair<std::string, std::string>>;
using Key = std::pair<std::string, Where>;

struct Group {
    Count count;
    bool small = false;
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
        if (!fact.id.ends_with(".turns") || !fact.figure.n) continue;
        Group& group = groups[key_of(fact)];
        group.count.turns = *fact.figure.n;
        group.small = group.count.hidden = small(*fact.figure.n, least);
    }
    return groups;
}

std::string_view dimension_of(const Key& key) {
    return key.second.empty() ? "" : std::string_view(key.second.front().first);
}

bool is_protocol(const Key& key) { return key.first.starts_with("protocol."); }
bool is_resolution(const Key& key) { return key.first.ends_with(".resolution"); }

/// The sums in which counts of turns stand: each protocol over its channels, each channel over the protocols, and all
/// over both. Resolutions are turns of their own.
class Sums {
  public:
    explicit Sums(Groups& groups) {
        if (groups.count({"responding", {}}) > 0) node("protocols");
        for (const auto& [key, group] : groups)
            if (dimension_of(key) == "channel") {
                node(is_protocol(key) ? row(key) : column(key));
                if (!is_protocol(key)) node("channels");
            }
        for (auto& [key, group] : groups)
            if (key.second.empty() || dimension_of(key) == "channel") add(key, group);
    }

    void hide(std::uint64_t least) {
        std::vector<std::size_t> totals(nodes_, counts_.size());
        for (const auto& [node, count] : totals_) totals[node] = count;
        hide_what_follows(counts_, totals, least);
        for (std::size_t i = 0; i < counts_.size(); ++i) groups_[i]->count.hidden = counts_[i].hidden;
    }

  private:
    void node(const std::string& name) {
        if (named_.try_emplace(name, nodes_).second) ++nodes_;
    }
    std::size_t known(const std::string& name) const {
        const auto place = named_.find(name);
        return place == named_.end() ? no_sum : place->second;
    }
    static std::string row(const Key& key) { return "row " + key.first; }
    static std::string column(const Key& key) { return "column " + key.second.front().second; }

    /// A total stands first in the sum of its parts, then in that of all; it is worth more than its parts.
    void add(const Key& key, Group& group) {
        Count count = group.count;
        const bool part = !key.second.empty();
        if (is_protocol(key)) {
            count.from = known(row(key));
            if (!is_resolution(key)) count.to = part ? known(column(key)) : known("protocols");
            if (!part) totals_[count.from] = counts_.size();
            count.worth = count.turns * (part ? 1 : 2);
        } else if (key.first == "responding") {
            count.from = part ? known(column(key)) : known("protocols");
            count.to = known("channels");
            totals_[count.from] = counts_.size();
            count.worth = count.turns * (part ? 4 : 8);
        } else {
            return;
        }
        counts_.push_back(count);
        groups_.push_back(&group);
    }

    std::vector<Count> counts_;
    std::vector<Group*> groups_;  ///< as long
    std::map<std::string, std::size_t> named_;
    std::map<std::size_t, std::size_t> totals_;  ///< node → count
    std::size_t nodes_ = no_sum + 1;
};

/// What is told by category, role or priority is told wholly or not at all: of a protocol by category when it and each
/// part may be told, by role and priority when all protocols may.
void hide_dimensions(Groups& groups) {
    const auto hide_all = [&](const auto& is_part) {
        for (auto& [key, group] : groups)
            if (is_part(key)) group.count.hidden = true;
    };
    bool protocol_hidden = false;
    for (const auto& [key, group] : groups)
        protocol_hidden =
            protocol_hidden || (is_protocol(key) && key.second.empty() && !is_resolution(key) && group.count.hidden);
    const Groups before = groups;
    for (const auto& one : before) {
        const Key& key = one.first;
        const Group& group = one.second;
        const auto dimension = dimension_of(key);
        const auto whole = before.find({key.first, {}});
        if (dimension == "category" && (group.small || (whole != before.end() && whole->second.count.hidden)))
            hide_all([&](const Key& other) { return other.first == key.first && dimension_of(other) == dimension; });
        if ((dimension == "role" || dimension == "priority") && (group.small || protocol_hidden))
            hide_all([&](const Key& other) { return dimension_of(other) == dimension; });
    }
}

void hide(Figure& figure) {
    figure.value = {};
    figure.why = base::Why::too_small;
    figure.n.reset();
    figure.interval.reset();
}

bool is_turn_table(base::TableId table) {
    return table == base::TableId::turns || table == base::TableId::items || table == base::TableId::escalations;
}

/// Rows that are no turns are told by a dimension when each part may be told.
using Dimensions = std::set<std::pair<std::string, std::string>>;
Dimensions small_dimensions(const std::vector<Fact>& facts, std::uint64_t least) {
    Dimensions found;
    for (const Fact& fact : facts)
        if (!fact.where.empty() && !is_turn_table(fact.figure.evidence.table) &&
            small(fact.figure.n.value_or(0), least))
            found.emplace(fact.id, fact.where.front().first);
    return found;
}

void hide_facts(std::vector<Fact>& facts, const Groups& groups, std::uint64_t least) {
    const Dimensions dimensions = small_dimensions(facts, least);
    for (Fact& fact : facts) {
        if (!fact.figure.n) continue;
        const auto group = groups.find(key_of(fact));
        const bool grouped = group != groups.end();
        const bool in_hidden = grouped && group->second.count.hidden && group->second.count.turns > 0;
        const bool alone = !grouped || !is_turn_table(fact.figure.evidence.table);
        const bool in_dimension = !fact.where.empty() && dimensions.count({fact.id, fact.where.front().first}) > 0;
        if (in_hidden || (alone && small(*fact.figure.n, least)) || in_dimension) hide(fact.figure);
    }
}

/// The categories are parts of all that triage looked at, and that many is told with the sentiments.
void hide_triage(std::vector<Fact>& facts, std::uint64_t least) {
    std::vector<Count> counts;
    std::vector<Fact*> parts;
    std::uint64_t all = 0;
    for (Fact& fact : facts) {
        if (!fact.id.starts_with("triage.") || !fact.where.empty() || !fact.figure.n) continue;
        const std::uint64_t n = *fact.figure.n;
        counts.push_back({no_sum, 1, n, n, small(n, least)});
        parts.push_back(&fact);
        all += n;
    }
    counts.push_back({no_sum, 1, all, 8 * all, false});
    hide_what_follows(counts, {counts.size(), parts.size()}, least);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (counts[i].hidden) hide(parts[i]->figure);
}

/// Whether a figure over turns looks at a group of its own: all, one channel, one protocol, one channel of it.
bool looks_at(const base::Filter& filter, const Key& key, const playbook::Playbook& playbook) {
    const auto has = [](std::uint64_t bits, const auto& list, std::string_view id) {
        for (std::size_t i = 0; i < std::min<std::size_t>(64, list.size()); ++i)
            if (list[i].id.value == id) return (bits >> i & 1U) != 0;
        return false;
    };
    const bool by_channel = filter.channels != ~0ULL, by_protocol = filter.protocols != ~0ULL;
    if (!key.second.empty() && dimension_of(key) != "channel") return false;
    if (by_channel != (dimension_of(key) == "channel") || by_protocol != is_protocol(key)) return false;
    if (by_channel && !has(filter.channels, playbook.channels, key.second.front().second)) return false;
    const std::string id = key.first.substr(0, key.first.find('.', sizeof "protocol"));
    return !by_protocol || has(filter.protocols, playbook.protocols, id.substr(sizeof "protocol"));
}

/// The protocols that take only what the filter's categories name: these tell what those tell.
std::uint64_t protocols_of(std::uint64_t categories, const Evaluation& evaluation, const playbook::Playbook& playbook) {
    std::uint64_t found = 0;
    for (std::size_t p = 0; p < std::min<std::size_t>(64, playbook.protocols.size()); ++p)
        for (const auto& [key, wanted] : playbook.protocols[p].applies)
            for (std::size_t c = 0; key.value == "category" && c < evaluation.categories.size(); ++c)
                for (const auto& category : wanted)
                    if ((categories >> c & 1U) != 0 && category.value == evaluation.categories[c]) found |= 1ULL << p;
    return found;
}

bool tells_hidden(const base::Figure& figure, const Groups& groups, const Evaluation& evaluation,
                  const playbook::Playbook& playbook) {
    base::Filter filter = figure.evidence.filter;
    if (!is_turn_table(figure.evidence.table)) return false;
    if (filter.categories != ~0ULL) filter.protocols &= protocols_of(filter.categories, evaluation, playbook);
    return std::any_of(groups.begin(), groups.end(), [&](const auto& one) {
        return one.second.count.hidden && one.second.count.turns > 0 && looks_at(filter, one.first, playbook);
    });
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

void hide_all(std::vector<TrendPoint>& points) {
    for (TrendPoint& point : points) hide(point.figure);
}

void hide_kpi(KpiView& view, const std::string& prefix, std::vector<Fact>& facts) {
    hide(view.value);
    view.status = Status::none;
    if (!view.trend.empty()) hide(view.trend.back().figure);
    hide_all(view.months);
    for (Fact& fact : facts)
        if (fact.id == prefix + ".value" || fact.id == prefix + ".status")
            hide(fact.figure), fact.status = Status::none;
}

void hide_kpis(Evaluation& evaluation, const Groups& groups, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    for (KpiView& view : evaluation.kpis) {
        for (auto* points : {&view.trend, &view.months})
            for (TrendPoint& point : *points)
                if (small(point.figure.n.value_or(0), least)) hide(point.figure);
        const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
        if (small(view.value.n.value_or(0), least) || tells_hidden(view.value, groups, evaluation, playbook))
            hide_kpi(view, prefix, evaluation.facts);
        if (std::any_of(view.months.begin(), view.months.end(), is_hidden)) hide_all(view.months);  // they add up
        hide_comparison(view, prefix, evaluation.facts);
    }
}

void hide_protocols(Evaluation& evaluation, const Groups& groups, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    for (ProtocolView& view : evaluation.protocols) {
        const auto group = groups.find({"protocol." + playbook.protocols[view.protocol].id.value, {}});
        const bool hidden = group != groups.end() && group->second.count.hidden && group->second.count.turns > 0;
        if (hidden) view.curve.clear(), view.incidence.clear(), view.heatmap = {};
        if (hidden || small(view.ripe, least)) view.verdict = Verdict::too_small, view.ripe = 0;
    }
}

/// A day of a channel is too small a group to count; that it has rows may be told.
void hide_days(Evaluation& evaluation) {
    for (DayRows& channel : evaluation.days)
        for (std::uint32_t& rows : channel.rows) rows = std::min(rows, 1U);
}

}  // namespace

std::uint64_t min_group_of(const playbook::Privacy& privacy) {
    const auto written = static_cast<std::uint64_t>(std::max(0.0, privacy.min_group.value));
    return privacy.sensitive.value ? std::max<std::uint64_t>(10, written) : written;
}

Evaluation without_small_groups(Evaluation evaluation, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    Groups groups = groups_of(evaluation.facts, least);
    Sums(groups).hide(least);
    hide_dimensions(groups);
    hide_triage(evaluation.facts, least);
    hide_facts(evaluation.facts, groups, least);
    hide_kpis(evaluation, groups, playbook);
    hide_protocols(evaluation, groups, playbook);
    hide_days(evaluation);
    return evaluation;
}

}  // namespace stamtafel::kpis
