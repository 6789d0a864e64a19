// Reactions to the brand's comments: which of them were liked, and how much they usually are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/kpis/brand_comment.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// The brand's comments of the period (measure::Deed::brand_comment) in channels that tell of reactions in the period, in
/// their order. A comment's reactions are the number that the export gives, or those by members that are listed in the
/// period where these are more.
[[nodiscard]] std::vector<BrandComment> brand_comments(const Scope& scope, const base::Filter& filter);

/// Those with the most reactions first, the older of two with as many; none without a reaction.
[[nodiscard]] std::vector<BrandComment> best_brand_comments(const Scope& scope, std::size_t most);

/// The median, from Minimum::median comments.
[[nodiscard]] base::Figure brand_comment_reactions(const Scope& scope, base::Filter filter, std::string_view);

}  // namespace stamtafel::kpis
