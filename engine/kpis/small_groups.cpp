// Takes out what must not be told: which groups that are is decided in groups.cpp, which figures of other periods in
// told_periods.cpp. A KPI's figure of another period is hidden where that period's own report hides it.
#include "engine/kpis/small_groups.hpp"

#include <algorithm>
#include <utility>

#include "engine/kpis/groups.hpp"
#include "engine/kpis/small_community.hpp"
#include "engine/kpis/told_periods.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;

void hide(Figure& figure) {
    figure.value = {};
    figure.why = base::Why::too_small;
    figure.n.reset();
    figure.interval.reset();
}

bool is_hidden(const TrendPoint& point) { return point.figure.why == base::Why::too_small; }

void hide_fact(const std::string& id, std::vector<Fact>& facts) {
    for (Fact& fact : facts)
        if (fact.id == id) hide(fact.figure);
}

/// A mean tells the one figure that is left out of it, a difference the other one.
void hide_comparison(KpiView& view, const std::string& prefix, std::vector<Fact>& facts) {
    const auto& trend = view.trend;
    if (std::none_of(trend.begin(), trend.end(), is_hidden)) return;
    Change& change = view.change;
    change.limits.reset(), change.centre.reset(), change.smallest_visible.reset();
    change.last_year.reset(), change.p.reset(), view.outlook.reset();
    hide_fact(prefix + ".usual", facts), hide_fact(prefix + ".outlook", facts);
    if (!is_hidden(trend.back()) && (trend.size() < 2 || !is_hidden(trend[trend.size() - 2]))) return;
    change = {};
    hide_fact(prefix + ".change", facts), hide_fact(prefix + ".change_is_signal", facts);
}

void hide_all(std::vector<TrendPoint>& points) {
    for (TrendPoint& point : points) hide(point.figure);
}

void hide_kpi(KpiView& view, const std::string& prefix, std::vector<Fact>& facts) {
    hide(view.value);
    view.status = Status::none;
    if (!view.trend.empty()) hide(view.trend.back().figure);
    hide_all(view.months);
    for (Fact& fact : facts)
        if (fact.id == prefix + ".value" || fact.id == prefix + ".status")
            hide(fact.figure), fact.status = Status::none;
}

void hide_kpis(Evaluation& evaluation, const ToldPeriods& periods, const playbook::Playbook& playbook) {
    for (std::size_t i = 0; i < evaluation.kpis.size(); ++i) {
        KpiView& view = evaluation.kpis[i];
        for (auto* points : {&view.trend, &view.months})
            for (TrendPoint& point : *points) {
                point.group.reset();  // it has been weighed; beside a hidden figure, or one without n, it would tell
                if (periods.hides(point.period, i))
                    hide(point.figure);
                else if (periods.tells_uncounted(point.period, i))
                    point.figure.n.reset();
            }
        const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
        if (periods.judged().kpi_hidden[i]) hide_kpi(view, prefix, evaluation.facts);
        if (periods.judged().kpi_uncounted[i]) {
            view.value.n.reset();
            for (Fact& fact : evaluation.facts)
                if (fact.id == prefix + ".value") fact.figure.n.reset();
        }
        if (std::any_of(view.months.begin(), view.months.end(), is_hidden)) hide_all(view.months);  // they add up
        hide_comparison(view, prefix, evaluation.facts);
        view.earlier_months.clear();
    }
}

/// Where a figure of the network is hidden, a KPI of the same goes with all its periods: those of other months rest on
/// the same members.
struct NetworkKpi {
    std::string_view fact, metric;
};
constexpr NetworkKpi network_kpis[] = {{"community.score", "community_score"},
                                       {"graph.reciprocity", "tie_reciprocity"}};

void hide_network_kpis(Evaluation& evaluation, const NetworkKpi& which, const std::vector<bool>& hidden,
                       const playbook::Playbook& playbook) {
    bool any = false;
    for (std::size_t f = 0; f < hidden.size(); ++f) any = any || (hidden[f] && evaluation.facts[f].id == which.fact);
    for (KpiView& view : evaluation.kpis) {
        if (!any || playbook.kpis[view.kpi].metric.value != which.metric) continue;
        const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
        hide_kpi(view, prefix, evaluation.facts);
        hide_all(view.trend);
        hide_comparison(view, prefix, evaluation.facts);
    }
}

void hide_protocols(Evaluation& evaluation, const Groups& groups, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    for (ProtocolView& view : evaluation.protocols) {
        const auto group = groups.find({"protocol." + playbook.protocols[view.protocol].id.value, {}});
        const bool hidden = group != groups.end() && is_hidden(group->second);
        if (hidden) view.curve.clear(), view.incidence.clear(), view.heatmap = {};
        if (hidden || small(view.ripe, least)) view.verdict = Verdict::too_small, view.ripe = 0;
    }
}

/// A day of a channel is too small a group to count; that it has rows may be told.
void hide_days(Evaluation& evaluation) {
    for (DayRows& channel : evaluation.days)
        for (std::uint32_t& rows : channel.rows) rows = std::min(rows, 1U);
}

/// How many stand on a list of people.
void hide_lists(activity::Quality& quality) {
    for (activity::FileQuality& file : quality.files)
        if (file.xxh3_128.empty()) {
            file.rows = file.skipped = file.rejected = file.duplicates = file.later = 0;
            file.first.reset(), file.last.reset();
        }
    std::erase_if(quality.records,
                  [](const activity::RecordCount& one) { return one.what == activity::RecordCount::What::people; });
}

}  // namespace

std::uint64_t min_group_of(const playbook::Privacy& privacy) {
    const auto written = static_cast<std::uint64_t>(std::max(0.0, privacy.min_group.value));
    return privacy.sensitive.value ? std::max<std::uint64_t>(10, written) : written;
}

Evaluation without_small_groups(Evaluation evaluation, const playbook::Playbook& playbook) {
    const std::uint64_t least = min_group_of(playbook.privacy);
    const ToldPeriods periods(evaluation, playbook, least);
    const Told& told = periods.judged();
    std::vector<bool> hidden = hidden_facts(evaluation.facts, told.groups, told.members, least);
    hide_community_facts(evaluation, playbook, least, hidden);
    take_out_community(hidden, playbook, least, evaluation);
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i]) hide(evaluation.facts[i].figure);
    hide_kpis(evaluation, periods, playbook);
    for (const NetworkKpi& which : network_kpis) hide_network_kpis(evaluation, which, hidden, playbook);
    hide_protocols(evaluation, told.groups, playbook);
    hide_days(evaluation);
    hide_lists(evaluation.quality);
    hide_small(evaluation.members, least);
    hide_member_views(evaluation.period, told.members, least, evaluation.members);
    evaluation.others.clear();
    return evaluation;
}

}  // namespace stamtafel::kpis
