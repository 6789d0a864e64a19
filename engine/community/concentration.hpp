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

/// The most active `members` of all, and what they gave of all contributions; both 0…1.
struct CurvePoint {
    double members = 0, contributions = 0;
    bool operator==(const CurvePoint&) const = default;
};

/// From nobody to everybody in at most twenty equal steps, each of at least `least` members; empty where so few
/// contribute that two steps are not to be had.
[[nodiscard]] std::vector<CurvePoint> curve_of(const std::vector<std::uint32_t>& ascending, std::size_t least);

}  // namespace stamtafel::community
