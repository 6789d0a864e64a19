// The members of a period, one row each: their role, what became of them since the period before, what they gave.
// One fold over Presence; makes no figures (figures.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "engine/community/newcomers.hpp"

namespace stamtafel::community {

/// none: not known, or gone.
enum class Role : std::uint8_t { none, creator, reactor, lurker, dormant };
inline constexpr std::size_t roles = 5;

/// What became of a contributor since the period before; none: was there in neither.
enum class Growth : std::uint8_t { none, fresh, retained, returning, lapsed };
inline constexpr std::size_t growths = 5;

enum class Mark : std::uint16_t {
    present = 1,       ///< a public activity at its own time in the period
    recent = 2,        ///< one in the thirty days to its end
    gives = 4,         ///< a contribution in the period: a public activity that is no reaction and no vote
    half = 8,          ///< among the fewest members who make half of the contributions
    slipping = 16,     ///< present in each of the three periods before, and not in this one
    newcomer = 32,     ///< the first talk ever lies in the period
    answered = 64,     ///< and somebody else replied to it
    followed = 128,    ///< a newcomer answered within thirty days, which lie before the cut-off
    unfollowed = 256,  ///< the same, but not answered in these days
    came_back = 512,   ///< a newcomer who was there again within the thirty days
};
using Marks = std::uint16_t;
[[nodiscard]] constexpr bool has(Marks marks, Mark mark) { return (marks & static_cast<Marks>(mark)) != 0; }
constexpr void set(Marks& marks, Mark mark) { marks = static_cast<Marks>(marks | static_cast<Marks>(mark)); }

struct MemberRow {
    measure::Person who{};
    Role role{};
    Growth growth{};
    Marks marks = 0;
    std::uint32_t contributions = 0;
    std::uint32_t days = 0;  ///< of the period with a public activity at its own time
    bool operator==(const MemberRow&) const = default;
};

struct Roster {
    std::vector<MemberRow> rows;       ///< by who: whoever has a role, a growth or a mark
    bool members_open = false;         ///< some member has ever opened a conversation there
    bool listed = false;               ///< lists of people, joining or following tell of members who never wrote
    bool has_before = false;           ///< the period before lies wholly in the data: growth can be told
    bool has_earlier = false;          ///< all three periods before do: slipping away can be told
    std::int32_t days_of_data = 0;     ///< from the first day of the data to the period's end
    std::int32_t days = 0, weeks = 0;  ///< of the period; whole ISO weeks in it
    std::uint64_t member_days = 0, member_weeks = 0;  ///< members present, summed over the days and those weeks
    bool operator==(const Roster&) const = default;
};

/// Definitions: domain.md §4 and readings.md, Members; where both are silent docs/decisions.md.
[[nodiscard]] Roster roster_of(const measure::Input& input, const measure::Tables& tables, const Window& window,
                               const Look& look = {});

/// [from][to]: members by role in the period before and in this one; of rosters of both.
using Transitions = std::array<std::array<std::uint32_t, roles>, roles>;
[[nodiscard]] Transitions transitions(const Roster& before, const Roster& now);

}  // namespace stamtafel::community
