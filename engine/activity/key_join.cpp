// The size of a part.
#include "engine/activity/key_join.hpp"

#include <algorithm>

namespace stamtafel::activity {

std::size_t parts_for(std::size_t rows, std::size_t batches) {
    constexpr std::size_t rows_a_part = 16'384;
    constexpr std::size_t most_counts = 4U << 20;
    const std::size_t wanted = std::bit_ceil(rows / rows_a_part + 1);
    const std::size_t bound = std::bit_floor(std::max<std::size_t>(1, most_counts / std::max<std::size_t>(1, batches)));
    return std::min<std::size_t>({wanted, bound, 2048});
}

}  // namespace stamtafel::activity
