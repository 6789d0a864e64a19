// The rewards given earlier, as people keep them in a list beside the playbook: superfans.ledger. Read, never written.
#pragma once

#include <optional>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/app/load.hpp"
#include "engine/app/opted_out.hpp"
#include "engine/measure/given.hpp"

namespace stamtafel::app {

struct RewardLedger {
    std::vector<measure::GivenReward> lines;    ///< in the order of the file
    std::vector<std::size_t> numbers;           ///< by line: where it stands, from 1
    std::optional<activity::FileQuality> file;  ///< when it is there
};

/// Columns date, account, channel, tier, reward, cost, in English or Dutch. A line without a date or with a cost that is
/// no money is an error: a budget or a waiting time would not be kept. A line without an account counts for the budget
/// alone. Without the file, or with nothing in it: nothing, and a warning.
[[nodiscard]] RewardLedger read_ledger(LoadedPlaybook& loaded, base::Diagnostics& diagnostics);

/// Lines that name a member otherwise than by handle get the handle; of a name that several bear it stays open who was
/// meant. Warns of these and of lines that name nobody.
void find_rewarded(const LoadedPlaybook& loaded, const KnownMembers& members, RewardLedger& ledger,
                   base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
