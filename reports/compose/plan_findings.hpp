// A finding on the strategy as the rest of the plan speaks: people, channels and KPIs by name, dates and money as they
// are written there. `check` says the same in the ids and keys of the file.
#pragma once

#include <span>
#include <string>

#include "engine/base/diagnostic.hpp"
#include "reports/compose/plan.hpp"

namespace stamtafel::compose {

/// What a finding is called in the words of the reports.
struct FoundWords {
    base::Code code;
    words::Key text, remedy;
};
[[nodiscard]] std::span<const FoundWords> found_words();

struct FoundSaid {
    std::string text, remedy;
};
[[nodiscard]] FoundSaid finding_said(const PlanMaterial& material, const base::Problem& problem);

}  // namespace stamtafel::compose
