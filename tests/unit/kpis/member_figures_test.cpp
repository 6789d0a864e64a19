// Figures of members with their n and their reasons, and the parts that are hidden together.
#include "engine/kpis/member_figures.hpp"

#include <vector>

#include "engine/kpis/member_groups.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;
using Of = MemberFigureId;

namespace {

Scope scope_in(const test::Community& told, std::string_view period) {
    return scope_of(told.input(), told.tables, calendar::parse_period(period).value());
}

constexpr std::string_view autumn = R"(
    2026-08-01T12:00 tom  post
    2026-09-10T12:00 mila post
    2026-09-11T12:00 jan  comment
    2026-10-05T12:00 mila post id=q
    2026-10-05T13:00 mila comment to=q
    2026-10-06T12:00 tom  reaction to=q
    2026-10-07T12:00 sam  comment to=q
    2026-10-08T12:00 anna comment to=q
)";

}  // namespace

TEST_CASE("figures of members: values and the members behind them") {
    const auto told = test::measured(autumn);
    const Scope october = scope_in(*told, "2026-10");
    const auto figure = [&](Of id) { return member_figure(october, {}, id); };
    CHECK(std::get<std::int64_t>(figure(Of::active).value) == 3);
    CHECK(std::get<std::int64_t>(figure(Of::known).value) == 4);
    CHECK(std::get<std::int64_t>(figure(Of::creators).value) == 1);
    CHECK(std::get<std::int64_t>(figure(Of::fresh).value) == 1);      // sam
    CHECK(std::get<std::int64_t>(figure(Of::retained).value) == 1);   // mila
    CHECK(std::get<std::int64_t>(figure(Of::returning).value) == 1);  // tom
    CHECK(std::get<std::int64_t>(figure(Of::lapsed).value) == 1);     // jan
    CHECK(std::get<double>(figure(Of::quick_ratio).value) == Approx(2));
    CHECK(figure(Of::quick_ratio).n == 3);
    CHECK(std::get<double>(figure(Of::retention).value) == Approx(0.5));
    CHECK(std::get<double>(figure(Of::dau).value) == Approx(3.0 / 31));
    CHECK(std::get<double>(figure(Of::wau).value) == Approx(1));  // 3 members in one of three weeks
    CHECK(std::get<std::int64_t>(figure(Of::mau).value) == 3);
    CHECK(std::get<double>(figure(Of::stickiness).value) == Approx(3.0 / 31 / 3));
    CHECK(std::get<double>(figure(Of::gini).value) == Approx(1.0 / 6));  // 1 and 2
    CHECK(std::get<double>(figure(Of::top10_share).value) == Approx(2.0 / 3));
    CHECK(std::get<std::int64_t>(figure(Of::half_count).value) == 1);
    CHECK(std::get<double>(figure(Of::newcomers_answered).value) == Approx(0));
}

TEST_CASE("a contribution frequency is a chance, or there is none") {
    // forty members on the first of August and one in October: over a quarter they are 41/92 a day of one in October
    std::string rows = "2026-07-01T12:00 early comment\n2026-10-20T12:00 late comment\n";
    for (int i = 10; i < 50; ++i) rows += "2026-08-01T12:00 m" + std::to_string(i) + " comment\n";
    const auto told = test::measured(rows);
    const auto frequency = [&](const char* period) {
        return member_figure(scope_in(*told, period), {}, Of::stickiness);
    };
    CHECK(std::get<double>(frequency("2026-10").value) == Approx(1.0 / 31));
    const base::Figure quarter = frequency("2026-08-01..2026-10-31");
    CHECK(std::holds_alternative<std::monostate>(quarter.value));
    CHECK(quarter.why == base::Why::zero_of_zero);
    // forty on the first day of a month of 31 and one later: more a day than were there in the thirty days
    const auto first = test::measured(rows + "2026-08-20T12:00 late comment\n");
    CHECK(member_figure(scope_in(*first, "2026-08"), {}, Of::stickiness).why == base::Why::zero_of_zero);
}

TEST_CASE("what cannot be said has its reason and no rows") {
    const auto told = test::measured("2026-10-05T12:00 mila comment");
    const Scope october = scope_in(*told, "2026-10");
    const auto why = [&](Of id) { return member_figure(october, {}, id).why; };
    CHECK(why(Of::creators) == base::Why::not_measurable);            // nobody ever opened a conversation
    CHECK(why(Of::participation_rate) == base::Why::not_measurable);  // nobody knows who only reads
    CHECK(why(Of::lapsed) == base::Why::too_few);                     // no period before in the data
    CHECK(why(Of::quick_ratio) == base::Why::too_few);
    CHECK(why(Of::slipping_away) == base::Why::too_few);
    CHECK(member_figure(scope_in(*told, "2026-10-05..2026-10-08"), {}, Of::wau).why == base::Why::too_few);
    CHECK(member_figure(scope_in(*told, "2026-11"), {}, Of::gini).why == base::Why::zero_of_zero);
}

TEST_CASE("no lapsed member, no quick ratio") {
    const auto told =
        test::measured("2026-09-01T12:00 mila post\n2026-10-05T12:00 mila post\n2026-10-06T12:00 jan post");
    const base::Figure ratio = member_figure(scope_in(*told, "2026-10"), {}, Of::quick_ratio);
    CHECK(ratio.why == base::Why::zero_of_zero);
    CHECK(ratio.n == 1);
}

TEST_CASE("a small part of the roles takes the others with it, and leaves growth alone") {
    const auto told = test::measured(autumn);
    std::vector<Fact> facts = member_parts(scope_in(*told, "2026-10")).facts;
    for (Fact& fact : facts)
        if (fact.figure.n && fact.where.empty()) fact.figure.n = fact.id == "members.creators" ? 3 : 20;
    std::vector<bool> hidden(facts.size(), false);
    hide_member_groups(facts, member_secrets(facts, 5), 5, hidden);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!facts[i].where.empty() || facts[i].figure.unit == base::Unit::share) continue;
        INFO(facts[i].id);
        const bool role = facts[i].definition == "known_members" || facts[i].definition == "creators" ||
                          facts[i].definition == "reactors" || facts[i].definition == "lurkers" ||
                          facts[i].definition == "dormant_members";
        CHECK(hidden[i] == role);
    }
}
