// The themes of the section on the community, a file each; members.cpp puts them in order. What the board may not see
// has been taken out of the evaluation before.
#pragma once

#include <string>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

using Blocks = std::vector<model::Block>;

/// Whether the data tell of any member.
[[nodiscard]] bool has_members(const Material& material);
/// The row of figures on top.
[[nodiscard]] model::Tiles member_tiles(const Material& material);

/// Creators, reactors and lurkers then and now, and who changed from one to the other. roles.cpp
void add_roles(const Material& material, Blocks& blocks);
/// New, stayed, returned, lapsed: period by period; and of each month's newcomers who came back. growth.cpp
void add_growth(const Material& material, Blocks& blocks);
/// How unevenly contributions are spread. concentration.cpp
void add_concentration(const Material& material, Blocks& blocks);
/// What became of first posts; for the team those still without an answer. newcomers.cpp
void add_newcomers(const Material& material, Blocks& blocks);
/// By channel, and who is active in several. member_channels.cpp
void add_channels(const Material& material, Blocks& blocks);
/// For the team: the loyal ones who fell silent. slipping.cpp
void add_slipping(const Material& material, Blocks& blocks);

/// A heading of the section.
[[nodiscard]] model::Block heading(const Material& material, words::Key key);
/// A count that may be untold.
[[nodiscard]] model::Cell told_cell(const kpis::MemberCount& count);
/// "32", "te klein om te tonen".
[[nodiscard]] std::string told_words(const Material& material, const kpis::MemberCount& count);
/// A fact under its id in one channel; nothing when nobody measured it.
[[nodiscard]] const kpis::Fact* fact_in_channel(const Material& material, std::string_view id,
                                                const std::string& channel);
/// The period before, short: "sep. 26".
[[nodiscard]] std::string before_short(const Material& material);

}  // namespace stamtafel::compose
