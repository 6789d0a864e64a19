// Clustering, PageRank and betweenness: small graphs by hand, random ones against the plain versions, and the same
// digits on any number of threads.
#include <cmath>
#include <numeric>

#include "engine/network/betweenness.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/pagerank.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using test::Random;

namespace {

constexpr base::Workers one{1, nullptr}, three{3, nullptr};

double furthest(const std::vector<double>& a, const std::vector<double>& b) {
    REQUIRE(a.size() == b.size());
    double most = 0;
    for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::isfinite(a[i]) ? std::abs(a[i] - b[i]) : 1e9);
    return most;
}

/// A row of diamonds: every one doubles the number of shortest ways.
Graph diamonds(std::uint32_t count) {
    std::vector<Edge> ties;
    for (Node i = 0; i < count; ++i)
        for (const Node middle : {3 * i + 1, 3 * i + 2})
            ties.push_back({3 * i, middle, 1000}), ties.push_back({middle, 3 * i + 3, 1000});
    return build_graph(3 * count + 1, ties);
}

}  // namespace

TEST_CASE("triangles and clustering by hand") {
    // A triangle 0 1 2, and 3 that knows 0 only: degrees 3, 2, 2, 1.
    const std::vector<Edge> ties{{0, 1}, {1, 2}, {2, 0}, {0, 3}};
    const Clustering found = clustering(build_graph(4, ties), one);
    CHECK(found.triangles == std::vector<std::uint64_t>{1, 1, 1, 0});
    CHECK(found.triangles_in_all == 1);
    CHECK(found.open_or_closed == 5);
    CHECK(found.transitivity == 3.0 / 5);
    CHECK(*found.mean_local == Approx((1.0 / 3 + 1 + 1 + 0) / 4));

    const std::vector<Edge> pair{{0, 1}};
    CHECK_FALSE(clustering(build_graph(2, pair), one).transitivity);
    CHECK(clustering(build_graph(2, pair), one).mean_local == 0.0);
    CHECK_FALSE(clustering(build_graph(0, {}), one).mean_local);
}

TEST_CASE("PageRank by hand") {
    // 0 → 1, and 1 leads nowhere: r0 = .075 + .425 r1, r1 = r0 + .85 r0, together 1.
    const std::vector<Edge> pair{{0, 1}};
    const std::vector<double> rank = page_rank(build_graph(2, pair), {}, one);
    CHECK(rank[0] == Approx(1 / 2.85));
    CHECK(rank[1] == Approx(1.85 / 2.85));
    // A tie of three parts and one of one part: what flows on is 3 : 1.
    const std::vector<Edge> fork{{0, 1, 3000}, {0, 2, 1000}};
    const std::vector<double> split = page_rank(build_graph(3, fork), {}, one);
    CHECK((split[1] - split[0]) == Approx(3 * (split[2] - split[0])));
    CHECK(page_rank(build_graph(0, {}), {}, one).empty());
    // Ties without weight lead nowhere.
    const std::vector<Edge> weightless{{0, 1, 0}};
    CHECK(page_rank(build_graph(2, weightless), {}, one) == std::vector<double>{0.5, 0.5});
}

TEST_CASE("betweenness by hand") {
    // 0 → 1 → 2 → 3: 1 stands between 0 and 2, 0 and 3, and 2 likewise, of six pairs.
    const std::vector<Edge> path{{0, 1}, {1, 2}, {2, 3}};
    const Betweenness found = betweenness(build_graph(4, path), {}, one);
    CHECK(furthest(found.of, {0, 2.0 / 6, 2.0 / 6, 0}) < 1e-15);
    CHECK(found.error == 0);
    CHECK(found.sources == 4);
    // Two ways from 0 to 3 share what lies between.
    const std::vector<Edge> diamond{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
    CHECK(furthest(betweenness(build_graph(4, diamond), {}, one).of, {0, 0.5 / 6, 0.5 / 6, 0}) < 1e-15);
    CHECK(betweenness(build_graph(2, {}), {}, one).of == std::vector<double>{0, 0});
}

TEST_CASE("kernels give what the plain versions give") {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        const auto nodes = static_cast<std::uint32_t>(random.between(1, 70));
        const Graph graph = build_graph(nodes, test::plain::random_ties(random, nodes, random.between(0, 300)));
        CHECK(clustering(graph, one).triangles == test::plain::triangles(graph));
        CHECK(furthest(page_rank(graph, {}, one), test::plain::page_rank(graph, 0.85)) < 1e-12);
        CHECK(furthest(betweenness(graph, {}, one).of, test::plain::betweenness(graph)) < 1e-12);
    }
}

TEST_CASE("long ways and very many ways") {
    std::vector<Edge> ties;
    for (Node v = 0; v + 1 < 400; ++v) ties.push_back({v, v + 1, 1000});
    const Graph path = build_graph(400, ties);
    CHECK(furthest(betweenness(path, {}, one).of, test::plain::betweenness(path)) < 1e-12);
    const Graph few = diamonds(60);
    CHECK(furthest(betweenness(few, {}, one).of, test::plain::betweenness(few)) < 1e-12);
    // 2^1200 ways are more than a double holds; from the first node a diamond's middles share what passes.
    const Graph many = diamonds(1200);
    const std::vector<Node> first{0};
    const Dependencies found = dependencies(many, first, one);
    for (Node i = 1; i < 1200; ++i) {
        const double behind = 3600.0 - 3 * i;
        CHECK(found.sum[3 * i] == Approx(behind));
        CHECK(found.sum[3 * i + 1] == Approx((behind - 2) / 2));
    }
}

TEST_CASE("the same digits on any number of threads") {
    Random random(5);
    const Graph graph = build_graph(20'000, test::plain::random_ties(random, 20'000, 60'000));
    BetweennessOptions few;
    few.exact_up_to = 0;
    few.sources = 200;
    CHECK(betweenness(graph, few, one) == betweenness(graph, few, three));
    CHECK(clustering(graph, one) == clustering(graph, three));
    CHECK(page_rank(graph, {}, one) == page_rank(graph, {}, three));
}

TEST_CASE("a sample is a sample of what the plain version adds up") {
    Random random(6);
    const Graph graph = build_graph(120, test::plain::random_ties(random, 120, 500));
    const std::vector<Node> sources{3, 17, 44, 45, 46, 90, 119, 0, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16, 100};
    std::vector<double> sum(120), squares(120);
    for (const Node source : sources) {
        const std::vector<double> delta = test::plain::dependencies(graph, source);
        for (Node v = 0; v < 120; ++v) sum[v] += delta[v], squares[v] += delta[v] * delta[v];
    }
    const Dependencies found = dependencies(graph, sources, one);
    CHECK(furthest(found.sum, sum) < 1e-9);
    CHECK(furthest(found.squares, squares) < 1e-7);
}

TEST_CASE("a sampled betweenness is as far off as it says, in 95 of 100 samples") {
    Random random(7);
    const Graph graph = build_graph(600, test::plain::ties_in_circles(random, 600, 2'400, 24));
    const std::vector<double> exact = betweenness(graph, {}, one).of;
    for (const std::uint32_t sources : {16U, 256U}) {
        CAPTURE(sources);
        int inside = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const Betweenness found = betweenness(graph, {0, sources, seed}, one);
            CHECK(found.sources == sources);
            if (furthest(found.of, exact) <= found.error) ++inside;
        }
        CHECK(inside >= 95);
    }
    CHECK(betweenness(graph, {0, 600, 9}, one).error == 0);
    CHECK(betweenness(graph, {0, 600, 9}, one).of == exact);
}
