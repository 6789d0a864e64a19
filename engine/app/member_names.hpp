// Does a text name a member? Handles and names of members' accounts, as whole words of at least five characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/app/pipeline.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// For each text the first name of a member in it; nothing when there is none. A name of up to four words counts when
/// all stand there in a row. The ending that Dutch glues to a name ("fietstbasje", "sannes"), entities of a page and a
/// word broken at the end of a line hide none. Words of the report's language and names of the playbook (its people,
/// channels, goals, KPIs, protocols) are nobody's.
[[nodiscard]] std::vector<std::optional<std::string>> members_named(const Run& run, const words::Catalogue& catalogue,
                                                                    const std::vector<std::string>& texts);

}  // namespace stamtafel::app
