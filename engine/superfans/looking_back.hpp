// Whether all parts of the community get their share, and what earlier rewards were followed by.
#pragma once

#include <span>
#include <vector>

#include "engine/superfans/allotment.hpp"
#include "engine/superfans/roll.hpp"

namespace stamtafel::superfans {

/// Channels with candidates, in the playbook's order, then newcomers and established members.
[[nodiscard]] std::vector<Segment> segments_of(const measure::Input& input, const measure::Tables& tables,
                                               const Programme& programme, std::span<const Past> ledger);

/// Rewards whose Limits::effect_days before and behind lie in the data, on at most the last fifty days with one. Each is
/// set beside a member who never got a reward and gave as nearly as much before as anybody (at most a tenth more or
/// less); each such member once a day.
[[nodiscard]] Aftermath aftermath_of(const measure::Tables& tables, std::span<const Past> ledger, base::Day end);

}  // namespace stamtafel::superfans
