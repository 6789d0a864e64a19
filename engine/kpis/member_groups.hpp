// Members in parts that add up: roles make the known members, and new, retained, returning and lapsed ones each other.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kpis/evaluation.hpp"

namespace stamtafel::kpis {

/// Where one part of a whole is of 1 … least − 1 members, it would follow from the others: all that is told of these
/// parts is hidden with it, but the number of known members. So is the share that so few newcomers are, or that the
/// fewest most active members have. `hidden`: by fact.
void hide_member_groups(const std::vector<Fact>& facts, std::uint64_t least, std::vector<bool>& hidden);

}  // namespace stamtafel::kpis
