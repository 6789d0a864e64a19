// Round ticks: powers of ten times 1, 2, 5 for numbers; a fixed ladder for durations.
#include "reports/compose/axes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

constexpr double minute = 60, hour = 3600;
constexpr double ladder[] = {minute,     5 * minute, 15 * minute, 30 * minute,  hour,      2 * hour,
                             4 * hour,   8 * hour,   16 * hour,   24 * hour,    48 * hour, 96 * hour,
                             192 * hour, 384 * hour, 1000 * hour, 10'000 * hour};

constexpr double steps_of_time[] = {10,         30,         minute,     5 * minute, 15 * minute, 30 * minute,
                                    hour,       2 * hour,   4 * hour,   8 * hour,   24 * hour,   48 * hour,
                                    120 * hour, 240 * hour, 500 * hour, 1000 * hour};

/// The smallest of 1, 2, 5 times a power of ten that cuts the span in at most six.
double round_step(double span) {
    const double power = std::pow(10, std::floor(std::log10(span / 6)));
    for (const double times : {1.0, 2.0, 5.0})
        if (span / (times * power) <= 6) return times * power;
    return 10 * power;
}

double step_for(base::Unit unit, double span) {
    if (unit == base::Unit::seconds)
        for (const double step : steps_of_time)
            if (span / step <= 6) return step;
    return unit == base::Unit::count ? std::max(1.0, round_step(span)) : round_step(span);
}

}  // namespace

model::Axis duration_axis(const words::Catalogue& catalogue, std::string title, double from, double to) {
    std::size_t first = 0, last = 4;
    const std::size_t rungs = std::size(ladder);
    while (first + 5 < rungs && ladder[first + 1] <= from) ++first;
    last = first + 4;
    while (last + 1 < rungs && ladder[last] < to) ++last;
    model::Axis axis{std::move(title), model::Scale::logarithmic, {}};
    for (std::size_t i = first; i <= last; ++i)
        axis.ticks.push_back({ladder[i], words::duration(catalogue, ladder[i])});
    return axis;
}

model::Axis share_axis(const words::Catalogue& catalogue, std::string title) {
    model::Axis axis{std::move(title), model::Scale::linear, {}};
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        axis.ticks.push_back({share, words::whole_share(catalogue, share)});
    return axis;
}

model::Axis value_axis(const words::Catalogue& catalogue, base::Unit unit, double low, double high) {
    if (unit == base::Unit::share) return share_axis(catalogue, "");
    const double from = std::min(low, 0.0), to = std::max(high, from + 1e-6);
    const double step = step_for(unit, to - from);
    // all ticks alike, with as many decimals as their distance has
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    model::Axis axis;
    const auto last = static_cast<std::int64_t>(std::ceil(to / step - 1e-9));
    for (auto i = static_cast<std::int64_t>(std::floor(from / step + 1e-9)); i <= last; ++i) {
        const double value = static_cast<double>(i) * step;
        axis.ticks.push_back({value, unit == base::Unit::real ? words::number(catalogue, value, decimals)
                                                              : words::written(catalogue, content_of(value, unit))});
    }
    return axis;
}

}  // namespace stamtafel::compose
