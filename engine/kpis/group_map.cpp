// Pairs are counted once, from the end with the smaller number.
#include "engine/kpis/group_map.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/kpis/groups.hpp"

namespace stamtafel::kpis {
namespace {

using community::NetworkView;
using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

struct Counted {
    std::vector<MapGroup> groups;  ///< all of the view's
    Pairs between;                 ///< groups, the smaller number first
};

Counted counted(const NetworkView& view) {
    Counted out;
    const network::Links& links = view.members.graph.both;
    for (const std::uint32_t size : view.groups.size) out.groups.push_back({size, 0, 0, 0, 0});
    for (network::Node a = 0; a < view.members.graph.nodes(); ++a)
        for (const network::Node b : links.of(a)) {
            if (b < a) continue;
            const std::uint32_t x = view.groups.of[a], y = view.groups.of[b];
            if (x == y) {
                ++out.groups[x].inside;
                continue;
            }
            ++out.groups[x].outside, ++out.groups[y].outside;
            ++out.between[std::minmax(x, y)];
        }
    for (const auto& one : out.between)
        ++out.groups[one.first.first].neighbours, ++out.groups[one.first.second].neighbours;
    return out;
}

std::vector<bool> shown_of(const std::vector<MapGroup>& groups, std::uint64_t least, std::size_t most) {
    std::vector<bool> shown(groups.size(), false);
    std::size_t kept = 0, last = groups.size();
    std::uint64_t elsewhere = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {  // the largest first
        const MapGroup& group = groups[g];
        const bool telling = least > 2 && small(group.inside, least);
        shown[g] = kept < most && group.members >= std::max<std::uint64_t>(2, least) && !telling;
        if (shown[g])
            ++kept, last = g;
        else
            elsewhere += group.members;
    }
    if (least > 2 && small(elsewhere, least) && last < groups.size()) shown[last] = false;
    return shown;
}

}  // namespace

GroupMap group_map(const NetworkView& view, std::uint64_t least, std::size_t most) {
    const Counted all = counted(view);
    const std::vector<bool> shown = shown_of(all.groups, least, most);
    GroupMap map;
    std::vector<std::uint32_t> place(all.groups.size(), 0);
    std::uint32_t elsewhere = 0;
    for (std::size_t g = 0; g < all.groups.size(); ++g) {
        place[g] = static_cast<std::uint32_t>(map.groups.size());
        if (shown[g])
            map.groups.push_back(all.groups[g]);
        else
            elsewhere += all.groups[g].members;
    }
    map.elsewhere = elsewhere;
    if (least > 2 && small(elsewhere, least)) map.elsewhere.reset();  // no group was left to go with them
    if (least > 2)
        for (MapGroup& group : map.groups) group.outside = 0;  // of the ties told alone
    for (MapGroup& group : map.groups) group.reached = least > 2 ? 0 : group.neighbours;
    for (const auto& one : all.between) {
        const auto [from, to] = one.first;
        if (!shown[from] || !shown[to] || (least > 2 && one.second < least)) continue;
        map.ties.push_back({place[from], place[to], one.second});
        if (least > 2) ++map.groups[place[from]].reached, ++map.groups[place[to]].reached;
        if (least > 2) map.groups[place[from]].outside += one.second, map.groups[place[to]].outside += one.second;
    }
    return map;
}

}  // namespace stamtafel::kpis
