// What a report shows of members beside the single figures. Counts of people, small ones too; hide_small takes out what
// the board may not see, once, so that whoever shows them need not think of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/community/channels.hpp"
#include "engine/community/concentration.hpp"
#include "engine/community/flows.hpp"
#include "engine/community/roster.hpp"

namespace stamtafel::kpis {

/// A number of members; nothing: too few of them to be told, or to keep others untold.
using MemberCount = std::optional<std::uint32_t>;

/// The members of some channels together.
struct RosterView {
    std::uint64_t channels = ~0ULL;
    std::string name;  ///< "all", else the ids of the channels joined by "+"
    community::Roster roster;
    bool operator==(const RosterView&) const = default;
};

/// community::Flow, of which parts may be untold.
struct FlowView {
    calendar::Period period;
    bool has_before = false;
    MemberCount active, fresh, retained, returning, lapsed;
    bool operator==(const FlowView&) const = default;
};

/// community::Cohort likewise.
struct CohortView {
    calendar::Period month;
    std::vector<MemberCount> active;
    bool operator==(const CohortView&) const = default;
};

/// Newcomers by who replied first to their first words.
struct NewcomerSplit {
    MemberCount brand, member, nobody;
    std::optional<std::int64_t> median_ms;  ///< of those who got a reply, in calendar time, from Minimum::median on
    bool operator==(const NewcomerSplit&) const = default;
};

/// Newcomers of a period whose thirty days are over: who came back on one of them, by whether they got a reply in them.
struct NewcomerReturn {
    calendar::Period period;  ///< the judged one, or the one before where the judged one is not that old yet
    MemberCount answered, answered_back, unanswered, unanswered_back;
    bool operator==(const NewcomerReturn&) const = default;
};

/// Members in the rooms of one kind, as the playbook's `spaces:` name them. Nobody is hidden here: for the team.
struct SpaceView {
    measure::Space space{};
    std::uint32_t active = 0, creators = 0, reactors = 0;
    MemberCount fresh, retained;  ///< nothing where growth can't be told
    bool operator==(const SpaceView&) const = default;
};

struct MemberViews {
    std::vector<RosterView> rosters;  ///< all, then each channel where there are several, then what KPIs join
    std::array<MemberCount, community::roles> before{};  ///< members by role in the period before; of none nothing
    bool known_before = false;             ///< that period lies wholly in the data: `before` can be held beside now
    community::Transitions transitions{};  ///< from that period to this one; all 0 where they may not be told
    std::vector<FlowView> flows;           ///< in the rhythm of the playbook, oldest first
    std::vector<CohortView> cohorts;       ///< by month, oldest first
    std::vector<community::Newcomer> newcomers;  ///< of the period, by who
    NewcomerSplit split;
    NewcomerReturn returns;
    community::Overlap overlap;                ///< lists may be empty: they may not be told
    std::vector<SpaceView> spaces;             ///< kinds in which anybody is active, in the order of measure::Space
    std::vector<community::CurvePoint> curve;  ///< no step of it is of fewer than min_group members
    bool operator==(const MemberViews&) const = default;
};

/// Takes out everything that names single members (the rows of rosters, newcomers, transitions) and every count of
/// 1 … least − 1 members, with what would tell it: where one part of a flow goes all its parts go, a cell of a cohort
/// goes with others of its month, since the month's sum is told.
void hide_small(MemberViews& views, std::uint64_t least);

}  // namespace stamtafel::kpis
