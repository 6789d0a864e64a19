// Goals, KPIs and targets: measured at all, in the right unit, in the right direction, reachable.
#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/playbook/check_list.hpp"
#include "engine/playbook/read.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;

const MetricName* metric_of(const Checking& c, const Kpi& kpi) {
    for (const MetricName& metric : c.vocabulary.metrics)
        if (metric.id == kpi.metric.value) return &metric;
    return nullptr;
}

bool is_in(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

Quantity::Kind kind_for(std::string_view unit) {
    if (unit == "share") return Quantity::Kind::share;
    if (unit == "duration") return Quantity::Kind::duration;
    if (unit == "money") return Quantity::Kind::money;
    return Quantity::Kind::number;
}

/// The quantity as it should have been written; a bare number keeps its digits.
std::string example_for(const Quantity& quantity, Quantity::Kind kind) {
    const bool bare = quantity.kind == Quantity::Kind::number;
    switch (kind) {
        case Quantity::Kind::share:
            if (!bare) return "90%";
            return base::written_share(quantity.number <= 1 ? quantity.number : quantity.number / 100);
        case Quantity::Kind::duration: return bare ? fmt::format("{0}m, {0}h", quantity.number) : "45m";
        case Quantity::Kind::money: return bare ? fmt::format("{} EUR", quantity.number) : "250 EUR";
        case Quantity::Kind::number: break;
    }
    return fmt::format("{}", bare ? quantity.number : 25);
}

void check_unit(const Checking& c, const MetricName& metric, const At<Quantity>& written_here) {
    const Quantity::Kind kind = kind_for(metric.unit);
    if (written_here.value.kind == kind) return;
    c.report(Code::target_unit, written_here.place,
             {written(written_here.value), std::string(metric.id), example_for(written_here.value, kind)});
}

/// A number by which quantities of one kind compare; working days count 8 hours here.
double size_of(const Quantity& quantity) {
    switch (quantity.kind) {
        case Quantity::Kind::duration:
            return static_cast<double>(base::milliseconds(quantity.duration, 8 * base::hour_ms));
        case Quantity::Kind::money: return static_cast<double>(quantity.money.cents);
        default: return quantity.number;
    }
}

void check_direction(const Checking& c, const MetricName& metric, const Target& target) {
    const bool lower = metric.better == "lower";
    if (lower && target.at_least && !target.at_most)
        c.report(Code::target_direction, target.at_least->place, {std::string(metric.id), "at_most"});
    if (!lower && target.at_most && !target.at_least)
        c.report(Code::target_direction, target.at_most->place, {std::string(metric.id), "at_least"});
}

void check_bounds(const Checking& c, const Target& target) {
    if (!target.at_least && !target.at_most) return c.report(Code::target_without_bound, target.place);
    if (!target.at_least || !target.at_most) return;
    const auto &low = *target.at_least, &high = *target.at_most;
    if (low.place.line == 0) return;
    const bool low_is_first = std::tie(low.place.line, low.place.column) < std::tie(high.place.line, high.place.column);
    c.report(Code::target_two_bounds, (low_is_first ? high : low).place, {written(low.value), written(high.value)});
}

/// Compared in the metric's own numbers; the unit has been checked.
bool is_beyond(const MetricName& metric, const Quantity& bound) {
    const double size = size_of(bound);
    return bound.kind == kind_for(metric.unit) && (size < metric.low || size > metric.high);
}

std::string limit(const MetricName& metric, double bound) {
    if (!std::isfinite(bound)) return {};
    return kind_for(metric.unit) == Quantity::Kind::share ? base::written_share(bound) : fmt::format("{}", bound);
}

void check_range(const Checking& c, const MetricName& metric, const Target& target) {
    for (const auto* bound : {&target.at_least, &target.at_most})
        if (*bound && is_beyond(metric, (*bound)->value))
            c.report(Code::impossible_target, (*bound)->place,
                     {written((*bound)->value), std::string(metric.id), limit(metric, metric.low),
                      limit(metric, metric.high)});
}

/// A target that was reached before anybody began moves nobody; `path: hold` asks for just that.
void check_ambition(const Checking& c, const Kpi& kpi) {
    if (!kpi.baseline || kpi.path.value == "hold") return;
    const auto &at_least = kpi.target->at_least, &at_most = kpi.target->at_most;
    if (at_least.has_value() == at_most.has_value()) return;
    const At<Quantity>& bound = at_least ? *at_least : *at_most;
    const Quantity& now = kpi.baseline->value.value;
    if (now.kind != bound.value.kind) return;
    const double ahead = size_of(now) - size_of(bound.value);
    if (at_least ? ahead > 0 : ahead < 0)
        c.report(Code::target_easier_than_baseline, bound.place, {written(now), written(bound.value), kpi.id.value});
}

void check_time(const Checking& c, const Target& target, const Baseline& baseline) {
    if (!target.by.value || !baseline.on.value || *target.by.value > *baseline.on.value) return;
    c.report(Code::target_before_baseline, target.by.place,
             {base::iso(*target.by.value), base::iso(*baseline.on.value)});
}

}  // namespace

void check_goals_are_measured(const Checking& c) {
    for (const Goal& goal : c.playbook.goals)
        if (goal.kpis.empty()) c.report(Code::goal_without_kpi, goal.id.place, {goal.id.value});
}

void check_statistics(const Checking& c) {
    for (const Kpi& kpi : c.playbook.kpis) {
        const MetricName* metric = metric_of(c, kpi);
        if (metric == nullptr) continue;
        const std::string id(metric->id);
        if (!kpi.statistic.value.empty() && !is_in(kpi.statistic.value, metric->statistics))
            c.report(Code::unknown_statistic, kpi.statistic.place,
                     {kpi.statistic.value, id, base::join(metric->statistics, ", ")});
        for (const auto& [key, values] : kpi.where)
            if (!is_in(key.value, metric->where))
                c.report(Code::unknown_condition, key.place, {key.value, id, base::join(metric->where, ", ")});
    }
}

void check_target_units(const Checking& c) {
    for (const Kpi& kpi : c.playbook.kpis) {
        const MetricName* metric = metric_of(c, kpi);
        if (metric == nullptr) continue;
        if (kpi.baseline) check_unit(c, *metric, kpi.baseline->value);
        if (kpi.target && kpi.target->at_least) check_unit(c, *metric, *kpi.target->at_least);
        if (kpi.target && kpi.target->at_most) check_unit(c, *metric, *kpi.target->at_most);
        for (const auto& [month, value] : kpi.path_points) check_unit(c, *metric, value);
    }
}

void check_targets(const Checking& c) {
    for (const Kpi& kpi : c.playbook.kpis) {
        if (!kpi.target) continue;
        check_bounds(c, *kpi.target);
        if (const MetricName* metric = metric_of(c, kpi)) {
            check_direction(c, *metric, *kpi.target);
            check_range(c, *metric, *kpi.target);
        }
        check_ambition(c, kpi);
        if (kpi.baseline) check_time(c, *kpi.target, *kpi.baseline);
    }
}

}  // namespace stamtafel::playbook
