// Which periods a KPI may be compared with, and the change and outlook that follow: breaks in the counting, campaigns
// and seasons, as the playbook has them.
#pragma once

#include <span>

#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// Fills change, outlook, break and campaigns of a view that has its trend, the judged period last.
///
/// A break concerns a KPI when it names no channel, the KPI takes all, or the KPI takes it; only periods that begin on
/// or after the last one count. A seasonal KPI's signal stays one only where the period stands off the same period last
/// year to the same side; without last year's figure it is provisional.
void compare(const playbook::Playbook& playbook, KpiView& view);

/// Holm over the KPIs that have a value: those of page one.
void correct_for_many(std::vector<KpiView>& views);

}  // namespace stamtafel::kpis
