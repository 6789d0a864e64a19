// Folds the tables into what a report shows; the order of everything is the playbook's.
#include "engine/kpis/evaluate.hpp"

#include <algorithm>

#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/facts.hpp"
#include "engine/kpis/status.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "engine/measure/clocks.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using measure::Outcome;
using measure::Turn;

constexpr std::size_t worst_shown = 20, open_shown = 50, trend_points = 12;

/// What one part of a protocol comes to, and on how many ripe turns.
struct Part {
    Verdict verdict = Verdict::no_target;
    std::uint64_t ripe = 0;
};

Verdict verdict_of(const Figure& attained, const std::optional<double>& target) {
    if (!target) return Verdict::no_target;
    if (!std::holds_alternative<double>(attained.value)) return Verdict::nothing_ripe;
    if (attained.n.value_or(0) < Minimum::share) return Verdict::too_few;
    return std::get<double>(attained.value) < *target ? Verdict::not_met : Verdict::met;
}

Part part_of(const Figure& attained, const std::optional<double>& target) {
    return {verdict_of(attained, target), attained.n.value_or(0)};
}

/// A protocol is not met when one of its parts is not; else the part that says most speaks.
Part deciding(const Part& a, const Part& b) {
    if (a.verdict == Verdict::not_met) return a;
    if (b.verdict == Verdict::not_met) return b;
    return b.verdict < a.verdict ? b : a;
}

std::vector<measure::CurveStep> curve_of(const Scope& scope, const Filter& filter) {
    std::vector<measure::Wait> waits;
    for (const Turn& turn : scope.turns)
        if (passes(filter, turn) && turn.outcome != Outcome::unknown)
            waits.push_back({turn.waited_ms, measure::answered(turn)});
    return measure::survival_curve(std::move(waits));
}

Heatmap heatmap_of(const Scope& scope, const Filter& filter) {
    Heatmap map;
    for (const Turn& turn : scope.turns) {
        if (!passes(filter, turn)) continue;
        const base::Instant at = scope.input.data.activity.at[activity::at(turn.opened)];
        const std::int64_t local = calendar::local_of(scope.input.zone, at).ms;
        const base::Day day = calendar::local_day(scope.input.zone, at);
        const auto weekday = static_cast<std::size_t>(base::weekday(day));
        const auto hour = static_cast<std::size_t>((local - std::int64_t{day.value} * base::day_ms) / base::hour_ms);
        ++map.arrivals[weekday][hour];
        if (turn.outcome == Outcome::late || turn.outcome == Outcome::missed) ++map.missed[weekday][hour];
    }
    return map;
}

/// Time beyond the deadline: until the reply, or until the cut-off.
std::int64_t over_time(const Scope& scope, const Turn& turn) {
    const auto& data = scope.input.data;
    const base::Instant until = measure::answered(turn) ? data.activity.at[activity::at(turn.closed)]
                                                        : data.cutoff[activity::at(turn.channel)].value_or(turn.due);
    return until.ms - turn.due.ms;
}

void list_turns(const Scope& scope, const Filter& filter, ProtocolView& view) {
    for (std::size_t i = 0; i < scope.turns.size(); ++i) {
        const Turn& turn = scope.turns[i];
        if (!passes(filter, turn)) continue;
        if (turn.outcome == Outcome::late || turn.outcome == Outcome::missed) view.worst.push_back(i);
        if (turn.outcome == Outcome::open) view.open.push_back(i);
    }
    std::stable_sort(view.worst.begin(), view.worst.end(), [&](std::size_t a, std::size_t b) {
        return over_time(scope, scope.turns[a]) > over_time(scope, scope.turns[b]);
    });
    std::stable_sort(view.open.begin(), view.open.end(),
                     [&](std::size_t a, std::size_t b) { return scope.turns[a].due < scope.turns[b].due; });
    view.worst.resize(std::min(view.worst.size(), worst_shown));
    view.open.resize(std::min(view.open.size(), open_shown));
}

ProtocolView view_of(const Scope& scope, std::size_t p) {
    const playbook::Protocol& protocol = scope.input.playbook.protocols[p];
    ProtocolView view;
    view.protocol = p;
    Part first, next;
    Filter filter;
    filter.protocols = only(p);
    if (protocol.next_response) {
        filter.steps = next_step;
        next = part_of(attainment(scope, filter), protocol.next_response->target.value);
    }
    filter.steps = first_step;
    if (protocol.first_response) {
        view.target_share = protocol.first_response->target.value;
        const calendar::WeekHours hours = measure::week_hours(
            scope.input.playbook, playbook::effective_hours(scope.input.playbook, protocol).value_or("always"),
            scope.period.first, scope.period.end);
        view.target_ms = base::milliseconds(protocol.first_response->within.value, calendar::working_day(hours));
        first = part_of(attainment(scope, filter), view.target_share);
    }
    const Part decided = deciding(first, next);
    view.verdict = decided.verdict, view.ripe = decided.ripe;
    view.curve = curve_of(scope, filter);
    view.heatmap = heatmap_of(scope, filter);
    list_turns(scope, filter, view);
    return view;
}

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

