// What management does not see of members: parts of few, what would tell them, and everything about one person.
#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"

namespace {

using namespace stamtafel;
using kpis::CohortView;
using kpis::FlowView;
using kpis::MemberCount;
using kpis::MemberViews;
using Cells = std::vector<MemberCount>;

constexpr MemberCount untold = std::nullopt;

calendar::Period month(const char* code) { return calendar::parse_period(code).value(); }

FlowView flow(const char* code, std::array<std::uint32_t, 4> parts) {
    const auto [fresh, retained, returning, lapsed] = parts;
    return {month(code), true, fresh + retained + returning, fresh, retained, returning, lapsed};
}

kpis::Fact share(std::string id, double value, std::uint64_t n) {
    kpis::Fact fact;
    fact.id = std::move(id);
    fact.figure = {value, base::Unit::share, n, {}, {}, {base::TableId::members, {}}};
    return fact;
}

bool all_told(const FlowView& view) { return view.fresh && view.retained && view.returning && view.lapsed; }

}  // namespace

TEST_CASE("a part of few takes the parts of its flow along, not the sum of them") {
    MemberViews views;
    views.flows = {flow("2026-08", {10, 20, 6, 7}), flow("2026-09", {10, 20, 4, 7}), flow("2026-10", {3, 0, 0, 34})};
    hide_small(views, 5);
    CHECK(all_told(views.flows[0]));
    CHECK_FALSE((views.flows[1].fresh || views.flows[1].retained || views.flows[1].returning));
    CHECK_FALSE(views.flows[1].lapsed);  // 36 were there in August: with who stayed it would tell them
    CHECK(views.flows[1].active == 34U);
    CHECK(views.flows[2].active == untold);
}

TEST_CASE("nothing of a single member remains") {
    MemberViews views;
    views.rosters.emplace_back();
    views.rosters.back().roster.rows.resize(50);
    views.rosters.back().roster.listed = true;
    views.newcomers.resize(9);
    views.transitions[1][2] = 30;
    hide_small(views, 5);
    CHECK(views.rosters.at(0).roster.rows.empty());
    CHECK(views.rosters.at(0).roster.listed);
    CHECK(views.newcomers.empty());
    CHECK(views.transitions == community::Transitions{});
}

TEST_CASE("roles of the period before, and who answered newcomers, are told wholly or not at all") {
    MemberViews views;
    views.before = {untold, 12, 40, 300, 0};
    views.split = {10, 20, 5, 3600};
    views.returns = {month("2026-09"), 20, 12, 30, 5};
    MemberViews few = views;
    hide_small(views, 5);
    CHECK(views.returns.unanswered_back == 5U);
    CHECK(views.before == std::array<MemberCount, 5>{untold, 12, 40, 300, 0});
    CHECK(views.split.nobody == 5U);
    few.before[1] = 3, few.split.nobody = 4, few.returns.answered_back = 18;  // 2 did not come back
    hide_small(few, 5);
    CHECK(few.before == std::array<MemberCount, 5>{});
    CHECK(few.returns == kpis::NewcomerReturn{month("2026-09"), {}, {}, {}, {}});
    CHECK_FALSE((few.split.brand || few.split.member || few.split.nobody));
}

TEST_CASE("a cohort's cell of few, and one that the month's sum would tell") {
    // began in July, August, September; all who were there in a month belong to one of them
    MemberViews views;
    views.flows = {flow("2026-08", {20, 30, 0, 10}), flow("2026-09", {18, 33, 0, 17})};
    views.cohorts = {{month("2026-07"), {40, 30, 30}}, {month("2026-08"), {20, 3}}, {month("2026-09"), {18}}};
    hide_small(views, 5);
    CHECK(views.cohorts[0].active == Cells{40, 30, untold});  // 51 − 18 − 30 would be the 3
    CHECK(views.cohorts[1].active == Cells{20, untold});
    CHECK(views.cohorts[2].active == Cells{18});
}

