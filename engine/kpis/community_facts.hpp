// graph.* and community.*: the network of the period and what it says of the community, in all and by channel.
#pragma once

#include <string_view>
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

/// What a KPI may measure of them, in the filter's channels. Of fewer than privacy.min_group members, or too few for a
/// judgement, it is too_few; n is nothing, for a whole is measured and no rows.
[[nodiscard]] base::Figure member_to_member_share(const Scope& scope, const base::Filter& filter);
[[nodiscard]] base::Figure tie_reciprocity(const Scope& scope, const base::Filter& filter);
[[nodiscard]] base::Figure community_score(const Scope& scope, const base::Filter& filter);

/// "broadcast_channel", "audience", "emerging_community", "community", or "service_channel" beside them; "" without one.
[[nodiscard]] std::string_view code_of(const community::Verdict& verdict);
[[nodiscard]] std::string_view code_of(community::Confidence confidence);

}  // namespace stamtafel::kpis
