// Waits worked by hand: the curve with people still waiting, and the plain percentiles beside it.
#include "engine/measure/survival.hpp"

#include <algorithm>
#include <vector>

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

namespace {

std::vector<std::uint64_t> sorted_codes(const std::vector<Wait>& waits) {
    std::vector<std::uint64_t> codes;
    for (const Wait& wait : waits) codes.push_back(code_of(wait));
    std::sort(codes.begin(), codes.end());
    return codes;
}

/// Term by term from the definition: how far a wait moves log S(t).
double influence_by_hand(const std::vector<Wait>& waits, const Wait& of, std::int64_t at) {
    double sum = 0;
    for (std::int64_t t = 0; t <= at; ++t) {
        double waiting = 0, answered = 0;
        for (const Wait& wait : waits) {
            waiting += wait.ms >= t ? 1 : 0;
            answered += wait.ms == t && wait.answered ? 1 : 0;
        }
        if (answered == 0) continue;
        if (of.ms >= t) sum += answered / (waiting * (waiting - answered));
        if (of.ms == t && of.answered) sum -= 1 / (waiting - answered);
    }
    return sum;
}

}  // namespace

TEST_CASE("how far each wait moves the curve: its definition, and Greenwood's variance") {
    const std::vector<Wait> waits{{2, true}, {2, true},  {3, false}, {4, true}, {4, false}, {5, true},
                                  {6, true}, {7, false}, {8, true},  {9, true}, {9, true},  {12, false}};
    const auto codes = sorted_codes(waits);
    for (const std::int64_t at : {1, 2, 3, 4, 5, 6, 8}) {
        const Influence influence(codes, at);
        double sum = 0;
        for (const Wait& wait : waits) {
            INFO(at << " " << wait.ms << " " << wait.answered);
            CHECK(influence.of(code_of(wait)) == Approx(influence_by_hand(waits, wait, at)).margin(1e-12));
            sum += influence.of(code_of(wait));
        }
        CHECK(sum == Approx(0).margin(1e-12));
    }
    // ten waits, none censored: S(4) = 6/10, var(log S) = Σ d / (Y (Y − d)) = (1 − S) / (n S) = 0.4 / 6
    std::vector<Wait> ten;
    for (int i = 1; i <= 10; ++i) ten.push_back({i, true});
    const Influence influence(sorted_codes(ten), 4);
    double squares = 0;
    for (const Wait& wait : ten) squares += influence.of(code_of(wait)) * influence.of(code_of(wait));
    CHECK(squares == Approx(0.4 / 6));
}

TEST_CASE("who answered first: each answer ends the other's chance, those who wait are not lost") {
    // 1 brand of 4: 1/4. 2 stops waiting. 3 peer of the 2 left: 3/4 · 1/2. 4 brand, the last: the rest.
    const auto curve = incidence_of(std::vector<std::uint64_t>{code_of(1, First::brand), code_of(2, First::censored),
                                                               code_of(3, First::peer), code_of(4, First::brand)});
    REQUIRE(curve.size() == 3);
    CHECK(curve[0] == IncidenceStep{1, 0.25, 0});
    CHECK(curve[1].peer == Approx(0.375));
    CHECK(curve[2].brand == Approx(0.625));
    CHECK(curve[2].brand + curve[2].peer == Approx(1));
    CHECK(incidence_of({}).empty());
}

TEST_CASE("without peers the incidence is what the survival curve leaves") {
    std::vector<std::uint64_t> codes;
    std::vector<Wait> waits;
    for (int i = 1; i <= 30; ++i) {
        waits.push_back({i % 11, i % 4 != 0});
        codes.push_back(code_of(i % 11, i % 4 != 0 ? First::brand : First::censored));
    }
    std::sort(codes.begin(), codes.end());
    const auto incidence = incidence_of(codes);
    const auto curve = survival_curve(waits);
    REQUIRE(incidence.size() == curve.size());
    for (std::size_t i = 0; i < curve.size(); ++i) CHECK(incidence[i].brand == Approx(1 - curve[i].share));
}
