// Every pair is kept at its end of lower degree, so that nobody keeps more than √(2 edges). A triangle is then found
// once: at its lowest corner, whose neighbours are marked while those of its neighbours are looked through.
#include "engine/network/clustering.hpp"

#include <algorithm>
#include <numeric>

namespace stamtafel::network {
namespace {

constexpr std::size_t units = 8;  ///< each counts for itself; cut by the work there is

/// Nodes numbered anew by degree, then by number; each with its higher neighbours.
struct Upward {
    std::vector<Node> node;  ///< by new number
    std::vector<std::uint32_t> begin{0};
    std::vector<std::uint32_t> higher;

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t v) const {
        return {higher.data() + begin[v], begin[v + 1] - begin[v]};
    }
};

std::vector<Node> by_degree(const Links& links, std::uint32_t nodes) {
    std::vector<Node> order(nodes);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](Node a, Node b) { return links.degree(a) < links.degree(b); });
    return order;
}

Upward upward(const Graph& graph) {
    Upward up;
    up.node = by_degree(graph.both, graph.nodes());
    std::vector<std::uint32_t> place(graph.nodes());
    for (std::uint32_t v = 0; v < graph.nodes(); ++v) place[up.node[v]] = v;
    up.begin.reserve(std::size_t{graph.nodes()} + 1);
    up.higher.reserve(graph.pairs());
    for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
        for (const Node w : graph.both.of(up.node[v]))
            if (place[w] > v) up.higher.push_back(place[w]);
        up.begin.push_back(static_cast<std::uint32_t>(up.higher.size()));
    }
    return up;
}

/// Where each unit begins, so that all look through about as many neighbours.
std::vector<std::uint32_t> cuts(const Upward& up) {
    std::vector<std::uint64_t> until{0};
    for (std::uint32_t v = 0; v < up.node.size(); ++v) {
        std::uint64_t work = 1;
        for (const std::uint32_t w : up.of(v)) work += up.of(w).size() + 1;
        until.push_back(until.back() + work);
    }
    std::vector<std::uint32_t> out;
    for (std::size_t unit = 0; unit <= units; ++unit) {
        const auto at = std::lower_bound(until.begin(), until.end(), until.back() / units * unit);
        out.push_back(unit == units ? static_cast<std::uint32_t>(up.node.size())
                                    : static_cast<std::uint32_t>(at - until.begin()));
    }
    return out;
}

/// One bit a node: the marks of a large graph stay in the nearest cache.
class Marks {
  public:
    explicit Marks(std::size_t nodes) : words_(nodes / 64 + 1) {}
    void set(std::span<const std::uint32_t> list) {
        for (const std::uint32_t v : list) words_[v / 64] |= std::uint64_t{1} << v % 64;
    }
    void clear(std::span<const std::uint32_t> list) {
        for (const std::uint32_t v : list) words_[v / 64] = 0;
    }
    [[nodiscard]] bool has(std::uint32_t v) const { return (words_[v / 64] >> v % 64 & 1U) != 0; }

  private:
    std::vector<std::uint64_t> words_;
};

void count_at(const Upward& up, std::uint32_t v, const Marks& marks, std::vector<std::uint64_t>& count) {
    for (const std::uint32_t u : up.of(v)) {
        std::uint64_t closed = 0;
        for (const std::uint32_t w : up.of(u)) {
            if (!marks.has(w)) continue;
            ++closed;
            ++count[w];
        }
        count[u] += closed;
        count[v] += closed;
    }
}

std::vector<std::uint64_t> triangles(const Upward& up, const base::Workers& workers) {
    const std::vector<std::uint32_t> cut = cuts(up);
    std::vector<std::vector<std::uint64_t>> found(units);
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        found[unit].resize(up.node.size());
        Marks marks(up.node.size());
        for (std::uint32_t v = cut[unit]; v < cut[unit + 1]; ++v) {
            marks.set(up.of(v));
            count_at(up, v, marks, found[unit]);
            marks.clear(up.of(v));
        }
    });
    std::vector<std::uint64_t> sum(up.node.size());
    for (const auto& counts : found)
        for (std::uint32_t v = 0; v < counts.size(); ++v) sum[up.node[v]] += counts[v];
    return sum;
}

}  // namespace

Clustering clustering(const Graph& graph, const base::Workers& workers) {
    Clustering out;
    out.triangles = triangles(upward(graph), workers);
    double local = 0;
    for (Node v = 0; v < graph.nodes(); ++v) {
        const std::uint64_t degree = graph.both.degree(v), of_two = degree * (degree > 0 ? degree - 1 : 0) / 2;
        out.triangles_in_all += out.triangles[v];
        out.open_or_closed += of_two;
        if (of_two > 0) local += static_cast<double>(out.triangles[v]) / static_cast<double>(of_two);
    }
    const std::uint64_t closed = out.triangles_in_all;  // each triangle from all its corners
    out.triangles_in_all /= 3;
    if (out.open_or_closed > 0)
        out.transitivity = static_cast<double>(closed) / static_cast<double>(out.open_or_closed);
    if (graph.nodes() > 0) out.mean_local = local / graph.nodes();
    return out;
}

}  // namespace stamtafel::network
