// Signal or noise: every limit worked by hand.
#include "engine/kpis/change.hpp"

#include <cmath>
#include <initializer_list>
#include <vector>

#include "tests/support/catch.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

std::vector<Sample> of(std::initializer_list<double> values, std::uint64_t n = 0) {
    std::vector<Sample> samples;
    for (const double value : values) samples.push_back({value, n, {}});
    return samples;
}

Change judged(base::Unit unit, const std::vector<Sample>& earlier, double now, std::uint64_t n = 0) {
    return judge_change({unit, earlier, earlier.empty() ? std::nullopt : std::optional(earlier.back()), {now, n, {}}});
}

}  // namespace

TEST_CASE("counts: mean 11.33, mean moving range 2, limits 2.66 ranges away") {
    const auto earlier = of({10, 12, 11, 13, 10, 12});  // moving ranges 2 1 2 3 2
    const Change change = judged(base::Unit::count, earlier, 16);
    CHECK(change.method == ChangeMethod::individuals);
    CHECK(*change.centre == Approx(68.0 / 6));
    CHECK(change.limits->low == Approx(68.0 / 6 - 2.66 * 2).margin(0.01));
    CHECK(change.limits->high == Approx(68.0 / 6 + 2.66 * 2).margin(0.01));
    CHECK(*change.smallest_visible == Approx(5.32).margin(0.01));
    CHECK(change.kind == ChangeKind::noise);
    CHECK(*change.before == 12);
    CHECK(*change.difference == 4);
    CHECK(change.provisional);
    CHECK(change.earlier == 6);
    CHECK(judged(base::Unit::count, earlier, 17).kind == ChangeKind::signal);
    CHECK(judged(base::Unit::count, earlier, 17).upward);
    CHECK(judged(base::Unit::count, earlier, 6).rule == ChangeRule::outside);
    CHECK_FALSE(judged(base::Unit::count, earlier, 6).upward);
}

TEST_CASE("the judged period is not among those that make its limits") {
    const Change far = judged(base::Unit::count, of({10, 12, 11, 13, 10, 12}), 1000);
    CHECK(far.limits->high == Approx(16.65).margin(0.01));
    CHECK(far.kind == ChangeKind::signal);
}

TEST_CASE("twelve earlier periods give full limits") {
    const auto earlier = of({10, 12, 11, 13, 10, 12, 10, 12, 11, 13, 10, 12});
    CHECK_FALSE(judged(base::Unit::count, earlier, 16).provisional);
    CHECK(judged(base::Unit::count, {earlier.begin(), earlier.end() - 1}, 16).provisional);
}

TEST_CASE("p is 0.27 percent at the limit") {
    // mean 10, mean moving range 1.128: sigma 1
    const auto earlier = of({10.564, 9.436, 10.564, 9.436, 10.564, 9.436});
    const Change change = judged(base::Unit::real, earlier, 13);
    CHECK(*change.centre == Approx(10));
    CHECK(change.limits->high == Approx(13));
    CHECK(*change.p == Approx(0.0027).margin(0.0001));
}

TEST_CASE("counts that never moved: a step of up to two is no signal, and no limit is below nothing") {
    const auto none = of({0, 0, 0, 0, 0, 0});  // moving range taken as 1: limit 2.66
    CHECK(judged(base::Unit::count, none, 2).kind == ChangeKind::noise);
    CHECK(judged(base::Unit::count, none, 3).kind == ChangeKind::signal);
    CHECK(judged(base::Unit::count, none, 2).limits->low == 0);
    CHECK(*judged(base::Unit::count, none, 2).smallest_visible == Approx(2.66).margin(0.001));
    const Change real = judged(base::Unit::real, none, 2);
    CHECK(real.kind == ChangeKind::unknown);
    CHECK(real.why == ChangeWhy::no_variation);
}

TEST_CASE("times have limits on the logarithm: as many times longer as shorter") {
    const auto earlier = of({100, 200, 100, 200, 100, 200});  // centre √2 × 100, each step a doubling
    const Change change = judged(base::Unit::seconds, earlier, 800);
    CHECK(change.method == ChangeMethod::individuals_log);
    CHECK(*change.centre == Approx(141.42).margin(0.01));
    CHECK(change.limits->high == Approx(893.6).margin(0.1));  // 141.42 × 2^2.66
    CHECK(change.limits->low == Approx(22.38).margin(0.01));  // 141.42 / 2^2.66
    CHECK(change.kind == ChangeKind::noise);
    CHECK(judged(base::Unit::seconds, earlier, 900).kind == ChangeKind::signal);
    CHECK(*change.smallest_visible == Approx(119.0).margin(0.1));  // downward: 141.42 − 22.38
}

