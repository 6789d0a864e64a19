// Which nodes ways are followed from, and what a sample's sums say about all: estimate and error. The ways themselves
// are followed in dependencies.cpp.
#include "engine/network/betweenness.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/network/random.hpp"

namespace stamtafel::network {
namespace {

constexpr double doubt = 0.05;  // the chance that some value is further off than the error says

/// Who leads nowhere is between nothing as a source, but counts as one that was asked.
std::vector<Node> that_lead_on(const Graph& graph, std::vector<Node> sources) {
    std::erase_if(sources, [&](Node v) { return graph.out.degree(v) == 0; });
    return sources;
}

std::vector<Node> sample(std::uint32_t nodes, std::uint32_t count, std::uint64_t seed) {
    std::vector<Node> all(nodes);
    std::iota(all.begin(), all.end(), 0U);
    if (count < nodes) {
        Chance chance(seed);
        draw(std::span(all), count, chance);
        all.resize(count);
        std::sort(all.begin(), all.end());
    }
    return all;
}

/// The standard error of the mean of k values drawn from n without replacement.
double standard_error(double sum, double squares, double k, double n) {
    const double variance = std::max(0.0, squares - sum * sum / k) / (k - 1);
    return std::sqrt(variance / k * (1 - k / n));
}

/// The chance that Student's t is beyond ± t, by way of the normal (Wallace 1959, Ann. Math. Statist. 30, 1124–1130).
double chance_beyond(double t, double freedom) {
    const double z = (8 * freedom + 1) / (8 * freedom + 3) * std::sqrt(freedom * std::log1p(t * t / freedom));
    return std::erfc(z * std::sqrt(0.5));
}

/// The chance that some value is further off than `bound`, at most (Boole's inequality).
double chance_of_any(const std::vector<double>& errors, double bound, double freedom) {
    double chance = 0;
    for (const double error : errors) chance += chance_beyond(bound / error, freedom);
    return chance;
}

/// The least bound that holds for all values together, to a thousandth of itself.
double common_error(const std::vector<double>& errors, double freedom) {
    if (errors.empty()) return 0;
    double low = 0, high = *std::max_element(errors.begin(), errors.end());
    while (chance_of_any(errors, high, freedom) > doubt) low = high, high *= 2;
    while (high - low > high / 1000) {
        const double middle = (low + high) / 2;
        (chance_of_any(errors, middle, freedom) > doubt ? low : high) = middle;
    }
    return high;
}

double error_of(const Dependencies& found, double sources, double nodes) {
    if (sources >= nodes) return 0;
    if (sources < 2) return 1;  // nothing is known about the spread
    std::vector<double> errors;
    for (std::size_t v = 0; v < found.sum.size(); ++v) {
        const double error = standard_error(found.sum[v], found.squares[v], sources, nodes);
        if (error > 0) errors.push_back(error * nodes / ((nodes - 1) * (nodes - 2)));
    }
    return common_error(errors, sources - 1);
}

}  // namespace

Betweenness betweenness(const Graph& graph, const BetweennessOptions& options, const base::Workers& workers) {
    const std::uint32_t nodes = graph.nodes();
    Betweenness out;
    out.of.resize(nodes);
    if (nodes < 3) return out;
    const bool exact = work_of_betweenness(graph) <= options.exact_up_to;
    out.sources = exact ? nodes : std::min(nodes, options.sources);
    const Dependencies found =
        dependencies(graph, that_lead_on(graph, sample(nodes, out.sources, options.seed)), workers);
    const double n = nodes, ways = out.sources == 0 ? 1 : (n - 1) * (n - 2) * out.sources / n;
    for (Node v = 0; v < nodes; ++v) out.of[v] = found.sum[v] / ways;
    out.error = error_of(found, out.sources, n);
    return out;
}

}  // namespace stamtafel::network
