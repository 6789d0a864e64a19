// Roles, growth and rhythm of a small community, counted by hand.
#include "engine/community/roster.hpp"

#include <string>

#include <fmt/format.h>

#include "engine/community/concentration.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::community;

namespace {

calendar::Period period(std::string_view text) { return calendar::parse_period(text).value(); }

Roster roster(const test::Community& told, std::string_view text = "2026-10", Look look = {}) {
    return roster_of(told.input(), told.tables, window_of(told.playbook, period(text)), look);
}

/// "mila creator new 2; …": role, growth, contributions.
std::string said(const test::Community& told, const Roster& roster) {
    constexpr const char* role[] = {"-", "creator", "reactor", "lurker", "dormant"};
    constexpr const char* growth[] = {"-", "new", "retained", "returning", "lapsed"};
    std::string out;
    for (const MemberRow& row : roster.rows) {
        const auto i = static_cast<std::size_t>(row.who);
        const std::string name = i < told.data.accounts.size()
                                     ? std::string(told.rows.store.view(told.data.accounts[i].handle))
                                     : fmt::format("listed{}", i - told.data.accounts.size());
        out += fmt::format("{}{} {} {} {}", out.empty() ? "" : "; ", name, role[static_cast<std::size_t>(row.role)],
                           growth[static_cast<std::size_t>(row.growth)], row.contributions);
    }
    return out;
}

std::uint32_t marked(const Roster& roster, Mark mark) {
    std::uint32_t n = 0;
    for (const MemberRow& row : roster.rows) n += has(row.marks, mark) ? 1U : 0U;
    return n;
}

/// October is judged; the data begin in August.
constexpr std::string_view autumn = R"(
    2026-08-01T12:00 tom  post
    2026-08-20T12:00 eva  comment
    2026-09-10T12:00 mila post
    2026-09-11T12:00 jan  comment
    2026-09-12T12:00 anna post
    2026-10-05T12:00 mila post id=q
    2026-10-05T13:00 mila comment to=q
    2026-10-06T12:00 eva  reaction to=q
    2026-10-07T12:00 sam  comment to=q
    2026-10-08T12:00 bob  join
    2026-11-05T12:00 kim  post
)";

}  // namespace

TEST_CASE("roles and growth: who opened, who took part, who only reads, and what became of them") {
    const auto told = test::measured(autumn);
    CHECK(said(*told, roster(*told)) ==
          "tom lurker - 0; eva reactor returning 0; mila creator retained 2; jan lurker lapsed 0; "
          "sam reactor new 1; bob lurker - 0");
    CHECK(roster(*told).has_before);
    CHECK(roster(*told).members_open);
}

TEST_CASE("growth asks for the period before to lie in the data") {
    const auto told = test::measured(autumn);
    CHECK_FALSE(roster(*told, "2026-08").has_before);
    CHECK(said(*told, roster(*told, "2026-08")) == "tom creator - 1; eva reactor - 1");
    CHECK(roster(*told, "2026-09").has_before);
    CHECK(said(*told, roster(*told, "2026-09")) ==
          "tom lurker lapsed 0; eva lurker lapsed 0; mila creator new 1; jan reactor new 1");
}

TEST_CASE("known_for parts the lurkers from the dormant, and a list of people adds who never wrote") {
    test::Community told;
    told.playbook = test::playbook();
    told.playbook.members.known_for.value = test::within("31d");
    told.list("noor", "2026-02-01");
    told.list("pim", "2026-02-01", "2026-10-20");
    told.list("kim", "2026-12-01");
    told.rows.add("2026-10-01T00:30 tom post\n2026-09-30T23:30 eva post\n2026-10-31T12:00 sam post");
    test::measure_all(told);
    const Roster november = roster(told, "2026-10-31..2026-10-31");
    CHECK(november.listed);
    CHECK(said(told, november) ==
          "eva dormant - 0; tom lurker - 0; sam creator new 1; listed0 dormant - 0; listed1 lurker - 0");
}

TEST_CASE("who left is not known, unless active in the period, and comes back with the next deed") {
    const auto told = test::measured(R"(
        2026-10-05T12:00 mila post
        2026-10-06T12:00 mila leave
        2026-10-06T12:00 eva  join
        2026-10-06T13:00 eva  leave
        2026-10-06T14:00 jan  leave
        2026-10-06T15:00 jan  join ch=1
    )");
    CHECK(said(*told, roster(*told)) == "mila creator - 1; jan lurker - 0");
    CHECK(said(*told, roster(*told, "2026-11")) == "jan lurker - 0");
    CHECK(said(*told, roster(*told, "2026-10", {1, 0xff})) == "mila creator - 1");
    CHECK(said(*told, roster(*told, "2026-10", {2, 0xff})) == "jan lurker - 0");
}

