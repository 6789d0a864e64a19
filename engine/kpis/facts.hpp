// Facts: every figure of a period under its stable id (domain.md §10), also by channel.
#pragma once

#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

[[nodiscard]] std::vector<Fact> evaluate_facts(const Scope& scope, const activity::Quality& quality);

}  // namespace stamtafel::kpis
