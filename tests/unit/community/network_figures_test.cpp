// The figures of a network of six, counted by hand.
#include "engine/community/network_figures.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::community;

namespace {

// mila ⇄ jan ← eva, sam → tom; kees is tied to nobody; anna of the team answers eva and sam.
constexpr std::string_view october = R"(
    2026-09-30T12:00 kees post    id=old
    2026-10-01T12:00 mila post    id=m
    2026-10-01T12:10 jan  post    id=j
    2026-10-01T12:20 eva  post    id=e
    2026-10-01T12:30 tom  post    id=t
    2026-10-01T12:40 kees post    id=k
    2026-10-02T12:00 mila comment to=j
    2026-10-03T12:00 mila comment to=j
    2026-10-03T13:00 jan  comment to=m
    2026-10-03T14:00 eva  comment to=j
    2026-10-03T15:00 sam  reaction id=r to=t
    2026-10-04T12:00 anna comment to=e
    2026-10-04T12:10 anna comment to=r
    2026-11-01T12:00 tom  comment to=k
)";

NetworkView view_of(const test::Community& told) {
    return network_view(told.tables, calendar::parse_period("2026-10").value(), {}, {}, {});
}

}  // namespace

TEST_CASE("the network of a month by hand") {
    const auto told = test::measured(october);
    const NetworkView view = view_of(*told);
    const NetworkFigures& figures = view.figures;
    CHECK(figures.ties.nodes == 5);
    CHECK(figures.ties.edges == 4);
    CHECK(figures.milliweight == 4 * 1000 + 200);
    CHECK(figures.ties.reciprocity.value() == Approx(0.5));
    CHECK(figures.ties.repeated == 1);
    CHECK(figures.ties.repeat_share().value() == Approx(0.25));
    CHECK(figures.ties.among_members == 5);
    CHECK(figures.ties.with_members == 7);
    CHECK(figures.ties.member_to_member().value() == Approx(5.0 / 7));
    CHECK(figures.density.value() == Approx(4.0 / 20));
    CHECK(figures.components == 2);
    CHECK(figures.largest_component == 3);
    CHECK(figures.core_max == 1);
    CHECK(figures.transitivity.value() == 0);
    CHECK(figures.ties.centralisation.value() == Approx((1 + 0 + 1 + 1 + 1) / 12.0));  // jan has two, the others one
    CHECK(figures.active_without_tie == 1);                                            // kees
    CHECK(figures.ties.without_team == network::Removal{5, 3});
    CHECK(figures.groups == 2);
    CHECK(figures.groups_alone == 2);
    CHECK(view.ties_of_groups.size() == 2);
    CHECK(view.rank.size() == 5);
    CHECK(view.bridges.empty());
    CHECK(view.betweenness_error == 0);
    CHECK(figures.reciprocity_by_chance);
    CHECK(figures.independence_by_chance);
}

TEST_CASE("nodes are members in the order of their accounts, and the team where it is asked for") {
    const auto told = test::measured(october);
    const calendar::Period period = calendar::parse_period("2026-10").value();
    for (const Team team : {Team::out, Team::in}) {
        const TieGraph ties = tie_graph(told->tables, period.first, period.end, {}, team);
        CHECK(ties.person.size() == (team == Team::in ? 6 : 5));
        CHECK(std::is_sorted(ties.person.begin(), ties.person.end()));
        CHECK(ties.graph.nodes() == ties.person.size());
    }
    CHECK(tie_graph(told->tables, period.first, period.end, {2, 0xff}, Team::in).person.empty());
    CHECK(tie_graph(told->tables, period.end, period.end, {}, Team::in).person.empty());
}

TEST_CASE("a network is the same on any number of threads") {
    const auto told = test::measured(october);
    const calendar::Period period = calendar::parse_period("2026-10").value();
    CHECK(network_view(told->tables, period, {}, {}, {1}) == network_view(told->tables, period, {}, {}, {3}));
}

TEST_CASE("nothing tied, nothing divided") {
    const auto told = test::measured("2026-10-01T12:00 mila post");
    const NetworkView view = view_of(*told);
    CHECK(view.figures.ties.nodes == 0);
    CHECK_FALSE(view.figures.ties.reciprocity);
    CHECK_FALSE(view.figures.ties.member_to_member());
    CHECK_FALSE(view.figures.ties.without_team.share());
    CHECK_FALSE(view.figures.density);
    CHECK(view.figures.active_without_tie == 1);
}
