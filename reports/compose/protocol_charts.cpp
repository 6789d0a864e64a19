// Chart data of the protocols: bars by outcome, the survival curve thinned to what an eye can tell apart, heatmaps.
#include "reports/compose/protocol_charts.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/parts.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::array<std::string_view, measure::outcomes> outcome_facts{"met",    "late",    "missed", "open",
                                                                        "unripe", "unknown", "removed"};
constexpr double visible_fall = 0.004;  // a third of a pixel of the drawn curve
constexpr std::uint32_t least_for_heatmap = 20;
constexpr double least_by_peers = 0.05;  // fewer are single answers, not a pattern

model::Bar bar_of(const Material& material, std::string label, const std::string& prefix, std::string promise) {
    model::Bar bar;
    bar.label = std::move(label);
    for (const std::string_view fact : outcome_facts) {
        const std::int64_t n = fact_count(material, prefix + std::string(fact));
        bar.values.push_back(static_cast<double>(n));
        bar.labels.push_back(words::count(material.catalogue, n));
    }
    const auto attainment = fact_number(material, prefix + "attainment");
    if (!attainment)
        bar.note = say(material.catalogue, "protocols.not_judged"_w);
    else if (promise.empty())
        bar.note = words::share(material.catalogue, *attainment);
    else
        bar.note = say(material.catalogue, "protocols.bar_note"_w,
                       {{"share", words::share(material.catalogue, *attainment)}, {"promise", promise}});
    return bar;
}

/// The target share alone: the bar has no room for the time.
std::string short_promise(const Material& material, const std::optional<playbook::Promise>& promise) {
    return promise && promise->target.value ? words::share(material.catalogue, *promise->target.value) : "";
}

/// The share that still waits after this many seconds.
double waiting_after(const kpis::ProtocolView& view, double seconds) {
    double share = 1;
    for (const measure::CurveStep& step : view.curve)
        if (static_cast<double>(step.ms) / 1000 <= seconds) share = step.share;
    return share;
}

/// Falls that nobody can see are left out; the last point is where the longest waiting turn was last seen.
model::Curve curve_of(const Material& material, const kpis::ProtocolView& view, double longest) {
    model::Curve curve{name_of(material.input.playbook.protocols[view.protocol]), {}, 1};
    double drawn = 1;
    for (std::size_t i = 0; i < view.curve.size(); ++i) {
        const bool last = i + 1 == view.curve.size();
        if (drawn - view.curve[i].share < visible_fall && !last) continue;
        drawn = view.curve[i].share;
        curve.steps.push_back({static_cast<double>(view.curve[i].ms) / 1000, drawn});
    }
    if (!curve.steps.empty() && longest > curve.steps.back().x) curve.steps.push_back({longest, curve.steps.back().y});
    return curve;
}

std::optional<model::CurveTarget> target_of(const Material& material, const kpis::ProtocolView& view) {
    if (!view.target_ms || !view.target_share) return std::nullopt;
    const words::Catalogue& catalogue = material.catalogue;
    const double seconds = static_cast<double>(*view.target_ms) / 1000, may_wait = 1 - *view.target_share;
    return model::CurveTarget{
        {seconds, may_wait},
        say(material.catalogue, "protocols.norm"_w,
            {{"promise", say(material.catalogue, "protocols.promise"_w,
                             {{"share", words::share(catalogue, *view.target_share)},
                              {"time", words::duration(catalogue, seconds)}})}}),
        say(material.catalogue, "protocols.may_wait"_w, {{"share", words::share(catalogue, may_wait)}})};
}

void say_what_it_shows(const Material& material, const kpis::ProtocolView& view, model::Chart& chart) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string name = name_of(material.input.playbook.protocols[view.protocol]);
    const std::string prefix = "protocol." + material.input.playbook.protocols[view.protocol].id.value + ".";
    if (view.target_ms) {
        const double seconds = static_cast<double>(*view.target_ms) / 1000;
        chart.title = say(catalogue, "protocols.survival_title"_w,
                          {{"protocol", name},
                           {"time", words::duration(catalogue, seconds)},
                           {"share", words::share(catalogue, waiting_after(view, seconds))}});
    } else {
        chart.title = say(catalogue, "protocols.survival_plain"_w, {{"protocol", name}});
    }
    chart.description =
        say(catalogue, "protocols.survival_description"_w,
            {{"median", fact_words(material, prefix + "median")}, {"p90", fact_words(material, prefix + "p90")}});
}

