// A whole period evaluated against the playbook: facts, protocols with their verdicts, KPIs with their status.
#pragma once

#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// Points of a KPI's trend, the judged period among them: twelve earlier ones give full limits, and last year.
inline constexpr std::size_t trend_points = periods_for_full_limits + 1;

/// The evaluation refers to the tables. Work is cut by protocols and KPIs, so the outcome does not depend on the
/// threads.
[[nodiscard]] Evaluation evaluate(const measure::Input& input, const measure::Tables& tables,
                                  const activity::Quality& quality, const calendar::Period& period,
                                  const base::Workers& workers = {});

/// Of one promise: too_few under Minimum::share ripe turns; nothing_ripe without a value.
[[nodiscard]] Verdict verdict_of(const base::Figure& attained, const std::optional<double>& target);

/// A part with a target has a ripe attainment below it.
[[nodiscard]] bool any_protocol_not_met(const Evaluation& evaluation);

}  // namespace stamtafel::kpis
