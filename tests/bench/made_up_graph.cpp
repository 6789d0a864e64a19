// Ends are drawn with a density that falls as 1 / (50 + rank); six in ten stay in the circle of their begin, and ranks are
// strewn over the numbers.
#include "tests/bench/made_up_graph.hpp"

#include <algorithm>
#include <cmath>

#include "tests/bench/dice.hpp"

namespace stamtafel::bench {
namespace {

using network::Edge;
using network::Node;

Node drawn(Dice& dice, std::uint32_t nodes) {
    const double spread = std::log((nodes + 50.0) / 50.0);
    const double rank = 50 * std::exp(spread * dice.share()) - 50;
    return std::min(static_cast<Node>(rank), nodes - 1);
}

Node strewn(Node rank, std::uint32_t nodes) { return static_cast<Node>(std::uint64_t{rank} * 2'654'435'761U % nodes); }

void append_tie(std::vector<Edge>& ties, Dice& dice, std::uint32_t nodes) {
    const Node from = drawn(dice, nodes);
    Node to = drawn(dice, nodes);
    if (dice.share() < 0.6) to = std::min(to / 64 * 64 + from % 64, nodes - 1);
    const Node a = strewn(from, nodes), b = strewn(to, nodes);
    if (a == b) return;
    ties.push_back({a, b, 1000});
    if (dice.share() < 0.15) ties.push_back({b, a, 1000});
}

bool before(const Edge& a, const Edge& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; }

}  // namespace

std::vector<Edge> made_up_ties(std::uint32_t nodes, std::size_t edges) {
    Dice dice(42);
    std::vector<Edge> ties;
    while (ties.size() < edges) {
        while (ties.size() < edges + edges / 8) append_tie(ties, dice, nodes);
        std::sort(ties.begin(), ties.end(), before);
        ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    }
    for (std::size_t i = ties.size(); i > 1; --i)
        std::swap(ties[i - 1], ties[dice.below(static_cast<std::uint32_t>(i))]);
    ties.resize(edges);
    return ties;
}

}  // namespace stamtafel::bench
