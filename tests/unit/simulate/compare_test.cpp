// Two playbooks over the same rows: figures that can be counted on fingers.
#include "engine/simulate/compare.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Step;
using simulate::Compared;

namespace {

/// Every Monday a question answered after twenty minutes; on the first two Saturdays one that waits until Monday 9:30.
constexpr const char* four_weeks = R"(
    2026-10-05T10:00 mila post    id=a
    2026-10-05T10:20 anna comment to=a
    2026-10-10T12:00 jan  post    id=b
    2026-10-12T09:30 anna comment to=b
    2026-10-12T10:00 mila post    id=c
    2026-10-12T10:20 anna comment to=c
    2026-10-17T12:00 jan  post    id=d
    2026-10-19T09:30 anna comment to=d
    2026-10-19T10:00 mila post    id=e
    2026-10-19T10:20 anna comment to=e
    2026-10-26T10:00 mila post    id=f
    2026-10-26T10:20 anna comment to=f
)";

playbook::Playbook weekdays() {
    playbook::Playbook book = test::playbook();
    playbook::Protocol one = test::protocol();
    one.hours.value = "office";
    one.first_response = test::promise("1h", 0.8);
    book.protocols = {one};
    return book;
}

playbook::Playbook with_saturdays() {
    playbook::Playbook book = weekdays();
    book.hours.front().days[5] = {{9 * 60, 17 * 60}};
    return book;
}

std::vector<Compared> compared(const char* lines, playbook::Playbook now, playbook::Playbook then) {
    const auto before = test::measured(lines, std::move(now)), after = test::measured(lines, std::move(then));
    const calendar::Period october = calendar::parse_period("2026-10").value();
    return simulate::compare(kpis::scope_of(before->input(), before->tables, october),
                             kpis::scope_of(after->input(), after->tables, october));
}

}  // namespace

TEST_CASE("an open Saturday on which nobody answers costs two of six") {
    const auto all = compared(four_weeks, weekdays(), with_saturdays());
    REQUIRE(all.size() == 1);
    const Compared& one = all.front();
    CHECK(std::get<double>(one.now->attainment.value) == 1);
    CHECK(std::get<double>(one.then->attainment.value) == Approx(4.0 / 6));
    CHECK(std::get<double>(one.change.value) == Approx(-2.0 / 6));
    CHECK(one.lost == 2);
    CHECK(one.gained == 0);
    CHECK(one.now->short_of_target == 0);
    CHECK(one.then->short_of_target == 1);  // 5 of 6 is 83 %
    CHECK(one.now->median.why == base::Why::too_few);
}

TEST_CASE("the range is that of whole weeks drawn again") {
    const auto all = compared(four_weeks, weekdays(), with_saturdays());
    // two weeks lose one of two, two lose nothing; four times the same sort comes in 1 draw of 16
    REQUIRE(all.front().change.interval);
    CHECK(*all.front().change.n == 4);
    CHECK(all.front().change.interval->low == Approx(-0.5));
    CHECK(all.front().change.interval->high == Approx(0));
}

TEST_CASE("under four weeks there is no range") {
    const auto all = compared(R"(
        2026-10-05T10:00 mila post    id=a
        2026-10-05T10:20 anna comment to=a
    )",
                              weekdays(), with_saturdays());
    CHECK(std::get<double>(all.front().change.value) == 0);
    CHECK_FALSE(all.front().change.interval);
}

TEST_CASE("the same playbook twice changes nothing") {
    const auto all = compared(four_weeks, weekdays(), weekdays());
    CHECK(std::get<double>(all.front().change.value) == 0);
    CHECK(all.front().gained + all.front().lost == 0);
    CHECK(all.front().change.interval->low == 0);
    CHECK(all.front().change.interval->high == 0);
}

TEST_CASE("a promise of one side stands there with nothing on the other") {
    playbook::Playbook more = weekdays();
    more.protocols.front().next_response = test::promise("2h", 0.9);
    more.protocols.push_back(test::protocol("rest"));
    const auto all = compared(four_weeks, weekdays(), more);
    REQUIRE(all.size() == 3);
    CHECK(all[1].step == Step::next);
    CHECK_FALSE(all[1].now);
    CHECK(all[1].then);
    CHECK(all[1].change.why == base::Why::zero_of_zero);
    CHECK(all[2].protocol == "rest");
    CHECK_FALSE(all[2].now);
}
