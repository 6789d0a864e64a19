// Time to answer with unanswered turns counted: the Kaplan–Meier estimator (1958) and how far each wait moves it, the
// Aalen–Johansen estimator (1978) of who answers first, and the naive percentiles of answered turns for comparison.
// Durations are milliseconds ≥ 0.
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

/// S(t), one step per distinct answer time; answers count before censorings at one instant. Of codes in ascending
/// order. O(n).
[[nodiscard]] std::vector<CurveStep> survival_curve_of(std::span<const std::uint64_t> sorted);
[[nodiscard]] std::vector<CurveStep> survival_curve(const std::vector<Wait>& waits);

/// The smallest t with S(t) ≤ still_waiting (tolerance 1e-12); nothing when the curve does not get there.
[[nodiscard]] std::optional<std::int64_t> time_until(std::span<const CurveStep> curve, double still_waiting);

/// How far each wait moves log S(t): the linearised product limit (Williams 1995, Lifetime Data Analysis 1, 171–186).
/// With dᵢ answered at tᵢ and Yᵢ waiting just before, a wait of x gives Σ over tᵢ ≤ min(x, t) of dᵢ / (Yᵢ (Yᵢ − dᵢ)),
/// less 1 / (Y(x) − d(x)) when it was answered by t. All together give 0; their squares Greenwood's variance.
class Influence {
  public:
    /// At an instant at which somebody still waits, of codes in ascending order. O(n).
    Influence(std::span<const std::uint64_t> sorted, std::int64_t at_ms);

    [[nodiscard]] double of(std::uint64_t code) const;

  private:
    struct Step {
        std::uint64_t from = 0;             ///< the first code it holds for
        double answered = 0, censored = 0;  ///< what a wait gives that ends here
    };
    std::uint64_t last_ = 0;   ///< the last code that is answered by then
    double beyond_ = 0;        ///< what a wait beyond gives
    std::vector<Step> steps_;  ///< one, and another behind each wait that was censored before
};

/// Who was first to answer; censored: nobody yet.
enum class First : std::uint8_t { brand, peer, censored };

/// By this duration these shares were first answered by brand and peer; the rest still waits.
struct IncidenceStep {
    std::int64_t ms = 0;
    double brand = 0, peer = 0;
    bool operator==(const IncidenceStep&) const = default;
};

/// As code_of, with who was first. 0 ≤ ms < 2^62.
[[nodiscard]] constexpr std::uint64_t code_of(std::int64_t ms, First first) {
    return static_cast<std::uint64_t>(ms) << 2 | static_cast<std::uint64_t>(first);
}

/// Cumulative incidence of both kinds of answer, each ending the other's chance (Aalen & Johansen 1978):
/// F(t) = Σ over tᵢ ≤ t of S(tᵢ₋₁) · dᵢ / nᵢ. Of codes in ascending order. O(n).
[[nodiscard]] std::vector<IncidenceStep> incidence_of(std::span<const std::uint64_t> sorted);

/// Percentile with linear interpolation as PERCENTILE.INC; nothing without values. q in 0…1.
[[nodiscard]] std::optional<double> percentile(std::vector<std::int64_t> values, double q);

}  // namespace stamtafel::measure
