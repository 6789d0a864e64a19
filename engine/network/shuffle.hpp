// What a figure would be by chance: the same graph with everybody's ties dealt out anew, again and again.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/network/graph.hpp"

namespace stamtafel::network {

struct ShuffleOptions {
    std::uint32_t samples = 20;  ///< graphs
    std::uint32_t rounds = 10;   ///< in each, how often every node trades
    std::uint64_t seed = 1;
};

/// A directed simple graph in which every node has as many ties in and out as before; all weights 1. In a round nodes
/// meet in pairs and deal out anew the ties that only one of both has (Curveball: Strona and others 2014; Carstens,
/// Berger and Strona 2016). Ties are not turned round, so a ring of three alone stays as it is. O(rounds × (nodes +
/// edges)).
[[nodiscard]] Graph shuffled(const Graph& graph, std::uint32_t rounds, std::uint64_t seed);

/// Mean and standard deviation over the samples in which there was a value.
struct Expected {
    double mean = 0;
    std::optional<double> spread;  ///< nothing below two samples
    std::uint32_t samples = 0;
    bool operator==(const Expected&) const = default;
};

using Measure = std::function<std::optional<double>(const Graph&)>;

/// What each measure gives on shuffled graphs, the same ones for all; nothing for one that gave no value. Samples are
/// independent of each other; measures are called on several threads at once.
[[nodiscard]] std::vector<std::optional<Expected>> expected_by_chance(const Graph& graph,
                                                                      const std::vector<Measure>& measures,
                                                                      const ShuffleOptions& options,
                                                                      const base::Workers& workers);

}  // namespace stamtafel::network
