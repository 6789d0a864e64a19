// Members who behave like a team that nobody listed: they answer very many and are answered by few. Only a warning.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"

namespace stamtafel::community {

struct LikeStaff {
    measure::Person who{};
    std::uint32_t reached = 0;        ///< members to whom it replied
    std::uint32_t reached_by = 0;     ///< members who replied to it
    std::uint32_t openings = 0;       ///< conversations that it opened
    std::uint32_t contributions = 0;  ///< openings among them
    bool operator==(const LikeStaff&) const = default;
};

/// The rule and what it was tested on: docs/verdict.md. By `reached`, falling, then by who.
[[nodiscard]] std::vector<LikeStaff> like_staff(const measure::Tables& tables, const calendar::Period& period,
                                                const Look& look);

}  // namespace stamtafel::community
