// What management may not be told of networks, verdicts and superfans. Networks have no n: how many members stand behind
// one is known from its graph.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// Which graph.*, community.* and superfans.* facts are hidden besides. A network of 1 … least − 1 members or ties, or of
/// so few active ones, is not told, nor, where it is a channel's, that of any other channel: sums would tell it; so too
/// where so few are on one channel only. Shares of ties go where so few are mutual or come again; the pieces where what
/// is left of the largest must be of few. Where retention or the peer answer rate of a place is hidden, so are the
/// figures here that are the same, and the score where hidden ones have points in it. Money goes where a tier has so few
/// proposals or the ledger so few lines, for prices are known; the candidates where so few opted out or are suspected.
void hide_community_facts(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                          std::vector<bool>& hidden);

/// Takes out of the views what the facts hide, and in any case who stands where in the network and who is a superfan; of
/// the programme what is not about members stays. Groups of few leave the map.
void take_out_community(const std::vector<bool>& hidden, const playbook::Playbook& playbook, std::uint64_t least,
                        Evaluation& evaluation);

}  // namespace stamtafel::kpis
