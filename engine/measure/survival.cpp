// Kaplan–Meier: S(t) = Π over answer times tᵢ ≤ t of (1 − dᵢ / nᵢ), dᵢ answered at tᵢ, nᵢ still waiting just before.
#include "engine/measure/survival.hpp"

#include <algorithm>
#include <cmath>

namespace stamtafel::measure {

std::vector<CurveStep> survival_curve(std::vector<Wait> waits) {
    std::sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) {
        return a.ms != b.ms ? a.ms < b.ms : a.answered && !b.answered;  // answers before censorings
    });
    std::vector<CurveStep> curve;
    double share = 1;
    for (std::size_t i = 0; i < waits.size();) {
        const auto waiting = static_cast<double>(waits.size() - i);
        const std::int64_t at = waits[i].ms;
        std::size_t answers = 0;
        for (; i < waits.size() && waits[i].ms == at; ++i) answers += waits[i].answered ? 1U : 0U;
        if (answers == 0) continue;
        share *= 1 - static_cast<double>(answers) / waiting;
        curve.push_back({at, share});
    }
    return curve;
}

std::optional<std::int64_t> time_until(std::span<const CurveStep> curve, double still_waiting) {
    constexpr double tolerance = 1e-12;
    for (const CurveStep& step : curve)
        if (step.share <= still_waiting + tolerance) return step.ms;
    return std::nullopt;
}

std::optional<double> percentile(std::vector<std::int64_t> values, double q) {
    if (values.empty()) return std::nullopt;
    const double position = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), nth, values.end());
    const auto low = static_cast<double>(*nth);
    if (below + 1 == values.size()) return low;
    const auto high = static_cast<double>(*std::min_element(nth + 1, values.end()));
    return low + (position - static_cast<double>(below)) * (high - low);
}

}  // namespace stamtafel::measure
