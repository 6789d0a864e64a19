// Arithmetic on one KPI; which figure it is, is not known here.
#include "engine/kpis/status.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "engine/kpis/minimum.hpp"

namespace stamtafel::kpis {
namespace {

const playbook::At<playbook::Quantity>* bound_of(const playbook::Kpi& kpi) {
    if (!kpi.target) return nullptr;
    if (kpi.target->at_least) return &*kpi.target->at_least;
    return kpi.target->at_most ? &*kpi.target->at_most : nullptr;
}

double number_of(const base::Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    return std::get<double>(value);
}

bool has_number(const base::Value& value) {
    return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
}

double tolerance(const playbook::Kpi& kpi) {
    const double target = in_unit_of_figures(bound_of(kpi)->value);
    const double from = kpi.baseline ? in_unit_of_figures(kpi.baseline->value.value) : 0;
    return std::abs(target - from) * kpi.tolerance.value;
}

/// "2026-10" of a day, as paths name their months.
std::string month_name(base::Day day) {
    const base::Civil date = base::civil_of(day);
    return fmt::format("{:04}-{:02}", date.year, date.month);
}

/// The value of the latest month named up to `on`; nothing before the first.
std::optional<double> written_path(const playbook::Kpi& kpi, base::Day on) {
    std::optional<double> value;
    std::string latest;
    for (const auto& [month, quantity] : kpi.path_points)
        if (month.value <= month_name(on) && month.value >= latest)
            latest = month.value, value = in_unit_of_figures(quantity.value);
    return value;
}

std::uint64_t least_rows(const Standing& standing) {
    const Metric* metric = metric_named(standing.kpi.metric.value);
    if (metric != nullptr && metric->asked) return Minimum::survey;
    return standing.value.unit == base::Unit::share ? Minimum::share : 0;
}

/// A total before its date, where nothing says how far it should be by now.
bool is_under_way(const Standing& standing) {
    const playbook::Kpi& kpi = standing.kpi;
    const std::optional<base::Day>& by = kpi.target->by.value;
    if (kpi.type.value != "cumulative" || !kpi.path_points.empty() || !by || *by <= standing.last_day) return false;
    return !kpi.baseline || !kpi.baseline->on.value || *kpi.baseline->on.value >= *by;
}

/// The whole interval lies on the wrong side of the path.
bool excludes_path(const std::optional<base::Interval>& interval, const Standing& standing) {
    return interval && (standing.higher_is_better ? interval->high < *standing.path : interval->low > *standing.path);
}

/// A percentile that nobody has reached yet lies beyond the longest wait.
bool waits_beyond_path(const Standing& standing) {
    return standing.value.why == base::Why::not_reached && standing.path && standing.longest &&
           !standing.higher_is_better && *standing.longest - *standing.path > tolerance(standing.kpi);
}

base::Day start_of_month(base::Day day) {
    base::Civil date = base::civil_of(day);
    date.day = 1;
    return base::day_of(date);
}

}  // namespace

double in_unit_of_figures(const playbook::Quantity& quantity) {
    switch (quantity.kind) {
        case playbook::Quantity::Kind::duration:
            return static_cast<double>(base::milliseconds(quantity.duration, 8 * base::hour_ms)) /
                   static_cast<double>(base::second_ms);
        case playbook::Quantity::Kind::money: return static_cast<double>(quantity.money.cents);
        default: return quantity.number;
    }
}

std::optional<double> path_value(const playbook::Kpi& kpi, base::Day on, base::Unit unit) {
    const auto* bound = bound_of(kpi);
    if (bound == nullptr) return std::nullopt;
    const double target = in_unit_of_figures(bound->value);
    const std::optional<base::Day>& by = kpi.target->by.value;
    if (!kpi.path_points.empty()) return written_path(kpi, on);
    if (kpi.path.value == "hold") return target;
    if (!kpi.baseline || !kpi.baseline->on.value || !by || *by <= *kpi.baseline->on.value) return target;
    const double from = in_unit_of_figures(kpi.baseline->value.value);
    const base::Day start = *kpi.baseline->on.value;
    if (kpi.path.value == "steps") on = start_of_month(on);
    const double part = std::clamp(
        static_cast<double>(on.value - start.value) / static_cast<double>(by->value - start.value), 0.0, 1.0);
    if (unit == base::Unit::seconds && from > 0 && target > 0) return from * std::pow(target / from, part);
    return from + (target - from) * part;
}

Status status_of(const Standing& standing) {
    if (standing.value.why == base::Why::too_few) return Status::too_few;
    if (waits_beyond_path(standing)) return Status::off_track;
    if (!has_number(standing.value.value)) return Status::not_measurable;
    if (!standing.path) return Status::none;
    if (standing.value.n && *standing.value.n < least_rows(standing)) return Status::too_few;
    const double sign = standing.higher_is_better ? 1 : -1;
    const double behind = sign * (*standing.path - number_of(standing.value.value));
    if (behind <= tolerance(standing.kpi)) return Status::on_track;
    if (is_under_way(standing)) return Status::too_early;
    return excludes_path(standing.value.interval, standing) || excludes_path(standing.limits, standing)
               ? Status::off_track
               : Status::at_risk;
}

}  // namespace stamtafel::kpis
