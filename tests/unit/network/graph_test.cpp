// The tables of a graph: a small one by hand, and random ones against a map of pairs.
#include "engine/network/graph.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/network/shape.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using test::Random;

namespace {

using Weights = std::map<std::pair<Node, Node>, std::uint64_t>;

/// Also sees that neighbours ascend, none twice.
Weights weights_of(const Links& links) {
    Weights out;
    for (Node v = 0; v + 1 < links.begin.size(); ++v) {
        const auto near = links.of(v);
        CHECK(std::adjacent_find(near.begin(), near.end(), std::greater_equal<>()) == near.end());
        for (std::size_t i = 0; i < near.size(); ++i) out[{v, near[i]}] = links.weights_of(v)[i];
    }
    return out;
}

}  // namespace

TEST_CASE("equal ties become one, loops are left out, both are counted") {
    const std::vector<Edge> ties{{2, 0, 1000}, {0, 1, 200}, {1, 1, 1000}, {0, 1, 1000}, {1, 0, 300}, {2, 2, 5}};
    const Graph graph = build_graph(4, ties);
    CHECK(weights_of(graph.out) == Weights{{{0, 1}, 1200}, {{1, 0}, 300}, {{2, 0}, 1000}});
    CHECK(weights_of(graph.in) == Weights{{{1, 0}, 1200}, {{0, 1}, 300}, {{0, 2}, 1000}});
    CHECK(weights_of(graph.both) == Weights{{{0, 1}, 1500}, {{1, 0}, 1500}, {{2, 0}, 1000}, {{0, 2}, 1000}});
    CHECK(graph.loops == 2);
    CHECK(graph.repeats == 1);
    CHECK(graph.nodes() == 4);
    CHECK(graph.edges() == 3);
    CHECK(graph.pairs() == 2);
}

TEST_CASE("weights stop at the largest there is") {
    const std::vector<Edge> ties{{0, 1, UINT32_MAX}, {0, 1, 1}, {1, 0, 7}};
    const Graph graph = build_graph(2, ties);
    CHECK(graph.out.milliweight == std::vector<std::uint32_t>{UINT32_MAX, 7});
    CHECK(graph.both.milliweight == std::vector<std::uint32_t>{UINT32_MAX, UINT32_MAX});
}

TEST_CASE("a graph of nothing") {
    const Graph graph = build_graph(0, {});
    CHECK(graph.nodes() == 0);
    CHECK(graph.edges() == 0);
    CHECK_FALSE(density(graph));
    CHECK_FALSE(reciprocity(graph));
    CHECK_FALSE(degree_centralisation(graph));
}

TEST_CASE("density, reciprocity and centralisation by hand") {
    // 0 and 1 answer each other, 2 answers 0: three of six possible ties, two of the three returned.
    const std::vector<Edge> ties{{0, 1}, {1, 0}, {2, 0}};
    const Graph graph = build_graph(3, ties);
    CHECK(density(graph) == 0.5);
    CHECK(*reciprocity(graph) == Approx(2.0 / 3));
    CHECK(degree_centralisation(graph) == 1.0);  // a star: degrees 2, 1, 1
    const std::vector<Edge> ring{{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    CHECK(degree_centralisation(build_graph(4, ring)) == 0.0);
    CHECK(reciprocity(build_graph(4, ring)) == 0.0);
}

TEST_CASE("random graphs have what was put in, in any order") {
    Random random(1);
    for (int round = 0; round < 200; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(1, 30));
        std::vector<Edge> ties = test::plain::random_ties(random, nodes, random.between(0, 200));
        Weights out, both;
        std::uint64_t loops = 0;
        for (const auto& [from, to, weight] : ties) {
            if (from == to) ++loops;
            if (from == to) continue;
            out[{from, to}] += weight;
            both[{from, to}] += weight, both[{to, from}] += weight;
        }
        const Graph graph = build_graph(nodes, ties);
        CHECK(weights_of(graph.out) == out);
        CHECK(weights_of(graph.both) == both);
        CHECK(transposed(graph.in) == graph.out);
        CHECK(graph.loops == loops);
        CHECK(graph.repeats == ties.size() - loops - out.size());
        if (!out.empty()) CHECK(*reciprocity(graph) == Approx(test::plain::reciprocity(graph)));
        std::reverse(ties.begin(), ties.end());
        CHECK(build_graph(nodes, ties) == graph);
    }
}
