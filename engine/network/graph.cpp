// Ties are dealt out to the node they point to, and seeing that from the other end sorts them: two passes of a radix
// sort whose digit is the node. Equal ties then stand side by side.
#include "engine/network/graph.hpp"

#include <cassert>

namespace stamtafel::network {
namespace {

/// begin[v + 1] holds the count of v; afterwards begin[v] is where v begins.
void sum_up(std::vector<std::uint32_t>& begin) {
    for (std::size_t v = 1; v < begin.size(); ++v) begin[v] += begin[v - 1];
}

Links with_room(std::vector<std::uint32_t> begin) {
    Links links;
    links.begin = std::move(begin);
    links.node.resize(links.begin.back());
    links.milliweight.resize(links.begin.back());
    return links;
}

/// Unsorted, with repeats, without loops.
Links against(std::uint32_t nodes, std::span<const Edge> ties) {
    std::vector<std::uint32_t> begin(std::size_t{nodes} + 1);
    for (const Edge& tie : ties) {
        assert(tie.from < nodes && tie.to < nodes);
        if (tie.from != tie.to) ++begin[tie.to + 1];
    }
    sum_up(begin);
    Links links = with_room(std::move(begin));
    std::vector<std::uint32_t> next(links.begin.begin(), links.begin.end() - 1);
    for (const Edge& tie : ties) {
        if (tie.from == tie.to) continue;
        const std::uint32_t at = next[tie.to]++;
        links.node[at] = tie.from;
        links.milliweight[at] = tie.milliweight;
    }
    return links;
}

/// Equal neighbours, side by side, become one, in place.
void merge_repeats(Links& links) {
    std::uint32_t kept = 0, at = 0;
    for (std::size_t v = 0; v + 1 < links.begin.size(); ++v) {
        const std::uint32_t first = kept, end = links.begin[v + 1];
        for (; at < end; ++at) {
            if (kept > first && links.node[kept - 1] == links.node[at]) {
                links.milliweight[kept - 1] = add_weights(links.milliweight[kept - 1], links.milliweight[at]);
                continue;
            }
            links.node[kept] = links.node[at];
            links.milliweight[kept++] = links.milliweight[at];
        }
        links.begin[v + 1] = kept;
    }
    links.node.resize(kept);
    links.milliweight.resize(kept);
}

/// Two lists that ascend become one behind what `both` has.
void append_merged(Links& both, const Graph& graph, Node v) {
    std::uint32_t out = graph.out.begin[v], in = graph.in.begin[v];
    const std::uint32_t out_end = graph.out.begin[v + 1], in_end = graph.in.begin[v + 1];
    while (out < out_end || in < in_end) {
        const Node a = out < out_end ? graph.out.node[out] : UINT32_MAX;
        const Node b = in < in_end ? graph.in.node[in] : UINT32_MAX;
        const std::uint32_t forth = a <= b ? graph.out.milliweight[out++] : 0;
        const std::uint32_t back = b <= a ? graph.in.milliweight[in++] : 0;
        both.node.push_back(a < b ? a : b);
        both.milliweight.push_back(add_weights(forth, back));
    }
}

Links without_direction(const Graph& graph) {
    Links both;
    both.begin.reserve(graph.out.begin.size());
    both.node.reserve(2 * graph.out.node.size());
    both.milliweight.reserve(2 * graph.out.node.size());
    for (Node v = 0; v < graph.nodes(); ++v) {
        append_merged(both, graph, v);
        both.begin.push_back(static_cast<std::uint32_t>(both.node.size()));
    }
    return both;
}

}  // namespace

Links transposed(const Links& links) {
    std::vector<std::uint32_t> begin(links.begin.size());
    for (const Node to : links.node) ++begin[to + 1];
    sum_up(begin);
    Links other = with_room(std::move(begin));
    std::vector<std::uint32_t> next(other.begin.begin(), other.begin.end() - 1);
    for (Node v = 0; v + 1 < links.begin.size(); ++v)
        for (std::uint32_t i = links.begin[v]; i < links.begin[v + 1]; ++i) {
            const std::uint32_t at = next[links.node[i]]++;
            other.node[at] = v;
            other.milliweight[at] = links.milliweight[i];
        }
    return other;
}

Graph build_graph(std::uint32_t nodes, std::span<const Edge> ties) {
    assert(ties.size() < std::size_t{1} << 31);
    Graph graph;
    graph.out = transposed(against(nodes, ties));
    const std::size_t proper = graph.out.node.size();
    merge_repeats(graph.out);
    graph.loops = ties.size() - proper;
    graph.repeats = proper - graph.out.node.size();
    graph.in = transposed(graph.out);
    graph.both = without_direction(graph);
    return graph;
}

}  // namespace stamtafel::network
