// A number holds person | day | channel | space | deed: rows come in the order of time, so a stable sort by person and
// day leaves what somebody did on one day in its order, and tells whether leaving came last.
#include "engine/measure/presence.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::measure {
namespace {

using activity::Activity;
using activity::Flag;
using activity::Kind;
using activity::Row;

/// What a row adds to a day; those with a time that is not their own behind the others.
struct Deed {
    KindSet did;
    std::uint8_t contributions, openings;
};
constexpr std::size_t no_deed = 0, untimed = 11;
constexpr std::array<Deed, 21> deeds{{
    {0, 0, 0},
    {bit(Did::opened) | bit(Did::dated), 1, 1},
    {bit(Did::commented) | bit(Did::dated), 1, 0},
    {bit(Did::answered) | bit(Did::dated), 1, 0},
    {bit(Did::reacted) | bit(Did::dated), 0, 0},
    {bit(Did::shared) | bit(Did::dated), 1, 0},
    {bit(Did::voted) | bit(Did::dated), 0, 0},
    {bit(Did::mentioned) | bit(Did::dated), 1, 0},
    {bit(Did::joined), 0, 0},
    {bit(Did::seen), 0, 0},
    {bit(Did::left), 0, 0},
    {0, 0, 0},
    {bit(Did::opened), 1, 1},
    {bit(Did::commented), 1, 0},
    {bit(Did::answered), 1, 0},
    {bit(Did::reacted), 0, 0},
    {bit(Did::shared), 1, 0},
    {bit(Did::voted), 0, 0},
    {bit(Did::mentioned), 1, 0},
    {bit(Did::joined), 0, 0},
    {bit(Did::seen), 0, 0},
}};
enum : std::size_t { opened = 1, commented, answered, reacted, shared, voted, mentioned, joined, seen, left };

std::size_t deed_of_kind(Kind kind) {
    switch (kind) {
        case Kind::answer: return answered;
        case Kind::reaction: return reacted;
        case Kind::share: return shared;
        case Kind::vote: return voted;
        case Kind::mention: return mentioned;
        case Kind::join:
        case Kind::follow: return joined;
        case Kind::leave: return left;
        case Kind::click:
        case Kind::attend:
        case Kind::flag:
        case Kind::survey: return seen;
        default: return activity::row_of(kind).open ? commented : no_deed;
    }
}

bool may_open(Kind kind) {
    return kind == Kind::post || kind == Kind::question || kind == Kind::idea || kind == Kind::review ||
           kind == Kind::mention;
}

constexpr unsigned deed_bits = 5, space_bits = 3, channel_bits = 8, place_bits = space_bits + channel_bits;
constexpr unsigned day_from = deed_bits + place_bits;
constexpr std::uint64_t mask(unsigned bits) { return (1ULL << bits) - 1; }

/// What one person did on one day, place by place.
class DayOfOne {
  public:
    DayOfOne() : at_(1U << place_bits) {}

    void add(std::uint64_t key) {
        const auto place = static_cast<std::uint32_t>(key >> deed_bits & mask(place_bits));
        const std::size_t code = key & mask(deed_bits);
        Presence& here = at_[place];
        if (here.did == 0) touched_.push_back(place);
        const std::uint32_t channel = place >> space_bits;
        if (code == left) {
            std::erase_if(leaves_, [&](std::uint32_t other) { return other >> space_bits == channel; });
            leaves_.push_back(place);
            here.did |= bit(Did::seen);
            gone_ = true;
            return;
        }
        gone_ = false;
        if (!leaves_.empty())
            std::erase_if(leaves_, [&](std::uint32_t other) { return other >> space_bits == channel; });
        here.did |= deeds[code].did;
        here.n += deeds[code].contributions;
        here.openings += deeds[code].openings;
    }

    void flush(Person who, base::Day day, std::vector<Presence>& out) {
        for (const std::uint32_t place : leaves_) at_[place].did |= bit(Did::left);
        if (gone_) at_[leaves_.back()].did |= bit(Did::gone);
        std::sort(touched_.begin(), touched_.end());
        for (const std::uint32_t place : touched_) {
            Presence& here = at_[place];
            here.who = who, here.day = day;
            here.channel = static_cast<activity::Channel>(place >> space_bits);
            here.space = static_cast<Space>(place & mask(space_bits));
            out.push_back(here);
            here = {};
        }
        touched_.clear(), leaves_.clear();
        gone_ = false;
    }

  private:
    std::vector<Presence> at_;            ///< by place; empty but for those touched
    std::vector<std::uint32_t> touched_;  ///< places
    std::vector<std::uint32_t> leaves_;   ///< places left, at most one a channel, the last one behind
    bool gone_ = false;                   ///< nothing came after the last leave
};

std::vector<Row> find_session_openers(const activity::Assembled& data) {
    std::vector<Row> openers;
    const auto& session = data.activity.session;
    if (session.empty()) return openers;
    openers.assign(data.sessions + 1, Row::none);
    for (std::size_t row = 0; row < session.size(); ++row)
        if (session[row] != 0 && openers[session[row]] == Row::none) openers[session[row]] = static_cast<Row>(row);
    return openers;
}

constexpr std::array<std::string_view, 4> space_kinds{"discussion", "group", "event", "news"};

std::vector<std::unordered_map<std::string_view, Space>> index_spaces(const playbook::Playbook& playbook) {
    std::vector<std::unordered_map<std::string_view, Space>> index(playbook.spaces.empty() ? 0
                                                                                           : playbook.channels.size());
    for (const playbook::Space& space : playbook.spaces) {
        const auto* kind = std::find(space_kinds.begin(), space_kinds.end(), space.kind.value);
        if (kind == space_kinds.end()) continue;
        const auto code = static_cast<Space>(1 + (kind - space_kinds.begin()));
        for (std::size_t c = 0; c < index.size(); ++c)
            if (space.channel.value.empty() || space.channel.value == playbook.channels[c].id.value)
                index[c].try_emplace(space.room.value, code);
    }
    return index;
}

}  // namespace

