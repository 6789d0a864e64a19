// The middle of values, where whole lists of them are at hand; times to answer have their own (time_figures.hpp).
#pragma once

#include <algorithm>
#include <vector>

namespace stamtafel::kpis {

/// Of at least one; of an even number the mean of the two in the middle.
[[nodiscard]] inline double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace stamtafel::kpis
