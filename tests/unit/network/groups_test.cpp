// Groups, who ties them, and what chance would give: by hand, and against plain versions.
#include "engine/network/groups.hpp"

#include <cmath>
#include <map>

#include "engine/network/bridges.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/components.hpp"
#include "engine/network/shape.hpp"
#include "engine/network/shuffle.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using test::Random;

namespace {

constexpr base::Workers one{1, nullptr}, three{3, nullptr};

/// Two triangles 0 1 2 and 3 4 5 with a tie 2 → 3, and a pair 6 7 that touches nobody.
Graph two_triangles() {
    const std::vector<Edge> ties{{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}, {6, 7}};
    return build_graph(8, ties);
}

Measure triangles_of() {
    return [](const Graph& graph) { return clustering(graph, one).transitivity; };
}

}  // namespace

TEST_CASE("groups by hand") {
    const Graph graph = two_triangles();
    const Groups groups = find_groups(graph);
    CHECK(groups.of == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1, 2, 2});
    CHECK(groups.size == std::vector<std::uint32_t>{3, 3, 2});
    // m = 8: inside 3 + 3 + 1, degrees 7, 7, 2.
    CHECK(*groups.modularity == Approx(7.0 / 8 - (49 + 49 + 4) / 256.0));
    CHECK(ties_of_groups(graph, groups) ==
          std::vector<GroupTies>{{3, 1, 3000, 1000}, {3, 1, 3000, 1000}, {2, 0, 1000, 0}});
}

TEST_CASE("who holds groups together, by hand") {
    const Graph graph = two_triangles();
    const std::vector<double> between{0, 0, 0.5, 0.5, 0.1, 0, 0, 0};
    CHECK(bridges(graph, find_groups(graph), between) == std::vector<Bridge>{{2, 0.5, 1, 1000}, {3, 0.5, 1, 1000}});
    CHECK(bridges(graph, find_groups(graph), std::vector<double>(8)).empty());
}

TEST_CASE("nodes without ties are groups of their own") {
    const Groups groups = find_groups(build_graph(3, {}));
    CHECK(groups.of == std::vector<std::uint32_t>{0, 1, 2});
    CHECK_FALSE(groups.modularity);
    CHECK(find_groups(build_graph(0, {})).size.empty());
    const std::vector<Edge> weightless{{0, 1, 0}};
    CHECK_FALSE(find_groups(build_graph(2, weightless)).modularity);
}

TEST_CASE("groups of random graphs hang together, and modularity is the sum over pairs") {
    Random random(8);
    for (int round = 0; round < 100; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(2, 60));
        const Graph graph = build_graph(nodes, test::plain::ties_in_circles(random, nodes, random.between(1, 200), 5));
        const Groups groups = find_groups(graph);
        if (!groups.modularity) continue;
        CHECK(*groups.modularity == Approx(test::plain::modularity(graph, groups.of)).margin(1e-12));
        CHECK(*modularity(graph, std::vector<std::uint32_t>(nodes)) == Approx(0).margin(1e-12));

        std::vector<Edge> inside;
        for (Node v = 0; v < nodes; ++v)
            for (const Node w : graph.out.of(v))
                if (groups.of[v] == groups.of[w]) inside.push_back({v, w, 1});
        CHECK(weak_components(build_graph(nodes, inside)).size.size() == groups.size.size());
        CHECK(*groups.modularity >= 0);
    }
}

TEST_CASE("planted circles are found") {
    Random random(9);
    std::vector<Edge> ties;
    for (int i = 0; i < 4'000; ++i) {
        const auto from = static_cast<Node>(random.between(0, 199));
        const auto near = static_cast<Node>(from / 20 * 20 + static_cast<Node>(random.between(0, 19)));
        ties.push_back({from, random.one_in(10) ? static_cast<Node>(random.between(0, 199)) : near, 1000});
    }
    const Groups groups = find_groups(build_graph(200, ties));
    CHECK(groups.size == std::vector<std::uint32_t>(10, 20));
    for (Node v = 0; v < 200; ++v) CHECK(groups.of[v] == groups.of[v / 20 * 20]);
}

