// Sums as a person writes them: a table of two by two with its totals, and what must go unsaid in it.
#include "engine/kpis/hidden_sums.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::kpis;

namespace {

/// Rows a and b, columns x and y: sums 1 and 2 are the rows, 3 and 4 the columns, 5 the rows' totals, 6 the columns'.
std::vector<Count> table() {
    const auto count = [](std::size_t from, std::size_t to, std::uint64_t turns) {
        return Count{from, to, turns, turns, false};
    };
    return {count(1, 3, 3),  count(1, 4, 20), count(2, 3, 30), count(2, 4, 40),  // ax ay bx by
            count(1, 5, 23), count(2, 5, 70), count(3, 6, 33), count(4, 6, 60), count(5, 6, 93)};
}
const std::vector<std::size_t> totals{9, 4, 5, 6, 7, 8, 8};

std::vector<std::size_t> hidden(const std::vector<Count>& counts) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].hidden) places.push_back(i);
    return places;
}

}  // namespace

TEST_CASE("one hidden count in a table goes with the cheapest way around it") {
    std::vector<Count> counts = table();
    counts[0].hidden = true;
    hide_what_follows(counts, totals, 5);
    // ax with its row's total, all, and its column's: 23 + 93 + 33 = 149; with ay, by and bx: 90
    CHECK(hidden(counts) == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("two hidden counts of one sum stay alone, unless they are too few together") {
    std::vector<Count> counts{{0, 1, 3, 3, true}, {0, 1, 4, 4, true}, {0, 1, 9, 9, false}, {0, 1, 16, 99, false}};
    const std::vector<std::size_t> of_one{4, 3};
    hide_what_follows(counts, of_one, 5);
    CHECK(hidden(counts) == std::vector<std::size_t>{0, 1});
    counts[0].turns = counts[1].turns = 1;
    hide_what_follows(counts, of_one, 5);
    CHECK(hidden(counts) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a count of nobody stays, and hides nothing") {
    std::vector<Count> counts{{0, 1, 3, 3, true}, {0, 1, 0, 0, false}, {0, 1, 3, 9, false}};
    hide_what_follows(counts, {3, 2}, 5);
    CHECK(hidden(counts) == std::vector<std::size_t>{0, 2});
}
