// Who objected to being listed: the playbook's optout.csv.
#pragma once

#include <string>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/activity/records.hpp"
#include "engine/app/load.hpp"
#include "engine/app/named_lines.hpp"

namespace stamtafel::app {

/// The lines of superfans.optout, a file beside the playbook; that there is none is an error where the playbook names
/// one. Problems go to `diagnostics`, with all that can be said without data.
[[nodiscard]] std::vector<NamedLine> read_opted_out(LoadedPlaybook& loaded, base::Diagnostics& diagnostics);

/// Accounts and lists of people, as the names in lists are looked up among them.
struct KnownMembers {
    const activity::Assembled& data;
    const std::vector<activity::PersonRow>& people;
    const activity::Store& store;
};

/// Adds all of them.
void add_members(const KnownMembers& members, Bearers& bearers);

/// Keys of the handles (base/handle.hpp) of all who are meant, ascending: by account, by id or by name; of a name that
/// several bear all of them. Warns of lines that name nobody and of those that name several, by number alone.
[[nodiscard]] std::vector<std::string> find_opted_out(const LoadedPlaybook& loaded, std::span<const NamedLine> lines,
                                                      const KnownMembers& members, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
