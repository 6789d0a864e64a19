// The metrics measure; here they are asked, period by period.
#include "engine/kpis/kpi_views.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "engine/kpis/comparison.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/status.hpp"
#include "engine/kpis/time_figures.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;

Filter filter_of(const playbook::Where& where, const Scope& scope) {
    const auto bits = [](const playbook::Texts& wanted, std::size_t size, auto name_of) {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(size, 64); ++i)
            for (const playbook::Text& text : wanted) all |= text.value == name_of(i) ? only(i) : 0;
        return all;
    };
    const playbook::Playbook& book = scope.input.playbook;
    Filter filter;
    for (const auto& [key, wanted] : where) {
        if (key.value == "channel")
            filter.channels =
                bits(wanted, book.channels.size(), [&](std::size_t i) { return book.channels[i].id.value; });
        if (key.value == "protocol")
            filter.protocols =
                bits(wanted, book.protocols.size(), [&](std::size_t i) { return book.protocols[i].id.value; });
        if (key.value == "category")
            filter.categories = bits(wanted, scope.input.triage.categories.size(),
                                     [&](std::size_t i) { return scope.input.triage.categories[i]; });
    }
    return filter;
}

std::span<const measure::GivenValue> given_of(const measure::Input& input, std::size_t k) {
    const auto by_kpi = [](const measure::GivenValue& a, const measure::GivenValue& b) { return a.kpi < b.kpi; };
    const auto [first, last] =
        std::equal_range(input.given.begin(), input.given.end(), measure::GivenValue{k, {}, 0, {}, {}}, by_kpi);
    return input.given.subspan(static_cast<std::size_t>(first - input.given.begin()),
                               static_cast<std::size_t>(last - first));
}

/// The latest in the period; nullptr without one.
const measure::GivenValue* given_in(std::span<const measure::GivenValue> values, const calendar::Period& period) {
    const measure::GivenValue* latest = nullptr;
    for (const measure::GivenValue& one : values)
        if (period.first <= one.on && one.on < period.end) latest = &one;
    return latest;
}

/// A KPI as it is asked of each period.
struct Asked {
    const KpiMaterial& material;
    const playbook::Kpi& kpi;
    const Metric& metric;
    std::span<const measure::GivenValue> given;
    bool is_given = false;

    [[nodiscard]] Figure written_down(const calendar::Period& period) const {
        Figure figure;
        figure.unit = metric.unit;
        const measure::GivenValue* value = given_in(given, period);
        if (value == nullptr) {
            figure.why = base::Why::not_given;
            return figure;
        }
        figure.n = value->n;  // no rows of ours are behind it: no evidence
        figure.value = value->value;
        return figure;
    }

    [[nodiscard]] Figure measured(const Scope& scope) const {
        Figure figure;
        figure.unit = metric.unit;
        figure.why = base::Why::not_measured_yet;
        if (metric.measure == nullptr) return figure;
        const std::string_view statistic = !kpi.statistic.value.empty() ? std::string_view(kpi.statistic.value)
                                           : metric.statistics.empty()  ? std::string_view{}
                                                                        : metric.statistics.front();
        return metric.measure(scope, filter_of(kpi.where, scope), statistic);
    }

    [[nodiscard]] TrendPoint point(const Scope& scope) const {
        TrendPoint point{scope.period, measured(scope)};
        if (is_of_turns(point.figure.evidence.table)) {
            Filter group = filter_of(kpi.where, scope);
            group.steps = point.figure.evidence.filter.steps;
            point.group = turns_in(scope, group);
        }
        return point;
    }
};

/// The first day of which one of the KPI's channels has data.
base::Day covered_from(const Asked& asked) {
    const std::uint64_t channels = filter_of(asked.kpi.where, asked.material.scope).channels;
    base::Day first{std::numeric_limits<std::int32_t>::max()};
    for (const activity::Coverage& coverage : asked.material.quality.coverage) {
        const std::size_t channel = activity::at(coverage.channel);
        if (channel >= 64 || (channels & only(channel)) != 0) first = std::min(first, coverage.first);
    }
    return asked.material.quality.coverage.empty() ? base::Day{std::numeric_limits<std::int32_t>::min()} : first;
}

/// A month may begin quietly: a channel's first row stands within its first week.
bool is_covered(const calendar::Period& period, base::Day from) {
    const bool short_one = period.unit == calendar::PeriodUnit::week || period.unit == calendar::PeriodUnit::range;
    constexpr std::int32_t quiet_days = 6;
    return from <= period.first + (short_one ? 0 : quiet_days);
}

/// What was written down goes back as far as it was, whatever the data cover.
std::vector<TrendPoint> given_trend(const Asked& asked) {
    std::vector<TrendPoint> points;
    calendar::Period period = asked.material.scope.period;
    points.push_back({period, asked.written_down(period)});
    while (points.size() < trend_points && !asked.given.empty() && asked.given.front().on < period.first) {
        period = calendar::before(period);
        points.push_back({period, asked.written_down(period)});
    }
    return points;
}

