// The quarter or the year in a few events, chosen by a rule that the report states: what the figures and the playbook
// know happened. Judges nothing anew and names nobody.
#pragma once

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

inline constexpr std::size_t events_of_a_year = 10, events_of_a_quarter = 5;

/// By day; the heading, the timeline and a note that states the rule. Nothing for other periods, or without an event.
///
/// One of each kind in turn, in this order, until there are enough: a goal's KPI that reached or lost its target, a
/// month outside normal variation, the month with the most messages of a crisis, the month with the most escalations
/// that were not carried out, a break in the counting, a date of the playbook (campaign, event, step of the roadmap,
/// date of a target), the best and the worst month of a goal's KPI, the busiest month.
[[nodiscard]] std::vector<model::Block> events_of(const Material& material);

}  // namespace stamtafel::compose
