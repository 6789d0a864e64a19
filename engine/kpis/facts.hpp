// Facts: every figure of a period under its stable id (domain.md §10), also by channel.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// data.*, triage.*, sentiment.*
[[nodiscard]] std::vector<Fact> data_facts(const Scope& scope, const activity::Quality& quality);

/// responding.*: all protocols together.
[[nodiscard]] std::vector<Fact> responding_facts(const Scope& scope);

/// protocol.<id>.*, in all and by channel; and what else of them a report shows.
struct ProtocolFacts {
    std::vector<Fact> facts;
    base::Figure first_attained, next_attained;
    std::vector<measure::CurveStep> curve;  ///< of first responses, on the working clock
};
[[nodiscard]] ProtocolFacts protocol_facts(const Scope& scope, std::size_t protocol);

}  // namespace stamtafel::kpis