PresenceKeys::PresenceKeys(const Input& input)
    : input_(input), session_opener_(find_session_openers(input.data)), spaces_(index_spaces(input.playbook)) {
    const auto& at = input.data.activity.at;
    if (at.empty()) return;
    constexpr std::int32_t slack = 1;  // a clock that goes back over midnight
    first_day_ = calendar::local_day(input.zone, at.front()) + -slack;
    const base::Day last = calendar::local_day(input.zone, at.back()) + slack;
    // 48 bits for both: with sixteen million people days still reach over 40,000 years; beyond that they are squeezed.
    const auto persons = static_cast<unsigned>(std::bit_width(input.data.accounts.size()));
    const auto days = static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(last.value - first_day_.value)));
    day_bits_ = std::min(days, 64 - day_from - persons);
}

bool PresenceKeys::opens(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (input_.data.flat[activity::at(rows.channel[row])] && !session_opener_.empty())
        return activity::row_of(rows.kind[row]).talk && rows.session[row] != 0 &&
               session_opener_[rows.session[row]] == static_cast<Row>(row);
    return may_open(rows.kind[row]) && rows.parent[row] == Row::none &&
           !activity::has(rows.flags[row], Flag::parent_missing);
}

std::size_t PresenceKeys::deed_of(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    if (activity::has(rows.flags[row], Flag::nonpublic)) return no_deed;
    std::size_t deed = deed_of_kind(rows.kind[row]);
    if (activity::row_of(rows.kind[row]).open && opens(row)) deed = opened;
    const bool timed = deed == left || !activity::has(rows.flags[row], Flag::approximate);
    return deed == no_deed || timed ? deed : deed + untimed;
}

Space PresenceKeys::space_of(std::size_t row) const {
    const Activity& rows = input_.data.activity;
    const std::size_t channel = activity::at(rows.channel[row]);
    if (channel >= spaces_.size() || spaces_[channel].empty() || rows.room.empty()) return {};
    const auto found = spaces_[channel].find(input_.store.view(rows.room[row]));
    return found == spaces_[channel].end() ? Space{} : found->second;
}

void PresenceKeys::add(std::size_t first, std::size_t end, std::vector<std::uint64_t>& keys) const {
    const Activity& rows = input_.data.activity;
    calendar::ZoneHint hint;
    for (std::size_t row = first; row < end; ++row) {
        if (rows.author[row] == activity::Account::none) continue;
        const std::size_t deed = deed_of(row);
        if (deed == no_deed) continue;
        const base::Day day = calendar::day_of(calendar::local_of(input_.zone, rows.at[row], hint));
        const auto since = std::min(static_cast<std::uint64_t>(day.value - first_day_.value), mask(day_bits_));
        const std::uint64_t place =
            static_cast<std::uint64_t>(rows.channel[row]) << space_bits | static_cast<std::uint64_t>(space_of(row));
        keys.push_back((static_cast<std::uint64_t>(rows.author[row]) << day_bits_ | since) << day_from |
                       place << deed_bits | deed);
    }
}

std::vector<Presence> PresenceKeys::fold(std::vector<std::vector<std::uint64_t>> parts) const {
    std::vector<std::uint64_t> keys;
    std::size_t size = 0;
    for (const auto& part : parts) size += part.size();
    keys.reserve(size);
    for (auto& part : parts) {
        keys.insert(keys.end(), part.begin(), part.end());
        std::vector<std::uint64_t>().swap(part);
    }
    // Days rise with the rows but where a clock went back over midnight: the sort finds out by itself, pass by pass.
    const auto day_of = [&](std::uint64_t key) { return key >> day_from & mask(day_bits_); };
    const bool in_order = std::is_sorted(keys.begin(), keys.end(),
                                         [&](std::uint64_t a, std::uint64_t b) { return day_of(a) < day_of(b); });
    sort_numbers(keys, in_order ? day_from + day_bits_ : day_from);
    std::size_t days = 0;
    for (std::size_t i = 0; i < keys.size(); ++i)
        days += i == 0 || keys[i] >> day_from != keys[i - 1] >> day_from ? 1U : 0U;
    std::vector<Presence> out;
    out.reserve(days);  // few are in two places on one day
    DayOfOne day;
    for (auto from = keys.begin(); from != keys.end();) {
        const std::uint64_t one = *from >> day_from;
        const auto to = std::find_if(from, keys.end(), [&](std::uint64_t key) { return key >> day_from != one; });
        for (auto key = from; key != to; ++key) day.add(*key);
        day.flush(static_cast<Person>(one >> day_bits_), first_day_ + static_cast<std::int32_t>(one & mask(day_bits_)),
                  out);
        from = to;
    }
    return out;
}

}  // namespace stamtafel::measure
