// Accounts and lists of people as persons: who is a member, and what a list says of whom.
#pragma once

#include <string>
#include <vector>

#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Of a list or the team, and never wrote.
struct Unmet {
    Person who{};
    std::string handle;  ///< bare and folded
};
struct People {
    std::vector<PersonInfo> info;  ///< by Person
    std::vector<Unmet> unmet;      ///< by Person
};

/// A row of a list meets the account of its handle: in the sources of its channel, else in the first that has one.
/// Rows for one person count together: the earliest day of joining, the latest sign of life.
/// Team accounts that never wrote can be named too: they are persons of the brand.
[[nodiscard]] People find_people(const Input& input);

}  // namespace stamtafel::measure
