// What became of members' first talk: who replied, how fast, and whether they came back. An association, not a cause.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/look.hpp"

namespace stamtafel::community {

/// A member whose first talk ever lies in the period.
struct Newcomer {
    measure::Arrival arrival;
    bool by_brand = false;       ///< the first reply was
    bool soon = false;           ///< it came within the thirty days behind the first
    bool ripe = false;           ///< the thirty days behind the first lie before the cut-off of the channel
    bool came_back = false;      ///< a public activity at its own time on one of those thirty local days
    std::int64_t waited_ms = 0;  ///< for the reply, in calendar time
    bool operator==(const Newcomer&) const = default;
};

/// By who. Spaces are not told apart here.
[[nodiscard]] std::vector<Newcomer> newcomers_of(const measure::Input& input, const measure::Tables& tables,
                                                 const Window& window, const Look& look = {});

}  // namespace stamtafel::community
