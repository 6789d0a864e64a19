// The rewards given earlier, as people keep them in a list beside the playbook: superfans.ledger. Read, never written.
#pragma once

#include <optional>
#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/app/load.hpp"
#include "engine/measure/given.hpp"

namespace stamtafel::app {

struct RewardLedger {
    std::vector<measure::GivenReward> lines;    ///< in the order of the file
    std::optional<activity::FileQuality> file;  ///< when it is there
};

/// Columns date, account, channel, tier, reward, cost, in English or Dutch. A line without a date or with a cost that is
/// no money is an error: a budget or a waiting time would not be kept. A line without an account counts for the budget
/// alone. Without the file: nothing, and a warning.
[[nodiscard]] RewardLedger read_ledger(LoadedPlaybook& loaded, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
