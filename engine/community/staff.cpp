// Counts whom each member replied to and who replied to it, on the graph of members.
#include "engine/community/staff.hpp"

#include <algorithm>

#include "engine/community/tie_graph.hpp"

namespace stamtafel::community {
namespace {

// Argued and tested in docs/verdict.md.
constexpr std::uint64_t least_reached = 10;        // members
constexpr std::uint64_t of_all = 10;               // one in so many of the graph's members
constexpr std::uint64_t times_the_mean = 5;        // members whom one replies to
constexpr std::uint64_t least_contributions = 20;  // of which at most one in four an opening

bool reaches_like_staff(const LikeStaff& one, const network::Graph& graph) {
    const std::uint64_t reached = one.reached;
    return reached >= least_reached && reached * of_all >= graph.nodes() &&
           reached * graph.nodes() >= times_the_mean * graph.edges() &&
           2 * reached >= 3 * std::uint64_t{one.reached_by};
}

bool answers_like_staff(const LikeStaff& one) {
    return one.contributions >= least_contributions && 4 * std::uint64_t{one.openings} <= one.contributions;
}

}  // namespace

std::vector<LikeStaff> like_staff(const measure::Tables& tables, const calendar::Period& period, const Look& look) {
    const TieGraph ties = tie_graph(tables, period.first, period.end, look, Team::out);
    std::vector<LikeStaff> found;
    for (network::Node v = 0; v < ties.graph.nodes(); ++v) {
        LikeStaff one{ties.person[v], ties.graph.out.degree(v), ties.graph.in.degree(v), 0, 0};
        if (reaches_like_staff(one, ties.graph)) found.push_back(one);
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
    found.erase(std::remove_if(found.begin(), found.end(), [](const auto& one) { return !answers_like_staff(one); }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const LikeStaff& a, const LikeStaff& b) { return a.reached > b.reached; });
    return found;
}

}  // namespace stamtafel::community
