// A trade happens in place: each node keeps as many ties as it had, so the rows of the table keep their length.
#include "engine/network/shuffle.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/network/random.hpp"

namespace stamtafel::network {
namespace {

struct Deal {
    explicit Deal(const Graph& graph, std::uint64_t seed) : links(graph.out), marked(graph.nodes()), chance(seed) {}

    Links links;
    std::vector<std::uint8_t> marked;
    std::vector<Node> pool;
    Chance chance;

    [[nodiscard]] std::span<Node> of(Node v) { return {links.node.data() + links.begin[v], links.degree(v)}; }
};

/// What both have, and a tie to the other, stays in front; returns where what may go begins.
std::size_t set_aside(Deal& deal, std::span<Node> own, std::span<const Node> others, Node other) {
    for (const Node w : others) deal.marked[w] = 1;
    const auto stays = [&](Node w) { return w == other || deal.marked[w] != 0; };
    const auto kept = std::partition(own.begin(), own.end(), stays);
    for (const Node w : others) deal.marked[w] = 0;
    return static_cast<std::size_t>(kept - own.begin());
}

void trade(Deal& deal, Node a, Node b) {
    const std::span<Node> of_a = deal.of(a), of_b = deal.of(b);
    const std::span<Node> from_a = of_a.subspan(set_aside(deal, of_a, of_b, b));
    const std::span<Node> from_b = of_b.subspan(set_aside(deal, of_b, of_a, a));
    if (from_a.empty() || from_b.empty()) return;
    deal.pool.assign(from_a.begin(), from_a.end());
    deal.pool.insert(deal.pool.end(), from_b.begin(), from_b.end());
    draw(std::span(deal.pool), from_a.size(), deal.chance);
    const auto middle = deal.pool.begin() + static_cast<std::ptrdiff_t>(from_a.size());
    std::copy(deal.pool.begin(), middle, from_a.begin());
    std::copy(middle, deal.pool.end(), from_b.begin());
}

std::vector<Edge> edges_of(const Links& links) {
    std::vector<Edge> edges;
    edges.reserve(links.node.size());
    for (Node v = 0; v + 1 < links.begin.size(); ++v)
        for (const Node w : links.of(v)) edges.push_back({v, w, 1000});
    return edges;
}

std::optional<Expected> summed_up(const std::vector<std::vector<std::optional<double>>>& found, std::size_t measure) {
    Expected out;
    double squares = 0;
    for (const auto& sample : found)
        if (sample[measure]) out.mean += *sample[measure], ++out.samples;
    if (out.samples == 0) return std::nullopt;
    out.mean /= out.samples;
    for (const auto& sample : found)
        if (sample[measure]) squares += (*sample[measure] - out.mean) * (*sample[measure] - out.mean);
    if (out.samples > 1) out.spread = std::sqrt(squares / (out.samples - 1));
    return out;
}

}  // namespace

Graph shuffled(const Graph& graph, std::uint32_t rounds, std::uint64_t seed) {
    Deal deal(graph, seed);
    std::vector<Node> order;
    for (Node v = 0; v < graph.nodes(); ++v)
        if (graph.out.degree(v) > 0) order.push_back(v);
    for (std::uint32_t round = 0; round < rounds; ++round) {
        draw(std::span(order), order.size(), deal.chance);
        for (std::size_t i = 0; i + 1 < order.size(); i += 2) trade(deal, order[i], order[i + 1]);
    }
    return build_graph(graph.nodes(), edges_of(deal.links));
}

std::vector<std::optional<Expected>> expected_by_chance(const Graph& graph, const std::vector<Measure>& measures,
                                                        const ShuffleOptions& options, const base::Workers& workers) {
    std::vector<std::vector<std::optional<double>>> found(options.samples);
    base::for_each_unit(workers, options.samples, [&](std::size_t sample) {
        Chance chance(options.seed ^ sample << 32);
        const Graph other = shuffled(graph, options.rounds, chance.next());
        for (const Measure& measure : measures) found[sample].push_back(measure(other));
    });
    std::vector<std::optional<Expected>> out;
    for (std::size_t measure = 0; measure < measures.size(); ++measure) out.push_back(summed_up(found, measure));
    return out;
}

}  // namespace stamtafel::network
