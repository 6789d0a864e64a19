// Nodes stand in a row by what they have left; the one in front is taken out, and each neighbour that has more moves
// down one step, which is a swap with the first of its own step.
#include "engine/network/cores.hpp"

#include <algorithm>

namespace stamtafel::network {
namespace {

/// The row of nodes, where each stands, and where the nodes with k left begin.
struct Row {
    std::vector<Node> node;
    std::vector<std::uint32_t> place, begin;
};

Row in_a_row(const std::vector<std::uint32_t>& left) {
    const std::uint32_t most = left.empty() ? 0 : *std::max_element(left.begin(), left.end());
    Row row{std::vector<Node>(left.size()), std::vector<std::uint32_t>(left.size()), {}};
    row.begin.assign(std::size_t{most} + 2, 0);
    for (const std::uint32_t k : left) ++row.begin[k + 1];
    for (std::size_t k = 1; k < row.begin.size(); ++k) row.begin[k] += row.begin[k - 1];
    std::vector<std::uint32_t> next = row.begin;
    for (Node v = 0; v < left.size(); ++v) {
        row.place[v] = next[left[v]]++;
        row.node[row.place[v]] = v;
    }
    return row;
}

void step_down(Row& row, std::vector<std::uint32_t>& left, Node v) {
    const std::uint32_t from = row.place[v], to = row.begin[left[v]]++;
    const Node other = row.node[to];
    row.node[from] = other, row.place[other] = from;
    row.node[to] = v, row.place[v] = to;
    --left[v];
}

}  // namespace

Cores core_numbers(const Graph& graph) {
    Cores cores;
    std::vector<std::uint32_t>& left = cores.of;
    for (Node v = 0; v < graph.nodes(); ++v) left.push_back(graph.both.degree(v));
    Row row = in_a_row(left);
    for (std::uint32_t i = 0; i < graph.nodes(); ++i) {
        const Node v = row.node[i];
        for (const Node w : graph.both.of(v))
            if (left[w] > left[v]) step_down(row, left, w);
    }
    for (const std::uint32_t k : cores.of) {
        if (k >= cores.count.size()) cores.count.resize(std::size_t{k} + 1);
        ++cores.count[k];
    }
    return cores;
}

}  // namespace stamtafel::network
