// Every value of graph-snap's reference.json (networkx, cross-checked with igraph; what SNAP publishes), recomputed:
// counts exactly, other figures to the digits given. What the engine does not count itself is counted here.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/base/date.hpp"
#include "engine/network/betweenness.hpp"
#include "engine/network/clustering.hpp"
#include "engine/network/components.hpp"
#include "engine/network/cores.hpp"
#include "engine/network/pagerank.hpp"
#include "engine/network/shape.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/unit/network/plain.hpp"

using namespace stamtafel;
using namespace stamtafel::network;
using Json = nlohmann::json;

namespace {

constexpr base::Workers two{2, nullptr};

/// An edge list as it lies there: lines of numbers, nodes numbered anew in the order of their names.
struct Listed {
    std::vector<std::array<std::uint64_t, 3>> records;  ///< from, to, and a time or 0
    std::vector<std::uint64_t> names;
    std::vector<Edge> ties;  ///< weight 1; both ways when the list has no direction
};

std::vector<std::uint64_t> numbers_of(std::string_view line) {
    std::vector<std::uint64_t> out;
    bool inside = false;
    for (const char c : line) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) out.push_back(0);
        if (digit) out.back() = out.back() * 10 + static_cast<std::uint64_t>(c - '0');
        inside = digit;
    }
    return out;
}

Listed read_list(const std::filesystem::path& file, bool directed) {
    Listed list;
    const std::string bytes = test::read_bytes(file);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = std::string_view(bytes).substr(at, end - at);
        at = end + 1;
        if (line.empty() || line.front() < '0' || line.front() > '9') continue;  // a header, a comment
        auto numbers = numbers_of(line);
        numbers.resize(3);
        list.records.push_back({numbers[0], numbers[1], numbers[2]});
    }
    std::set<std::uint64_t> names;
    for (const auto& record : list.records) names.insert({record[0], record[1]});
    list.names.assign(names.begin(), names.end());
    const auto number = [&](std::uint64_t name) {
        return static_cast<Node>(std::lower_bound(list.names.begin(), list.names.end(), name) - list.names.begin());
    };
    for (const auto& record : list.records) {
        list.ties.push_back({number(record[0]), number(record[1]), 1000});
        if (!directed) list.ties.push_back({number(record[1]), number(record[0]), 1000});
    }
    return list;
}

/// One thousandth for every tie: repeated messages are one tie of weight 1 in the reference.
Graph unweighted(const Listed& list) {
    Graph graph = build_graph(static_cast<std::uint32_t>(list.names.size()), list.ties);
    for (Links* links : {&graph.out, &graph.in, &graph.both})
        std::fill(links->milliweight.begin(), links->milliweight.end(), 1000U);
    return graph;
}

void check_share(const Json& expected, double value, double digits = 5.1e-9) {
    CAPTURE(expected.dump(), value);
    CHECK(std::abs(expected.get<double>() - value) <= digits);
}

using Top = std::vector<std::pair<std::string, double>>;

/// Those with the largest values. Equal values may stand in another order: the names are compared by value.
void check_top(const Json& expected, const Listed& list, const std::vector<double>& values, double digits = 5.1e-11) {
    std::vector<double> sorted = values;
    std::sort(sorted.rbegin(), sorted.rend());
    REQUIRE(expected.size() == std::min<std::size_t>(10, sorted.size()));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto name = expected[i][0].get<std::string>();
        const auto at = std::lower_bound(list.names.begin(), list.names.end(), std::stoull(name));
        CAPTURE(name);
        CHECK(seen.insert(name).second);
        check_share(expected[i][1], values[static_cast<std::size_t>(at - list.names.begin())], digits);
        check_share(expected[i][1], sorted[i], digits);
    }
}

std::vector<double> degrees_of(const Links& links) {
    std::vector<double> out;
    for (Node v = 0; v + 1 < links.begin.size(); ++v) out.push_back(links.degree(v));
    return out;
}

