// Where a KPI stands against its target: the path from baseline to target, and the status beside it (domain.md §7).
#pragma once

#include <optional>

#include "engine/base/figure.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// A quantity in the unit that figures use: seconds, cents, shares 0…1. A working day counts 8 hours here.
[[nodiscard]] double in_unit_of_figures(const playbook::Quantity& quantity);

/// Where the KPI should be on `on`, nothing without a target. `path: straight` leads from baseline to target, times on
/// a logarithmic path; `steps` stands still within a month; `hold` is the target all along; a path written out holds
/// the value of the latest month named. Without a baseline, or after the target's date: the target itself.
[[nodiscard]] std::optional<double> path_value(const playbook::Kpi& kpi, base::Day on, base::Unit unit);

struct Standing {
    const playbook::Kpi& kpi;
    const base::Figure& value;
    std::optional<double> path;
    bool higher_is_better = true;
    std::optional<base::Interval> limits{};  ///< of normal variation, by earlier periods
    base::Day last_day{};                    ///< that the value is of
    std::optional<double> longest{};         ///< wait, where the value is a percentile that is not reached
};

/// on_track: at the path, or within the tolerance (a share of the distance from baseline to target, of the target
/// without baseline). Beyond: off_track when the interval or the limits of normal variation exclude the path, else
/// at_risk. too_early: a total (`type: cumulative`) on its way to a date, without a baseline before that. too_few under
/// the minimum count of a share or of a survey. Without a value not_measurable, but off_track where a percentile is not
/// reached within a wait that is itself beyond the path: it is longer still.
[[nodiscard]] Status status_of(const Standing& standing);

}  // namespace stamtafel::kpis
