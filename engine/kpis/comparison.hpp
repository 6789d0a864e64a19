// Which periods a KPI may be compared with, and the change and outlook that follow: breaks in the counting, campaigns
// and seasons, as the playbook has them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// Whether the view's figure is a count of a period that still runs: no figure to set against whole periods.
[[nodiscard]] bool is_counting(const KpiView& view);

/// Fills change, outlook, break and campaigns of a view that has its trend, the judged period last.
///
/// A break counts for a KPI when it names its metric or none, and a channel that the KPI takes or none; for one that is
/// written down it names the metric, or a channel that the KPI names. Only periods that begin on or after the last of
/// these breaks are compared. A seasonal KPI's signal stays one only where the period stands off the same period last
/// year to the same side; without last year's figure it is provisional.
void compare(const playbook::Playbook& playbook, KpiView& view);

/// Holm over the KPIs that have a value: those of page one.
void correct_for_many(std::vector<KpiView>& views);

/// Each month of a quarter or a year against those before it in the view: limits only, none across a break, corrected
/// for the number of months (Holm). As many as there are months; of a seasonal KPI none is judged.
[[nodiscard]] std::vector<Change> judge_months(const playbook::Playbook& playbook, const KpiView& view);

/// The last month in which the target was passed, to either side.
struct Crossing {
    std::size_t month = 0;  ///< index into KpiView::months
    bool reached = false;   ///< else lost
    bool operator==(const Crossing&) const = default;
};
/// Nothing when all months are on one side of it, or there is none.
[[nodiscard]] std::optional<Crossing> last_crossing(const KpiView& view);

}  // namespace stamtafel::kpis