Figure measure_kpi(const playbook::Kpi& kpi, const Metric& metric, const Scope& scope) {
    Figure figure;
    figure.unit = metric.unit;
    figure.why = base::Why::not_measured_yet;
    if (metric.measure == nullptr) return figure;
    const std::string_view statistic = !kpi.statistic.value.empty() ? std::string_view(kpi.statistic.value)
                                       : metric.statistics.empty()  ? std::string_view{}
                                                                    : metric.statistics.front();
    return metric.measure(scope, filter_of(kpi.where, scope), statistic);
}

/// Earlier periods of the same load that lie wholly in the data, oldest first, and the judged one.
std::vector<TrendPoint> trend_of(const playbook::Kpi& kpi, const Metric& metric, const Scope& scope) {
    std::vector<TrendPoint> points{{scope.period, measure_kpi(kpi, metric, scope)}};
    const auto& at = scope.input.data.activity.at;
    for (calendar::Period period = calendar::before(scope.period);
         points.size() < trend_points && metric.measure != nullptr; period = calendar::before(period)) {
        if (at.empty() || calendar::local_day(scope.input.zone, at.front()) > period.first) break;
        Scope earlier = scope_of(scope.input, scope.tables, period);
        earlier.intervals = false;
        points.push_back({period, measure_kpi(kpi, metric, earlier)});
    }
    std::reverse(points.begin(), points.end());
    return points;
}

KpiView kpi_view(const Scope& scope, std::size_t k) {
    const playbook::Kpi& kpi = scope.input.playbook.kpis[k];
    KpiView view;
    view.kpi = k;
    const Metric* metric = metric_named(kpi.metric.value);
    if (metric == nullptr) return view;
    view.trend = trend_of(kpi, *metric, scope);
    view.value = view.trend.back().figure;
    view.higher_is_better = kpi.target && kpi.target->at_most    ? false
                            : kpi.target && kpi.target->at_least ? true
                                                                 : metric->better == Better::higher;
    if (kpi.target) {
        const auto& bound = kpi.target->at_least ? kpi.target->at_least : kpi.target->at_most;
        if (bound) view.target = in_unit_of_figures(bound->value);
    }
    if (kpi.baseline) view.baseline = in_unit_of_figures(kpi.baseline->value.value);
    view.path = path_value(kpi, scope.period.end + -1, metric->unit);
    view.status = status_of({kpi, view.value, view.path, view.higher_is_better});
    return view;
}

void add_kpi_facts(const playbook::Playbook& playbook, const KpiView& view, std::vector<Fact>& facts) {
    const std::string prefix = "kpi." + playbook.kpis[view.kpi].id.value;
    const auto* metric = metric_named(playbook.kpis[view.kpi].metric.value);
    const std::string_view definition = metric != nullptr ? metric->id : std::string_view{};
    const auto setting = [&](const std::optional<double>& value) {
        Figure figure;
        figure.unit = view.value.unit;
        if (value)
            figure.value = *value;
        else
            figure.why = base::Why::not_measurable;
        return figure;
    };
    Figure status;
    status.unit = base::Unit::text;
    status.value = std::string(id_of(view.status));
    facts.push_back({prefix + ".value", view.value, {}, definition, view.status});
    if (view.target) facts.push_back({prefix + ".target", setting(view.target), {}, "target", Status::none});
    if (view.baseline) facts.push_back({prefix + ".baseline", setting(view.baseline), {}, "baseline", Status::none});
    facts.push_back({prefix + ".status", status, {}, "status", view.status});
}

/// The end of what the channels cover, the latest of them.
base::Instant latest_cutoff(const activity::Assembled& data) {
    base::Instant latest;
    for (const auto& cutoff : data.cutoff)
        if (cutoff) latest = std::max(latest, *cutoff);
    return latest;
}

}  // namespace

std::string_view id_of(Status status) {
    constexpr std::array<std::string_view, 7> ids{"none",      "on_track", "at_risk",       "off_track",
                                                  "too_early", "too_few",  "not_measurable"};
    return ids[static_cast<std::size_t>(status)];
}

const Fact* find_fact(const Evaluation& evaluation, std::string_view id) {
    const auto found = std::find_if(evaluation.facts.begin(), evaluation.facts.end(),
                                    [&](const Fact& fact) { return fact.where.empty() && fact.id == id; });
    return found == evaluation.facts.end() ? nullptr : &*found;
}

Evaluation evaluate(const measure::Input& input, const measure::Tables& tables, const activity::Quality& quality,
                    const calendar::Period& period) {
    const Scope scope = scope_of(input, tables, period);
    Evaluation out;
    out.period = period;
    out.span = scope.span;
    out.cutoff = latest_cutoff(input.data);
    out.categories = input.triage.categories;
    out.facts = evaluate_facts(scope, quality);
    for (std::size_t p = 0; p < input.playbook.protocols.size(); ++p) out.protocols.push_back(view_of(scope, p));
    for (std::size_t k = 0; k < input.playbook.kpis.size(); ++k) {
        out.kpis.push_back(kpi_view(scope, k));
        add_kpi_facts(input.playbook, out.kpis.back(), out.facts);
    }
    out.turns.assign(scope.turns.begin(), scope.turns.end());
    out.quality = quality;
    return out;
}

bool any_protocol_not_met(const Evaluation& evaluation) {
    return std::any_of(evaluation.protocols.begin(), evaluation.protocols.end(),
                       [](const ProtocolView& view) { return view.verdict == Verdict::not_met; });
}

}  // namespace stamtafel::kpis