std::vector<TrendPoint> measured_trend(const Asked& asked) {
    std::vector<TrendPoint> points{asked.point(asked.material.scope)};
    if (asked.metric.measure == nullptr) return points;
    const base::Day from = covered_from(asked);
    for (const Scope& before : asked.material.others.earlier)
        if (is_covered(before.period, from)) points.push_back(asked.point(before));
    return points;
}

/// The judged period behind the earlier ones, oldest first.
std::vector<TrendPoint> trend_of(const Asked& asked) {
    std::vector<TrendPoint> points = asked.is_given ? given_trend(asked) : measured_trend(asked);
    std::reverse(points.begin(), points.end());
    return points;
}

bool is_long(const calendar::Period& period) {
    return period.unit == calendar::PeriodUnit::quarter || period.unit == calendar::PeriodUnit::year;
}

void take_target(const playbook::Kpi& kpi, const Metric& metric, KpiView& view) {
    view.higher_is_better = kpi.target && kpi.target->at_most    ? false
                            : kpi.target && kpi.target->at_least ? true
                                                                 : metric.better == Better::higher;
    if (kpi.target) {
        const auto& bound = kpi.target->at_least ? kpi.target->at_least : kpi.target->at_most;
        if (bound) view.target = in_unit_of_figures(bound->value);
    }
    if (kpi.baseline) view.baseline = in_unit_of_figures(kpi.baseline->value.value);
}

/// Earlier periods, latest first. Intervals only of the one just before: with few periods two shares are compared.
std::vector<Scope> earlier_scopes(const Scope& scope, base::Day first) {
    std::vector<Scope> scopes;
    for (calendar::Period period = calendar::before(scope.period);
         scopes.size() + 1 < trend_points && first <= period.first; period = calendar::before(period)) {
        scopes.push_back(scope_of(scope.input, scope.tables, period));
        scopes.back().intervals = scopes.size() == 1;
    }
    return scopes;
}

/// From the first of the earlier periods on.
std::vector<Scope> months_of(const Scope& scope, const std::vector<Scope>& earlier, base::Day first,
                             const std::optional<base::Day>& last) {
    std::vector<Scope> scopes;
    if (!is_long(scope.period)) return scopes;
    const calendar::Period& begin = earlier.empty() ? scope.period : earlier.back().period;
    for (calendar::Period month = calendar::month_of(begin.first); month.first < scope.period.end;
         month = calendar::month_of(month.end)) {
        if (month.first < first) continue;
        if (last && month.first > *last) break;  // it has no zero: nobody has seen it
        scopes.push_back(scope_of(scope.input, scope.tables, month));
        scopes.back().intervals = false;
    }
    return scopes;
}

std::vector<TrendPoint> month_points(const Asked& asked) {
    std::vector<TrendPoint> points;
    const calendar::Period& period = asked.material.scope.period;
    if (asked.is_given && is_long(period)) {
        for (calendar::Period month = calendar::month_of(period.first); month.first < period.end;
             month = calendar::month_of(month.end))
            points.push_back({month, asked.written_down(month)});
    } else if (asked.metric.measure != nullptr) {
        const base::Day from = covered_from(asked);
        for (const Scope& month : asked.material.others.months)
            if (is_covered(month.period, from)) points.push_back(asked.point(month));
    }
    return points;
}

/// Takes those before the judged period out.
std::vector<TrendPoint> split_off_earlier(std::vector<TrendPoint>& months, const calendar::Period& period) {
    const auto own =
        std::find_if(months.begin(), months.end(), [&](const auto& one) { return one.period.first >= period.first; });
    std::vector<TrendPoint> earlier(months.begin(), own);
    months.erase(months.begin(), own);
    return earlier;
}

Figure setting(const std::optional<double>& value, base::Unit unit) {
    Figure figure;
    figure.unit = unit;
    if (value)
        figure.value = *value;
    else
        figure.why = base::Why::not_measurable;
    return figure;
}

Figure word(std::string text) {
    Figure figure;
    figure.unit = base::Unit::text;
    figure.value = std::move(text);
    return figure;
}

/// Nothing to say of a change: what the value itself lacks, else periods.
Figure without_change(const KpiView& view, base::Unit unit) {
    Figure figure;
    figure.unit = unit;
    figure.why = view.value.why == base::Why::none ? base::Why::too_few : view.value.why;
    return figure;
}

/// A difference of two figures: its unit, nothing that evidence could count.
Figure change_figure(const KpiView& view) {
    if (!view.change.difference) return without_change(view, view.value.unit);
    Figure figure = setting(view.change.difference, view.value.unit);
    if (std::holds_alternative<std::int64_t>(view.value.value))
        figure.value = static_cast<std::int64_t>(std::llround(*view.change.difference));
    return figure;
}

Figure signal_figure(const KpiView& view) {
    switch (view.change.kind) {
        case ChangeKind::signal: return word("yes");
        case ChangeKind::noise: return word("no");
        default: return without_change(view, base::Unit::text);
    }
}

Figure usual_figure(const KpiView& view) {
    if (!view.change.centre) return without_change(view, view.value.unit);
    Figure figure = setting(view.change.centre, view.value.unit);
    figure.interval = view.change.limits;
    return figure;
}

