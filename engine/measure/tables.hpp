// What measure works from and what it makes: the rows with their triage on one side, the small tables that every
// figure folds on the other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/activity/records.hpp"
#include "engine/base/parallel.hpp"
#include "engine/calendar/zone.hpp"
#include "engine/language/triage.hpp"
#include "engine/measure/given.hpp"
#include "engine/measure/members.hpp"
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
    std::span<const GivenValue> given{};            ///< by (kpi, day), no two alike
    std::span<const activity::PersonRow> people{};  ///< lists of people, in the order of the sources
    std::span<const std::string> opted_out{};       ///< keys of handles (base/handle.hpp), ascending
    std::span<const GivenReward> rewards{};         ///< the ledger, in its order
};

enum class Deed : std::uint8_t {
    addressed = 1,   ///< a member's activity that is addressed to the brand
    reactive = 2,    ///< the brand's first reply in a conversation that it did not start, to what was addressed to it
    proactive = 4,   ///< the same, to what was not
    left_lying = 8,  ///< an indirect question that the brand found no way into
    member_reply = 16,   ///< a member's reply to another member's open turn, with content or without
    brand_comment = 32,  ///< the brand's reply in public to somebody else, or in a conversation that it did not start
};

/// What an activity is to the protocols; by row.
struct Item {
    static constexpr std::uint8_t none = 0xff;    ///< nothing
    static constexpr std::uint8_t thanks = 0xfe;  ///< a closing thanks
    std::uint8_t protocol = none;                 ///< else the covered item's protocol
    std::uint8_t deeds = 0;                       ///< bits of Deed
};

/// A step of an escalation path that was due: at its moment the turn was still open.
struct Escalation {
    std::uint32_t turn = 0;  ///< index into Tables::turns
    std::uint8_t step = 0;   ///< index into the protocol's escalation
    bool shown = true;  ///< its role has an account there, or the export tells of escalations, assignments or notes
    bool kept = false;
    base::Instant due;                       ///< its moment, without the grace
    activity::Row by = activity::Row::none;  ///< what kept it
    bool operator==(const Escalation&) const = default;
};

struct Tables {
    std::vector<Turn> turns;              ///< by (opened, protocol, step)
    std::vector<Item> items;              ///< by row
    std::vector<Escalation> escalations;  ///< by (turn, step)
    std::vector<PersonInfo> people;       ///< by Person
    std::vector<Presence> presence;       ///< by (who, day, channel, space)
    std::vector<Tie> ties;                ///< by (day, from, to, channel)
    std::vector<Act> acts;                ///< by (day, what, who, to, channel); of a playbook with superfans
    std::vector<Arrival> arrivals;        ///< by who: members who ever talked
    std::vector<std::optional<base::Day>> first_day;  ///< by channel: from when its members are known
};

[[nodiscard]] inline bool is_brand(const Tables& tables, Person who) {
    return tables.people[static_cast<std::size_t>(who)].brand;
}

}  // namespace stamtafel::measure
