// Figures of time: how long turns wait and who answers first, each over the turns that a filter lets through.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kpis/scope.hpp"
#include "engine/measure/survival.hpp"

namespace stamtafel::kpis {

/// Which time of a turn: on its protocol's working clock, or the calendar's.
enum class TimeOf : std::uint8_t { working, calendar };

/// How long turns wait: the survival curve over all that the filter lets through, unknown left out.
struct Waiting {
    base::Filter filter;
    std::uint64_t turns = 0;
    std::vector<measure::CurveStep> curve;
    std::vector<std::uint64_t> sorted;  ///< the waits as measure::code_of, ascending
    /// The same waits, those of one conversation together; empty where no interval is asked for.
    std::vector<std::uint64_t> by_conversation;
    std::vector<std::uint32_t> ends;  ///< of each conversation in it
};
[[nodiscard]] Waiting waiting_of(const Scope& scope, base::Filter filter, TimeOf time);

/// Kaplan–Meier: the time after which 1 − q are still waiting (q 0.5: median, 0.9: 90th percentile), in seconds;
/// unknown left out, unanswered censored at the cut-off. too_few under the minimum, not_reached above the curve.
///
/// Interval: the times at which the curve is inside the 95 % band around 1 − q on the log(−log) scale (Woodruff 1952;
/// Brookmeyer & Crowley 1982), the variance taken between whole conversations (Williams 1995).
[[nodiscard]] base::Figure time_to_answer(const Waiting& waiting, double q);
[[nodiscard]] base::Figure time_to_answer(const Scope& scope, base::Filter filter, double q, TimeOf time);

/// The longest wait behind it, answered or not, in seconds; 0 without turns. A percentile that is not reached is longer.
[[nodiscard]] double longest_wait(const Scope& scope, const base::Filter& filter, TimeOf time);

/// The percentile of answered turns alone, as other tools print it (linear interpolation), in calendar seconds.
[[nodiscard]] base::Figure naive_time(const Scope& scope, base::Filter filter, double q);

/// Who answered first, in calendar time: the cumulative incidence of brand and peer (Aalen–Johansen), unknown left
/// out, turns without an answer censored at the cut-off.
struct Incidence {
    base::Filter filter;
    std::uint64_t turns = 0;
    std::vector<measure::IncidenceStep> curve;
};
[[nodiscard]] Incidence incidence_of(const Scope& scope, base::Filter filter);

/// The share first answered by the brand, or by a peer, within `ms`. too_few under the minimum of a share.
[[nodiscard]] base::Figure first_within(const Incidence& incidence, measure::First first, std::int64_t ms);

}  // namespace stamtafel::kpis
