// The digit-wise sort against the library's, around the size from which it is used.
#include "engine/measure/sort_numbers.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

using namespace stamtafel;

namespace {

std::vector<std::uint64_t> random_numbers(test::Random& random, std::size_t size, std::int64_t highest) {
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < size; ++i)
        numbers.push_back(static_cast<std::uint64_t>(random.between(0, highest)) << random.between(0, 1) * 20);
    return numbers;
}

}  // namespace

TEST_CASE("numbers are sorted as by the library, whatever their digits") {
    test::Random random(7);
    for (const std::size_t size : {0U, 1U, 511U, 512U, 5000U})
        for (const std::int64_t highest : {std::int64_t{0}, std::int64_t{9}, std::int64_t{1} << 40}) {
            std::vector<std::uint64_t> numbers = random_numbers(random, size, highest);
            std::vector<std::uint64_t> expected = numbers;
            std::sort(expected.begin(), expected.end());
            measure::sort_numbers(numbers);
            CHECK(numbers == expected);
        }
}

TEST_CASE("numbers that are equal from the first bit up keep their order") {
    for (const std::uint64_t size : {10U, 3000U}) {
        std::vector<std::uint64_t> numbers;  // 5, 4 … 0 above bit 32, counted up below it
        for (std::uint64_t i = 0; i < size; ++i) numbers.push_back((5 - i % 6) << 32 | i);
        std::vector<std::uint64_t> expected = numbers;
        std::sort(expected.begin(), expected.end());
        measure::sort_numbers(numbers, 32);
        CHECK(numbers == expected);
    }
}
