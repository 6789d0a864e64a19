// Members who behave like a team that nobody listed: they answer very many and are answered by few, or they open most of
// what is opened. Only a warning.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"

namespace stamtafel::community {

enum class StaffSign : std::uint8_t { answers = 1, announces = 2 };

struct LikeStaff {
    measure::Person who{};
    std::uint8_t signs = 0;           ///< bits of StaffSign
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
