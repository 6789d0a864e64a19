// What graphs fall into: components, what is left without the team, cores. By hand, and against plain versions.
#include <map>

#include "engine/network/components.hpp"
#include "engine/network/cores.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using test::Random;

namespace {

std::set<std::set<Node>> sets_of(const Components& components) {
    std::map<std::uint32_t, std::set<Node>> by_piece;
    for (Node v = 0; v < components.of.size(); ++v) by_piece[components.of[v]].insert(v);
    std::set<std::set<Node>> out;
    for (const auto& [piece, nodes] : by_piece) {
        CHECK(nodes.size() == components.size.at(piece));
        out.insert(nodes);
    }
    CHECK(out.size() == components.size.size());
    return out;
}

/// Largest first, of equal ones the smallest node.
void check_order(const Components& components) {
    std::vector<Node> first(components.size.size(), UINT32_MAX);
    for (Node v = 0; v < components.of.size(); ++v) first[components.of[v]] = std::min(first[components.of[v]], v);
    for (std::size_t i = 1; i < first.size(); ++i) {
        CHECK(components.size[i - 1] >= components.size[i]);
        if (components.size[i - 1] == components.size[i]) CHECK(first[i - 1] < first[i]);
    }
}

}  // namespace

TEST_CASE("pieces by hand") {
    // 0 → 1 → 2 → 0 and 3 → 0; 4 → 5; 6 alone.
    const std::vector<Edge> ties{{0, 1}, {1, 2}, {2, 0}, {3, 0}, {4, 5}};
    const Graph graph = build_graph(7, ties);
    CHECK(weak_components(graph) == Components{{0, 0, 0, 0, 1, 1, 2}, {4, 2, 1}});
    CHECK(strong_components(graph) == Components{{0, 0, 0, 1, 2, 3, 4}, {3, 1, 1, 1, 1}});
    CHECK(core_numbers(graph) == Cores{{2, 2, 2, 1, 1, 1, 0}, {1, 3, 3}});
    CHECK(core_numbers(graph).deepest() == 2);
    CHECK(weak_components(build_graph(0, {})).largest() == 0);
    CHECK(core_numbers(build_graph(0, {})).deepest() == 0);
}

TEST_CASE("what is left without the brand, by hand") {
    // The brand, 0, answers 1 to 4; 1 and 2 know each other; 5, 6 and 7 have a ring of their own.
    const std::vector<Edge> ties{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 2}, {5, 6}, {6, 7}, {7, 5}};
    const Graph graph = build_graph(8, ties);
    const std::vector<std::uint8_t> team{1, 0, 0, 0, 0, 0, 0, 0}, nobody(8), all(8, 1);
    CHECK(remove(graph, team) == Removal{4, 2});
    CHECK(remove(graph, team).share() == 0.5);
    CHECK(remove(graph, nobody).share() == 1.0);
    CHECK_FALSE(remove(graph, all).share());
    CHECK_FALSE(remove(build_graph(0, {}), {}).share());
}

TEST_CASE("pieces and cores of random graphs are those of the plain versions") {
    Random random(2);
    for (int round = 0; round < 300; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(1, 24));
        const Graph graph = build_graph(nodes, test::plain::random_ties(random, nodes, random.between(0, 60)));
        CHECK(sets_of(weak_components(graph)) == test::plain::weak_components(graph));
        CHECK(sets_of(strong_components(graph)) == test::plain::strong_components(graph));
        check_order(weak_components(graph));
        check_order(strong_components(graph));
        CHECK(core_numbers(graph).of == test::plain::core_numbers(graph));
    }
}

TEST_CASE("the brand-removal test is what building the graph without the brand gives") {
    Random random(3);
    for (int round = 0; round < 200; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(1, 30));
        const std::vector<Edge> ties = test::plain::random_ties(random, nodes, random.between(0, 50));
        const Graph graph = build_graph(nodes, ties);
        const Components before = weak_components(graph);
        std::vector<std::uint8_t> removed(nodes);
        for (auto& team : removed) team = random.one_in(4) ? 1 : 0;
        std::vector<Edge> left;
        for (const Edge& tie : ties)
            if (before.of[tie.from] == 0 && removed[tie.from] == 0 && removed[tie.to] == 0) left.push_back(tie);
        std::uint32_t members = 0;
        for (Node v = 0; v < nodes; ++v) members += before.of[v] == 0 && removed[v] == 0 ? 1U : 0U;
        const std::uint32_t largest = weak_components(build_graph(nodes, left)).largest();
        CHECK(remove(graph, removed) == Removal{members, members == 0 ? 0 : largest});
    }
}

TEST_CASE("a path of a hundred thousand is walked without recursion") {
    std::vector<Edge> ties;
    for (Node v = 0; v + 1 < 100'000; ++v) ties.push_back({v, v + 1, 1000});
    ties.push_back({99'999, 0, 1000});
    const Graph graph = build_graph(100'000, ties);
    CHECK(weak_components(graph).largest() == 100'000);
    CHECK(strong_components(graph).largest() == 100'000);
    CHECK(core_numbers(graph).count == std::vector<std::uint32_t>{0, 0, 100'000});
}
