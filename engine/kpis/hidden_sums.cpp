// Bridges are found one by one, each by a shortest way: a report has some hundred counts, the largest playbook (64
// protocols of three steps on 64 channels) some ten thousand, of which few are hidden. Every round hides one more.
#include "engine/kpis/hidden_sums.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>
#include <utility>

namespace stamtafel::kpis {
namespace {

constexpr std::uint64_t unreached = std::numeric_limits<std::uint64_t>::max();

/// The cheapest way from one sum of a count to the other along other counts: hidden ones cost nothing, shown ones what
/// they are worth, those of 0 are no way.
struct Way {
    std::uint64_t cost = unreached;
    std::vector<std::size_t> counts;
};

Way way_around(const std::vector<Count>& counts, const std::vector<std::vector<std::size_t>>& at, std::size_t bridge) {
    std::vector<std::uint64_t> cost(at.size(), unreached);
    std::vector<std::size_t> came_by(at.size(), counts.size());
    using Stop = std::pair<std::uint64_t, std::size_t>;
    std::priority_queue<Stop, std::vector<Stop>, std::greater<>> stops;
    cost[counts[bridge].from] = 0;
    stops.push({0, counts[bridge].from});
    while (!stops.empty()) {
        const auto [so_far, node] = stops.top();
        stops.pop();
        if (so_far > cost[node]) continue;
        for (const std::size_t c : at[node]) {
            if (c == bridge || (!counts[c].hidden && counts[c].turns == 0)) continue;
            const std::size_t next = counts[c].from == node ? counts[c].to : counts[c].from;
            const std::uint64_t then = so_far + (counts[c].hidden ? 0 : counts[c].worth);
            if (then >= cost[next]) continue;
            cost[next] = then, came_by[next] = c;
            stops.push({then, next});
        }
    }
    Way way{cost[counts[bridge].to], {}};
    if (way.cost == unreached) return way;
    for (std::size_t node = counts[bridge].to; node != counts[bridge].from;) {
        const Count& last = counts[came_by[node]];
        way.counts.push_back(came_by[node]);
        node = last.from == node ? last.to : last.from;
    }
    return way;
}

/// Whether anything more was hidden.
bool close_bridges(std::vector<Count>& counts, const std::vector<std::vector<std::size_t>>& at) {
    bool more = false;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (!counts[c].hidden) continue;
        const Way way = way_around(counts, at, c);
        if (way.cost == 0 || way.cost == unreached) continue;
        for (const std::size_t other : way.counts) counts[other].hidden = true;
        more = true;
    }
    return more;
}

/// Whether a part was hidden with those that are too few together.
bool join(std::vector<Count>& counts, const std::vector<std::size_t>& parts, std::size_t total, std::uint64_t least) {
    if (counts[total].hidden) return false;
    std::uint64_t together = 0;
    Count* least_worth = nullptr;
    for (const std::size_t c : parts) {
        Count& part = counts[c];
        if (part.hidden) together += part.turns;
        if (c == total || part.hidden || part.turns == 0) continue;
        if (least_worth == nullptr || part.worth < least_worth->worth) least_worth = &part;
    }
    if (together == 0 || together >= least || least_worth == nullptr) return false;
    least_worth->hidden = true;
    return true;
}

}  // namespace

void hide_what_follows(std::vector<Count>& counts, const std::vector<std::size_t>& totals, std::uint64_t least) {
    std::vector<std::vector<std::size_t>> at(totals.size());
    for (std::size_t c = 0; c < counts.size(); ++c) {
        at[counts[c].from].push_back(c);
        if (counts[c].to != counts[c].from) at[counts[c].to].push_back(c);
    }
    for (bool more = true; more;) {
        more = close_bridges(counts, at);
        for (std::size_t node = 0; node < totals.size(); ++node)
            if (node != no_sum && totals[node] < counts.size())
                more = join(counts, at[node], totals[node], least) || more;
    }
}

}  // namespace stamtafel::kpis
