// The groups of the network as a map for everybody: how large, how tied inside and to each other. Counts of members and
// of pairs of members who are tied; names nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/community/network_figures.hpp"

namespace stamtafel::kpis {

struct MapGroup {
    std::uint32_t members = 0;
    std::uint32_t inside = 0, outside = 0;  ///< pairs of members tied: both in the group; one of them in another
    std::uint32_t neighbours = 0;           ///< other groups it is tied to; 0: it touches nobody
    std::uint32_t reached = 0;              ///< those of them to which the ties are told
    bool operator==(const MapGroup&) const = default;
};

struct MapTie {
    std::uint32_t from = 0, to = 0;  ///< indexes into the groups, from < to
    std::uint32_t pairs = 0;
    bool operator==(const MapTie&) const = default;
};

struct GroupMap {
    std::vector<MapGroup> groups;  ///< the largest first
    std::vector<MapTie> ties;      ///< by from, then to
    /// Members of groups that are not among these; nothing: too few to be told.
    std::optional<std::uint32_t> elsewhere = 0;
    bool operator==(const GroupMap&) const = default;
};

inline constexpr std::size_t groups_mapped = 40;

/// Of at most `most` groups, of `least` members or more each (at least two). Where `least` is more than two, counts of
/// 1 … least − 1 are kept from being told: groups with so few pairs inside are left out, ties of so few pairs too (a
/// group's `outside` is then of the ties told), and a group more where those left out would be so few.
[[nodiscard]] GroupMap group_map(const community::NetworkView& view, std::uint64_t least, std::size_t most);

}  // namespace stamtafel::kpis
