// People over channels: who is active in one, who in several, and which channels share their members.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"

namespace stamtafel::community {

struct Overlap {
    std::vector<std::uint32_t> active, exclusive;    ///< by channel: members active there; there and nowhere else
    std::vector<std::vector<std::uint32_t>> shared;  ///< [a][b]: active in both; [a][a] = active[a]
    std::vector<std::uint32_t> in_channels;          ///< [k]: members active in k + 1 channels
    bool operator==(const Overlap&) const = default;
};

/// Active: a public activity in the period (readings.md, Members).
[[nodiscard]] Overlap overlap_of(const measure::Tables& tables, std::size_t channels, const calendar::Period& period);

}  // namespace stamtafel::community
