// The same made-up ties given to igraph (one thread): network_speed_igraph [NODES EDGES [exact]]. To be run in turns
// with network_speed, whose lines these are.
#include <igraph/igraph.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <fmt/format.h>

#include "tests/bench/made_up_graph.hpp"

namespace {

using namespace stamtafel;

template <class Work>
void stage(std::string_view name, const Work& work) {
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    const auto value = static_cast<double>(work());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - wall;
    const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    fmt::print("{:<28} {:8.3f} {:8.3f}   {:.9g}\n", name, took.count(), cpu_seconds, value);
    std::fflush(stdout);
}

igraph_t graph_of(std::uint32_t nodes, const std::vector<network::Edge>& ties) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * ties.size()));
    igraph_integer_t at = 0;
    for (const network::Edge& tie : ties) {
        VECTOR(ends)[at++] = tie.from;
        VECTOR(ends)[at++] = tie.to;
    }
    igraph_t graph;
    igraph_create(&graph, &ends, nodes, true);
    igraph_vector_int_destroy(&ends);
    return graph;
}

/// Undirected, with w(ab) + w(ba) in `weights`.
igraph_t without_direction(const igraph_t& graph, igraph_vector_t& weights) {
    igraph_t both;
    igraph_copy(&both, &graph);
    igraph_to_undirected(&both, IGRAPH_TO_UNDIRECTED_COLLAPSE, nullptr);
    igraph_vector_init(&weights, igraph_ecount(&both));
    for (igraph_integer_t edge = 0; edge < igraph_ecount(&both); ++edge) {
        igraph_integer_t a = 0, b = 0, forth = 0, back = 0;
        igraph_edge(&both, edge, &a, &b);
        igraph_get_eid(&graph, &forth, a, b, true, false);
        igraph_get_eid(&graph, &back, b, a, true, false);
        VECTOR(weights)[edge] = (forth >= 0 ? 1 : 0) + (back >= 0 ? 1 : 0);
    }
    return both;
}

double sampled_betweenness(const igraph_t& graph, std::uint32_t nodes, igraph_vector_t& values) {
    igraph_vector_int_t sources;
    igraph_vector_int_init(&sources, 256);
    for (igraph_integer_t i = 0; i < 256; ++i) VECTOR(sources)[i] = i * (nodes / 256);
    igraph_vs_t chosen;
    igraph_vs_vector(&chosen, &sources);
    igraph_betweenness_subset(&graph, &values, igraph_vss_all(), true, chosen, igraph_vss_all(), nullptr);
    igraph_vector_int_destroy(&sources);
    const double n = nodes;
    return igraph_vector_max(&values) / ((n - 1) * (n - 2)) * n / 256;
}

void measure(std::uint32_t nodes, std::size_t edges, bool exact) {
    const std::vector<network::Edge> ties = bench::made_up_ties(nodes, edges);
    fmt::print("{} nodes, {} edges, igraph {}\n", nodes, edges, IGRAPH_VERSION);
    igraph_t graph, both;
    igraph_vector_t values, weights;
    igraph_vector_int_t numbers;
    igraph_vector_init(&values, 0);
    igraph_vector_int_init(&numbers, 0);
    igraph_real_t value = 0;
    igraph_integer_t count = 0;
    stage("build", [&] { return graph = graph_of(nodes, ties), 0; });
    stage("without direction, weighed", [&] { return both = without_direction(graph, weights), igraph_ecount(&both); });
    stage("PageRank", [&] {
        igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &values, &value, igraph_vss_all(), true, 0.85, nullptr,
                        nullptr);
        return igraph_vector_max(&values);
    });
    stage("cores", [&] { return igraph_coreness(&both, &numbers, IGRAPH_ALL), igraph_vector_int_max(&numbers); });
    stage("weak components", [&] {
        igraph_connected_components(&graph, nullptr, &numbers, &count, IGRAPH_WEAK);
        return igraph_vector_int_max(&numbers);
    });
    stage("strong components", [&] {
        igraph_connected_components(&graph, nullptr, &numbers, &count, IGRAPH_STRONG);
        return igraph_vector_int_max(&numbers);
    });
    stage("reciprocity", [&] { return igraph_reciprocity(&graph, &value, true, IGRAPH_RECIPROCITY_DEFAULT), value; });
    stage("clustering", [&] {
        igraph_transitivity_local_undirected(&both, &values, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO);
        igraph_transitivity_undirected(&both, &value, IGRAPH_TRANSITIVITY_ZERO);
        return value;
    });
    stage("groups", [&] {
        igraph_rng_seed(igraph_rng_default(), 1);
        igraph_community_multilevel(&both, &weights, 1.0, &numbers, nullptr, &values);
        return igraph_vector_max(&values);
    });
    stage("betweenness, 256 sources", [&] { return sampled_betweenness(graph, nodes, values); });
    if (!exact) return;
    stage("betweenness, exact", [&] {
        igraph_betweenness(&graph, &values, igraph_vss_all(), true, nullptr);
        return igraph_vector_max(&values) / ((nodes - 1.0) * (nodes - 2.0));
    });
}

std::uint32_t number(const char* text) { return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10)); }

}  // namespace

int main(int count, char** arguments) {
    if (count > 2) {
        measure(number(arguments[1]), number(arguments[2]), count > 3);
        return 0;
    }
    measure(20'000, 200'000, true);
    measure(200'000, 5'400'000, false);
}
