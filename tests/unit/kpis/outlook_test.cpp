// Theil–Sen by hand: all fifteen slopes of six periods.
#include "engine/kpis/outlook.hpp"

#include <cmath>
#include <initializer_list>
#include <vector>

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

/// Every thirty days from day 0.
std::vector<Reached> series(std::initializer_list<double> values) {
    std::vector<Reached> out;
    for (const double value : values) out.push_back({base::Day{static_cast<std::int32_t>(30 * out.size())}, value});
    return out;
}

}  // namespace

TEST_CASE("the outlook is the median slope drawn on, its range the slopes of rank 2 and 14 of 15") {
    // slopes a month, sorted: −2 ½ 1 1½ 1⅔ 2 2 2 2 2 2 2½ 3 3½ 5; C = 1.96 × √(6 × 5 × 17 / 18) = 10.43
    const auto outlook = outlook_of(series({10, 12, 15, 13, 18, 20}), base::Unit::count, base::Day{210});
    REQUIRE(outlook);
    CHECK(outlook->periods == 6);
    CHECK(outlook->on == base::Day{210});
    CHECK(outlook->value == Approx(24));         // level today 20, two months at 2
    CHECK(outlook->range.low == Approx(16.25));  // level 15.25, two months at ½
    CHECK(outlook->range.high == Approx(30.5));  // level 23.5, two months at 3½
}

TEST_CASE("one period that fell out of line does not bend the outlook") {
    const auto outlook = outlook_of(series({10, 11, 12, 90, 14, 15, 16}), base::Unit::count, base::Day{240});
    REQUIRE(outlook);
    CHECK(outlook->value == Approx(18));
}

TEST_CASE("times halve and halve again, shares stop at one, counts at nothing") {
    const auto times = outlook_of(series({3200, 1600, 800, 400, 200, 100}), base::Unit::seconds, base::Day{180});
    REQUIRE(times);
    CHECK(times->value == Approx(50));
    const auto shares = outlook_of(series({0.5, 0.6, 0.7, 0.8, 0.9, 1}), base::Unit::share, base::Day{300});
    REQUIRE(shares);
    CHECK(shares->value == 1);
    const auto counts = outlook_of(series({50, 40, 30, 20, 10, 0}), base::Unit::count, base::Day{300});
    REQUIRE(counts);
    CHECK(counts->value == 0);
    const auto sentiment = outlook_of(series({0.5, 0.4, 0.3, 0.2, 0.1, 0}), base::Unit::real, base::Day{180});
    REQUIRE(sentiment);
    CHECK(sentiment->value == Approx(-0.1));
}

TEST_CASE("no outlook further ahead than three times what the periods span") {
    const auto six = series({10, 12, 15, 13, 18, 20});  // 150 days
    CHECK(outlook_of(six, base::Unit::count, base::Day{600}));
    CHECK_FALSE(outlook_of(six, base::Unit::count, base::Day{601}));
}

TEST_CASE("no outlook beyond what a figure can be") {
    // each month a hundred times as long: a century is 3.2 × 10⁹ seconds, and two months on it were 10¹⁴
    const auto times = series({1, 1e2, 1e4, 1e6, 1e8, 1e9});
    CHECK_FALSE(outlook_of(times, base::Unit::seconds, base::Day{210}));
    CHECK_FALSE(outlook_of(series({1, 1, 1, 1, 1, 1e300}), base::Unit::seconds, base::Day{180}));
    CHECK_FALSE(outlook_of(series({-1e308, 1, 1, 1, 1, 1e308}), base::Unit::real, base::Day{180}));
    CHECK_FALSE(outlook_of(series({0, 1, 2, 3, 4, INFINITY}), base::Unit::count, base::Day{180}));
    CHECK_FALSE(outlook_of(series({0, 2e14, 4e14, 6e14, 8e14, 1e15}), base::Unit::cents, base::Day{300}));
}

TEST_CASE("five periods, or a day that is past, have no outlook") {
    CHECK_FALSE(outlook_of(series({10, 12, 15, 13, 18}), base::Unit::count, base::Day{210}));
    CHECK_FALSE(outlook_of(series({10, 12, 15, 13, 18, 20}), base::Unit::count, base::Day{150}));
}
