// Growth over several periods, cohorts, and people over channels, counted by hand.
#include "engine/community/flows.hpp"

#include "engine/community/channels.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::community;

namespace {

calendar::Period period(std::string_view text) { return calendar::parse_period(text).value(); }
using Counts = std::vector<std::uint32_t>;

constexpr std::string_view autumn = R"(
    2026-08-01T12:00 tom  post
    2026-08-20T12:00 eva  post
    2026-09-10T12:00 mila post
    2026-09-11T12:00 tom  post
    2026-10-05T12:00 mila post
    2026-10-06T12:00 eva  post ch=1
    2026-10-06T12:00 mila post ch=1
    2026-11-05T12:00 kim  post
)";

Counts counts(const Flow& flow) { return {flow.active, flow.fresh, flow.retained, flow.returning, flow.lapsed}; }

}  // namespace

TEST_CASE("growth accounting of several periods from one fold") {
    const auto told = test::measured(autumn);
    const auto flows = flows_of(told->tables, period("2026-11"), 5);
    REQUIRE(flows.size() == 5);
    CHECK(counts(flows[0]) == Counts{0, 0, 0, 0, 0});  // July, before the data
    CHECK(counts(flows[1]) == Counts{2, 0, 0, 0, 0});  // August: nothing before it to compare with
    CHECK_FALSE(flows[1].has_before);
    CHECK(counts(flows[2]) == Counts{2, 1, 1, 0, 1});  // mila; tom; eva gone
    CHECK(counts(flows[3]) == Counts{2, 0, 1, 1, 1});  // mila; eva back; tom gone
    CHECK(counts(flows[4]) == Counts{1, 1, 0, 0, 2});
    const auto page = flows_of(told->tables, period("2026-11"), 2, {2, 0xff});
    CHECK(counts(page[0]) == Counts{2, 0, 0, 0, 0});
}

TEST_CASE("cohorts by the month of the first activity") {
    const auto told = test::measured(autumn);
    const auto cohorts = cohorts_of(told->tables, period("2026-11"), 12);
    REQUIRE(cohorts.size() == 4);
    CHECK(cohorts[0].active == Counts{2, 1, 1, 0});  // tom, eva; tom; eva
    CHECK(cohorts[1].active == Counts{1, 1, 0});     // mila
    CHECK(cohorts[2].active == Counts{0, 0});
    CHECK(cohorts[3].active == Counts{1});
    CHECK(cohorts_of(told->tables, period("2026-09"), 1).front().active == Counts{1});
}

TEST_CASE("people over channels") {
    const auto told = test::measured(autumn);
    const Overlap overlap = overlap_of(told->tables, 2, period("2026-10"));
    CHECK(overlap.active == Counts{1, 2});
    CHECK(overlap.exclusive == Counts{0, 1});
    CHECK(overlap.shared == std::vector<Counts>{{1, 1}, {1, 2}});
    CHECK(overlap.in_channels == Counts{1, 1});
}

TEST_CASE("nothing is said of nobody") {
    const auto told = test::measured("");
    CHECK(cohorts_of(told->tables, period("2026-10"), 12).empty());
    CHECK(counts(flows_of(told->tables, period("2026-10"), 1).front()) == Counts{0, 0, 0, 0, 0});
}
