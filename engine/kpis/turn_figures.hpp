// Figures over turns: counts, attainment, shares, escalations. Each takes the scope and a filter and gives one Figure
// whose n is the number of turns that the filter it carries lets through.
#pragma once

#include "engine/kpis/minimum.hpp"
#include "engine/kpis/scope.hpp"

namespace stamtafel::kpis {

/// How much work an interval is worth: figures of a breakdown are drawn for when they have few conversations, and
/// linearised else.
enum class Drawn : std::uint8_t { all, few };

[[nodiscard]] base::Figure count_turns(const Scope& scope, base::Filter filter);
[[nodiscard]] base::Figure count_items(const Scope& scope, const base::Filter& filter);

/// met / (met + late + missed) over ripe turns; 0 of 0 is no value. Interval: Wilson's 95 % when every conversation
/// has one turn, else 2,000 draws of whole conversations (PCG64 seeded with 20161101, percentile interval).
[[nodiscard]] base::Figure attainment(const Scope& scope, base::Filter filter, Drawn drawn = Drawn::all);

/// Answered / all turns, unknown left out.
[[nodiscard]] base::Figure answered_share(const Scope& scope, base::Filter filter);
[[nodiscard]] base::Figure outside_hours_share(const Scope& scope, base::Filter filter);

/// Closed by a holding reply / answered by the brand.
[[nodiscard]] base::Figure holding_share(const Scope& scope, base::Filter filter);
/// First answered by a peer / turns.
[[nodiscard]] base::Figure peer_answer_rate(const Scope& scope, const base::Filter& filter);
/// Turns answered by the brand whose reply names the asker, by handle or first name / turns answered by the brand.
/// not_measurable when no text is kept.
[[nodiscard]] base::Figure personalised_share(const Scope& scope, base::Filter filter);

/// Escalation steps that were due, by the turn's protocol, channel and category; `kept` in the filter: of these, kept.
[[nodiscard]] base::Figure count_escalations(const Scope& scope, const base::Filter& filter);
/// Kept / due.
/// How many of them were kept; not_measurable where the exports could show none.
[[nodiscard]] base::Figure count_kept(const Scope& scope, base::Filter filter);
[[nodiscard]] base::Figure escalations_kept(const Scope& scope, const base::Filter& filter);

}  // namespace stamtafel::kpis
