// Waits worked by hand: the curve with people still waiting, and the plain percentiles beside it.
#include "engine/measure/survival.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::measure;

namespace {

/// 2, 3+, 4, 5, 8+ (a + still waits): at 2 four of five go on, at 4 two of three of those, at 5 one of two.
const std::vector<Wait> five{{2, true}, {3, false}, {4, true}, {5, true}, {8, false}};

}  // namespace

TEST_CASE("five waits, two of them still going on") {
    const auto curve = survival_curve(five);
    REQUIRE(curve.size() == 3);
    CHECK(curve[0].ms == 2);
    CHECK(curve[0].share == Approx(4.0 / 5));
    CHECK(curve[1].ms == 4);
    CHECK(curve[1].share == Approx(4.0 / 5 * 2 / 3));
    CHECK(curve[2].ms == 5);
    CHECK(curve[2].share == Approx(4.0 / 5 * 2 / 3 * 1 / 2));
    CHECK(time_until(curve, 0.5) == 5);
    CHECK_FALSE(time_until(curve, 0.1));
}

TEST_CASE("at one instant answers come before those who stop waiting") {
    const auto curve = survival_curve({{4, false}, {4, true}, {9, true}});
    REQUIRE(curve.size() == 2);
    CHECK(curve[0].share == Approx(2.0 / 3));
    CHECK(curve[1].share == Approx(0));
}

TEST_CASE("without anybody waiting the median is the plain lower one") {
    CHECK(time_until(survival_curve({{1, true}, {2, true}, {3, true}, {4, true}}), 0.5) == 2);
    CHECK(time_until(survival_curve({{1, true}, {2, true}, {3, true}}), 0.5) == 2);
}

TEST_CASE("thirds and sevenths do not miss the half by a rounding") {
    std::vector<Wait> waits;
    for (int i = 1; i <= 14; ++i) waits.push_back({i, true});
    CHECK(time_until(survival_curve(waits), 0.5) == 7);
    waits.clear();
    for (int i = 1; i <= 30; ++i) waits.push_back({i, true});
    CHECK(time_until(survival_curve(waits), 1 - 0.9) == 27);
}

TEST_CASE("nobody, or nobody answered, is no curve") {
    CHECK(survival_curve({}).empty());
    CHECK(survival_curve({{5, false}}).empty());
    CHECK_FALSE(time_until({}, 0.5));
}

TEST_CASE("percentiles as PERCENTILE.INC") {
    CHECK(percentile({1, 2, 4, 10}, 0.5).value() == Approx(3));
    CHECK(percentile({10, 1, 4, 2}, 0.9).value() == Approx(8.2));
    CHECK(percentile({7}, 0.9).value() == Approx(7));
    CHECK(percentile({3, 1, 2}, 0).value() == Approx(1));
    CHECK(percentile({3, 1, 2}, 1).value() == Approx(3));
    CHECK_FALSE(percentile({}, 0.5));
}
