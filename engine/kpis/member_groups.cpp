// A group is the facts of one part of the community that look at roles, or at growth.
#include "engine/kpis/member_groups.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

namespace stamtafel::kpis {
namespace {

enum class Of : std::uint8_t { neither, roles, growth };

Of group_of(const Fact& fact) {
    const base::Evidence& evidence = fact.figure.evidence;
    if (evidence.table != base::TableId::members || !fact.id.starts_with("members.")) return Of::neither;
    if (evidence.filter.roles != base::Filter{}.roles) return Of::roles;
    return evidence.filter.growths != base::Filter{}.growths ? Of::growth : Of::neither;
}

bool small(std::uint64_t n, std::uint64_t least) { return n > 0 && n < least; }

/// A share whose members, or the others, are few: those newcomers who were answered or came back.
bool tells_few(const Fact& fact, std::uint64_t least) {
    const auto* share = std::get_if<double>(&fact.figure.value);
    if (share == nullptr || !fact.figure.n || !fact.id.starts_with("members.newcomer")) return false;
    const auto part = static_cast<std::uint64_t>(std::llround(*share * static_cast<double>(*fact.figure.n)));
    return small(part, least) || small(*fact.figure.n - std::min(part, *fact.figure.n), least);
}

/// What so few of the most active gave is theirs alone.
bool is_of_top_few(const Fact& fact, std::uint64_t least) {
    const std::uint64_t one_in = fact.id == "members.top1_share" ? 100 : fact.id == "members.top10_share" ? 10 : 0;
    return one_in > 0 && fact.figure.n && small((*fact.figure.n + one_in - 1) / one_in, least);
}

}  // namespace

void hide_member_groups(const std::vector<Fact>& facts, std::uint64_t least, std::vector<bool>& hidden) {
    std::set<std::tuple<std::uint64_t, Of>> small;
    for (const Fact& fact : facts) {
        const std::uint64_t n = fact.figure.n.value_or(0);
        if (n > 0 && n < least) small.emplace(fact.figure.evidence.filter.channels, group_of(fact));
    }
    std::set<std::string_view> telling;  // in all and by channel, of which one would tell the other
    for (const Fact& fact : facts)
        if (tells_few(fact, least)) telling.insert(fact.id);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (telling.count(facts[i].id) > 0 || is_of_top_few(facts[i], least)) hidden[i] = true;
        const Of group = group_of(facts[i]);
        if (group == Of::neither || facts[i].id == "members.known") continue;
        if (small.count({facts[i].figure.evidence.filter.channels, group}) > 0) hidden[i] = true;
    }
}

}  // namespace stamtafel::kpis