TEST_CASE("bridges and ties of groups against counting by sets") {
    Random random(10);
    for (int round = 0; round < 100; ++round) {
        const Graph graph = build_graph(40, test::plain::ties_in_circles(random, 40, 120, 5));
        const Groups groups = find_groups(graph);
        std::map<Node, std::set<std::uint32_t>> touched;
        std::map<Node, std::uint64_t> outside;
        std::vector<GroupTies> expected(groups.size.size());
        std::vector<std::set<std::uint32_t>> neighbours(groups.size.size());
        for (Node v = 0; v < 40; ++v) ++expected[groups.of[v]].nodes;
        for (Node v = 0; v < 40; ++v)
            for (std::size_t i = 0; i < graph.out.of(v).size(); ++i) {
                const Node w = graph.out.of(v)[i];
                const std::uint64_t weight = graph.out.weights_of(v)[i];
                const std::uint32_t a = groups.of[v], b = groups.of[w];
                if (a == b) expected[a].inside_milliweight += weight;
                if (a == b) continue;
                expected[a].outside_milliweight += weight, expected[b].outside_milliweight += weight;
                neighbours[a].insert(b), neighbours[b].insert(a);
                touched[v].insert(b), touched[w].insert(a);
                outside[v] += weight, outside[w] += weight;
            }
        for (std::size_t i = 0; i < expected.size(); ++i)
            expected[i].neighbours = static_cast<std::uint32_t>(neighbours[i].size());
        CHECK(ties_of_groups(graph, groups) == expected);
        const std::vector<Bridge> found = bridges(graph, groups, std::vector<double>(40, 0.5));
        CHECK(found.size() == touched.size());
        for (const Bridge& bridge : found) {
            CHECK(bridge.groups == touched.at(bridge.node).size());
            CHECK(bridge.milliweight == outside.at(bridge.node));
        }
    }
}

TEST_CASE("a shuffled graph keeps everybody's number of ties") {
    Random random(11);
    for (int round = 0; round < 100; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(1, 40));
        const Graph graph = build_graph(nodes, test::plain::random_ties(random, nodes, random.between(0, 300)));
        const Graph other = shuffled(graph, 10, static_cast<std::uint64_t>(round));
        CHECK(other.out.begin == graph.out.begin);
        CHECK(other.in.begin == graph.in.begin);
        CHECK(other.loops + other.repeats == 0);
        CHECK(shuffled(graph, 10, static_cast<std::uint64_t>(round)) == other);
    }
}

TEST_CASE("all graphs with the same numbers of ties come out equally often") {
    // Out 1 1 1 1 and in 1 1 1 1 without loops: the nine derangements of four.
    const std::vector<Edge> ties{{0, 1}, {1, 0}, {2, 3}, {3, 2}};
    const Graph graph = build_graph(4, ties);
    std::map<std::vector<Node>, int> seen;
    constexpr int times = 9'000;
    for (std::uint64_t seed = 0; seed < times; ++seed) ++seen[shuffled(graph, 20, seed).out.node];
    CHECK(seen.size() == 9);
    double chi_squared = 0;
    for (const auto& [row, count] : seen) chi_squared += (count - 1000.0) * (count - 1000.0) / 1000.0;
    CHECK(chi_squared < 26.1);  // eight degrees of freedom: one in a thousand is beyond
}

TEST_CASE("who hangs on the brand is told from what chance would give") {
    // The brand, 0, answers thirty members; twenty-nine of them form a ring of their own as well.
    std::vector<Edge> ties;
    for (Node v = 1; v <= 30; ++v) ties.push_back({0, v});
    for (Node v = 1; v <= 29; ++v) ties.push_back({v, v % 29 + 1});
    std::vector<std::uint8_t> team(31);
    team[0] = 1;
    const Measure independence = [&](const Graph& graph) { return remove(graph, team).share(); };
    const Graph graph = build_graph(31, ties);
    CHECK(*independence(graph) == Approx(29.0 / 30));
    const auto found = expected_by_chance(graph, {independence}, {50, 10, 1}, three);
    REQUIRE(found[0]);
    CHECK(found[0]->samples == 50);
    CHECK(found[0]->mean < 29.0 / 30);  // dealt out anew, one ring becomes several
    CHECK(found[0]->mean > 0.3);
}

TEST_CASE("what chance gives is what swapping ties gives") {
    Random random(12);
    const Graph graph = build_graph(60, test::plain::ties_in_circles(random, 60, 500, 6));
    const std::vector<Measure> measures{reciprocity, triangles_of(),
                                        [](const Graph&) { return std::optional<double>(); }};
    const auto found = expected_by_chance(graph, measures, {200, 10, 3}, three);
    REQUIRE(found.size() == 3);
    CHECK_FALSE(found[2]);
    double returned = 0, closed = 0;
    for (int i = 0; i < 200; ++i) {
        const Graph other = test::plain::swapped(graph, random, 10'000);
        returned += *reciprocity(other) / 200, closed += *triangles_of()(other) / 200;
    }
    CHECK(found[0]->samples == 200);
    CHECK(std::abs(found[0]->mean - returned) < 4 * *found[0]->spread / std::sqrt(100.0));
    CHECK(std::abs(found[1]->mean - closed) < 4 * *found[1]->spread / std::sqrt(100.0));
    CHECK(*triangles_of()(graph) > found[1]->mean + 3 * *found[1]->spread);
    CHECK(expected_by_chance(graph, measures, {200, 10, 3}, one) == found);
    CHECK_FALSE(expected_by_chance(graph, measures, {1, 1, 1}, one)[0]->spread);
}
