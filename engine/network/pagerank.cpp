// The power method, each node gathering along the ties that lead to it. Sums are formed inside blocks of nodes and
// then over the blocks in their order, so that they do not depend on who did the work.
#include "engine/network/pagerank.hpp"

#include <algorithm>
#include <cmath>

namespace stamtafel::network {
namespace {

constexpr std::uint32_t block_nodes = 8192;

struct Ranks {
    const Graph& graph;
    const base::Workers& workers;
    double follow;
    std::vector<double> out_weight;   ///< of each node, all that leads on
    std::vector<double> now, next;    ///< the rank
    std::vector<double> given;        ///< rank / out_weight: what one thousandth carries along
    std::vector<double> moved, dead;  ///< by block: Σ |next − now|; rank that leads nowhere
};

template <class Work>
void over_blocks(const Ranks& ranks, const Work& work) {
    const std::uint32_t nodes = ranks.graph.nodes();
    base::for_each_unit(ranks.workers, ranks.moved.size(), [&](std::size_t block) {
        const auto first = static_cast<Node>(block * block_nodes);
        work(block, first, std::min(nodes, first + block_nodes));
    });
}

double sum(const std::vector<double>& parts) {
    double all = 0;
    for (const double part : parts) all += part;
    return all;
}

void weigh(Ranks& ranks) {
    for (Node v = 0; v < ranks.graph.nodes(); ++v) {
        std::uint64_t weight = 0;
        for (const std::uint32_t w : ranks.graph.out.weights_of(v)) weight += w;
        ranks.out_weight.push_back(static_cast<double>(weight));
    }
}

void give(Ranks& ranks) {
    over_blocks(ranks, [&](std::size_t block, Node first, Node end) {
        double dead = 0;
        for (Node v = first; v < end; ++v) {
            const bool leads_on = ranks.out_weight[v] > 0;
            ranks.given[v] = leads_on ? ranks.now[v] / ranks.out_weight[v] : 0;
            if (!leads_on) dead += ranks.now[v];
        }
        ranks.dead[block] = dead;
    });
}

double gathered(const Ranks& ranks, Node v) {
    const Links& in = ranks.graph.in;
    double all = 0;
    for (std::uint32_t i = in.begin[v]; i < in.begin[v + 1]; ++i) all += ranks.given[in.node[i]] * in.milliweight[i];
    return all;
}

void gather(Ranks& ranks) {
    const double nodes = ranks.graph.nodes();
    const double base = (1 - ranks.follow) / nodes + ranks.follow * sum(ranks.dead) / nodes;
    over_blocks(ranks, [&](std::size_t block, Node first, Node end) {
        double moved = 0;
        for (Node v = first; v < end; ++v) {
            ranks.next[v] = base + ranks.follow * gathered(ranks, v);
            moved += std::abs(ranks.next[v] - ranks.now[v]);
        }
        ranks.moved[block] = moved;
    });
    ranks.now.swap(ranks.next);
}

}  // namespace

std::vector<double> page_rank(const Graph& graph, const PageRankOptions& options, const base::Workers& workers) {
    const std::uint32_t nodes = graph.nodes();
    const std::size_t blocks = (std::size_t{nodes} + block_nodes - 1) / block_nodes;
    if (nodes == 0) return {};
    Ranks ranks{graph,
                workers,
                options.follow,
                {},
                std::vector<double>(nodes, 1.0 / nodes),
                std::vector<double>(nodes),
                std::vector<double>(nodes),
                std::vector<double>(blocks),
                std::vector<double>(blocks)};
    weigh(ranks);
    // A step brings any two rankings nearer by the factor `follow`, so the last move bounds what is left to go.
    const double enough = options.tolerance * (1 - options.follow) / options.follow;
    const int most = static_cast<int>(std::ceil(std::log(options.tolerance / 2) / std::log(options.follow))) + 1;
    for (int step = 0; step < most; ++step) {
        give(ranks);
        gather(ranks);
        if (sum(ranks.moved) <= enough) break;
    }
    return ranks.now;
}

}  // namespace stamtafel::network
