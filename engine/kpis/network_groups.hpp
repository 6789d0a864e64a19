// What management may not be told of networks and verdicts. They have no n: how many members stand behind one is known
// from its graph.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kpis/evaluation.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// Which graph.* and community.* facts are hidden besides. A network of 1 … least − 1 members, or of so few active ones,
/// is not told, nor, where it is a channel's, that of any other channel: sums would tell it. Where retention or the peer
/// answer rate of a place is hidden, so are the figures here that are the same, and the score where they have points in it.
void hide_networks(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least,
                   std::vector<bool>& hidden);

/// Takes out of the views what the facts hide; persons one by one go in any case.
void take_out_networks(const std::vector<bool>& hidden, const playbook::Playbook& playbook, Evaluation& evaluation);

}  // namespace stamtafel::kpis
