// The same graphs given to networkx and igraph, where python3 has them (Debian: python3-networkx, python3-igraph).
#include <cmath>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/network/betweenness.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/components.hpp"
#include "engine/network/cores.hpp"
#include "engine/network/groups.hpp"
#include "engine/network/pagerank.hpp"
#include "engine/network/shape.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scratch.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using Json = nlohmann::json;

namespace {

constexpr base::Workers one{1, nullptr};
constexpr std::string_view python = "/usr/bin/python3";

/// Ties of weight 0 are left out: whether they are ties is a matter of taste among peers.
Graph random_graph(std::uint64_t seed) {
    test::Random random(seed);
    std::vector<Edge> ties = test::plain::ties_in_circles(random, 400, 2'000, 20);
    std::erase_if(ties, [](const Edge& tie) { return tie.milliweight == 0; });
    return build_graph(410, ties);  // ten nodes have no ties
}

Json as_json(const Graph& graph, const Groups& groups) {
    Json edges = Json::array();
    for (Node v = 0; v < graph.nodes(); ++v)
        for (std::size_t i = 0; i < graph.out.of(v).size(); ++i)
            edges.push_back({v, graph.out.of(v)[i], graph.out.weights_of(v)[i]});
    return {{"nodes", graph.nodes()}, {"edges", edges}, {"groups", groups.of}};
}

void check_near(const Json& peer, double ours, double margin = 1e-12) {
    CHECK(std::abs(peer.get<double>() - ours) <= margin);
}

void check_each(const Json& peer, const std::vector<double>& ours, double margin) {
    REQUIRE(peer.size() == ours.size());
    double most = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) most = std::max(most, std::abs(peer[i].get<double>() - ours[i]));
    CHECK(most <= margin);
}

void check_peer(const Json& peer, const Graph& graph, const Groups& groups) {
    CAPTURE(peer["peer"].get<std::string>());
    check_near(peer["density"], *density(graph));
    check_near(peer["reciprocity"], *reciprocity(graph));
    check_near(peer["transitivity"], *clustering(graph, one).transitivity);
    check_near(peer["mean_local"], *clustering(graph, one).mean_local);
    CHECK(peer["weak"] == weak_components(graph).largest());
    CHECK(peer["strong"] == strong_components(graph).largest());
    CHECK(peer["cores"] == core_numbers(graph).of);
    check_each(peer["pagerank"], page_rank(graph, {}, one), 1e-10);
    check_each(peer["betweenness"], betweenness(graph, {}, one).of, 1e-12);
    check_near(peer["modularity"], *groups.modularity);
    CHECK(*groups.modularity >= peer["louvain"].get<double>() - 0.005);
}

}  // namespace

TEST_CASE("networkx and igraph say the same") {
    if (!std::filesystem::exists(python)) {
        WARN("skipped: networkx, igraph (no python3)");
        return;
    }
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Graph graph = random_graph(seed);
        const Groups groups = find_groups(graph);
        const test::Scratch scratch;
        test::write_file(scratch / "graph.json", as_json(graph, groups).dump());
        test::Command command;
        command.words = {std::string(python), test::source_path("tests/unit/network/peers.py").string(),
                         (scratch / "graph.json").string()};
        const test::Outcome outcome = test::run(command);
        CAPTURE(outcome.err);
        CHECK(outcome.status == 0);
        std::istringstream lines(outcome.out);
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("skipped: "))
                WARN(line);
            else
                check_peer(Json::parse(line), graph, groups);
        }
    }
}