/// One of the two ways in which a wait ends, rises that nobody can see left out.
model::Curve rising(std::string label, const std::vector<measure::IncidenceStep>& steps,
                    double measure::IncidenceStep::*share) {
    model::Curve curve{std::move(label), {}, 0};
    double drawn = 0;
    for (const measure::IncidenceStep& step : steps) {
        if (step.*share - drawn < visible_fall && &step != &steps.back()) continue;
        drawn = step.*share;
        curve.steps.push_back({static_cast<double>(step.ms) / 1000, drawn});
    }
    return curve;
}

using Counts = std::array<std::array<std::uint32_t, 24>, 7>;

std::uint32_t total(const Counts& counts) {
    std::uint32_t sum = 0;
    for (const auto& row : counts) sum = std::accumulate(row.begin(), row.end(), sum);
    return sum;
}

/// Staffed for at least half of the hour.
bool staffed(const playbook::Hours& hours, std::size_t weekday, std::int32_t hour) {
    std::int32_t minutes = 0;
    for (const calendar::OpenInterval& open : hours.days[weekday])
        minutes += std::max(0, std::min(open.to, (hour + 1) * 60) - std::max(open.from, hour * 60));
    return minutes >= 30;
}

const playbook::Hours* hours_of(const Material& material, const kpis::ProtocolView& view) {
    const playbook::Playbook& playbook = material.input.playbook;
    const auto id = playbook::effective_hours(playbook, playbook.protocols[view.protocol]);
    for (const playbook::Hours& hours : playbook.hours)
        if (hours.id.value == id && !hours.always.value) return &hours;
    return nullptr;
}

model::Heatmap heatmap_of(const Material& material, const kpis::ProtocolView& view, const Counts& counts) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Hours* hours = hours_of(material, view);
    model::Heatmap map;
    for (int hour = 0; hour < 24; ++hour) map.columns.push_back(std::to_string(hour));
    for (std::size_t day = 0; day < counts.size(); ++day) {
        map.rows.push_back(words::weekday(catalogue, static_cast<base::Weekday>(day)));
        for (std::size_t hour = 0; hour < 24; ++hour) {
            map.values.push_back(counts[day][hour]);
            if (hours != nullptr) map.framed.push_back(staffed(*hours, day, static_cast<std::int32_t>(hour)));
        }
    }
    if (hours != nullptr) map.frame_label = say(catalogue, "protocols.staffed"_w);
    map.value_label = say(catalogue, "protocols.turns"_w);
    map.columns_title = say(catalogue, "excel.hour"_w);
    return map;
}

/// THE kinds of chart that a protocol has; a chart's id is its kind and the protocol's.
enum class Kind : std::uint8_t { waiting, first, arrivals, misses };
constexpr std::array<std::string_view, 4> kinds{"waiting", "first", "arrivals", "misses"};

std::string chart_id(const Material& material, Kind kind, const kpis::ProtocolView& view) {
    return std::string(kinds[static_cast<std::size_t>(kind)]) + "-" +
           material.input.playbook.protocols[view.protocol].id.value;
}

}  // namespace

bool is_chart_of(const playbook::Protocol& protocol, std::string_view chart) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return chart == std::string(kind) + "-" + protocol.id.value; });
}

model::Chart outcome_chart(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::StackedBars bars;
    bars.names_title = say(catalogue, "protocols.protocol"_w);
    bars.note_title = say(catalogue, "protocols.attainment"_w);
    for (std::size_t i = 0; i < measure::outcomes; ++i)
        bars.parts.push_back({outcome_name(catalogue, static_cast<measure::Outcome>(i)), static_cast<model::Hue>(i)});
    for (const kpis::ProtocolView& view : material.evaluation.protocols)
        for (const Part& part : parts_of(material, view))
            if (fact_number(material, part.facts + "turns") &&
                (part.step == measure::Step::first || fact_count(material, part.facts + "turns") > 0))
                bars.bars.push_back(bar_of(material, part_name(material, view, part.step), part.facts,
                                           short_promise(material, part.promise)));
    return {"outcomes", say(catalogue, "protocols.outcome_title"_w), say(catalogue, "protocols.outcome_description"_w),
            std::move(bars)};
}

