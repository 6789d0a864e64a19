// Each place is looked at once; its figures become facts.
#include "engine/kpis/community_facts.hpp"

#include <utility>

namespace stamtafel::kpis {
namespace {

void add_place(const Scope& scope, const community::Look& look, const base::Workers& workers, CommunityParts& parts) {
    parts.network.push_back(community::network_view(scope.tables, scope.period, look, {}, workers));
    parts.verdicts.push_back(
        community::verdict_of(scope.input, scope.tables, scope.period, look, parts.network.back().figures.ties));
}

}  // namespace

CommunityParts community_parts(const Scope& scope, const base::Workers& workers) {
    CommunityParts parts;
    const std::size_t channels = scope.input.playbook.channels.size();
    add_place(scope, {}, workers, parts);
    for (std::size_t c = 0; c < std::min<std::size_t>(64, channels) && channels > 1; ++c)
        add_place(scope, {only(c), 0xff}, workers, parts);
    return parts;
}

}  // namespace stamtafel::kpis
