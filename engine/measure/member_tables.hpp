// The tables of members in one pass over the rows: people, presence, ties, arrivals.
#pragma once

#include "engine/base/parallel.hpp"
#include "engine/measure/mentions.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Fills Tables::people, presence, ties, arrivals and first_day. `handles`: of all accounts, when somebody has made
/// them already, else empty.
void find_members(const Input& input, const Handles& handles, const base::Workers& workers, Tables& tables);

}  // namespace stamtafel::measure
