// What measure works from and what it makes: the rows with their triage on one side, the small tables that every
// figure folds on the other.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/base/parallel.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/language/triage.hpp"
#include "engine/measure/turns.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::measure {

/// Everything that measuring reads; all of it outlives the call.
struct Input {
    const playbook::Playbook& playbook;
    const activity::Assembled& data;
    const activity::Store& store;
    const language::Triage& triage;
    const calendar::Zone& zone;
};

/// What an activity is to the protocols; by row.
struct Item {
    static constexpr std::uint8_t none = 0xff;    ///< nothing
    static constexpr std::uint8_t thanks = 0xfe;  ///< a closing thanks
    std::uint8_t protocol = none;                 ///< else the covered item's protocol
};

struct Tables {
    std::vector<Turn> turns;  ///< by (opened, protocol)
    std::vector<Item> items;  ///< by row
};

}  // namespace stamtafel::measure
