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

bool takes(const playbook::Kpi& kpi, const playbook::Text& channel) {
    if (channel.value.empty()) return true;
    for (const auto& [key, wanted] : kpi.where)
        if (key.value == "channel")
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](const playbook::Text& one) { return one.value == channel.value; });
    return true;
}

/// The last break before the period ends.
std::optional<std::size_t> break_before(const playbook::Playbook& playbook, const playbook::Kpi& kpi,
                                        const calendar::Period& period) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < playbook.breaks.size(); ++i) {
        const playbook::Break& one = playbook.breaks[i];
        if (one.on.value >= period.end || !takes(kpi, one.channel)) continue;
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
    base::Civil date = base::civil_of(trend.back().period.first);
    --date.year;
    if (date.day > 28) date.day = 28;
    const base::Day wanted = base::day_of(date);
    const calendar::PeriodUnit unit = trend.back().period.unit;
    if (unit == calendar::PeriodUnit::week || unit == calendar::PeriodUnit::range) return nullptr;
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
std::vector<Sample> comparable(std::span<const TrendPoint> earlier, const std::optional<base::Day>& from) {
    std::vector<Sample> samples;
    for (const TrendPoint& point : earlier)
        if (!from || point.period.first >= *from) samples.push_back(sample_of(point));
    return samples;
}

Change change_of(const playbook::Kpi& kpi, const KpiView& view, const std::optional<base::Day>& from) {
    const std::span<const TrendPoint> earlier(view.trend.data(), view.trend.size() - 1);
    const bool mixed = from && *from > view.trend.back().period.first;  // counted in both ways
    const std::vector<Sample> samples = mixed ? std::vector<Sample>{} : comparable(earlier, from);
    Series series{view.value.unit, samples, {}, sample_of(view.trend.back())};
    const bool follows = !earlier.empty() && earlier.back().period == calendar::before(view.trend.back().period);
    if (follows) series.before = sample_of(earlier.back());
    const bool across = mixed || (follows && from && *from > earlier.back().period.first);
    if (across && samples.size() < periods_for_limits) {
        const std::optional<Sample> before = series.before;
        series.before.reset();
        Change change = judge_change(series);
        if (!before || !before->value || !series.now.value) return change;
        change.before = before->value;
        change.difference = *series.now.value - *before->value;
        change.kind = ChangeKind::unknown;
        change.why = ChangeWhy::across_break;
        return change;
    }
    Change change = judge_change(series);
    if (kpi.seasonal.value && series.now.value) compare_with_season(view.trend, *series.now.value, change);
    return change;
}

std::optional<Outlook> outlook_of_view(const playbook::Kpi& kpi, const KpiView& view,
                                       const std::optional<base::Day>& from) {
    if (!kpi.target || !kpi.target->by.value || !sample_of(view.trend.back()).value) return std::nullopt;
    if (from && *from > view.trend.back().period.first) return std::nullopt;
    std::vector<Reached> reached;
    for (const TrendPoint& point : view.trend)
        if (const auto value = sample_of(point).value; value && (!from || point.period.first >= *from))
            reached.push_back({point.period.end + -1, *value});
    return outlook_of(reached, view.value.unit, *kpi.target->by.value);
}

}  // namespace

void compare(const playbook::Playbook& playbook, KpiView& view) {
    if (view.trend.empty()) return;
    const playbook::Kpi& kpi = playbook.kpis[view.kpi];
    const calendar::Period period = view.trend.back().period;
    view.since_break = break_before(playbook, kpi, period);
    const auto from = view.since_break ? std::optional(playbook.breaks[*view.since_break].on.value) : std::nullopt;
    view.campaigns = campaigns_in(playbook, calendar::before(period).first, period.end);
    view.change = change_of(kpi, view, from);
    view.outlook = outlook_of_view(kpi, view, from);
}

void correct_for_many(std::vector<KpiView>& views) {
    std::vector<Change*> changes;
    for (KpiView& view : views) changes.push_back(&view.change);
    correct_for_many(std::span<Change* const>(changes));
}

}  // namespace stamtafel::kpis
