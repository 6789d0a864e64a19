// Who was where and who met whom, day by day: the two tables that every figure of members folds, and what is known of
// the people in them. Plain data; presence.cpp, ties.cpp, people.cpp and arrivals.cpp fill it.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/activity/activity.hpp"
#include "engine/base/date.hpp"

namespace stamtafel::measure {

/// The accounts first, under their own numbers; behind them who is on a list of people and never wrote.
enum class Person : std::uint32_t { none = 0xffff'ffff };
[[nodiscard]] constexpr Person person_of(activity::Account account) {
    return static_cast<Person>(static_cast<std::uint32_t>(account));
}

struct PersonInfo {
    bool brand = false;                          ///< a team or automatic account: no member
    bool listed = false;                         ///< on a list of people
    std::optional<base::Day> joined, last_seen;  ///< as the list says, local
    std::optional<activity::Channel> channel;    ///< of which the list is; nothing: of all
    std::int16_t born = 0;                       ///< year, as the list says; 0: not known
    bool unlisted = false;  ///< opted out, or said no on a list of people: in no list, score or proposal
    bool operator==(const PersonInfo&) const = default;
};
/// Whether somebody may be named, scored or rewarded on that day: not who opted out or refused, nor who is perhaps under
/// sixteen (of a birthday only the year is known).
[[nodiscard]] inline bool may_be_named(const PersonInfo& person, base::Day day) {
    constexpr std::int32_t adult = 16;
    return !person.unlisted && (person.born == 0 || base::civil_of(day).year - person.born > adult);
}

/// Of a day. opened: an opening; commented: any other talk that no bit below names; seen: a sign of life that is no
/// public activity (a click, a visit); dated: a public activity that stands at its own time.
enum class Did : std::uint16_t {
    opened = 1,
    commented = 2,
    answered = 4,
    reacted = 8,
    shared = 16,
    voted = 32,
    mentioned = 64,
    joined = 128,
    seen = 256,
    left = 512,   ///< left the channel, and did nothing more in it that day
    gone = 1024,  ///< left, and did nothing more that day anywhere
    dated = 2048,
};
using KindSet = std::uint16_t;  ///< bits of Did
[[nodiscard]] constexpr KindSet bit(Did did) { return static_cast<KindSet>(did); }
[[nodiscard]] constexpr bool has(KindSet set, Did did) { return (set & bit(did)) != 0; }
/// The bits that public activities set (readings.md, Members).
inline constexpr KindSet publicly = 127;

/// What a room is for, as the playbook's `spaces:` say: 0 nothing said, else 1 + index into their kinds.
enum class Space : std::uint8_t {};
inline constexpr unsigned spaces = 5;

/// What one person did in one place on one local day. n: contributions, which are public activities without reactions
/// and votes.
struct Presence {
    Person who{};
    base::Day day;
    std::uint32_t n = 0, openings = 0;
    KindSet did = 0;
    activity::Channel channel{};
    Space space{};
    bool operator==(const Presence&) const = default;
};

/// What one person did towards another in one channel on one local day: replies, reactions and the like to the other's
/// activities, and naming the other. Team accounts are among them: PersonInfo::brand tells.
struct Tie {
    Person from{}, to{};
    base::Day day;
    std::uint32_t milliweight = 0;  ///< by the weights of the playbook, summed
    std::uint32_t n = 0;            ///< times
    activity::Channel channel{};
    bool operator==(const Tie&) const = default;
};

/// What of a member's doings a programme of superfans looks at.
enum class Acted : std::uint8_t {
    helped,      ///< answered a question of another member (`to`)
    accepted,    ///< such an answer was accepted
    advocated,   ///< spoke well of the brand
    self_reply,  ///< replied to itself where nobody else says a word
    signed_off,  ///< helped, and signed as a member of the team does
    team_words,  ///< helped with words that the team uses, letter by letter
};

/// So often on one local day in one channel. `to` is whom a member helped, else Person::none.
struct Act {
    Person who{}, to = Person::none;
    base::Day day;
    std::uint32_t n = 0;
    Acted what{};
    activity::Channel channel{};
    bool operator==(const Act&) const = default;
};

/// The first talk of a member in all the data, and the first reply that somebody else gave to it.
struct Arrival {
    Person who{};
    activity::Row first{}, answer = activity::Row::none;
    bool operator==(const Arrival&) const = default;
};

}  // namespace stamtafel::measure
