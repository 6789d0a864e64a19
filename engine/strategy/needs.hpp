// THE table of what a metric asks of an export: fields of which a source must have one, and the words for an export that
// would have them. Told from the playbook alone; what stands in the files themselves, `inspect` says.
#pragma once

#include <span>
#include <string_view>

#include "engine/activity/names.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

struct Need {
    std::string_view metric;  ///< one that is measured; without a row it asks nothing that the playbook can show
    activity::NameSet one_of;
    std::string_view en, nl;  ///< "messages with their text"
    bool or_listed = false;   ///< reactions that are rows of their own will do as well
};

[[nodiscard]] std::span<const Need> needs();
/// Nothing for a metric without a row.
[[nodiscard]] const Need* need_of(std::string_view metric);

/// False only where the playbook shows that the source lacks it: columns that are named hold nothing else, and of the
/// formats that name their own it is known what they hold. A source that is still to be recognised may hold anything.
[[nodiscard]] bool may_meet(const playbook::Source& source, const Need& need);

}  // namespace stamtafel::strategy
