// Weak pieces by walking from every node that nobody has reached yet; strong ones by Boost.Graph, which is shown our
// links as a graph. Pieces are then numbered by size.
#include "engine/network/components.hpp"

#include <algorithm>
#include <numeric>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/property_map/property_map.hpp>

namespace stamtafel::network {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;

/// From pieces in any order to pieces by size, largest first, then by smallest node.
Components by_size(std::vector<std::uint32_t> of, std::uint32_t count) {
    Components out;
    std::vector<std::uint32_t> size(count), first(count, nowhere), order(count), place(count);
    for (Node v = 0; v < of.size(); ++v) {
        if (of[v] == nowhere) continue;
        ++size[of[v]];
        first[of[v]] = std::min(first[of[v]], v);
    }
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
    });
    for (std::uint32_t i = 0; i < count; ++i) {
        place[order[i]] = i;
        out.size.push_back(size[order[i]]);
    }
    for (std::uint32_t& piece : of)
        if (piece != nowhere) piece = place[piece];
    out.of = std::move(of);
    return out;
}

/// Everybody whom `start` reaches inside `within` belongs to `piece`.
void reach(const Graph& graph, Node start, std::uint32_t piece, std::span<const std::uint8_t> closed,
           std::vector<std::uint32_t>& of) {
    std::vector<Node> open{start};
    of[start] = piece;
    while (!open.empty()) {
        const Node v = open.back();
        open.pop_back();
        for (const Node w : graph.both.of(v))
            if (of[w] == nowhere && (closed.empty() || closed[w] == 0)) {
                of[w] = piece;
                open.push_back(w);
            }
    }
}

/// Pieces of what is open; nodes that are closed belong nowhere.
Components pieces(const Graph& graph, std::span<const std::uint8_t> closed) {
    std::vector<std::uint32_t> of(graph.nodes(), nowhere);
    std::uint32_t count = 0;
    for (Node v = 0; v < graph.nodes(); ++v)
        if (of[v] == nowhere && (closed.empty() || closed[v] == 0)) reach(graph, v, count++, closed, of);
    return by_size(std::move(of), count);
}

}  // namespace

/// The concepts of Boost.Graph that a walk along the ties needs: VertexListGraph and IncidenceGraph.
struct Along {
    const Graph* graph;
};

struct Step {
    Node from = 0, to = 0;
    bool operator==(const Step&) const = default;
};

class StepIterator {
  public:
    using value_type = Step;
    using reference = Step;
    using pointer = const Step*;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;

    StepIterator() = default;
    StepIterator(Node from, const Node* at) : from_(from), at_(at) {}
    Step operator*() const { return {from_, *at_}; }
    StepIterator& operator++() { return ++at_, *this; }
    StepIterator operator++(int) { return {from_, at_++}; }
    bool operator==(const StepIterator& other) const { return at_ == other.at_; }

  private:
    Node from_ = 0;
    const Node* at_ = nullptr;
};

struct AlongCategory : boost::vertex_list_graph_tag, boost::incidence_graph_tag {};

std::pair<boost::counting_iterator<Node>, boost::counting_iterator<Node>> vertices(const Along& along) {
    return {boost::counting_iterator<Node>(0), boost::counting_iterator<Node>(along.graph->nodes())};
}
Node num_vertices(const Along& along) { return along.graph->nodes(); }
std::pair<StepIterator, StepIterator> out_edges(Node v, const Along& along) {
    const auto next = along.graph->out.of(v);
    return {{v, next.data()}, {v, next.data() + next.size()}};
}
std::uint32_t out_degree(Node v, const Along& along) { return along.graph->out.degree(v); }
Node source(const Step& step, const Along&) { return step.from; }
Node target(const Step& step, const Along&) { return step.to; }

}  // namespace stamtafel::network

template <>
struct boost::graph_traits<stamtafel::network::Along> {
    using vertex_descriptor = stamtafel::network::Node;
    using edge_descriptor = stamtafel::network::Step;
    using directed_category = boost::directed_tag;
    using edge_parallel_category = boost::disallow_parallel_edge_tag;
    using traversal_category = stamtafel::network::AlongCategory;
    using vertex_iterator = boost::counting_iterator<vertex_descriptor>;
    using out_edge_iterator = stamtafel::network::StepIterator;
    using vertices_size_type = std::uint32_t;
    using degree_size_type = std::uint32_t;
    static vertex_descriptor null_vertex() { return UINT32_MAX; }
};

namespace stamtafel::network {

Components weak_components(const Graph& graph) { return pieces(graph, {}); }

Components strong_components(const Graph& graph) {
    std::vector<std::uint32_t> of(graph.nodes());
    const boost::typed_identity_property_map<Node> number;
    const std::uint32_t count = boost::strong_components(
        Along{&graph}, boost::make_iterator_property_map(of.begin(), number), boost::vertex_index_map(number));
    return by_size(std::move(of), count);
}

std::optional<double> Removal::share() const {
    if (members == 0) return std::nullopt;
    return static_cast<double>(connected) / members;
}

Removal remove(const Graph& graph, std::span<const std::uint8_t> removed) {
    const Components before = weak_components(graph);
    std::vector<std::uint8_t> closed(graph.nodes());
    Removal out;
    for (Node v = 0; v < graph.nodes(); ++v) {
        closed[v] = before.of[v] != 0 || removed[v] != 0 ? 1 : 0;
        if (closed[v] == 0) ++out.members;
    }
    out.connected = pieces(graph, closed).largest();
    return out;
}

}  // namespace stamtafel::network
