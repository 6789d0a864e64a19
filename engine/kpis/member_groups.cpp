// A group is the facts of one part of the community that look at roles, or at growth.
#include "engine/kpis/member_groups.hpp"

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

}  // namespace

void hide_member_groups(const std::vector<Fact>& facts, std::uint64_t least, std::vector<bool>& hidden) {
    std::set<std::tuple<std::uint64_t, Of>> small;
    for (const Fact& fact : facts) {
        const std::uint64_t n = fact.figure.n.value_or(0);
        if (n > 0 && n < least) small.emplace(fact.figure.evidence.filter.channels, group_of(fact));
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Of group = group_of(facts[i]);
        if (group == Of::neither || facts[i].id == "members.known") continue;
        if (small.count({facts[i].figure.evidence.filter.channels, group}) > 0) hidden[i] = true;
    }
}

}  // namespace stamtafel::kpis
