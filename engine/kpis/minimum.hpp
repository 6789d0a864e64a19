// THE table of minimum counts (domain.md §7): what is asked of fewer is "too few", never a guess.
#pragma once

#include <cstdint>

namespace stamtafel::kpis {

struct Minimum {
    static constexpr std::uint64_t share = 20;       ///< turns or rows behind a judged share
    static constexpr std::uint64_t median = 20;      ///< turns behind a median time
    static constexpr std::uint64_t percentile = 30;  ///< turns behind a 90th percentile
    static constexpr std::uint64_t survey = 30;      ///< answers
    static constexpr std::uint64_t cell = 5;         ///< in a cell of a table for management
    static constexpr std::uint64_t ranking = 30;     ///< candidates of a superfan ranking
    static constexpr std::uint64_t verdict = 30;     ///< active members behind "is it a community?"
};

}  // namespace stamtafel::kpis