/// Pearson's correlation of the degrees at both ends of a tie (Newman 2002), undirected.
double assortativity(const Graph& graph) {
    double ends = 0, sum = 0, squares = 0, products = 0;
    for (Node v = 0; v < graph.nodes(); ++v)
        for (const Node w : graph.both.of(v)) {
            const double a = graph.both.degree(v), b = graph.both.degree(w);
            ends += 1, sum += a, squares += a * a, products += a * b;
        }
    const double mean = sum / ends;
    return (products / ends - mean * mean) / (squares / ends - mean * mean);
}

/// The longest of all shortest ways, without direction.
std::uint32_t diameter(const Graph& graph) {
    std::uint32_t longest = 0;
    std::vector<std::uint32_t> level;
    std::vector<Node> order;
    for (Node start = 0; start < graph.nodes(); ++start) {
        level.assign(graph.nodes(), UINT32_MAX);
        order.assign(1, start);
        level[start] = 0;
        for (std::size_t i = 0; i < order.size(); ++i)
            for (const Node w : graph.both.of(order[i]))
                if (level[w] == UINT32_MAX) level[w] = level[order[i]] + 1, order.push_back(w);
        longest = std::max(longest, level[order.back()]);
    }
    return longest;
}

void check_counts(const Json& want, const Listed& list, const Graph& graph) {
    CHECK(want["records"] == list.records.size());
    CHECK(want["nodes"] == list.names.size());
    std::set<std::pair<std::uint64_t, std::uint64_t>> distinct;
    for (const auto& record : list.records) distinct.insert({record[0], record[1]});
    const auto loops =
        std::count_if(distinct.begin(), distinct.end(), [](const auto& e) { return e.first == e.second; });
    CHECK(want["distinct_edges_incl_selfloops"] == distinct.size());
    CHECK(want["distinct_selfloops"] == loops);
    CHECK(want["simple_edges"] == (want["directed"] ? graph.edges() : graph.pairs()));
    CHECK(want["undirected_simple_edges"] == graph.pairs());
    check_share(want["density"], *density(graph), 5.1e-11);
}

void check_pieces(const Json& want, const Graph& graph) {
    CHECK(want["largest_wcc_nodes"] == weak_components(graph).largest());
    CHECK(want["wcc_count"] == weak_components(graph).size.size());
    if (!want["largest_scc_nodes"].is_null()) CHECK(want["largest_scc_nodes"] == strong_components(graph).largest());
    const Cores cores = core_numbers(graph);
    CHECK(want["max_core"] == cores.deepest());
    CHECK(want["nodes_in_max_core"] == cores.count.back());
    for (std::uint32_t k = 0; k < cores.count.size(); ++k)
        CHECK(want["core_histogram"].value(fmt::format("{}", k), 0U) == cores.count[k]);
}

void check_shape(const Json& want, const Graph& graph) {
    if (!want["reciprocity"].is_null()) check_share(want["reciprocity"], *reciprocity(graph));
    const Clustering found = clustering(graph, two);
    check_share(want["average_clustering"], *found.mean_local);
    check_share(want["transitivity"], *found.transitivity);
    CHECK(want["triangles"] == found.triangles_in_all);
    check_share(want["degree_assortativity_undirected"], assortativity(graph));
}

void check_lists(const Json& want, const Listed& list, const Graph& graph) {
    const std::vector<double> rank = page_rank(graph, {}, two);
    check_top(want["pagerank_top10"], list, rank);
    double sum = 0;
    for (const double value : rank) sum += value;
    check_share(want["pagerank_sum"], sum);
    check_top(want["in_degree_top10"], list, degrees_of(graph.in), 0);
    check_top(want["out_degree_top10"], list, degrees_of(graph.out), 0);
    const Betweenness between = betweenness(graph, {}, two);
    REQUIRE(between.error == 0);
    if (want["betweenness_top10"].is_array()) check_top(want["betweenness_top10"], list, between.of);

    const Json& peer = want["igraph_cross_check"];
    CHECK(peer["nodes"] == graph.nodes());
    CHECK(peer["edges"] == (want["directed"] ? graph.edges() : graph.pairs()));
    if (!peer["reciprocity"].is_null()) check_share(peer["reciprocity"], *reciprocity(graph));
    check_share(peer["transitivity"], *clustering(graph, two).transitivity);
    check_share(peer["avg_clustering_zeros"], *clustering(graph, two).mean_local);
    CHECK(peer["max_core"] == core_numbers(graph).deepest());
    check_top(peer["pagerank_top10"], list, rank);
    check_top(peer["betweenness_top10_normalized"], list, between.of);
}