Figure outlook_figure(const KpiView& view) {
    if (!view.outlook) return without_change(view, view.value.unit);
    Figure figure = setting(view.outlook->value, view.value.unit);
    figure.interval = view.outlook->range;
    return figure;
}

/// KPIs of response times run on the protocols' clocks.
std::optional<double> longest_of(const Scope& scope, const Figure& value) {
    if (value.why != base::Why::not_reached) return std::nullopt;
    return longest_wait(scope, value.evidence.filter, TimeOf::working);
}

}  // namespace

base::Instant latest_cutoff(const activity::Assembled& data) {
    base::Instant latest;
    for (const auto& cutoff : data.cutoff)
        if (cutoff) latest = std::max(latest, *cutoff);
    return latest;
}

std::optional<base::Day> last_day(const activity::Assembled& data, const activity::Quality& quality,
                                  const calendar::Zone& zone) {
    std::optional<base::Day> last;
    if (const base::Instant end = latest_cutoff(data); end != base::Instant{})
        last = calendar::local_day(zone, {end.ms - 1});  // a stated one is the first moment behind what it covers
    for (const activity::Coverage& channel : quality.coverage)
        if (const base::Day row = std::min(channel.last, channel.last_row); !last || *last < row) last = row;
    return last;
}

bool is_given(const measure::Input& input, std::size_t k) {
    const playbook::Kpi& kpi = input.playbook.kpis[k];
    const Metric* metric = metric_named(kpi.metric.value);
    if (metric == nullptr) return false;
    return kpi.type.value == "given" || metric->asked || (metric->measure == nullptr && !given_of(input, k).empty());
}

OtherPeriods other_periods(const Scope& scope, const activity::Quality& quality) {
    OtherPeriods others;
    const auto& at = scope.input.data.activity.at;
    if (at.empty()) return others;
    const base::Day first = calendar::local_day(scope.input.zone, at.front());
    if (!scope.input.playbook.kpis.empty()) others.earlier = earlier_scopes(scope, first);
    others.months = months_of(scope, others.earlier, first, last_day(scope.input.data, quality, scope.input.zone));
    return others;
}

/// A count is held against what was promised for a month; a quarter's tells nothing of it.
bool is_monthly_count(const playbook::Kpi& kpi, const Metric& metric, const calendar::Period& period) {
    const bool longer = period.end.value - period.first.value > 31;
    return longer && metric.unit == base::Unit::count && kpi.type.value != "cumulative" && kpi.type.value != "given";
}

KpiView kpi_view(const KpiMaterial& material, std::size_t k) {
    const playbook::Playbook& playbook = material.scope.input.playbook;
    const playbook::Kpi& kpi = playbook.kpis[k];
    KpiView view;
    view.kpi = k;
    const Metric* metric = metric_named(kpi.metric.value);
    if (metric == nullptr) return view;
    const Asked asked{material, kpi, *metric, given_of(material.scope.input, k), is_given(material.scope.input, k)};
    view.trend = trend_of(asked);
    view.value = view.trend.back().figure;
    view.months = month_points(asked);
    view.earlier_months = split_off_earlier(view.months, material.scope.period);
    if (const auto* value = given_in(asked.given, material.scope.period); asked.is_given && value != nullptr)
        view.given = Given{value->on, value->source};
    take_target(kpi, *metric, view);
    const calendar::Period& period = material.scope.period;
    const measure::Input& input = material.scope.input;
    const std::optional<base::Day> seen = last_day(input.data, material.quality, input.zone);
    view.unfinished = !asked.is_given && seen && *seen + 1 < period.end;
    // a period that still runs is held against where it should be by now
    const base::Day last = view.unfinished ? std::max(period.first, *seen) : period.end + -1;
    if (!is_monthly_count(kpi, *metric, material.scope.period)) view.path = path_value(kpi, last, metric->unit);
    compare(playbook, view);
    view.status = status_of({kpi, view.value, view.path, view.higher_is_better, view.change.limits, last,
                             longest_of(material.scope, view.value)});
    return view;
}

void add_kpi_facts(const playbook::Playbook& playbook, const KpiView& view, std::vector<Fact>& facts) {
    const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
    const auto* metric = metric_named(playbook.kpis[view.kpi].metric.value);
    const std::string_view definition = metric != nullptr ? metric->id : std::string_view{};
    const base::Unit unit = view.value.unit;
    const auto add = [&](const char* name, Figure figure, std::string_view defined, Status status = Status::none) {
        facts.push_back({prefix + name, std::move(figure), {}, defined, status});
    };
    add(".value", view.value, definition, view.status);
    if (view.target) add(".target", setting(view.target, unit), "target");
    if (view.baseline) add(".baseline", setting(view.baseline, unit), "baseline");
    add(".status", word(std::string(id_of(view.status))), "status", view.status);
    add(".change", change_figure(view), "change");
    add(".change_is_signal", signal_figure(view), "change_is_signal");
    add(".usual", usual_figure(view), "limits");
    add(".outlook", outlook_figure(view), "outlook");
}

}  // namespace stamtafel::kpis
