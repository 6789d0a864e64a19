// Things that go by another id in the newer version, and whatever names them.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "engine/playbook/difference.hpp"

namespace stamtafel::playbook {

/// What names a thing of the list; none where nothing does.
[[nodiscard]] Reference named_in(std::string_view list);

/// New ids of the things that are named elsewhere, by what they are and the ids they had.
using NewIds = std::map<std::pair<Reference, std::string>, std::string>;
[[nodiscard]] NewIds new_ids(std::span<const Change> changes);

/// Whatever names one of these things uses its new id; the things themselves keep theirs.
void name_anew(Node& tree, const NewIds& ids);

}  // namespace stamtafel::playbook
