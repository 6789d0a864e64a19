// Sorting of many whole numbers, digit by digit: what millions of waits and turns are ordered with.
#pragma once

#include <cstdint>
#include <vector>

namespace stamtafel::measure {

/// Ascending. Numbers that are equal from `first_bit` up keep their order; the bits below need no look when the numbers
/// already stand in their order. O(n), with as much memory again.
void sort_numbers(std::vector<std::uint64_t>& numbers, unsigned first_bit = 0);

}  // namespace stamtafel::measure
