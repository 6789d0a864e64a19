// Facts: every figure of a period under its stable id (domain.md §10), also by channel.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// The rows of the period by local day, of each channel that has rows at all.
[[nodiscard]] std::vector<DayRows> count_days(const Scope& scope);
/// Days of the period on which no channel has a row, up to the last that the data reach.
[[nodiscard]] std::uint64_t empty_days(const Scope& scope, const activity::Quality& quality,
                                       std::span<const DayRows> days);

/// data.*, triage.*, sentiment.*
[[nodiscard]] std::vector<Fact> data_facts(const Scope& scope, const activity::Quality& quality,
                                           std::span<const DayRows> days);

/// responding.*: first and next responses of all protocols together; also by channel, and by role and priority of the
/// protocol where there are several.
[[nodiscard]] std::vector<Fact> responding_facts(const Scope& scope);

/// protocol.<id>.*, in all, by channel that it takes something of, and the outcomes by category; and what else of them a report shows.
struct ProtocolFacts {
    std::vector<Fact> facts;
    base::Figure first_attained, next_attained, resolution_attained;
    std::vector<measure::CurveStep> curve;          ///< of first responses, on the working clock
    std::vector<measure::IncidenceStep> incidence;  ///< of first responses, in calendar time
};
[[nodiscard]] ProtocolFacts protocol_facts(const Scope& scope, std::size_t protocol);

}  // namespace stamtafel::kpis
