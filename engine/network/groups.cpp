// Nodes move to the neighbouring group that raises modularity most until none moves; then each group becomes a node and
// the same begins anew, until nothing moves at all. Weights are whole numbers, and so is what a move gains.
#include "engine/network/groups.hpp"

#include <algorithm>
#include <numeric>

namespace stamtafel::network {
namespace {

__extension__ using Exact = __int128;  // the product of two sums of weights

constexpr std::uint32_t none = UINT32_MAX;
constexpr std::uint32_t most_times = 10;
constexpr double worth_it = 1e-4;  ///< of modularity

/// A graph whose nodes were groups; weights may pass 32 bits.
struct Folded {
    std::vector<std::uint32_t> begin{0};
    std::vector<Node> node;
    std::vector<std::uint64_t> milliweight;

    [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(begin.size() - 1); }
};

Folded unfolded(const Links& links) {
    return {links.begin, links.node, {links.milliweight.begin(), links.milliweight.end()}};
}

/// One round: who is where, and what each group weighs.
struct Round {
    const Folded& graph;
    std::vector<std::uint64_t> degree;  ///< weight of a node's ties, those inside it counted twice
    std::vector<std::uint32_t> group;
    std::vector<std::uint64_t> total;  ///< degrees of a group
    std::uint64_t both_ways = 0;       ///< Σ degrees, 2m
};

/// The weight of the ties from one node to each group around it.
struct Around {
    explicit Around(std::size_t count) : weight(count) {}
    std::vector<std::uint64_t> weight;
    std::vector<std::uint32_t> groups;

    void look(const Round& round, Node v) {
        for (const std::uint32_t group : groups) weight[group] = 0;
        groups.clear();
        const Folded& graph = round.graph;
        for (std::uint32_t i = graph.begin[v]; i < graph.begin[v + 1]; ++i) {
            const std::uint32_t group = round.group[graph.node[i]];
            if (weight[group] == 0) groups.push_back(group);
            weight[group] += graph.milliweight[i];
        }
    }
};

/// What modularity gains by a node in this group, times m · 2m: whole numbers, so that equal gains are equal, and moves
/// that each raise modularity come to an end.
Exact gain(const Round& round, const Around& around, Node v, std::uint32_t group) {
    return static_cast<Exact>(around.weight[group]) * round.both_ways -
           static_cast<Exact>(round.degree[v]) * round.total[group];
}

/// The best group for a node that has left its own; that one when nothing is better.
std::uint32_t best_group(const Round& round, const Around& around, Node v) {
    const std::uint32_t own = round.group[v];
    std::uint32_t best = own;
    Exact most = gain(round, around, v, own);
    for (const std::uint32_t group : around.groups) {
        const Exact this_gain = gain(round, around, v, group);
        if (this_gain < most || (this_gain == most && (best == own || group > best))) continue;
        best = group;
        most = this_gain;
    }
    return best;
}

/// Nodes wait in a ring; none waits twice.
class Queue {
  public:
    explicit Queue(std::uint32_t nodes) : ring_(nodes), waits_(nodes, 1), left_(nodes) {
        std::iota(ring_.begin(), ring_.end(), 0U);
    }
    [[nodiscard]] bool empty() const { return left_ == 0; }
    void push(Node v) {
        if (waits_[v] != 0) return;
        waits_[v] = 1;
        ring_[(first_ + left_++) % ring_.size()] = v;
    }
    Node pop() {
        const Node v = ring_[first_];
        first_ = (first_ + 1) % ring_.size();
        --left_;
        waits_[v] = 0;
        return v;
    }

