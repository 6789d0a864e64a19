// The team as a list of --team names it: found among the authors of what was imported, before their sides are told.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/activity/store.hpp"
#include "engine/app/named_lines.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::app {

struct TeamList {
    std::string file;
    std::vector<NamedLine> lines;
};

/// Gives the first person of the playbook's team the accounts that the lines mean: those of a handle in all channels;
/// those of a name that reports print in the channels of the sources where it is the name of one account. Says how many
/// lines mean somebody, and which do not, by number.
void find_team(const TeamList& list, std::span<const activity::Batch> batches, const activity::Store& store,
               playbook::Playbook& playbook, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
