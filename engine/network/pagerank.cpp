// The power method, each node gathering along the ties that lead to it. Sums are formed inside blocks of nodes and
// then over the blocks in their order, so that they do not depend on who did the work.
#include "engine/network/pagerank.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stamtafel::network {
namespace {

constexpr std::uint32_t block_nodes = 8192;
constexpr std::uint32_t worth_threads = 500'000;  ///< ties; below, waiting for each other costs more than it brings

struct Ranks {
    const Graph& graph;
    const base::Workers& workers;
    double follow;
    std::vector<double> out_weight;         ///< of each node, all that leads on
    std::vector<double> rank;               ///< of each node
    std::vector<double> given, next_given;  ///< rank / out_weight: what one thousandth carries along
    std::vector<double> moved, dead;        ///< by block: Σ |next − rank|, and rank that leads nowhere
};

double sum(const std::vector<double>& parts) {
    double all = 0;
    for (const double part : parts) all += part;
    return all;
}

Ranks evenly_ranked(const Graph& graph, double follow, const base::Workers& workers) {
    const std::uint32_t nodes = graph.nodes();
    const std::size_t blocks = (std::size_t{nodes} + block_nodes - 1) / block_nodes;
    Ranks ranks{graph, workers, follow, {}, std::vector<double>(nodes, 1.0 / nodes), {}, {}, {}, {}};
    for (Node v = 0; v < nodes; ++v) {
        std::uint64_t weight = 0;
        for (const std::uint32_t w : graph.out.weights_of(v)) weight += w;
        ranks.out_weight.push_back(static_cast<double>(weight));
        ranks.given.push_back(weight > 0 ? ranks.rank[v] / static_cast<double>(weight) : 0);
    }
    ranks.next_given.resize(nodes);
    ranks.moved.resize(blocks);
    ranks.dead.resize(blocks);
    for (Node v = 0; v < nodes; ++v) ranks.dead[v / block_nodes] += ranks.out_weight[v] > 0 ? 0 : ranks.rank[v];
    return ranks;
}

double gathered(const Ranks& ranks, Node v) {
    const Links& in = ranks.graph.in;
    double all = 0;
    for (std::uint32_t i = in.begin[v]; i < in.begin[v + 1]; ++i) all += ranks.given[in.node[i]] * in.milliweight[i];
    return all;
}

void step_block(Ranks& ranks, std::size_t block, double everywhere) {
    const auto first = static_cast<Node>(block * block_nodes);
    const Node end = std::min(ranks.graph.nodes(), first + block_nodes);
    double moved = 0, dead = 0;
    for (Node v = first; v < end; ++v) {
        const double next = everywhere + ranks.follow * gathered(ranks, v);
        moved += std::abs(next - ranks.rank[v]);
        ranks.rank[v] = next;
        const bool leads_on = ranks.out_weight[v] > 0;
        ranks.next_given[v] = leads_on ? next / ranks.out_weight[v] : 0;
        dead += leads_on ? 0 : next;
    }
    ranks.moved[block] = moved;
    ranks.dead[block] = dead;
}

/// Returns how far the ranks have moved together.
double step(Ranks& ranks) {
    const double everywhere = (1 - ranks.follow + ranks.follow * sum(ranks.dead)) / ranks.graph.nodes();
    const base::Workers alone{1, ranks.workers.stop};
    base::for_each_unit(ranks.graph.edges() < worth_threads ? alone : ranks.workers, ranks.moved.size(),
                        [&](std::size_t block) { step_block(ranks, block, everywhere); });
    ranks.given.swap(ranks.next_given);
    return sum(ranks.moved);
}

}  // namespace

std::vector<double> page_rank(const Graph& graph, const PageRankOptions& options, const base::Workers& workers) {
    if (graph.nodes() == 0) return {};
    Ranks ranks = evenly_ranked(graph, options.follow, workers);
    // A step brings any two rankings nearer by the factor `follow`, so the last move bounds what is left to go.
    const double enough = options.tolerance * (1 - options.follow) / options.follow;
    const int most = static_cast<int>(std::ceil(std::log(options.tolerance / 2) / std::log(options.follow))) + 1;
    for (int steps = 0; steps < most; ++steps)
        if (step(ranks) <= enough) break;
    return std::move(ranks.rank);
}

}  // namespace stamtafel::network
