// Kaplan–Meier: S(t) = Π over answer times tᵢ ≤ t of (1 − dᵢ / nᵢ), dᵢ answered at tᵢ, nᵢ still waiting just before.
#include "engine/measure/survival.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::measure {

std::vector<CurveStep> survival_curve_of(std::span<const std::uint64_t> codes) {
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
    sort_numbers(codes);
    return survival_curve_of(codes);
}

/// Between two censorings an answered wait gives the same wherever it ends: what its own answer takes is what the
/// answers before it have added.
Influence::Influence(std::span<const std::uint64_t> sorted, std::int64_t at_ms) : last_(code_of(Wait{at_ms, true})) {
    bool censored = true;  // since the last answer
    for (std::size_t i = 0; i < sorted.size() && sorted[i] <= last_;) {
        const auto waiting = static_cast<double>(sorted.size() - i);
        const std::uint64_t code = sorted[i];
        std::size_t same = 0;
        for (; i < sorted.size() && sorted[i] == code; ++i) ++same;
        if ((code & 1U) != 0) {
            steps_.push_back({code, 0, beyond_});
            censored = true;
            continue;
        }
        const double left = waiting - static_cast<double>(same);
        beyond_ += static_cast<double>(same) / (waiting * left);
        if (censored) steps_.push_back({code, beyond_ - 1 / left, 0});
        censored = false;
    }
}

double Influence::of(std::uint64_t code) const {
    if (code > last_) return beyond_;
    const auto after = std::upper_bound(steps_.begin(), steps_.end(), code,
                                        [](std::uint64_t value, const Step& step) { return value < step.from; });
    if (after == steps_.begin()) return 0;
    const Step& step = *std::prev(after);
    return (code & 1U) != 0 ? step.censored : step.answered;
}

std::vector<IncidenceStep> incidence_of(std::span<const std::uint64_t> codes) {
    std::vector<IncidenceStep> steps;
    IncidenceStep step;
    double waiting_share = 1;
    for (std::size_t i = 0; i < codes.size();) {
        const auto waiting = static_cast<double>(codes.size() - i);
        const std::uint64_t at = codes[i] >> 2;
        double firsts[3] = {};
        for (; i < codes.size() && codes[i] >> 2 == at; ++i) firsts[codes[i] & 3U] += 1;
        const double answers = firsts[0] + firsts[1];
        if (answers == 0) continue;
        step.ms = static_cast<std::int64_t>(at);
        step.brand += waiting_share * firsts[0] / waiting;
        step.peer += waiting_share * firsts[1] / waiting;
        waiting_share *= 1 - answers / waiting;
        steps.push_back(step);
    }
    return steps;
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
