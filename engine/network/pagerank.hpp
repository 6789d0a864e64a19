// PageRank: where one ends up who follows ties by their weight and now and then starts anew anywhere.
#pragma once

#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/network/graph.hpp"

namespace stamtafel::network {

struct PageRankOptions {
    double follow = 0.85;      ///< the chance to follow a tie, 0 ≤ follow < 1
    double tolerance = 1e-12;  ///< the values together are no further than this from the fixed point
};

/// The rank of each node; together 1. Ties are followed by weight; who stands where no weight leads on starts anew, evenly
/// over all (Page, Brin, Motwani and Winograd 1998; Langville and Meyer 2004 on dangling nodes). A step costs
/// O(nodes + edges), and there are at most log(tolerance) / log(follow) of them, some 40 on most graphs.
[[nodiscard]] std::vector<double> page_rank(const Graph& graph, const PageRankOptions& options,
                                            const base::Workers& workers);

}  // namespace stamtafel::network
