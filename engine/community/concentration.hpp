// How unevenly contributions are spread over those who contribute.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/roster.hpp"

namespace stamtafel::community {

/// Ascending, of the members with at least one contribution in the period.
[[nodiscard]] std::vector<std::uint32_t> contributions_of(const Roster& roster);

/// Of ascending numbers, at least one of them above 0. Gini = Σ(2i − n − 1)·x_i / (n·Σx), 0…1: 0 when all are equal.
[[nodiscard]] double gini(const std::vector<std::uint32_t>& ascending);

/// The share that the ceil(part · n) largest have; part 0…1 in thousandths, so that it is exact.
[[nodiscard]] double top_share(const std::vector<std::uint32_t>& ascending, std::uint32_t thousandths);

}  // namespace stamtafel::community
