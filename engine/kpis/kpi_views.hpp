// A KPI over time: its figure in the judged period and in those around it, its target, status, change and outlook.
#pragma once

#include <optional>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/evaluation.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// What a period is seen beside; the last of its months may reach beyond the data.
struct OtherPeriods {
    std::vector<Scope> earlier;  ///< latest first, trend_points − 1 at most; none when the playbook has no KPI
    std::vector<Scope> months;   ///< of a quarter or a year and of those before it
};
[[nodiscard]] OtherPeriods other_periods(const Scope& scope, const activity::Quality& quality);

struct KpiMaterial {
    const Scope& scope;
    const OtherPeriods& others;
    const activity::Quality& quality;
};

/// KPI `k` of the playbook. A period before its channels' data begin has no point in its trend. Its change is not yet
/// weighed against those of the other KPIs (correct_for_many).
[[nodiscard]] KpiView kpi_view(const KpiMaterial& material, std::size_t k);

/// Whether the KPI's figures are written down: it says so (`type: given`), its metric is one that people are asked for,
/// or some are given of a metric that this version does not measure.
[[nodiscard]] bool is_given(const measure::Input& input, std::size_t k);

/// kpi.<id>.*
void add_kpi_facts(const playbook::Playbook& playbook, const KpiView& view, std::vector<Fact>& facts);

/// The end of what the channels cover, the latest of them.
[[nodiscard]] base::Instant latest_cutoff(const activity::Assembled& data);

/// The last day that the data reach: it has a moment before a cut-off, or a channel's last row (stamps may be days).
/// Nothing without activity.
[[nodiscard]] std::optional<base::Day> last_day(const activity::Assembled& data, const activity::Quality& quality,
                                                const calendar::Zone& zone);

}  // namespace stamtafel::kpis
