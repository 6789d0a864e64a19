// Figures over rows: what triage counted, sentiment as exported.
#pragma once

#include <string_view>

#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// Member activities that triage looked at.
[[nodiscard]] base::Figure count_triaged(const Scope& scope, const base::Filter& filter);

/// Closing thanks.
[[nodiscard]] base::Figure count_thanks(const Scope& scope, const base::Filter& filter);
/// Rows with this deed.
[[nodiscard]] base::Figure count_deeds(const Scope& scope, base::Filter filter, measure::Deed deed);
/// Near-duplicate replies / replies of the brand by hand.
[[nodiscard]] base::Figure canned_share(const Scope& scope, base::Filter filter, std::string_view);

// Sentiment of members' activities that have one, exported or else by the lexicons: positive ≥ 0.05, negative ≤ −0.05 (readings.md, Triage).
// not_measurable when none has one. net = positive share − negative share, −1…1.
/// Of the member activities that triage looked at, the share that has a sentiment.
[[nodiscard]] base::Figure sentiment_coverage(const Scope& scope);
[[nodiscard]] base::Figure net_sentiment(const Scope& scope, base::Filter filter, std::string_view);
[[nodiscard]] base::Figure positive_share(const Scope& scope, base::Filter filter, std::string_view);
[[nodiscard]] base::Figure negative_share(const Scope& scope, base::Filter filter, std::string_view);
[[nodiscard]] base::Figure neutral_share(const Scope& scope, base::Filter filter, std::string_view);

}  // namespace stamtafel::kpis