TEST_CASE("days, whole weeks and the thirty days to the end") {
    const auto told = test::measured(R"(
        2026-10-01T12:00 tom  post
        2026-10-02T12:00 mila post
        2026-10-05T12:00 mila post
        2026-10-05T15:00 mila post ch=1
        2026-10-06T12:00 mila post
        2026-10-12T12:00 mila post
        2026-10-12T12:00 jan  post
        2026-10-26T12:00 jan  post
    )");
    const Roster october = roster(*told);
    CHECK(october.days == 31);
    CHECK(october.weeks == 3);         // 5, 12 and 19 October; the week of the 26th ends in November
    CHECK(october.member_days == 7);   // tom 1, mila 4, jan 2
    CHECK(october.member_weeks == 3);  // mila 2, jan 1
    CHECK(marked(october, Mark::present) == 3);
    CHECK(marked(october, Mark::recent) == 2);  // from 2 October on
}

TEST_CASE("the fewest who make half, equal ones by their number") {
    const auto told = test::measured(R"(
        +0 a post
        +1 b post
        +2 b post
        +3 c post
        +4 c post
        +5 d reaction
        +6 c vote
    )");
    const Roster october = roster(*told);
    CHECK(contributions_of(october) == std::vector<std::uint32_t>{1, 2, 2});
    CHECK(marked(october, Mark::gives) == 3);
    CHECK(marked(october, Mark::half) == 2);  // 2 of 5 is not half
    CHECK(has(october.rows.at(1).marks, Mark::half));
    CHECK(has(october.rows.at(2).marks, Mark::half));
}

TEST_CASE("Gini and the shares of the top") {
    CHECK(gini({2, 2, 2}) == Approx(0));
    CHECK(gini({1, 1, 4}) == Approx(1.0 / 3));
    CHECK(gini({7}) == Approx(0));
    std::vector<std::uint32_t> hundred(99, 1);
    hundred.push_back(101);
    CHECK(top_share(hundred, 10) == Approx(0.505));  // the one largest
    CHECK(top_share(hundred, 100) == Approx(0.55));  // 101 + 9
    CHECK(top_share({1, 1, 4}, 10) == Approx(4.0 / 6));
}

TEST_CASE("three periods in a row and then silence is slipping away") {
    const auto told = test::measured(R"(
        2026-07-01T12:00 tom  post
        2026-07-02T12:00 mila post
        2026-08-02T12:00 mila post
        2026-09-02T12:00 mila post
        2026-08-03T12:00 jan  post
        2026-09-03T12:00 jan  post
        2026-10-03T12:00 eva  post
    )");
    CHECK(roster(*told).has_earlier);
    CHECK(marked(roster(*told), Mark::slipping) == 1);
    CHECK_FALSE(roster(*told, "2026-09").has_earlier);
}

TEST_CASE("newcomers: who replied, and who came back within thirty days") {
    const auto told = test::measured(R"(
        2026-10-01T12:00 mila post id=a
        2026-10-01T14:00 anna comment to=a
        2026-10-20T12:00 mila post
        2026-10-02T12:00 jan  post id=b
        2026-10-03T12:00 eva  comment to=b
        2026-10-04T12:00 sam  post
        2026-11-10T12:00 sam  post
        2026-11-30T12:00 tom  post
    )",
                                     test::protocol(), test::local("2026-11-20"));
    const Window window = window_of(told->playbook, period("2026-10"));
    const auto list = newcomers_of(told->input(), told->tables, window);
    REQUIRE(list.size() == 4);  // mila, jan, eva, sam
    CHECK(list[0].by_brand);
    CHECK(list[0].waited_ms == 2 * base::hour_ms);
    CHECK((list[0].soon && list[0].ripe && list[0].came_back));
    CHECK((!list[1].by_brand && list[1].soon && !list[1].came_back));
    CHECK(list[2].arrival.answer == activity::Row::none);
    CHECK((!list[3].soon && list[3].ripe && !list[3].came_back));  // forty days later
    const Roster october = roster(*told);
    CHECK(marked(october, Mark::newcomer) == 4);
    CHECK(marked(october, Mark::answered) == 2);
    CHECK(marked(october, Mark::followed) == 2);
    CHECK(marked(october, Mark::unfollowed) == 2);
    CHECK(marked(october, Mark::came_back) == 1);
}

TEST_CASE("transitions: from the role of the period before to that of this one") {
    const auto told = test::measured(autumn);
    const Transitions moved = transitions(roster(*told, "2026-09"), roster(*told));
    const auto from_to = [&](Role from, Role to) {
        return moved[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
    };
    CHECK(from_to(Role::lurker, Role::lurker) == 1);    // tom
    CHECK(from_to(Role::lurker, Role::reactor) == 1);   // eva
    CHECK(from_to(Role::creator, Role::creator) == 1);  // mila
    CHECK(from_to(Role::reactor, Role::lurker) == 1);   // jan
    CHECK(from_to(Role::none, Role::reactor) == 1);     // sam
    CHECK(from_to(Role::none, Role::lurker) == 1);      // bob
}
