// Every chart is worked on its own scale: as it is, or the logarithm. Constants as in Wheeler and Laney: d2 of two
// neighbours is 1.128, and 3 / 1.128 = 2.66.
#include "engine/kpis/change.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/kpis/intervals.hpp"
#include "engine/kpis/minimum.hpp"

namespace stamtafel::kpis {
namespace {

constexpr double range_of_two = 1.128, limit_at = 3;
constexpr double in_rounding = 1e-9;  // two values nearer than this, as a share of them, are one

/// The centre and the spread of one judged value, on the scale of the method.
struct Spread {
    double centre = 0, sigma = 0;
};

double mean_of(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double mean_moving_range(std::span<const double> values) {
    double sum = 0;
    for (std::size_t i = 1; i < values.size(); ++i) sum += std::abs(values[i] - values[i - 1]);
    return sum / static_cast<double>(values.size() - 1);
}

/// A share of rows; one of a whole graph rests on none that could be drawn again.
bool is_of_rows(const Series& series) { return series.unit == base::Unit::share && !series.of_a_whole; }

ChangeMethod method_for(const Series& series) {
    return is_of_rows(series)                   ? ChangeMethod::shares
           : series.unit == base::Unit::seconds ? ChangeMethod::individuals_log
                                                : ChangeMethod::individuals;
}

double on_scale(ChangeMethod method, double value) {
    return method == ChangeMethod::individuals_log ? std::log(std::max(value, shortest_time)) : value;
}

double off_scale(ChangeMethod method, double value) {
    return method == ChangeMethod::individuals_log ? std::exp(std::min(value, std::log(longest_time))) : value;
}

/// A count moves by at least one: equal counts are no proof that it cannot.
Spread spread_of_individuals(std::span<const double> values, base::Unit unit) {
    double range = mean_moving_range(values);
    if (unit == base::Unit::count) range = std::max(range, 1.0);
    return {mean_of(values), range / range_of_two};
}

double binomial_sigma(double share, std::uint64_t n) { return std::sqrt(share * (1 - share) / static_cast<double>(n)); }

/// A share of k in n rows gives back k, which share × n misses by a rounding.
double hits_of(const Sample& sample) {
    const double hits = *sample.value * static_cast<double>(sample.n), whole = std::round(hits);
    return std::abs(hits - whole) <= in_rounding * std::max(1.0, whole) ? whole : hits;
}

/// The binomial spread of n rows is the least there is: sigma_z below 1 is luck with few periods. Rows are whole: the
/// limit is half a row further out, or one case among always-met promises were a signal.
Spread spread_of_shares(std::span<const Sample> earlier, std::uint64_t n) {
    double hits = 0, rows = 0;
    for (const Sample& one : earlier) hits += hits_of(one), rows += static_cast<double>(one.n);
    const double centre = hits / rows;
    const bool certain = centre <= 0 || centre >= 1;  // as if half a row went the other way
    const double inner = certain ? (hits + 0.5) / (rows + 1) : centre;
    std::vector<double> scores;
    for (const Sample& one : earlier) scores.push_back((*one.value - centre) / binomial_sigma(inner, one.n));
    const double sigma_z = std::max(1.0, mean_moving_range(scores) / range_of_two);
    const double half_row = 0.5 / static_cast<double>(n);
    return {centre, binomial_sigma(inner, n) * sigma_z + half_row / limit_at};
}

base::Interval within_possible(base::Interval limits, base::Unit unit) {
    if (unit == base::Unit::share) limits = {std::max(limits.low, 0.0), std::min(limits.high, 1.0)};
    if (unit == base::Unit::count) limits.low = std::max(limits.low, 0.0);
    return limits;
}

/// The nearer of the limits that a value can pass.
std::optional<double> nearest_limit(const base::Interval& limits, double centre, base::Unit unit) {
    const base::Interval possible = within_possible(limits, unit);
    std::optional<double> nearest;
    if (possible.low == limits.low) nearest = centre - limits.low;
    if (possible.high == limits.high) nearest = std::min(nearest.value_or(limits.high - centre), limits.high - centre);
    return nearest;
}

/// Whether the last seven before `now` and `now` lie on one side of the centre.
bool is_run(std::span<const double> earlier, double now, double centre) {
    if (earlier.size() + 1 < run_length) return false;
    const auto last = earlier.last(run_length - 1);
    const double side = now > centre ? 1 : -1, off = in_rounding * std::max(1.0, std::abs(centre));
    const auto on_side = [&](double value) { return side * (value - centre) > off; };
    return on_side(now) && std::all_of(last.begin(), last.end(), on_side);
}

double two_sided(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

void judge_by_limits(const Series& series, std::span<const Sample> earlier, Change& change) {
    const ChangeMethod method = method_for(series);
    std::vector<double> values;
    for (const Sample& one : earlier) values.push_back(on_scale(method, *one.value));
    const double now = on_scale(method, *series.now.value);
    const Spread spread = method == ChangeMethod::shares ? spread_of_shares(earlier, series.now.n)
                                                         : spread_of_individuals(values, series.unit);
    if (!(spread.sigma > 0)) {
        change.kind = ChangeKind::unknown, change.why = ChangeWhy::no_variation;
        return;
    }
    const double z = (now - spread.centre) / spread.sigma, width = limit_at * spread.sigma;
    const base::Interval limits{off_scale(method, spread.centre - width), off_scale(method, spread.centre + width)};
    change.method = method;
    change.centre = off_scale(method, spread.centre);
    change.limits = within_possible(limits, series.unit);
    change.smallest_visible = nearest_limit(limits, *change.centre, series.unit);
    change.provisional = earlier.size() < periods_for_full_limits;
    change.upward = z > 0;
    change.p = two_sided(z);
    if (std::abs(z) > limit_at) {
        change.rule = ChangeRule::outside;
    } else if (is_run(values, now, spread.centre)) {
        change.rule = ChangeRule::run;
        change.p = std::min(*change.p, 2 * std::pow(0.5, static_cast<double>(run_length)));
    }
    change.kind = change.rule == ChangeRule::none ? ChangeKind::noise : ChangeKind::signal;
}

base::Interval interval_of(const Sample& sample) {
    if (sample.interval) return *sample.interval;
    return wilson(static_cast<std::uint64_t>(std::llround(*sample.value * static_cast<double>(sample.n))), sample.n);
}

void judge_by_difference(const Sample& before, const Sample& now, Change& change) {
    const base::Interval then = interval_of(before), today = interval_of(now);
    const double step = *now.value - *before.value;
    const double half = step >= 0 ? std::hypot(*now.value - today.low, then.high - *before.value)
                                  : std::hypot(today.high - *now.value, *before.value - then.low);
    if (!(half > 0)) {
        change.kind = ChangeKind::unknown, change.why = ChangeWhy::no_variation;
        return;
    }
    change.method = ChangeMethod::two_periods;
    change.smallest_visible = half;
    change.upward = step > 0;
    change.p = two_sided(z95 * step / half);
    change.rule = std::abs(step) > half ? ChangeRule::difference : ChangeRule::none;
    change.kind = change.rule == ChangeRule::none ? ChangeKind::noise : ChangeKind::signal;
}

bool is_enough(const std::optional<Sample>& sample) { return sample && sample->value && sample->n >= Minimum::share; }

void remain_unknown(ChangeWhy why, Change& change) {
    if (change.difference) change.kind = ChangeKind::unknown;
    change.why = why;
}

}  // namespace

Change judge_change(const Series& series) {
    const bool share = is_of_rows(series);
    std::vector<Sample> earlier;
    for (const Sample& one : series.earlier)
        if (one.value && (!share || one.n > 0)) earlier.push_back(one);
    Change change;
    change.earlier = earlier.size();
    if (!series.now.value) return change;
    if (series.before && series.before->value) {
        change.before = series.before->value;
        change.difference = *series.now.value - *change.before;
    }
    if (share && series.now.n < Minimum::share)
        remain_unknown(ChangeWhy::too_few_rows, change);
    else if (earlier.size() >= periods_for_limits)
        judge_by_limits(series, earlier, change);
    else if (share && is_enough(series.before))
        judge_by_difference(*series.before, series.now, change);
    else
        remain_unknown(ChangeWhy::too_few_periods, change);
    return change;
}

namespace {

/// The z beyond which two-sided p is less; p in (0, 1).
double z_of(double p) {
    double low = 0, high = 40;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (two_sided(middle) > p ? low : high) = middle;
    }
    return high;
}

/// What must be passed once p has to be so small: the step grows as its z does, of times on the logarithm.
void see_less(double p, Change& change) {
    if (!change.smallest_visible) return;
    const double own = change.method == ChangeMethod::two_periods ? z95 : limit_at;
    const double times = std::max(1.0, z_of(p) / own), step = *change.smallest_visible;
    if (change.method != ChangeMethod::individuals_log || !change.centre || !(step < *change.centre))
        change.smallest_visible = step * times;
    else
        change.smallest_visible = *change.centre * (1 - std::pow(1 - step / *change.centre, times));
}

}  // namespace

void correct_for_many(std::span<Change* const> changes) {
    std::vector<Change*> tested;
    for (Change* change : changes)
        if (change->p) tested.push_back(change);
    std::stable_sort(tested.begin(), tested.end(), [](const Change* a, const Change* b) { return *a->p < *b->p; });
    bool holds = true;
    double level = family_level;  // of the first that does not hold, all behind it need as much
    for (std::size_t i = 0; i < tested.size(); ++i) {
        if (holds) level = family_level / static_cast<double>(tested.size() - i);
        holds = holds && *tested[i]->p <= level;
        see_less(level, *tested[i]);
        if (holds || tested[i]->kind != ChangeKind::signal) continue;
        tested[i]->kind = ChangeKind::noise;
        tested[i]->why = ChangeWhy::chance;
    }
}

}  // namespace stamtafel::kpis
