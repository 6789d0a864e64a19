// Whom a text names: "@mila", the mark-up "<@U123>" of chat exports, and "mila:" at its very start. Looks names up;
// what a name means for a turn is decided elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/activity/assemble.hpp"

namespace stamtafel::measure {

/// Folded handle, or name that belongs to one account alone → account; by source group. Looked up, never iterated.
using Handles = std::vector<std::unordered_map<std::string, activity::Account>>;

/// Of all accounts, or of the brand's alone: a name that a member shares with one of these is then the brand's.
enum class Whose : std::uint8_t { everybody, brand };
[[nodiscard]] Handles index_handles(const activity::Assembled& data, const activity::Store& store,
                                    Whose whose = Whose::everybody);

/// The known accounts that stand at the very start of a text, one behind the other: "@mila @jan dank!".
[[nodiscard]] std::vector<activity::Account> named_first(const Handles::value_type& handles, std::string_view text);

/// The known account before the colon in "mila: dank!"; none where there is none.
[[nodiscard]] activity::Account called_first(const Handles::value_type& handles, std::string_view text);

/// The known accounts that a text names anywhere behind an @, in its order.
[[nodiscard]] std::vector<activity::Account> named_in(const Handles::value_type& handles, std::string_view text);
/// The same, behind what `named` holds.
void add_named_in(const Handles::value_type& handles, std::string_view text, std::vector<activity::Account>& named);

}  // namespace stamtafel::measure
