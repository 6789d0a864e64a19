// Chooses; the arithmetic is in change.cpp and outlook.cpp.
#include "engine/kpis/comparison.hpp"

#include <algorithm>

namespace stamtafel::kpis {
namespace {

Sample sample_of(const TrendPoint& point) {
    Sample sample;
    if (point.figure.why != base::Why::none) return sample;
    if (const auto* whole = std::get_if<std::int64_t>(&point.figure.value)) sample.value = static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&point.figure.value)) sample.value = *real;
    sample.n = point.figure.n.value_or(0);
    sample.interval = point.figure.interval;
    return sample;
}

/// Measured, and over no rows that could be counted.
bool is_of_a_whole(const KpiView& view, const base::Figure& figure) { return !figure.n && !view.given; }

/// A break that names metrics concerns these alone. No platform counts what was written down: only a break of a channel
/// that such a KPI names concerns it, or one that names its metric.
bool takes(const playbook::Kpi& kpi, const KpiView& view, const playbook::Break& one) {
    const playbook::Text& channel = one.channel;
    const bool named = std::any_of(one.metrics.begin(), one.metrics.end(),
                                   [&](const playbook::Text& metric) { return metric.value == kpi.metric.value; });
    if (!one.metrics.empty() && !named) return false;
    for (const auto& [key, wanted] : kpi.where)
        if (key.value == "channel" && !channel.value.empty())
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](const playbook::Text& name) { return name.value == channel.value; });
    return named || !view.given;
}

/// The last break before the period ends.
std::optional<std::size_t> break_before(const playbook::Playbook& playbook, const KpiView& view,
                                        const calendar::Period& period) {
    const playbook::Kpi& kpi = playbook.kpis[view.kpi];
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < playbook.breaks.size(); ++i) {
        const playbook::Break& one = playbook.breaks[i];
        if (one.on.value >= period.end || !takes(kpi, view, one)) continue;
        if (!last || one.on.value > playbook.breaks[*last].on.value) last = i;
    }
    return last;
}

std::vector<std::size_t> campaigns_in(const playbook::Playbook& playbook, base::Day from, base::Day to) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < playbook.campaigns.size(); ++i)
        if (playbook.campaigns[i].from.value < to && playbook.campaigns[i].to.value >= from) found.push_back(i);
    return found;
}

/// The point of the same month, quarter or year a year before.
const TrendPoint* year_before(const std::vector<TrendPoint>& trend) {
    const calendar::PeriodUnit unit = trend.back().period.unit;
    if (unit == calendar::PeriodUnit::week || unit == calendar::PeriodUnit::range) return nullptr;
    base::Civil date = base::civil_of(trend.back().period.first);
    --date.year;
    const base::Day wanted = base::day_of(date);
    for (const TrendPoint& point : trend)
        if (point.period.first == wanted) return &point;
    return nullptr;
}

/// Where last year stood as far to that side, the season explains it.
void compare_with_season(const std::vector<TrendPoint>& trend, double now, Change& change) {
    const TrendPoint* then = year_before(trend);
    if (then != nullptr) change.last_year = sample_of(*then).value;
    if (change.kind != ChangeKind::signal) return;
    if (!change.last_year) {
        change.provisional = true;
        return;
    }
    const bool same_side = change.upward ? now > *change.last_year : now < *change.last_year;
    if (same_side) return;
    change.kind = ChangeKind::noise;
    change.why = ChangeWhy::season;
}

/// Earlier points from `from` on.
std::vector<Sample> comparable(std::span<const TrendPoint> earlier, base::Day from) {
    std::vector<Sample> samples;
    for (const TrendPoint& point : earlier)
        if (point.period.first >= from) samples.push_back(sample_of(point));
    return samples;
}

/// By how much, and that nothing may be made of it.
void difference_across(const Sample& before, const Sample& now, Change& change) {
    if (!before.value || !now.value) return;
    change.before = before.value;
    change.difference = *now.value - *before.value;
    change.kind = ChangeKind::unknown;
    change.why = ChangeWhy::across_break;
}