/// What SNAP and networkx publish, to the digits that they print; whatever is there must be known here.
void check_published(const Json& want, const Listed& list, const Graph& graph) {
    const Clustering found = clustering(graph, two);
    const auto open = static_cast<double>(found.open_or_closed - 3 * found.triangles_in_all);
    const auto closed = static_cast<double>(found.triangles_in_all);
    std::uint64_t first = UINT64_MAX, last = 0;
    for (const auto& record : list.records) first = std::min(first, record[2]), last = std::max(last, record[2]);
    const std::map<std::string, double> ours{
        {"nodes", graph.nodes()},
        {"edges", want["directed"] ? graph.edges() : graph.pairs()},
        {"static_edges", graph.edges()},
        {"temporal_edges", static_cast<double>(list.records.size())},
        {"days", std::floor(static_cast<double>(last - first) / 86'400)},
        {"largest_wcc_nodes", weak_components(graph).largest()},
        {"largest_scc_nodes", strong_components(graph).largest()},
        {"average_clustering", *found.mean_local},
        {"transitivity", *found.transitivity},
        {"triangles", closed},
        {"fraction_closed_triangles", closed / (closed + open)},
        {"max_core", core_numbers(graph).deepest()},
        {"diameter", want["published"].contains("diameter") ? diameter(graph) : 0},
    };
    for (const auto& [name, value] : want["published"].items()) {
        CAPTURE(name);
        if (name != "source") check_share(value, ours.at(name), value.is_number_float() ? 5.1e-5 : 0);
    }
    if (!want.contains("first_timestamp")) return;
    CHECK(want["first_timestamp"] == base::iso(base::Instant{static_cast<std::int64_t>(first) * 1000}));
    CHECK(want["last_timestamp"] == base::iso(base::Instant{static_cast<std::int64_t>(last) * 1000}));
    const auto later = [](const auto& a, const auto& b) { return a[2] < b[2]; };
    CHECK(want["file_time_ordered"] == std::is_sorted(list.records.begin(), list.records.end(), later));
}

std::optional<std::filesystem::path> graphs_folder() {
    const std::filesystem::path folder = test::source_path("../shared/data") / std::filesystem::path("graph-snap");
    if (std::filesystem::exists(folder / "reference.json")) return folder;
    WARN("skipped: no ../shared/data");
    return std::nullopt;
}

}  // namespace

TEST_CASE("every value of the reference of three known graphs") {
    const auto folder = graphs_folder();
    if (!folder) return;
    const Json reference = Json::parse(test::read_bytes(*folder / "reference.json"));
    REQUIRE(reference["graphs"].size() == 3);
    for (const auto& [name, want] : reference["graphs"].items()) {
        CAPTURE(name);
        const Listed list = read_list(*folder / want["file"].get<std::string>(), want["directed"]);
        const Graph graph = unweighted(list);
        check_counts(want, list, graph);
        check_pieces(want, graph);
        check_shape(want, graph);
        check_lists(want, list, graph);
        check_published(want, list, graph);
    }
}

TEST_CASE("betweenness of known graphs is as far off as it says, in 95 of 100 samples") {
    const auto folder = graphs_folder();
    if (!folder) return;
    const Json reference = Json::parse(test::read_bytes(*folder / "reference.json"));
    for (const auto& [name, want] : reference["graphs"].items()) {
        const Graph graph = unweighted(read_list(*folder / want["file"].get<std::string>(), want["directed"]));
        const std::vector<double> exact = betweenness(graph, {}, two).of;
        for (const std::uint32_t sources : {16U, 256U}) {
            int inside = 0;
            for (std::uint64_t seed = 0; seed < 100; ++seed) {
                const Betweenness found = betweenness(graph, {0, sources, seed}, two);
                double most = 0;
                for (Node v = 0; v < graph.nodes(); ++v) most = std::max(most, std::abs(found.of[v] - exact[v]));
                if (most <= found.error) ++inside;
            }
            CAPTURE(name, sources, inside);
            CHECK(inside >= 95);
        }
    }
}
