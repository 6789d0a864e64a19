// THE table of metrics: what a KPI can measure. Adding one: a row, a function, a definition, a test.
#pragma once

#include <span>
#include <string_view>

#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

enum class Better : std::uint8_t { higher, lower };

/// Measures over a scope and filter, with one of the metric's statistics ("" where there is none to choose).
using Measure = base::Figure (*)(const Scope& scope, base::Filter filter, std::string_view statistic);

struct Metric {
    std::string_view id;  ///< also the id of its definition
    base::Unit unit = base::Unit::count;
    Better better = Better::higher;
    std::span<const std::string_view> where;       ///< allowed where: keys
    std::span<const std::string_view> statistics;  ///< the first is the default
    Measure measure = nullptr;                     ///< nullptr: known, but this version does not measure it
    bool asked = false;                            ///< people are asked for it: no export has it, it is given
};

[[nodiscard]] std::span<const Metric> metrics();
[[nodiscard]] const Metric* metric_named(std::string_view id);
/// Whether somebody writes the KPI's figure down: it is given, or no figure of ours has it.
[[nodiscard]] bool is_by_hand(const playbook::Kpi& kpi);
/// Whether the metric looks at what messages feel.
[[nodiscard]] bool is_of_sentiment(std::string_view id);

}  // namespace stamtafel::kpis