Change change_of(const playbook::Kpi& kpi, const KpiView& view, base::Day from) {
    const std::span<const TrendPoint> earlier(view.trend.data(), view.trend.size() - 1);
    const std::vector<Sample> samples = comparable(earlier, from);
    Series series{view.value.unit, samples, {}, sample_of(view.trend.back()), is_of_a_whole(view, view.value)};
    const bool follows = !earlier.empty() && earlier.back().period == calendar::before(view.trend.back().period);
    const bool across = follows && from > earlier.back().period.first;  // so no earlier one is comparable
    if (follows && !across) series.before = sample_of(earlier.back());
    Change change = judge_change(series);
    if (across)
        difference_across(sample_of(earlier.back()), series.now, change);
    else if (kpi.seasonal.value && series.now.value)
        compare_with_season(view.trend, *series.now.value, change);
    return change;
}

std::optional<Outlook> outlook_of_view(const playbook::Kpi& kpi, const KpiView& view, base::Day from) {
    if (!kpi.target || !kpi.target->by.value || !sample_of(view.trend.back()).value) return std::nullopt;
    std::vector<Reached> reached;
    for (const TrendPoint& point : view.trend)
        if (const auto value = sample_of(point).value; value && point.period.first >= from)
            reached.push_back({point.period.end + -1, *value});
    return outlook_of(reached, view.value.unit, *kpi.target->by.value);
}

}  // namespace

bool is_counting(const KpiView& view) {
    const bool counted = view.value.unit == base::Unit::count || view.value.unit == base::Unit::cents;
    return view.unfinished && counted && view.value.why == base::Why::none;
}

void compare(const playbook::Playbook& playbook, KpiView& view) {
    if (view.trend.empty()) return;
    const playbook::Kpi& kpi = playbook.kpis[view.kpi];
    const calendar::Period period = view.trend.back().period;
    view.since_break = break_before(playbook, view, period);
    const base::Day from =
        view.since_break ? playbook.breaks[*view.since_break].on.value : view.trend.front().period.first;
    view.campaigns = campaigns_in(playbook, calendar::before(period).first, period.end);
    if (is_counting(view)) {
        view.change.why = ChangeWhy::unfinished;
        return;
    }
    view.change = change_of(kpi, view, from);
    view.outlook = outlook_of_view(kpi, view, from);
}

std::vector<Change> judge_months(const playbook::Playbook& playbook, const KpiView& view) {
    std::vector<Change> changes(view.months.size());
    if (playbook.kpis[view.kpi].seasonal.value) return changes;
    for (std::size_t i = 0; i < view.months.size(); ++i) {
        const auto last = break_before(playbook, view, view.months[i].period);
        const base::Day from = last ? playbook.breaks[*last].on.value : view.months.front().period.first;
        const std::vector<Sample> samples = comparable(std::span(view.months).first(i), from);
        const Change judged = judge_change({view.months[i].figure.unit, samples, std::nullopt,
                                            sample_of(view.months[i]), is_of_a_whole(view, view.months[i].figure)});
        if (judged.limits) changes[i] = judged;
    }
    std::vector<Change*> all;
    for (Change& change : changes) all.push_back(&change);
    correct_for_many(std::span<Change* const>(all));
    return changes;
}

std::optional<Crossing> last_crossing(const KpiView& view) {
    std::optional<Crossing> last;
    std::optional<bool> before;
    for (std::size_t i = 0; i < view.months.size() && view.target; ++i) {
        const auto value = sample_of(view.months[i]).value;
        if (!value) continue;
        const bool met = view.higher_is_better ? *value >= *view.target : *value <= *view.target;
        if (before && met != *before) last = Crossing{i, met};
        before = met;
    }
    return last;
}

void correct_for_many(std::vector<KpiView>& views) {
    std::vector<Change*> changes;
    for (KpiView& view : views) changes.push_back(&view.change);
    correct_for_many(std::span<Change* const>(changes));
}

}  // namespace stamtafel::kpis