TEST_CASE("shares: the binomial limits of the judged period's own n") {
    // 480 of 600: 80 %; sigma of 100 rows 4 points; steps of 1, 1.5, 1, 0.5 and 1 sigma are less than chance: no less
    const auto earlier = of({0.80, 0.84, 0.78, 0.82, 0.80, 0.76}, 100);
    const Change change = judged(base::Unit::share, earlier, 0.87, 400);
    CHECK(change.method == ChangeMethod::shares);
    CHECK(*change.centre == Approx(0.8));
    CHECK(change.limits->low == Approx(0.73875));  // sigma of 400 rows: 2 points; half a row: 0.125 points
    CHECK(change.limits->high == Approx(0.86125));
    CHECK(change.kind == ChangeKind::signal);
    CHECK(judged(base::Unit::share, earlier, 0.87, 100).kind == ChangeKind::noise);  // limits 68 % to 92 %
}

TEST_CASE("shares that vary more than chance have wider limits") {
    // 75 %, sigma 4.33 points; steps of 30 points are 6.93 sigma: sigma_z 6.14
    const Change change = judged(base::Unit::share, of({0.9, 0.6, 0.9, 0.6, 0.9, 0.6}, 100), 0.95, 100);
    CHECK(change.kind == ChangeKind::noise);
    CHECK_FALSE(change.smallest_visible);  // 79.8 points off 75 %: no share can stand outside
    CHECK(change.limits->low == 0);
    CHECK(change.limits->high == 1);
}

TEST_CASE("a share that was always 100 percent can still fall by chance") {
    const auto always = of({1, 1, 1, 1, 1, 1}, 50);
    CHECK(judged(base::Unit::share, always, 0.98, 50).kind == ChangeKind::noise);
    CHECK(judged(base::Unit::share, always, 0.90, 50).kind == ChangeKind::signal);
}

TEST_CASE("eight in a row on one side of the centre are a signal within the limits") {
    const auto earlier = of({8, 8, 8, 8, 8, 11, 12, 11, 12, 11, 12, 11});  // mean 10, all of the last seven above
    const Change change = judged(base::Unit::real, earlier, 10.5);
    CHECK(change.rule == ChangeRule::run);
    CHECK(change.kind == ChangeKind::signal);
    CHECK(*change.p == Approx(1.0 / 128));
    CHECK(judged(base::Unit::real, earlier, 10).kind == ChangeKind::noise);  // on the centre: no side
    CHECK(judged(base::Unit::real, earlier, 9.5).kind == ChangeKind::noise);
}

TEST_CASE("eight equal shares are on no side of their centre") {
    for (std::uint64_t n = 20; n < 120; ++n)
        for (std::uint64_t k = 1; k < n; ++k) {
            const double share = static_cast<double>(k) / static_cast<double>(n);
            const Change change = judged(base::Unit::share, std::vector<Sample>(7, Sample{share, n, {}}), share, n);
            INFO(k << " of " << n);
            REQUIRE(change.rule == ChangeRule::none);
        }
}

TEST_CASE("limits of times end at a century") {
    // each a million times the one before, or a millionth
    const Change change = judged(base::Unit::seconds, of({1, 1e6, 1, 1e6, 1, 1e6}), 1e6);
    CHECK(*change.centre == Approx(1000));
    CHECK(change.limits->high == Approx(longest_time));  // not 1000 × 10^15.96
}

TEST_CASE("below six periods two shares are compared by Newcombe's interval") {
    // Newcombe 1998: 56 of 70 against 48 of 80 differ by 0.20, 95 % 0.0524 to 0.3339
    const Change change = judged(base::Unit::share, of({0.6}, 80), 0.8, 70);
    CHECK(change.method == ChangeMethod::two_periods);
    CHECK(*change.difference == Approx(0.2));
    CHECK(*change.smallest_visible == Approx(0.2 - 0.0524).margin(0.0001));
    CHECK(change.kind == ChangeKind::signal);
    CHECK(*change.p == Approx(0.0079).margin(0.0001));
    CHECK_FALSE(change.limits);
    CHECK(judged(base::Unit::share, of({0.6}, 80), 0.7, 70).kind == ChangeKind::noise);
}

