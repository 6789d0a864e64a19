// How long each figure of a graph takes, on made-up ties: network_speed [NODES EDGES [THREADS]]. Without arguments both
// graphs of docs/performance.md. Prints wall and CPU seconds and one value of each, to be compared with a peer.
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/network/betweenness.hpp"
#include "engine/network/bridges.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/components.hpp"
#include "engine/network/cores.hpp"
#include "engine/network/groups.hpp"
#include "engine/network/pagerank.hpp"
#include "engine/network/shape.hpp"
#include "engine/network/shuffle.hpp"
#include "tests/bench/made_up_graph.hpp"

namespace {

using namespace stamtafel;

/// Runs one kernel and prints what it took, and the value that it gives.
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

double largest(const std::vector<double>& values) {
    double most = 0;
    for (const double value : values) most = std::max(most, value);
    return most;
}

void measure(std::uint32_t nodes, std::size_t edges, const base::Workers& workers) {
    const std::vector<network::Edge> ties = bench::made_up_ties(nodes, edges);
    fmt::print("{} nodes, {} edges, {} threads\n{:<28} {:>8} {:>8}   value\n", nodes, edges, workers.threads, "",
               "wall s", "cpu s");
    network::Graph graph;
    stage("build", [&] { return (graph = network::build_graph(nodes, ties)).pairs(); });
    stage("PageRank", [&] { return largest(network::page_rank(graph, {}, workers)); });
    stage("cores", [&] { return network::core_numbers(graph).deepest(); });
    stage("weak components", [&] { return network::weak_components(graph).largest(); });
    stage("strong components", [&] { return network::strong_components(graph).largest(); });
    stage("reciprocity", [&] { return network::reciprocity(graph).value_or(0); });
    stage("clustering", [&] { return network::clustering(graph, workers).transitivity.value_or(0); });
    stage("groups", [&] { return network::find_groups(graph).modularity.value_or(0); });
    stage("shuffled once", [&] { return network::shuffled(graph, 10, 1).pairs(); });
    network::BetweennessOptions sampled;
    sampled.exact_up_to = 0;
    double error = 0;
    stage("betweenness, 256 sources", [&] {
        const network::Betweenness found = network::betweenness(graph, sampled, workers);
        error = found.error;
        return largest(found.of);
    });
    fmt::print("  its error                                     {:.3g}\n", error);
    if (network::work_of_betweenness(graph) <= network::BetweennessOptions{}.exact_up_to)
        stage("betweenness, exact", [&] { return largest(network::betweenness(graph, {}, workers).of); });
}

std::uint32_t number(const char* text) { return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10)); }

}  // namespace

int main(int count, char** arguments) {
    const base::Workers workers{count > 3 ? number(arguments[3]) : 2, nullptr};
    if (count > 2) {
        measure(number(arguments[1]), number(arguments[2]), workers);
        return 0;
    }
    measure(20'000, 200'000, workers);
    measure(200'000, 5'400'000, workers);
}
