// Figures over turns, from conversations that can be counted on two hands.
#include "engine/kpis/turn_figures.hpp"

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/facts.hpp"
#include "engine/kpis/time_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using base::Why;
using measure::Outcome;
using test::local;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();

/// A question an hour for every wait; minutes to the reply, −1 for none.
std::string questions(const std::vector<int>& waits) {
    std::string out;
    for (std::size_t i = 0; i < waits.size(); ++i) {
        const std::string n = std::to_string(i);
        const int asked = static_cast<int>(i) * 60;
        out += "+" + std::to_string(asked) + " lid" + n + " post id=q" + n + "\n";
        if (waits[i] >= 0)
            out += "+" + std::to_string(asked + waits[i]) + " anna comment id=r" + n + " to=q" + n + "\n";
    }
    return out;
}

double number(const base::Figure& figure) { return std::get<double>(figure.value); }
std::int64_t whole(const base::Figure& figure) { return std::get<std::int64_t>(figure.value); }

}  // namespace

TEST_CASE("ten questions: eight on time, one late, one never answered") {
    const auto told = test::measured(questions({10, 20, 30, 40, 50, 60, 70, 80, 300, -1}));
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(whole(count_turns(scope, {})) == 10);
    CHECK(whole(count_items(scope, {})) == 10);
    const base::Figure attained = attainment(scope, {});
    CHECK(number(attained) == Approx(0.8));
    CHECK(attained.n == 10U);
    REQUIRE(attained.interval);
    CHECK(attained.interval->low == Approx(0.4902).margin(0.00005));  // one turn a conversation: Wilson
    CHECK(attained.interval->high == Approx(0.9433).margin(0.00005));
    CHECK(number(answered_share(scope, {})) == Approx(0.9));
    CHECK(number(naive_time(scope, {}, 0.5)) == Approx(50 * 60));
    CHECK(number(naive_time(scope, {}, 0.9)) == Approx((80 + 0.2 * 220) * 60));
}

TEST_CASE("nothing to judge is no value, never 100%") {
    const auto told = test::measured("+0 mila post id=q", test::protocol(), test::monday(10));
    const Scope scope = scope_of(told->input(), told->tables, october);
    const base::Figure attained = attainment(scope, {});
    CHECK(std::holds_alternative<std::monostate>(attained.value));
    CHECK(attained.why == Why::zero_of_zero);
    CHECK(attained.n == 0U);
    CHECK_FALSE(attained.interval);
    CHECK(number(answered_share(scope, {})) == 0);
    const Scope september = scope_of(told->input(), told->tables, calendar::parse_period("2026-09").value());
    CHECK(answered_share(september, {}).why == Why::zero_of_zero);
    CHECK(naive_time(september, {}, 0.5).why == Why::zero_of_zero);
}

TEST_CASE("the median needs twenty turns, the 90th percentile thirty, the waiting included") {
    std::vector<int> waits;
    for (int i = 1; i <= 19; ++i) waits.push_back(i);
    const auto nineteen = test::measured(questions(waits));
    CHECK(time_to_answer(scope_of(nineteen->input(), nineteen->tables, october), {}, 0.5, TimeOf::working).why ==
          Why::too_few);
    waits.push_back(-1);
    const auto twenty = test::measured(questions(waits));
    const Scope scope = scope_of(twenty->input(), twenty->tables, october);
    const base::Figure median = time_to_answer(scope, {}, 0.5, TimeOf::working);
    CHECK(number(median) == Approx(10 * 60));  // half of twenty, not of nineteen
    CHECK(median.n == 20U);
    CHECK(time_to_answer(scope, {}, 0.9, TimeOf::working).why == Why::too_few);
    for (int i = 20; i <= 29; ++i) waits.push_back(i);
    const auto thirty = test::measured(questions(waits));
    CHECK(number(time_to_answer(scope_of(thirty->input(), thirty->tables, october), {}, 0.9, TimeOf::working)) ==
          Approx(27 * 60));
}

TEST_CASE("when fewer than half are answered the median is not reached") {
    std::vector<int> waits(9, 5);
    waits.resize(20, -1);
    const auto told = test::measured(questions(waits));
    const base::Figure median =
        time_to_answer(scope_of(told->input(), told->tables, october), {}, 0.5, TimeOf::working);
    CHECK(median.why == Why::not_reached);
    CHECK(std::holds_alternative<std::monostate>(median.value));
}