TEST_CASE("an interval that a share brings along goes before that of its n") {
    const std::vector<Sample> earlier{{0.6, 80, base::Interval{0.3, 0.9}}};
    const Change change =
        judge_change({base::Unit::share, earlier, earlier.back(), {0.8, 70, base::Interval{0.6, 0.95}}});
    CHECK(*change.smallest_visible == Approx(std::hypot(0.2, 0.3)));
    CHECK(change.kind == ChangeKind::noise);
}

TEST_CASE("too little to judge by is unknown, and nothing to compare with is no change") {
    const Change five = judged(base::Unit::count, of({10, 12, 11, 13, 10}), 16);
    CHECK(five.kind == ChangeKind::unknown);
    CHECK(five.why == ChangeWhy::too_few_periods);
    CHECK(five.earlier == 5);
    CHECK(*five.difference == 6);
    CHECK_FALSE(five.p);
    CHECK(judged(base::Unit::share, of({0.6}, 19), 0.8, 70).why == ChangeWhy::too_few_periods);
    CHECK(judged(base::Unit::share, of({0.6, 0.6, 0.6, 0.6, 0.6, 0.6}, 80), 0.8, 19).why == ChangeWhy::too_few_rows);
    CHECK(judged(base::Unit::count, {}, 16).kind == ChangeKind::none);
    CHECK(judge_change({base::Unit::count, {}, Sample{3.0, 0, {}}, {}}).kind == ChangeKind::none);
}

TEST_CASE("periods without a value are left out") {
    std::vector<Sample> earlier = of({10, 12, 11, 13, 10, 12});
    earlier.insert(earlier.begin() + 3, Sample{});
    const Change change = judged(base::Unit::count, earlier, 16);
    CHECK(change.earlier == 6);
    CHECK(change.limits->high == Approx(16.65).margin(0.01));
}

TEST_CASE("Holm: among many KPIs a signal must be that much clearer") {
    const auto signal = [](double p) {
        Change change;
        change.kind = ChangeKind::signal;
        change.rule = ChangeRule::difference;
        change.p = p;
        return change;
    };
    // 0.012 × 4 holds, 0.02 × 3 does not, and neither does any behind it: 0.024 × 2 would have
    Change a = signal(0.012), b = signal(0.02), c = signal(0.024), d, none;
    d.kind = ChangeKind::noise, d.p = 0.5;
    Change* const all[] = {&d, &c, &none, &b, &a};
    correct_for_many(all);
    CHECK(a.kind == ChangeKind::signal);
    CHECK(b.kind == ChangeKind::noise);
    CHECK(b.why == ChangeWhy::chance);
    CHECK(c.kind == ChangeKind::noise);
    CHECK(d.why == ChangeWhy::none);
    CHECK(none == Change{});
}

TEST_CASE("Holm: the smallest visible change is the one that would have held") {
    // 48 and 52 of 80 then and now beside three others: 5% / 4 asks for 2.498 errors, not 1.96
    const auto against = [](double then, double now) {
        return judge_change({base::Unit::share, {}, Sample{then, 80, {}}, {now, 80, {}}});
    };
    Change step = against(0.55, 0.72), others[] = {against(0.5, 0.5125), against(0.5, 0.525), against(0.5, 0.5375)};
    const double alone = *step.smallest_visible;
    CHECK(step.kind == ChangeKind::signal);
    CHECK(*step.difference > alone);
    Change* const all[] = {&step, &others[0], &others[1], &others[2]};
    correct_for_many(all);
    CHECK(step.kind == ChangeKind::noise);
    CHECK(step.why == ChangeWhy::chance);
    CHECK(*step.smallest_visible == Approx(alone * 2.4977 / 1.95996).epsilon(0.001));
    CHECK(*step.difference < *step.smallest_visible);
    Change clear = against(0.4, 0.75);
    Change* const two[] = {&clear, &others[0]};
    correct_for_many(two);
    CHECK(clear.kind == ChangeKind::signal);
    CHECK(*clear.difference > *clear.smallest_visible);
}

TEST_CASE("a share of a whole is held against its own earlier values") {
    const std::vector<Sample> earlier = of({0.40, 0.42, 0.41, 0.43, 0.40, 0.42});
    Series series{base::Unit::share, earlier, Sample{0.42, 0, {}}, {0.60, 0, {}}, true};
    const Change change = judge_change(series);
    CHECK(change.kind == ChangeKind::signal);
    CHECK(change.method == ChangeMethod::individuals);
    CHECK(change.centre.value() == Approx(2.48 / 6));
    series.of_a_whole = false;
    CHECK(judge_change(series).why == ChangeWhy::too_few_rows);
}
