// Intervals: Wilson's against published values, resampling against what it must do.
#include "engine/kpis/intervals.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

TEST_CASE("Wilson's interval") {
    CHECK(wilson(8, 10).low == Approx(0.4902).margin(0.00005));
    CHECK(wilson(8, 10).high == Approx(0.9433).margin(0.00005));
    CHECK(wilson(0, 10).low == Approx(0).margin(1e-12));
    CHECK(wilson(0, 10).high == Approx(0.2775).margin(0.00005));
    CHECK(wilson(10, 10).low == Approx(0.7225).margin(0.00005));
    CHECK(wilson(10, 10).high == Approx(1));
    CHECK(wilson(81, 263).low == Approx(0.2553).margin(0.00005));  // Newcombe 1998, table I
    CHECK(wilson(81, 263).high == Approx(0.3662).margin(0.00005));
}

TEST_CASE("drawing whole conversations gives the same interval every time") {
    const std::vector<Cluster> clusters{{3, 3}, {0, 2}, {1, 1}, {4, 5}, {0, 1}, {2, 2}};
    const base::Interval first = resampled(clusters);
    CHECK(first == resampled(clusters));
    CHECK(first.low < 10.0 / 14);
    CHECK(first.high > 10.0 / 14);
    CHECK(first.low >= 0);
    CHECK(first.high <= 1);
}

TEST_CASE("conversations that are all alike leave no doubt") {
    CHECK(resampled(std::vector<Cluster>(20, Cluster{2, 2})) == base::Interval{1, 1});
    CHECK(resampled(std::vector<Cluster>(20, Cluster{1, 2})) == base::Interval{0.5, 0.5});
}

TEST_CASE("turns that come together make the interval wider than turns on their own") {
    std::vector<Cluster> together;
    for (std::uint32_t i = 0; i < 20; ++i) together.push_back({i % 2 == 0 ? 10U : 0U, 10});
    const base::Interval wide = resampled(together);
    const base::Interval narrow = wilson(100, 200);
    CHECK(wide.high - wide.low > 2 * (narrow.high - narrow.low));
}

TEST_CASE("of twenty single turns, resampling comes near the binomial's own quantiles") {
    std::vector<Cluster> single(20, Cluster{1, 1});
    for (std::size_t i = 0; i < 10; ++i) single[i].k = 0;
    const base::Interval interval = resampled(single);  // Bin(20, ½): P(X ≤ 5) = 0.0207, P(X ≤ 6) = 0.0577
    CHECK(interval.low == Approx(0.30).margin(0.051));
    CHECK(interval.high == Approx(0.70).margin(0.051));
}
