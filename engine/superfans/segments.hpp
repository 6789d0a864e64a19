// Whether all parts of the community get their share.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/measure/tables.hpp"
#include "engine/superfans/ledger.hpp"

namespace stamtafel::superfans {

struct Programme;

/// Do all parts of the community get their share? Rewards: proposals and the ledger's lines of the window.
struct Segment {
    enum class Kind : std::uint8_t { channel, newcomers, established };  ///< newcomers: first seen in the window
    Kind kind{};
    activity::Channel channel{};                   ///< of Kind::channel
    std::uint32_t active = 0, active_all = 0;      ///< candidates in the segment, and all of them
    std::uint32_t rewarded = 0, rewarded_all = 0;  ///< different members rewarded
    bool overlooked = false;                       ///< large enough to be told, and nobody in it is rewarded
    bool operator==(const Segment&) const = default;
};

/// Channels with candidates, in the playbook's order, then newcomers and established members.
[[nodiscard]] std::vector<Segment> segments_of(const measure::Input& input, const measure::Tables& tables,
                                               const Programme& programme, std::span<const Past> ledger);

}  // namespace stamtafel::superfans
