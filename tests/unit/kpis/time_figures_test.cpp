// Intervals of times, and who answered first, from conversations that can be worked out by hand.
#include "engine/kpis/time_figures.hpp"

#include <cmath>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using base::Why;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();
constexpr double minute = 60;

/// Conversations of `each` questions, the i-th answered after i minutes, the last `open` never.
std::string questions(int conversations, int each, int open = 0) {
    std::string out;
    for (int c = 0; c < conversations; ++c)
        for (int q = 0; q < each; ++q) {
            const std::string id = std::to_string(c) + "x" + std::to_string(q);
            const int asked = c * 60;
            out +=
                "+" + std::to_string(asked) + " lid" + id + " question in=c" + std::to_string(c) + " id=q" + id + "\n";
            if (c < conversations - open)
                out += "+" + std::to_string(asked + c + 1) + " anna comment id=r" + id + " to=q" + id + "\n";
        }
    return out;
}

playbook::Protocol direct() {
    playbook::Protocol protocol = test::protocol();
    protocol.match.value = "direct";
    protocol.addressed_to.value = "anyone";
    return protocol;
}

base::Figure median_of(const std::string& lines) {
    const auto told = test::measured(lines, direct());
    return time_to_answer(scope_of(told->input(), told->tables, october), {}, 0.5, TimeOf::working);
}

}  // namespace

TEST_CASE("the interval of a median: the band around one half on the log(-log) scale") {
    // n = 20, none waits, S(10) = 1/2. var(log S) = (1 - S) / (n S) · 20/19 = 0.052632, sd 0.229416;
    // 1.96 · 0.229416 / ln 2 = 0.648697; 0.5^exp(-0.648697) = 0.6961, 0.5^exp(0.648697) = 0.2656.
    // S(6) = 0.70, S(7) = 0.65 <= 0.6961: 7 minutes; S(14) = 0.30, S(15) = 0.25 <= 0.2656: 15 minutes.
    const base::Figure median = median_of(questions(20, 1));
    CHECK(median.n == 20U);
    CHECK(std::get<double>(median.value) == Approx(10 * minute));
    REQUIRE(median.interval);
    CHECK(median.interval->low == Approx(7 * minute));
    CHECK(median.interval->high == Approx(15 * minute));
}

TEST_CASE("turns of one conversation count as one voice: the interval of the conversations themselves") {
    const base::Figure alone = median_of(questions(20, 1)), together = median_of(questions(20, 5));
    CHECK(together.n == 100U);
    CHECK(together.value == alone.value);
    REQUIRE(together.interval);
    CHECK(*together.interval == *alone.interval);
}

TEST_CASE("the longest wait, answered or not, is what a percentile that is not reached goes beyond") {
    // 30 questions, an hour apart from 5 October 10:00; the last 10 never answered: the first of these waits from the
    // 6th at 06:00 until the data end, 1 December 00:00, and gains the hour of winter time: 55 days and 19 hours
    const auto told = test::measured(questions(30, 1, 10), direct());
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(time_to_answer(scope, {}, 0.9, TimeOf::working).why == Why::not_reached);
    CHECK(longest_wait(scope, {}, TimeOf::calendar) == Approx((55 * 24 + 19) * 60 * minute));
}

TEST_CASE("where the band does not get down there is no upper bound") {
    // 9 of 20 never answered: S stays at 0.45, the median is 10 minutes, the band's lower end is never reached
    const base::Figure median = median_of(questions(20, 1, 9));
    CHECK(std::get<double>(median.value) == Approx(10 * minute));
    REQUIRE(median.interval);
    CHECK(std::isinf(median.interval->high));
    CHECK(median.interval->low < 10 * minute);
}

TEST_CASE("everybody answered at once leaves no doubt, one conversation none to tell of") {
    std::string at_once, one;
    for (int i = 0; i < 30; ++i) {
        const std::string n = std::to_string(i);
        at_once += "+" + n + " lid" + n + " question id=q" + n + "\n+" + std::to_string(i + 5) + " anna comment to=q" +
                   n + "\n";
        one += "+" + n + " lid" + n + " question in=c id=q" + n + "\n+" + std::to_string(i + 5) + " anna comment to=q" +
               n + "\n";
    }
    const base::Figure median = median_of(at_once);
    REQUIRE(median.interval);
    CHECK(*median.interval == base::Interval{300, 300});
    CHECK_FALSE(median_of(one).interval);
}

TEST_CASE("first answered by brand or member within a day") {
    const auto told = test::measured(questions(20, 1, 4), direct());
    // of four open ones a member answers two: after an hour, and after two days
    for (std::size_t i = 16; i < 18; ++i) {
        measure::Turn& turn = told->tables.turns.at(i);
        turn.by = measure::AnsweredBy::peer;
        turn.peer = static_cast<activity::Row>(told->data.activity.rows() - 1);
    }
    const auto& at = told->data.activity.at;
    const Scope scope = scope_of(told->input(), told->tables, october);
    const Incidence incidence = incidence_of(scope, {});
    CHECK(incidence.turns == 20U);
    REQUIRE(at.size() == 36);
    // the last row is the last question, at 19:00 of the first: 3 and 2 hours after the two that a member answered
    const base::Figure brand = first_within(incidence, measure::First::brand, base::day_ms);
    const base::Figure peer = first_within(incidence, measure::First::peer, base::day_ms);
    CHECK(std::get<double>(brand.value) == Approx(16.0 / 20));
    CHECK(std::get<double>(peer.value) == Approx(2.0 / 20));
    CHECK(std::get<double>(first_within(incidence, measure::First::peer, base::hour_ms).value) == Approx(0));
    base::Filter none;
    none.channels = only(1);
    CHECK(first_within(incidence_of(scope, none), measure::First::peer, base::day_ms).why == Why::zero_of_zero);
}
