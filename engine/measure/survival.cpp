// Kaplan–Meier: S(t) = Π over answer times tᵢ ≤ t of (1 − dᵢ / nᵢ), dᵢ answered at tᵢ, nᵢ still waiting just before.
#include "engine/measure/survival.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::measure {

std::vector<CurveStep> survival_curve_of(std::vector<std::uint64_t> codes) {
    sort_numbers(codes);
    std::vector<CurveStep> curve;
    double share = 1;
    for (std::size_t i = 0; i < codes.size();) {
        const auto waiting = static_cast<double>(codes.size() - i);
        const std::uint64_t at = codes[i] >> 1;
        std::size_t answers = 0;
        for (; i < codes.size() && codes[i] >> 1 == at; ++i) answers += (codes[i] & 1U) == 0 ? 1U : 0U;
        if (answers == 0) continue;
        share *= 1 - static_cast<double>(answers) / waiting;
        curve.push_back({static_cast<std::int64_t>(at), share});
    }
    return curve;
}

std::vector<CurveStep> survival_curve(const std::vector<Wait>& waits) {
    std::vector<std::uint64_t> codes;
    for (const Wait& wait : waits) codes.push_back(code_of(wait));
    return survival_curve_of(std::move(codes));
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