TEST_CASE("unknown turns are turns, and in nothing else") {
    const auto told = test::measured("+0 mila post id=q answer=gone\n +5 jan post id=p\n +9 anna comment id=r to=p");
    const Scope scope = scope_of(told->input(), told->tables, october);
    CHECK(whole(count_turns(scope, {})) == 2);
    CHECK(attainment(scope, {}).n == 1U);
    CHECK(number(answered_share(scope, {})) == 1);
    CHECK(naive_time(scope, {}, 0.5).n == 1U);
}

TEST_CASE("a turn belongs to the period in which it opened, by the clock of Amsterdam") {
    const auto told = test::measured(R"(
        2026-09-30T23:59 mila post id=a
        2026-10-01T00:00 jan  post id=b
        2026-10-31T23:59 eva  post id=c
        2026-11-01T00:00 tom  post id=d
    )");
    CHECK(whole(count_turns(scope_of(told->input(), told->tables, october), {})) == 2);
    CHECK(whole(count_turns(scope_of(told->input(), told->tables, calendar::before(october)), {})) == 1);
}

TEST_CASE("conversations with several turns are drawn whole") {
    const auto told = test::measured(R"(
        +0   mila post    id=a
        +10  anna comment id=b to=a
        +20  mila comment id=c to=b
        +900 anna comment id=d to=c
        +0   jan  post    id=e
        +10  anna comment id=f to=e
    )");
    const base::Figure attained = attainment(scope_of(told->input(), told->tables, october), {});
    CHECK(number(attained) == Approx(2.0 / 3));
    REQUIRE(attained.interval);
    CHECK(attained.interval->low == Approx(0.5));  // twice the first conversation
    CHECK(attained.interval->high == Approx(1));
}

TEST_CASE("the outcomes of a protocol add up to its turns") {
    playbook::Protocol both = test::protocol();
    both.next_response = test::promise("1h");
    const auto told =
        test::measured(questions({10, 300, -1, 20}) + "+200 lid0 comment id=n to=r0\n", both, test::monday(400));
    const Evaluation evaluation = evaluate(told->input(), told->tables, told->rows.quality, october);
    for (const std::string prefix : {"protocol.all", "protocol.all.next"}) {
        std::int64_t sum = 0;
        for (const char* outcome : {".met", ".late", ".missed", ".open", ".unripe", ".unknown", ".removed"})
            sum += whole(find_fact(evaluation, prefix + outcome)->figure);
        CHECK(sum == whole(find_fact(evaluation, prefix + ".turns")->figure));
    }
    CHECK(whole(find_fact(evaluation, "protocol.all.next.missed")->figure) == 1);
    CHECK(whole(find_fact(evaluation, "responding.turns")->figure) == 5);
    CHECK(whole(find_fact(evaluation, "responding.answered_by_brand")->figure) +
              whole(find_fact(evaluation, "responding.unanswered")->figure) ==
          5);
}

TEST_CASE("a protocol is not met when a part with a target falls short, nothing ripe never fails") {
    playbook::Protocol ninety = test::protocol();
    ninety.first_response = test::promise("4h", 0.9);
    const auto verdict = [&](std::string_view lines, base::Instant until) {
        const auto told = test::measured(lines, ninety, until);
        return evaluate(told->input(), told->tables, told->rows.quality, october).protocols[0].verdict;
    };
    const auto waits = [](int late, int met) {
        std::vector<int> minutes(static_cast<std::size_t>(late), 300);
        minutes.resize(static_cast<std::size_t>(late + met), 10);
        return questions(minutes);
    };
    const std::string half = waits(10, 10);
    CHECK(verdict(half, local("2026-12-01")) == Verdict::not_met);
    CHECK(verdict(waits(10, 9), local("2026-12-01")) == Verdict::too_few);
    CHECK(verdict(waits(2, 18), local("2026-12-01")) == Verdict::met);
    CHECK(verdict("+0 mila post id=q", test::monday(5)) == Verdict::nothing_ripe);
    const auto none = test::measured(half);
    CHECK(evaluate(none->input(), none->tables, none->rows.quality, october).protocols[0].verdict ==
          Verdict::no_target);
}
