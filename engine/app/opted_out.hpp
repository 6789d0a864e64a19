// Who objected to being listed: the playbook's optout.csv.
#pragma once

#include <string>
#include <vector>

#include "engine/app/load.hpp"

namespace stamtafel::app {

/// The accounts in the first column of superfans.optout (a file beside the playbook) as keys of handles, sorted.
/// Without the file: nobody. Problems: file_unreadable, file_too_large, file_outside_root.
[[nodiscard]] base::Result<std::vector<std::string>> read_opted_out(const LoadedPlaybook& loaded);

}  // namespace stamtafel::app