  private:
    std::vector<Node> ring_;
    std::vector<std::uint8_t> waits_;
    std::size_t first_ = 0, left_;
};

/// True when the node has gone to another group.
bool move(Round& round, Around& around, Node v) {
    around.look(round, v);
    const std::uint32_t own = round.group[v];
    round.total[own] -= round.degree[v];
    const std::uint32_t best = best_group(round, around, v);
    round.total[best] += round.degree[v];
    round.group[v] = best;
    return best != own;
}

/// Until nobody moves. Every move raises modularity, so this ends.
bool move_all(Round& round) {
    const Folded& graph = round.graph;
    Queue queue(graph.nodes());
    Around around(graph.nodes());
    bool moved = false;
    while (!queue.empty()) {
        const Node v = queue.pop();
        if (!move(round, around, v)) continue;
        moved = true;
        for (std::uint32_t i = graph.begin[v]; i < graph.begin[v + 1]; ++i)
            if (round.group[graph.node[i]] != round.group[v]) queue.push(graph.node[i]);
    }
    return moved;
}

/// Labels 0, 1, … in the order in which they first appear. Returns how many.
std::uint32_t number_anew(std::vector<std::uint32_t>& group) {
    std::vector<std::uint32_t> label(group.size(), none);
    std::uint32_t count = 0;
    for (std::uint32_t& of : group) {
        if (label[of] == none) label[of] = count++;
        of = label[of];
    }
    return count;
}

/// Nodes of each group side by side.
std::vector<Node> members(const std::vector<std::uint32_t>& group, std::vector<std::uint32_t>& begin) {
    for (const std::uint32_t of : group) ++begin[of + 1];
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    std::vector<Node> list(group.size());
    for (Node v = 0; v < group.size(); ++v) list[next[group[v]]++] = v;
    return list;
}

/// Each of the groups 0 … count − 1 becomes a node; what runs inside it lives on in its degree alone.
Folded fold(const Round& round, std::uint32_t count) {
    std::vector<std::uint32_t> begin(std::size_t{count} + 1);
    const std::vector<Node> list = members(round.group, begin);
    Folded out;
    std::vector<std::uint64_t> weight(count);
    std::vector<std::uint32_t> near;
    for (std::uint32_t of = 0; of < count; ++of) {
        near.clear();
        for (std::uint32_t i = begin[of]; i < begin[of + 1]; ++i)
            for (std::uint32_t k = round.graph.begin[list[i]]; k < round.graph.begin[list[i] + 1]; ++k) {
                const std::uint32_t other = round.group[round.graph.node[k]];
                if (other == of) continue;
                if (weight[other] == 0) near.push_back(other);
                weight[other] += round.graph.milliweight[k];
            }
        for (const std::uint32_t other : near) {
            out.node.push_back(other);
            out.milliweight.push_back(weight[other]);
            weight[other] = 0;
        }
        out.begin.push_back(static_cast<std::uint32_t>(out.node.size()));
    }
    return out;
}

/// One label for each piece of a group that hangs together.
std::vector<std::uint32_t> pieces_of(const Links& links, std::span<const std::uint32_t> of) {
    std::vector<std::uint32_t> piece(of.size(), none);
    std::vector<Node> open;
    std::uint32_t count = 0;
    for (Node start = 0; start < of.size(); ++start) {
        if (piece[start] != none) continue;
        piece[start] = count;
        for (open.push_back(start); !open.empty();) {
            const Node v = open.back();
            open.pop_back();
            for (const Node w : links.of(v))
                if (piece[w] == none && of[w] == of[v]) {
                    piece[w] = count;
                    open.push_back(w);
                }
        }
        ++count;
    }
    return piece;
}

void by_size(Groups& groups) {
    std::vector<std::uint32_t> size(number_anew(groups.of)), order(size.size()), place(size.size());
    for (const std::uint32_t of : groups.of) ++size[of];
    std::iota(order.begin(), order.end(), 0U);  // labels ascend by first node
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        groups.size.push_back(size[order[i]]);
    }
    for (std::uint32_t& of : groups.of) of = place[of];
}

std::vector<std::uint64_t> degrees(const Folded& graph) {
    std::vector<std::uint64_t> out(graph.nodes());
    for (Node v = 0; v < graph.nodes(); ++v)
        for (std::uint32_t i = graph.begin[v]; i < graph.begin[v + 1]; ++i) out[v] += graph.milliweight[i];
    return out;
}

Round round_from(const Folded& graph, const std::vector<std::uint64_t>& degree, std::vector<std::uint32_t> group) {
    Round round{graph, degree, std::move(group), std::vector<std::uint64_t>(graph.nodes()), 0};
    for (Node v = 0; v < graph.nodes(); ++v) {
        round.total[round.group[v]] += degree[v];
        round.both_ways += degree[v];
    }
    return round;
}

std::vector<std::uint32_t> each_alone(std::uint32_t nodes) {
    std::vector<std::uint32_t> of(nodes);
    std::iota(of.begin(), of.end(), 0U);
    return of;
}

/// Nodes move one by one from the groups that there are, then whole groups, until nothing moves.
std::vector<std::uint32_t> louvain(Folded graph, std::vector<std::uint32_t> of) {
    std::vector<std::uint64_t> degree = degrees(graph);
    for (std::vector<std::uint32_t> start = of;; start = each_alone(graph.nodes())) {
        Round round = round_from(graph, degree, std::move(start));
        const bool moved = move_all(round);
        const std::uint32_t count = number_anew(round.group);
        if (!moved && count == graph.nodes()) return of;
        if (graph.nodes() == of.size())
            of = round.group;
        else
            for (std::uint32_t& group : of) group = round.group[group];
        degree.assign(count, 0);
        for (Node v = 0; v < graph.nodes(); ++v) degree[round.group[v]] += round.degree[v];
        Folded next = fold(round, count);
        graph = std::move(next);
    }
}

}  // namespace

std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> of) {
    std::vector<std::uint64_t> inside(of.size()), total(of.size());
    std::uint64_t all = 0;
    for (Node v = 0; v < graph.nodes(); ++v)
        for (std::uint32_t i = graph.both.begin[v]; i < graph.both.begin[v + 1]; ++i) {
            const std::uint64_t weight = graph.both.milliweight[i];
            total[of[v]] += weight, all += weight;
            if (of[graph.both.node[i]] == of[v]) inside[of[v]] += weight;
        }
    if (all == 0) return std::nullopt;
    double sum = 0;
    for (std::size_t group = 0; group < inside.size(); ++group) {
        const double share = static_cast<double>(total[group]) / static_cast<double>(all);
        sum += static_cast<double>(inside[group]) / static_cast<double>(all) - share * share;
    }
    return sum;
}

Groups find_groups(const Graph& graph) {
    Groups groups;
    groups.of = each_alone(graph.nodes());
    groups.modularity = modularity(graph, groups.of);
    for (std::uint32_t time = 0; groups.modularity && time < most_times; ++time) {
        std::vector<std::uint32_t> of = pieces_of(graph.both, louvain(unfolded(graph.both), groups.of));
        const std::optional<double> better = modularity(graph, of);
        if (*better <= *groups.modularity) break;
        const bool little = *better < *groups.modularity + worth_it;
        groups.of = std::move(of);
        groups.modularity = better;
        if (little) break;
    }
    by_size(groups);
    groups.modularity = modularity(graph, groups.of);  // rounded in this order of groups
    return groups;
}

}  // namespace stamtafel::network
