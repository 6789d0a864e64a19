// Figures over turns: counts, attainment, shares, times. Each takes the scope and a filter and gives one Figure
// whose n is the number of turns that the filter it carries lets through.
#pragma once

#include <vector>

#include "engine/kpis/scope.hpp"
#include "engine/measure/survival.hpp"

namespace stamtafel::kpis {

/// THE minimum counts (domain.md §7).
struct Minimum {
    static constexpr std::uint64_t median = 20, percentile = 30, share = 20;
};

/// Which time of a turn: on its protocol's working clock, or the calendar's.
enum class TimeOf : std::uint8_t { working, calendar };

[[nodiscard]] base::Figure count_turns(const Scope& scope, base::Filter filter);
[[nodiscard]] base::Figure count_items(const Scope& scope, const base::Filter& filter);

/// met / (met + late + missed) over ripe turns; 0 of 0 is no value. Interval: Wilson's 95 % when every conversation
/// has one turn, else 2,000 draws of whole conversations (PCG64 seeded with 20161101, percentile interval).
[[nodiscard]] base::Figure attainment(const Scope& scope, base::Filter filter);

/// Answered / all turns, unknown left out.
[[nodiscard]] base::Figure answered_share(const Scope& scope, base::Filter filter);
[[nodiscard]] base::Figure outside_hours_share(const Scope& scope, base::Filter filter);

/// How long turns wait: the survival curve over all that the filter lets through, unknown left out.
struct Waiting {
    base::Filter filter;
    std::uint64_t turns = 0;
    std::vector<measure::CurveStep> curve;
};
[[nodiscard]] Waiting waiting_of(const Scope& scope, base::Filter filter, TimeOf time);

/// Kaplan–Meier: the time after which 1 − q are still waiting (q 0.5: median, 0.9: 90th percentile), in seconds;
/// unknown left out, unanswered censored at the cut-off. too_few under the minimum, not_reached above the curve.
[[nodiscard]] base::Figure time_to_answer(const Waiting& waiting, double q);
[[nodiscard]] base::Figure time_to_answer(const Scope& scope, base::Filter filter, double q, TimeOf time);

/// The percentile of answered turns alone, as other tools print it (linear interpolation), in calendar seconds.
[[nodiscard]] base::Figure naive_time(const Scope& scope, base::Filter filter, double q);

}  // namespace stamtafel::kpis
