// The plain versions: nothing clever, nothing shared with the engine but the graph itself.
#include "tests/unit/network/plain.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

namespace stamtafel::test::plain {
namespace {

Node any(Random& random, std::uint32_t nodes) { return static_cast<Node>(random.between(0, nodes - 1)); }

std::uint32_t any_weight(Random& random) { return static_cast<std::uint32_t>(random.between(0, 3) * 200); }

using Reach = std::vector<std::vector<bool>>;

/// Warshall: who reaches whom.
Reach closed(Reach reach) {
    for (std::size_t v = 0; v < reach.size(); ++v) reach[v][v] = true;
    for (std::size_t k = 0; k < reach.size(); ++k)
        for (std::size_t a = 0; a < reach.size(); ++a)
            for (std::size_t b = 0; reach[a][k] && b < reach.size(); ++b)
                if (reach[k][b]) reach[a][b] = true;
    return reach;
}

std::set<std::set<Node>> mutual(const Reach& reach) {
    std::set<std::set<Node>> pieces;
    for (Node a = 0; a < reach.size(); ++a) {
        std::set<Node> piece;
        for (Node b = 0; b < reach.size(); ++b)
            if (reach[a][b] && reach[b][a]) piece.insert(b);
        pieces.insert(piece);
    }
    return pieces;
}

Reach undirected(const Graph& graph) {
    Reach reach = matrix(graph);
    for (std::size_t a = 0; a < reach.size(); ++a)
        for (std::size_t b = 0; b < reach.size(); ++b)
            if (reach[a][b]) reach[b][a] = true;
    return reach;
}

}  // namespace

std::vector<Edge> random_ties(Random& random, std::uint32_t nodes, std::int64_t ties) {
    std::vector<Edge> out;
    for (; nodes > 0 && ties > 0; --ties) out.push_back({any(random, nodes), any(random, nodes), any_weight(random)});
    return out;
}

std::vector<Edge> ties_in_circles(Random& random, std::uint32_t nodes, std::int64_t ties, std::uint32_t circles) {
    std::vector<Edge> out = random_ties(random, nodes, ties);
    for (Edge& tie : out)
        if (!random.one_in(8)) tie.to = std::min(nodes - 1, tie.to / circles * circles + tie.from % circles);
    return out;
}

std::vector<std::vector<bool>> matrix(const Graph& graph) {
    Reach has(graph.nodes(), std::vector<bool>(graph.nodes()));
    for (Node v = 0; v < graph.nodes(); ++v)
        for (const Node w : graph.out.of(v)) has[v][w] = true;
    return has;
}

double reciprocity(const Graph& graph) {
    const auto has = matrix(graph);
    double edges = 0, returned = 0;
    for (Node a = 0; a < graph.nodes(); ++a)
        for (Node b = 0; b < graph.nodes(); ++b) {
            edges += has[a][b] ? 1 : 0;
            returned += has[a][b] && has[b][a] ? 1 : 0;
        }
    return returned / edges;
}

std::set<std::set<Node>> weak_components(const Graph& graph) { return mutual(closed(undirected(graph))); }

std::set<std::set<Node>> strong_components(const Graph& graph) { return mutual(closed(matrix(graph))); }

/// The k-core is what is left when nodes with fewer than k neighbours are taken out again and again.
std::vector<std::uint32_t> core_numbers(const Graph& graph) {
    std::vector<std::uint32_t> core(graph.nodes());
    std::vector<bool> in(graph.nodes(), true);
    for (std::uint32_t k = 1; std::count(in.begin(), in.end(), true) > 0; ++k) {
        for (bool changed = true; changed;) {
            changed = false;
            for (Node v = 0; v < graph.nodes(); ++v) {
                const auto near = graph.both.of(v);
                const auto left = std::count_if(near.begin(), near.end(), [&](Node w) { return in[w]; });
                if (in[v] && left < k) in[v] = false, changed = true;
            }
        }
        for (Node v = 0; v < graph.nodes(); ++v)
            if (in[v]) core[v] = k;
    }
    return core;
}

std::vector<std::uint64_t> triangles(const Graph& graph) {
    const Reach has = undirected(graph);
    std::vector<std::uint64_t> out(graph.nodes());
    for (Node a = 0; a < graph.nodes(); ++a)
        for (Node b = 0; b < graph.nodes(); ++b)
            for (Node c = 0; has[a][b] && c < b; ++c)
                if (has[a][c] && has[b][c]) ++out[a];
    return out;
}

std::vector<double> page_rank(const Graph& graph, double follow) {
    const double n = graph.nodes();
    std::vector<double> rank(graph.nodes(), 1 / n);
    for (int step = 0; step < 400; ++step) {
        std::vector<double> next(rank.size(), (1 - follow) / n);
        for (Node v = 0; v < graph.nodes(); ++v) {
            double weight = 0;
            for (const std::uint32_t w : graph.out.weights_of(v)) weight += w;
            for (Node w = 0; weight == 0 && w < graph.nodes(); ++w) next[w] += follow * rank[v] / n;
            for (std::size_t i = 0; weight > 0 && i < graph.out.of(v).size(); ++i)
                next[graph.out.of(v)[i]] += follow * rank[v] * graph.out.weights_of(v)[i] / weight;
        }
        rank = next;
    }
    return rank;
}

std::vector<double> dependencies(const Graph& graph, Node source) {
    std::vector<double> ways(graph.nodes()), delta(graph.nodes());
    std::vector<int> level(graph.nodes(), -1);
    std::vector<Node> order{source};
    ways[source] = 1, level[source] = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const Node w : graph.out.of(order[i])) {
            if (level[w] < 0) level[w] = level[order[i]] + 1, order.push_back(w);
            if (level[w] == level[order[i]] + 1) ways[w] += ways[order[i]];
        }
    for (std::size_t i = order.size(); i-- > 0;)
        for (const Node w : graph.out.of(order[i]))
            if (level[w] == level[order[i]] + 1) delta[order[i]] += ways[order[i]] / ways[w] * (1 + delta[w]);
    delta[source] = 0;
    return delta;
}

