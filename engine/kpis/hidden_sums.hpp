// Which counts must go unsaid so that none that is hidden can be worked out: every count stands in at most two sums, so
// counts are the edges of a graph whose nodes are the sums, and a hidden count follows from the others exactly when it
// is a bridge among the hidden ones. No facts and no playbook here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stamtafel::kpis {

/// The node for counts that stand in one sum only.
inline constexpr std::size_t no_sum = 0;

struct Count {
    std::size_t from = no_sum, to = no_sum;  ///< its sums: parts of a total and the total itself
    std::uint64_t turns = 0;
    std::uint64_t worth = 0;  ///< to the reader
    bool hidden = false;
    bool operator==(const Count&) const = default;
};

/// Hides further counts, those worth least that do, until no hidden one follows from the sums; counts of 0 stay. What a total
/// tells of its hidden parts together must be of at least `least` turns: else a part is hidden with them.
/// `totals[node]`: the count that is the total of this sum; as many as there are nodes, counts.size() where there is none.
void hide_what_follows(std::vector<Count>& counts, const std::vector<std::size_t>& totals, std::uint64_t least);

}  // namespace stamtafel::kpis
