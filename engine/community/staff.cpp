// Counts whom each member replied to and who replied to it, on the graph of members, and what each opened.
#include "engine/community/staff.hpp"

#include <algorithm>

#include "engine/community/tie_graph.hpp"

namespace stamtafel::community {
namespace {

// Argued and tested in docs/verdict.md.
constexpr std::uint64_t least_reached = 10;        // members
constexpr std::uint64_t of_all = 10;               // one in so many of the graph's members
constexpr std::uint64_t times_the_mean = 5;        // members whom one replies to
constexpr std::uint64_t least_contributions = 20;  // of which, who answers, opens at most one in four
constexpr std::uint64_t least_openings = 20;       // who announces; and one in four of all that members open

bool answers(const LikeStaff& one, const network::Graph& graph) {
    const std::uint64_t reached = one.reached;
    return reached >= least_reached && reached * of_all >= graph.nodes() &&
           reached * graph.nodes() >= times_the_mean * graph.edges() &&
           2 * reached >= 3 * std::uint64_t{one.reached_by} && one.contributions >= least_contributions &&
           4 * std::uint64_t{one.openings} <= one.contributions;
}

bool announces(const LikeStaff& one, std::uint64_t openings) {
    return one.openings >= least_openings && 4 * std::uint64_t{one.openings} >= openings;
}

/// Whoever gave enough to be judged, by who.
std::vector<LikeStaff> busy_members(const measure::Tables& tables, const calendar::Period& period, const Look& look,
                                    std::uint64_t& openings) {
    std::vector<LikeStaff> busy;
    each_member(tables, [&](measure::Person who, const measure::Presence* row, const measure::Presence* end) {
        LikeStaff one;
        one.who = who;
        for (; row != end; ++row) {
            if (!look.holds(*row) || row->day < period.first || !(row->day < period.end)) continue;
            one.openings += row->openings;
            one.contributions += row->n;
        }
        openings += one.openings;
        if (one.contributions >= std::min(least_contributions, least_openings)) busy.push_back(one);
    });
    return busy;
}

/// Persons ascend in both.
void add_reach(const TieGraph& ties, std::vector<LikeStaff>& busy) {
    auto person = ties.person.begin();
    for (LikeStaff& one : busy) {
        person = std::lower_bound(person, ties.person.end(), one.who);
        if (person == ties.person.end() || *person != one.who) continue;
        const auto node = static_cast<network::Node>(person - ties.person.begin());
        one.reached = ties.graph.out.degree(node), one.reached_by = ties.graph.in.degree(node);
    }
}

}  // namespace

std::vector<LikeStaff> like_staff(const measure::Tables& tables, const calendar::Period& period, const Look& look) {
    const TieGraph ties = tie_graph(tables, period.first, period.end, look, Team::out);
    std::uint64_t openings = 0;
    std::vector<LikeStaff> found = busy_members(tables, period, look, openings);
    add_reach(ties, found);
    for (LikeStaff& one : found) {
        if (answers(one, ties.graph)) one.signs |= static_cast<std::uint8_t>(StaffSign::answers);
        if (announces(one, openings)) one.signs |= static_cast<std::uint8_t>(StaffSign::announces);
    }
    found.erase(std::remove_if(found.begin(), found.end(), [](const LikeStaff& one) { return one.signs == 0; }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const LikeStaff& a, const LikeStaff& b) { return a.reached > b.reached; });
    return found;
}

}  // namespace stamtafel::community