std::vector<double> betweenness(const Graph& graph) {
    std::vector<double> out(graph.nodes());
    const double n = graph.nodes();
    for (Node source = 0; source < graph.nodes(); ++source) {
        const std::vector<double> delta = dependencies(graph, source);
        for (Node v = 0; n > 2 && v < graph.nodes(); ++v) out[v] += delta[v] / ((n - 1) * (n - 2));
    }
    return out;
}

/// Newman's sum over pairs of nodes in one group: A_ij − k_i k_j / 2m, over 2m.
double modularity(const Graph& graph, std::span<const std::uint32_t> of) {
    std::map<std::pair<Node, Node>, double> weight;
    std::vector<double> degree(graph.nodes());
    double all = 0, sum = 0;
    for (Node v = 0; v < graph.nodes(); ++v)
        for (std::size_t i = 0; i < graph.out.of(v).size(); ++i) {
            const double w = graph.out.weights_of(v)[i];
            const Node to = graph.out.of(v)[i];
            weight[{v, to}] += w, weight[{to, v}] += w;
            degree[v] += w, degree[to] += w, all += 2 * w;
        }
    for (Node a = 0; a < graph.nodes(); ++a)
        for (Node b = 0; b < graph.nodes(); ++b) {
            const auto found = weight.find({a, b});
            if (of[a] == of[b]) sum += (found == weight.end() ? 0 : found->second) - degree[a] * degree[b] / all;
        }
    return sum / all;
}

Graph swapped(const Graph& graph, Random& random, std::int64_t swaps) {
    std::vector<std::pair<Node, Node>> edges;
    for (Node v = 0; v < graph.nodes(); ++v)
        for (const Node w : graph.out.of(v)) edges.emplace_back(v, w);
    std::set<std::pair<Node, Node>> has(edges.begin(), edges.end());
    const auto last = static_cast<std::int64_t>(edges.size()) - 1;
    for (; last > 0 && swaps > 0; --swaps) {
        auto& [a, b] = edges[static_cast<std::size_t>(random.between(0, last))];
        auto& [c, d] = edges[static_cast<std::size_t>(random.between(0, last))];
        if (a == d || c == b || has.count({a, d}) > 0 || has.count({c, b}) > 0) continue;
        has.erase({a, b}), has.erase({c, d});
        has.insert({a, d}), has.insert({c, b});
        std::swap(b, d);
    }
    std::vector<Edge> ties;
    for (const auto& [from, to] : edges) ties.push_back({from, to, 1000});
    return network::build_graph(graph.nodes(), ties);
}

}  // namespace stamtafel::test::plain
