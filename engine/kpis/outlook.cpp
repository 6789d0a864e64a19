// At most a year or so of periods: all pairs of them are few.
#include "engine/kpis/outlook.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/kpis/change.hpp"
#include "engine/kpis/intervals.hpp"
#include "engine/kpis/median.hpp"

namespace stamtafel::kpis {
namespace {

constexpr double largest_figure = 1e15;  // up to here every whole number is a double

struct Point {
    double day = 0, value = 0;  ///< days to the last period: 0 or negative
};

std::vector<double> sorted_slopes(std::span<const Point> points) {
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j)
            slopes.push_back((points[j].value - points[i].value) / (points[j].day - points[i].day));
    std::sort(slopes.begin(), slopes.end());
    return slopes;
}

/// How far the outer slopes are from the ends of their list.
std::size_t outer_rank(std::size_t periods, std::size_t pairs) {
    const auto n = static_cast<double>(periods);
    const double spread = z95 * std::sqrt(n * (n - 1) * (2 * n + 5) / 18);
    const double rank = std::floor((static_cast<double>(pairs) - spread) / 2);
    return rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1;
}

double drawn_on(std::span<const Point> points, double slope, double days) {
    std::vector<double> levels;
    for (const Point& point : points) levels.push_back(point.value - slope * point.day);
    return median_of(std::move(levels)) + slope * days;
}

double possible(double value, base::Unit unit) {
    if (unit == base::Unit::share) return std::clamp(value, 0.0, 1.0);
    if (unit == base::Unit::seconds) return std::exp(value);
    return unit == base::Unit::count ? std::max(value, 0.0) : value;
}

/// Not so of what is infinite or no number.
bool is_figure(double value, base::Unit unit) {
    return std::abs(value) <= (unit == base::Unit::seconds ? longest_time : largest_figure);
}

bool can_be_drawn(std::span<const Reached> periods, base::Unit unit, base::Day on) {
    if (periods.size() < periods_for_outlook || !(periods.back().on < on)) return false;
    const double last = periods.back().on.value, span = last - periods.front().on.value;
    const auto known = [&](const Reached& one) { return is_figure(one.value, unit); };
    return on.value - last <= spans_ahead * span && std::all_of(periods.begin(), periods.end(), known);
}

}  // namespace

std::optional<Outlook> outlook_of(std::span<const Reached> periods, base::Unit unit, base::Day on) {
    if (!can_be_drawn(periods, unit, on)) return std::nullopt;
    const std::int32_t last = periods.back().on.value;
    std::vector<Point> points;
    for (const Reached& one : periods)
        points.push_back({static_cast<double>(one.on.value - last),
                          unit == base::Unit::seconds ? std::log(std::max(one.value, shortest_time)) : one.value});
    const std::vector<double> slopes = sorted_slopes(points);
    const std::size_t outer = outer_rank(points.size(), slopes.size());
    const double days = static_cast<double>(on.value - last);
    const double low = possible(drawn_on(points, slopes[outer], days), unit);
    const double high = possible(drawn_on(points, slopes[slopes.size() - 1 - outer], days), unit);
    const double middle = possible(drawn_on(points, median_of(slopes), days), unit);
    if (!is_figure(low, unit) || !is_figure(high, unit) || !is_figure(middle, unit)) return std::nullopt;
    Outlook outlook;
    outlook.on = on;
    outlook.value = middle;
    outlook.range = {std::min({low, high, outlook.value}), std::max({low, high, outlook.value})};
    outlook.periods = points.size();
    return outlook;
}

}  // namespace stamtafel::kpis
