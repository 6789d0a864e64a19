// Why somebody stands on a list: what they did, with its numbers. The words are compose's business.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/superfans/programme.hpp"

namespace stamtafel::superfans {

/// One ground for a row, for compose to put into words; a and b as said.
struct Reason {
    enum class Key : std::uint8_t {
        helped,    ///< a different members, in b different weeks
        accepted,  ///< a accepted answers
        reached,   ///< tied to a members
        advocacy,  ///< spoke well of the brand on a days
        shares,    ///< shared on a days
        weeks,     ///< active in a of b weeks
        tenure,    ///< member for a days
        bridges,   ///< tied to a other groups
    };
    Key key{};
    std::uint32_t a = 0, b = 0;
    bool operator==(const Reason&) const = default;
};

/// Why a candidate stands on a list: what counts there first, then the strongest other parts; at most three.
[[nodiscard]] std::vector<Reason> reasons(const Programme& programme, std::size_t candidate, On list);

}  // namespace stamtafel::superfans
