// Least digit first, each pass stable; digits in which all numbers agree are passed over.
#include "engine/measure/sort_numbers.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::measure {
namespace {

constexpr unsigned digit_bits = 11;
constexpr std::uint64_t digits = 1ULL << digit_bits;
constexpr std::size_t few = 512;  // the usual sort is as fast

std::size_t digit_of(std::uint64_t number, unsigned bit) { return number >> bit & (digits - 1); }

void sort_by_digit(const std::vector<std::uint64_t>& from, std::vector<std::uint64_t>& to, unsigned bit) {
    std::array<std::size_t, digits> place{};
    for (const std::uint64_t number : from) ++place[digit_of(number, bit)];
    std::size_t next = 0;
    for (std::size_t& count : place) {
        const std::size_t here = next;
        next += count;
        count = here;
    }
    for (const std::uint64_t number : from) to[place[digit_of(number, bit)]++] = number;
}

}  // namespace

void sort_numbers(std::vector<std::uint64_t>& numbers, unsigned first_bit) {
    if (numbers.size() < few) {
        std::stable_sort(numbers.begin(), numbers.end(),
                         [first_bit](std::uint64_t a, std::uint64_t b) { return a >> first_bit < b >> first_bit; });
        return;
    }
    std::uint64_t differing = 0;
    for (const std::uint64_t number : numbers) differing |= number ^ numbers.front();
    std::vector<std::uint64_t> sorted(numbers.size());
    for (unsigned bit = first_bit; bit < 64; bit += digit_bits) {
        if (digit_of(differing, bit) == 0) continue;
        sort_by_digit(numbers, sorted, bit);
        numbers.swap(sorted);
    }
}

}  // namespace stamtafel::measure
