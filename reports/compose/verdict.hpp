// Is it a community? The verdict with its six bars, the map of who is tied to whom, and the groups on it.
#pragma once

#include <optional>
#include <string>

#include "reports/compose/members.hpp"

namespace stamtafel::compose {

/// "community in opbouw"; empty without a verdict.
[[nodiscard]] std::string standing_words(const words::Catalogue& catalogue, const community::Verdict& verdict);

/// In words, six bars, what stands beside the figures by chance, where most room is. verdict.cpp
void add_verdict(const Material& material, Blocks& blocks);
/// The map, groups and bridges; names for the team alone. community_map.cpp
void add_map(const Material& material, Blocks& blocks);

/// The name of a member as a cell for the team; nothing where privacy allows none: a sensitive community, somebody who
/// objected, somebody who is only on a list.
[[nodiscard]] std::optional<std::string> member_name(const Material& material, measure::Person who);

}  // namespace stamtafel::compose
