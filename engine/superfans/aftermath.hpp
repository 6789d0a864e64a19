// What earlier rewards were followed by.
#pragma once

#include <cstdint>
#include <span>

#include "engine/measure/tables.hpp"
#include "engine/superfans/ledger.hpp"

namespace stamtafel::superfans {

/// Contributions in the four weeks before and behind each reward, beside those of members who had given as much before
/// and got nothing. An association; rewards go to those who just did well, who fall back to their own mean afterwards:
/// what is comparable are the rewarded with a comparable member, and these members.
struct Aftermath {
    std::uint32_t rewards = 0;                            ///< to listed members, whose four weeks lie in the data
    std::uint64_t before = 0, after = 0;                  ///< contributions of all these rewarded
    std::uint32_t peers = 0;                              ///< rewards for which a comparable member was found
    std::uint64_t matched_before = 0, matched_after = 0;  ///< contributions of those rewarded
    std::uint64_t peers_before = 0, peers_after = 0;      ///< contributions of those comparable
    bool enough = false;                                  ///< at least Limits::effects rewards with a comparable member
    bool operator==(const Aftermath&) const = default;
};

/// Rewards whose Limits::effect_days before and behind lie in the data, on at most the last fifty days with one. Each is
/// set beside a member who never got a reward and gave as nearly as much before as anybody (at most a tenth more or
/// less); each such member once a day. Who opted out counts on neither side. O(days with rewards · presence).
[[nodiscard]] Aftermath aftermath_of(const measure::Tables& tables, std::span<const Past> ledger, base::Day end);

}  // namespace stamtafel::superfans
