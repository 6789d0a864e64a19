// graph.* and community.*: the network of the period and what it says of the community, in all and by channel.
#pragma once

#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// All first, then each channel where there are several; views and verdicts stand in the same order.
struct CommunityParts {
    std::vector<Fact> facts;
    std::vector<community::NetworkView> network;
    std::vector<community::Verdict> verdicts;
};
[[nodiscard]] CommunityParts community_parts(const Scope& scope, const base::Workers& workers);

}  // namespace stamtafel::kpis
