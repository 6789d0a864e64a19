// Counts whom each member replied to and who replied to it, on the graph of members.
#include "engine/community/staff.hpp"

#include <algorithm>

#include "engine/community/tie_graph.hpp"

namespace stamtafel::community {
namespace {

constexpr std::uint32_t least_reached = 20;  ///< members
constexpr std::uint32_t of_all = 10;         ///< one in so many of the graph's members
constexpr std::uint32_t times_more = 3;      ///< than reply to it
constexpr std::uint32_t per_opening = 20;    ///< contributions, one of them an opening

bool reaches_like_staff(const LikeStaff& one, std::uint32_t nodes) {
    return one.reached >= least_reached && one.reached * std::uint64_t{of_all} >= nodes &&
           one.reached >= std::uint64_t{times_more} * one.reached_by;
}

}  // namespace

std::vector<LikeStaff> like_staff(const measure::Tables& tables, const calendar::Period& period, const Look& look) {
    const TieGraph ties = tie_graph(tables, period.first, period.end, look, Team::out);
    std::vector<LikeStaff> found;
    for (network::Node v = 0; v < ties.graph.nodes(); ++v) {
        LikeStaff one{ties.person[v], ties.graph.out.degree(v), ties.graph.in.degree(v), 0, 0};
        if (reaches_like_staff(one, ties.graph.nodes())) found.push_back(one);
    }
    auto next = found.begin();
    each_member(tables, [&](measure::Person who, const measure::Presence* row, const measure::Presence* end) {
        if (next == found.end() || next->who != who) return;
        for (; row != end; ++row) {
            if (!look.holds(*row) || row->day < period.first || !(row->day < period.end)) continue;
            next->openings += row->openings;
            next->contributions += row->n;
        }
        ++next;
    });
    const auto opens = [](const LikeStaff& one) {
        return one.openings * std::uint64_t{per_opening} > one.contributions;
    };
    found.erase(std::remove_if(found.begin(), found.end(), opens), found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const LikeStaff& a, const LikeStaff& b) { return a.reached > b.reached; });
    return found;
}

}  // namespace stamtafel::community