TEST_CASE("a cohort of which all but few came back, and a cohort of few") {
    MemberViews views;
    views.cohorts = {{month("2026-07"), {40, 38}}, {month("2026-08"), {30}}};
    hide_small(views, 5);
    CHECK(views.cohorts[0].active == Cells{40, untold});
    CHECK(views.cohorts[1].active == Cells{untold});  // with the month's sum it would tell the 38, so the 2
    views.cohorts = {{month("2026-07"), {4, 2}}, {month("2026-08"), {30}}};
    hide_small(views, 5);
    CHECK(views.cohorts[0].active == Cells{untold, untold});
}

TEST_CASE("in the second month of the data nobody returns: who is new would tell who stayed") {
    MemberViews views;
    views.flows = {flow("2026-08", {20, 4, 0, 36}), flow("2026-09", {18, 12, 5, 12})};
    views.cohorts = {{month("2026-08"), {20, 12}}, {month("2026-09"), {18}}};
    hide_small(views, 5);
    CHECK(views.cohorts[0].active == Cells{untold, untold});
    CHECK(views.cohorts[1].active == Cells{18});
}

TEST_CASE("channels: who is there and who is nowhere else, unless that tells of few") {
    MemberViews views;
    views.overlap = {{40, 20}, {30, 10}, {{40, 10}, {10, 20}}, {40, 10}};
    MemberViews few = views;
    hide_small(views, 5);
    CHECK(views.overlap.exclusive == std::vector<std::uint32_t>{30, 10});
    CHECK(views.overlap.shared.empty());
    few.overlap = {{40, 14}, {36, 10}, {{40, 4}, {4, 14}}, {46, 4}};
    hide_small(few, 5);
    CHECK(few.overlap.active.empty());
    CHECK(few.overlap.exclusive.empty());
}

TEST_CASE("shares of newcomers that tell few, and what one or two of the most active gave") {
    kpis::Evaluation evaluation;
    evaluation.period = month("2026-10");
    evaluation.facts = {share("members.newcomers_answered", 0.95, 40),
                        share("members.newcomer_return_answered", 0.5, 40), share("members.top1_share", 0.2, 400),
                        share("members.top10_share", 0.6, 400), share("members.gini", 0.7, 400)};
    const auto told = kpis::without_small_groups(evaluation, {}).facts;
    const auto hidden = [&](std::size_t i) { return told[i].figure.why == base::Why::too_small; };
    CHECK(hidden(0));  // 2 of 40 were not answered
    CHECK_FALSE(hidden(1));
    CHECK(hidden(2));  // 4 members
    CHECK_FALSE(hidden(3));
    CHECK_FALSE(hidden(4));
}

TEST_CASE("no month tells a hidden cell: others are hidden with it, and together they are enough") {
    constexpr std::uint64_t least = 5;
    test::Random random(20261123);
    for (int round = 0; round < 300; ++round) {
        constexpr std::size_t months = 6;
        MemberViews views;
        calendar::Period period = month("2026-01");
        for (std::size_t row = 0; row < months; ++row) {
            Cells cells;
            const auto size = static_cast<std::uint32_t>(random.between(0, 29));
            for (std::size_t at = row; at < months; ++at) {
                cells.emplace_back(at == row ? size : static_cast<std::uint32_t>(random.between(0, size)));
            }
            views.cohorts.push_back({period, cells});
            period = calendar::period_of(calendar::PeriodUnit::month, period.end);
        }
        const std::vector<CohortView> before = views.cohorts;
        hide_small(views, least);
        for (std::size_t at = 0; at < months; ++at) {
            std::uint64_t hidden = 0, people = 0;
            bool all_hidden = true, small = false;
            for (std::size_t row = 0; row <= at; ++row) {
                const std::uint32_t n = *before[row].active[at - row], rest = *before[row].active[0] - n;
                if (views.cohorts[row].active[at - row]) all_hidden = false;
                if (views.cohorts[row].active[at - row]) continue;
                small = small || (n > 0 && n < least) || (n > 0 && rest > 0 && rest < least);
                ++hidden, people += n;
            }
            INFO(round << " month " << at);
            CHECK((!small || all_hidden || (hidden > 1 && people >= least)));
        }
    }
}
