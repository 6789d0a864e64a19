// Who reacted to whom, and who named whom (domain.md §5; readings.md, Network).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/activity/kind.hpp"
#include "engine/measure/mentions.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// Thousandths by kind of what reacts; 0: no tie. Naming somebody weighs what a mention does.
using TieWeights = std::array<std::uint32_t, static_cast<std::size_t>(activity::Kind::survey) + 1>;
[[nodiscard]] TieWeights tie_weights(const playbook::Ties& ties);

/// What finds the ties of rows; made once, read by all threads.
class TieFinder {
  public:
    /// `handles` outlives it.
    TieFinder(const Input& input, const Handles& handles);

    /// Appends the ties of the rows first … end − 1, in the order of the table.
    void add(std::size_t first, std::size_t end, std::vector<Tie>& ties) const;

  private:
    class Row;
    const Input& input_;
    const Handles& handles_;
    TieWeights weights_;
    std::vector<activity::Row> line_before_;  ///< by row, of its session; empty unless neighbours are tied
};

/// One table of the parts, which follow each other in time: equal ties become one.
[[nodiscard]] std::vector<Tie> join_ties(std::vector<std::vector<Tie>> parts);

}  // namespace stamtafel::measure
