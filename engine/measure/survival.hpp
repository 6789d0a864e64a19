// Time to answer with unanswered turns counted: the Kaplan–Meier estimator (1958), and the naive percentiles
// of answered turns for comparison. Durations are milliseconds ≥ 0.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stamtafel::measure {

struct Wait {
    std::int64_t ms = 0;
    bool answered = false;  ///< else censored: still waiting after ms
    bool operator==(const Wait&) const = default;
};

/// From this duration on, `share` of the turns is still waiting.
struct CurveStep {
    std::int64_t ms = 0;
    double share = 1;
    bool operator==(const CurveStep&) const = default;
};

/// A wait as a number: ascending by time, at one instant answers before censorings. 0 ≤ ms < 2^63.
[[nodiscard]] constexpr std::uint64_t code_of(const Wait& wait) {
    return static_cast<std::uint64_t>(wait.ms) << 1 | (wait.answered ? 0U : 1U);
}

/// S(t), one step per distinct answer time; answers count before censorings at one instant. O(n).
[[nodiscard]] std::vector<CurveStep> survival_curve_of(std::vector<std::uint64_t> codes);
[[nodiscard]] std::vector<CurveStep> survival_curve(const std::vector<Wait>& waits);

/// The smallest t with S(t) ≤ still_waiting (tolerance 1e-12); nothing when the curve does not get there.
[[nodiscard]] std::optional<std::int64_t> time_until(std::span<const CurveStep> curve, double still_waiting);

/// Percentile with linear interpolation as PERCENTILE.INC; nothing without values. q in 0…1.
[[nodiscard]] std::optional<double> percentile(std::vector<std::int64_t> values, double q);

}  // namespace stamtafel::measure
