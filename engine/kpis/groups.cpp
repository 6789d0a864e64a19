// First the groups that are too small, then those whose size would follow from the others.
#include "engine/kpis/groups.hpp"

#include <set>
#include <string_view>

#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {
namespace {

constexpr std::string_view triage = "triage.";

bool is_resolution(const GroupKey& key) { return key.first.ends_with(".resolution"); }

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
    static std::string row(const GroupKey& key) { return "row " + key.first; }
    static std::string column(const GroupKey& key) { return "column " + key.second.front().second; }

    /// A total stands first in the sum of its parts, then in that of all; it is worth more than its parts.
    void add(const GroupKey& key, Group& group) {
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
        const GroupKey& key = one.first;
        const Group& group = one.second;
        const auto dimension = dimension_of(key);
        const auto whole = before.find({key.first, {}});
        if (dimension == "category" && (group.small || (whole != before.end() && whole->second.count.hidden)))
            hide_all(
                [&](const GroupKey& other) { return other.first == key.first && dimension_of(other) == dimension; });
        if ((dimension == "role" || dimension == "priority") && (group.small || protocol_hidden))
            hide_all([&](const GroupKey& other) { return dimension_of(other) == dimension; });
    }
}

/// The categories are parts of all that triage looked at, and that many is told with the sentiments.
void hide_triage(Groups& groups, std::uint64_t least) {
    std::vector<Count> counts;
    std::vector<Group*> parts;
    std::uint64_t all = 0;
    for (auto& [key, group] : groups) {
        if (!key.first.starts_with(triage)) continue;
        group.count.to = 1, group.count.worth = group.count.turns;
        counts.push_back(group.count);
        parts.push_back(&group);
        all += group.count.turns;
    }
    counts.push_back({no_sum, 1, all, 8 * all, false});
    hide_what_follows(counts, {counts.size(), parts.size()}, least);
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i]->count.hidden = counts[i].hidden;
}

bool tells_small_months(const GroupKey& key, std::span<const Groups* const> months, std::uint64_t least) {
    HiddenMonths hidden;
    for (const Groups* month : months)
        if (const auto part = month->find(key); part != month->end())
            hidden.add(part->second.count.turns, part->second.count.hidden);
    return hidden.tell_small(least);
}

/// Rows that are no turns are told by a dimension when each part may be told.
using Dimensions = std::set<std::pair<std::string, std::string>>;
Dimensions small_dimensions(const std::vector<Fact>& facts, std::uint64_t least) {
    Dimensions found;
    for (const Fact& fact : facts)
        if (!fact.where.empty() && !is_of_turns(fact.figure.evidence.table) && small(fact.figure.n.value_or(0), least))
            found.emplace(fact.id, fact.where.front().first);
    return found;
}

}  // namespace

GroupKey key_of(const Fact& fact) {
    if (fact.id.starts_with(triage)) return {fact.id, fact.where};
    std::string group = fact.id.substr(0, fact.id.rfind('.'));
    constexpr std::string_view escalation = ".escalation";
    if (group.ends_with(escalation)) group.resize(group.size() - escalation.size());
    return {group, fact.where};
}

bool is_size(const Fact& fact) {
    return fact.figure.n && (fact.id.ends_with(".turns") || (fact.id.starts_with(triage) && fact.where.empty()));
}

std::string_view dimension_of(const GroupKey& key) {
    return key.second.empty() ? "" : std::string_view(key.second.front().first);
}

Groups groups_of(const std::vector<Fact>& facts, std::span<const Groups* const> months, std::uint64_t least) {
    Groups groups;
    for (const Fact& fact : facts) {
        if (!is_size(fact)) continue;
        const GroupKey key = key_of(fact);
        Group& group = groups[key];
        group.count.turns = *fact.figure.n;
        group.small = small(*fact.figure.n, least) || tells_small_months(key, months, least);
        group.count.hidden = group.small;
    }
    Sums(groups).hide(least);
    hide_dimensions(groups);
    hide_triage(groups, least);
    return groups;
}

std::vector<bool> hidden_facts(const std::vector<Fact>& facts, const Groups& groups, const MemberSecrets& members,
                               std::uint64_t least) {
    const Dimensions dimensions = small_dimensions(facts, least);
    std::vector<bool> hidden;
    for (const Fact& fact : facts) {
        const auto group = groups.find(key_of(fact));
        const bool grouped = group != groups.end();
        const bool alone = !grouped || !is_of_turns(fact.figure.evidence.table);
        const bool in_dimension = !fact.where.empty() && dimensions.count({fact.id, fact.where.front().first}) > 0;
        hidden.push_back(fact.figure.n && ((grouped && is_hidden(group->second)) ||
                                           (alone && small(*fact.figure.n, least)) || in_dimension));
    }
    hide_member_groups(facts, members, least, hidden);
    return hidden;
}

}  // namespace stamtafel::kpis