std::optional<model::Chart> survival_chart(const Material& material, const kpis::ProtocolView& view) {
    if (view.curve.empty()) return std::nullopt;
    const words::Catalogue& catalogue = material.catalogue;
    const double longest = static_cast<double>(view.longest_ms) / 1000;
    const double target = view.target_ms ? static_cast<double>(*view.target_ms) / 1000 : 0;
    model::Survival survival;
    survival.time = duration_axis(catalogue, say(catalogue, "protocols.time_axis"_w),
                                  static_cast<double>(view.curve.front().ms) / 1000, std::max(longest, target * 2));
    survival.share = share_axis(catalogue, say(catalogue, "protocols.share_axis"_w));
    survival.curves.push_back(curve_of(material, view, longest));
    survival.target = target_of(material, view);
    model::Chart chart;
    chart.id = chart_id(material, Kind::waiting, view);
    say_what_it_shows(material, view, chart);
    chart.data = std::move(survival);
    return chart;
}

std::optional<model::Chart> incidence_chart(const Material& material, const kpis::ProtocolView& view) {
    const auto& steps = view.incidence;
    if (steps.empty() || steps.back().peer < least_by_peers) return std::nullopt;
    const words::Catalogue& catalogue = material.catalogue;
    model::Survival chart;
    chart.time =
        duration_axis(catalogue, say(catalogue, "protocols.calendar_axis"_w),
                      static_cast<double>(steps.front().ms) / 1000, static_cast<double>(steps.back().ms) / 1000);
    chart.share = share_axis(catalogue, say(catalogue, "protocols.answered_axis"_w));
    chart.curves.push_back(rising(say(catalogue, "responding.brand"_w), steps, &measure::IncidenceStep::brand));
    chart.curves.push_back(rising(say(catalogue, "responding.peer"_w), steps, &measure::IncidenceStep::peer));
    const std::string name = name_of(material.input.playbook.protocols[view.protocol]);
    const std::string brand = words::share(catalogue, steps.back().brand),
                      peer = words::share(catalogue, steps.back().peer);
    return model::Chart{
        chart_id(material, Kind::first, view),
        say(catalogue, "protocols.incidence_title"_w, {{"protocol", name}, {"brand", brand}, {"peer", peer}}),
        say(catalogue, "protocols.incidence_description"_w, {{"brand", brand}, {"peer", peer}}), std::move(chart)};
}

std::optional<model::Chart> arrivals_chart(const Material& material, const kpis::ProtocolView& view) {
    if (total(view.heatmap.arrivals) < least_for_heatmap) return std::nullopt;
    const std::string name = name_of(material.input.playbook.protocols[view.protocol]);
    return model::Chart{chart_id(material, Kind::arrivals, view),
                        say(material.catalogue, "protocols.arrivals_title"_w, {{"protocol", name}}),
                        say(material.catalogue, "protocols.arrivals_description"_w,
                            {{"n", std::uint64_t{total(view.heatmap.arrivals)}}}),
                        heatmap_of(material, view, view.heatmap.arrivals)};
}

std::optional<model::Chart> misses_chart(const Material& material, const kpis::ProtocolView& view) {
    if (total(view.heatmap.missed) < least_for_heatmap) return std::nullopt;
    const std::string name = name_of(material.input.playbook.protocols[view.protocol]);
    return model::Chart{
        chart_id(material, Kind::misses, view),
        say(material.catalogue, "protocols.misses_title"_w, {{"protocol", name}}),
        say(material.catalogue, "protocols.misses_description"_w, {{"n", std::uint64_t{total(view.heatmap.missed)}}}),
        heatmap_of(material, view, view.heatmap.missed)};
}

}  // namespace stamtafel::compose
