// One look at every tie, from both ends. Which groups were met already is known by a stamp, not by clearing a list.
#include "engine/network/bridges.hpp"

#include <algorithm>

namespace stamtafel::network {
namespace {

/// Counts distinct groups per question asked.
class Met {
  public:
    explicit Met(std::size_t groups) : stamp_(groups, UINT32_MAX) {}
    /// True the first time that `asker` meets this group; askers come one after the other.
    bool first(std::uint32_t asker, std::uint32_t group) {
        if (stamp_[group] == asker) return false;
        stamp_[group] = asker;
        return true;
    }

  private:
    std::vector<std::uint32_t> stamp_;
};

Bridge look_around(const Graph& graph, const Groups& groups, Node v, Met& met) {
    Bridge bridge{v, 0, 0, 0};
    for (std::uint32_t i = graph.both.begin[v]; i < graph.both.begin[v + 1]; ++i) {
        const std::uint32_t group = groups.of[graph.both.node[i]];
        if (group == groups.of[v]) continue;
        bridge.milliweight += graph.both.milliweight[i];
        if (met.first(v, group)) ++bridge.groups;
    }
    return bridge;
}

bool before(const Bridge& a, const Bridge& b) {
    if (a.betweenness != b.betweenness) return a.betweenness > b.betweenness;
    if (a.groups != b.groups) return a.groups > b.groups;
    return a.node < b.node;
}

/// Nodes by group, then by number.
std::vector<Node> by_group(const Groups& groups) {
    std::vector<std::uint32_t> next(groups.size.size() + 1);
    for (std::size_t group = 0; group < groups.size.size(); ++group) next[group + 1] = next[group] + groups.size[group];
    std::vector<Node> out(groups.of.size());
    for (Node v = 0; v < out.size(); ++v) out[next[groups.of[v]]++] = v;
    return out;
}

}  // namespace

std::vector<Bridge> bridges(const Graph& graph, const Groups& groups, std::span<const double> betweenness) {
    std::vector<Bridge> out;
    Met met(groups.size.size());
    for (Node v = 0; v < graph.nodes(); ++v) {
        Bridge bridge = look_around(graph, groups, v, met);
        bridge.betweenness = betweenness[v];
        if (bridge.groups > 0 && bridge.betweenness > 0) out.push_back(bridge);
    }
    std::sort(out.begin(), out.end(), before);
    return out;
}

std::vector<GroupTies> ties_of_groups(const Graph& graph, const Groups& groups) {
    std::vector<GroupTies> out(groups.size.size());
    Met met(groups.size.size());
    for (const Node v : by_group(groups)) {
        const std::uint32_t own = groups.of[v];
        ++out[own].nodes;
        for (std::uint32_t i = graph.both.begin[v]; i < graph.both.begin[v + 1]; ++i) {
            const std::uint32_t other = groups.of[graph.both.node[i]];
            (other == own ? out[own].inside_milliweight : out[own].outside_milliweight) += graph.both.milliweight[i];
            if (other != own && met.first(own, other)) ++out[own].neighbours;
        }
    }
    for (GroupTies& group : out) group.inside_milliweight /= 2;  // seen from both ends
    return out;
}

}  // namespace stamtafel::network
