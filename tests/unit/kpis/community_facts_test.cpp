// Networks and verdicts as facts: all ids, without n, and what management may not be told of small ones.
#include "engine/kpis/community_facts.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/small_groups.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using namespace stamtafel::kpis;

namespace {

/// A ring of members on the forum, and a smaller one on the page.
std::string two_rings(int forum, int page) {
    std::string lines;
    for (const char* month : {"2026-07", "2026-08", "2026-09", "2026-10"})
        for (const int channel : {0, 1}) {
            const int size = channel == 0 ? forum : page;
            for (int m = 0; m < size; ++m) {
                lines += fmt::format("{}-05T10:{:02} c{}m{} post id={}c{}m{} ch={}\n", month, m, channel, m, month,
                                     channel, m, channel);
                lines += fmt::format("{}-06T10:{:02} c{}m{} comment to={}c{}m{} ch={}\n", month, m, channel,
                                     (m + 1) % size, month, channel, m, channel);
            }
        }
    return lines + "2026-10-20T10:00 anna post id=a\n";
}

Evaluation evaluation_of(const test::Community& told) {
    return evaluate(told.input(), told.tables, told.rows.quality, calendar::parse_period("2026-10").value());
}

const Fact& fact(const Evaluation& evaluation, std::string_view id, std::string_view channel = {}) {
    const auto found = std::find_if(evaluation.facts.begin(), evaluation.facts.end(), [&](const Fact& one) {
        return one.id == id &&
               (channel.empty() ? one.where.empty() : !one.where.empty() && one.where.front().second == channel);
    });
    REQUIRE(found != evaluation.facts.end());
    return *found;
}

}  // namespace

TEST_CASE("every figure of network and verdict is a fact, in all and by channel") {
    const auto told = test::measured(two_rings(40, 30));
    const Evaluation evaluation = evaluation_of(*told);
    for (const char* id : {"graph.nodes",
                           "graph.edges",
                           "graph.weight",
                           "graph.density",
                           "graph.reciprocity",
                           "graph.components",
                           "graph.largest_component_share",
                           "graph.core_max",
                           "graph.transitivity",
                           "graph.mean_clustering",
                           "graph.groups",
                           "graph.modularity",
                           "graph.centralisation",
                           "graph.independence",
                           "community.score",
                           "community.member_to_member",
                           "community.reciprocity",
                           "community.repeat_ties",
                           "community.member_started",
                           "community.peer_answers",
                           "community.return",
                           "community.independence",
                           "community.verdict"})
        for (const char* channel : {"", "forum", "page"}) {
            INFO(id << ' ' << channel);
            CHECK_FALSE(fact(evaluation, id, channel).figure.n);
            CHECK(fact(evaluation, id, channel).figure.evidence.table == base::TableId::none);
        }
    CHECK(evaluation.network.size() == 3);
    CHECK(evaluation.verdicts.size() == 3);
    CHECK(std::get<std::int64_t>(fact(evaluation, "graph.nodes").figure.value) == 70);
    CHECK(std::get<std::int64_t>(fact(evaluation, "graph.edges", "page").figure.value) == 30);
    CHECK(std::get<double>(fact(evaluation, "community.member_to_member").figure.value) == 1);
    CHECK(fact(evaluation, "community.member_to_member", "page").figure.why == base::Why::not_measurable);
    CHECK(evaluation.ties.size() == 70);
    CHECK(std::get<std::int64_t>(fact(without_small_groups(evaluation, told->playbook), "graph.nodes").figure.value) ==
          70);
}

TEST_CASE("a network of four is not told to management, nor that of the channel beside it") {
    const auto told = test::measured(two_rings(40, 4));
    const Evaluation all = evaluation_of(*told);
    CHECK(std::get<std::int64_t>(fact(all, "graph.nodes", "page").figure.value) == 4);
    const Evaluation board = without_small_groups(all, told->playbook);
    for (const char* id : {"graph.nodes", "graph.reciprocity", "community.reciprocity", "community.verdict"})
        for (const char* channel : {"forum", "page"}) {
            INFO(id << ' ' << channel);
            CHECK(fact(board, id, channel).figure.why == base::Why::too_small);
            CHECK(fact(board, id, channel).figure.value == base::Value());
        }
    CHECK(std::get<std::int64_t>(fact(board, "graph.nodes").figure.value) == 44);
    CHECK(board.network[0].members.person.empty());  // figures and the map of groups are told, nobody in them
    for (const std::size_t place : {std::size_t{1}, std::size_t{2}}) {
        CHECK(board.network[place].members.person.empty());
        CHECK(board.verdicts[place].gauge[1].why == base::Why::too_small);
        CHECK(board.verdicts[place].active == 0);
    }
    CHECK(board.ties.empty());
}

TEST_CASE("metrics of the network: values, and too few members for a KPI") {
    const auto told = test::measured(two_rings(40, 4));
    const Scope scope = scope_of(told->input(), told->tables, calendar::parse_period("2026-10").value());
    base::Filter page;
    page.channels = 2;
    CHECK(std::get<double>(member_to_member_share(scope, {}).value) == 1);
    CHECK(std::get<double>(tie_reciprocity(scope, {}).value) == 0);
    CHECK_FALSE(tie_reciprocity(scope, {}).n);
    CHECK(tie_reciprocity(scope, page).why == base::Why::too_few);
    CHECK(member_to_member_share(scope, page).why == base::Why::too_few);
    CHECK(community_score(scope, page).why == base::Why::too_few);
    CHECK(std::get<double>(community_score(scope, {}).value) > 50);
}

TEST_CASE("where retention may not be told, neither may the score that holds it") {
    std::string lines = two_rings(40, 30);
    for (int m = 0; m < 3; ++m) lines += fmt::format("2026-09-25T10:{:02} once{} comment\n", m, m);  // three lapse
    playbook::Playbook book = test::playbook();
    book.protocols = {test::protocol()};
    playbook::Kpi& kpi = book.kpis.emplace_back();
    kpi.id.value = "cijfer";
    kpi.metric.value = "community_score";
    const auto told = test::measured(lines, book);
    const Evaluation all = evaluation_of(*told);
    CHECK(std::get<double>(fact(all, "kpi.cijfer.value").figure.value) == all.verdicts[0].score.value());
    const Evaluation board = without_small_groups(all, told->playbook);
    for (const char* id :
         {"members.retention", "community.return", "community.points.return", "community.score", "kpi.cijfer.value"}) {
        INFO(id);
        CHECK(fact(board, id).figure.why == base::Why::too_small);
    }
    CHECK_FALSE(board.verdicts[0].score);
    CHECK(board.verdicts[0].standing == all.verdicts[0].standing);
    CHECK(fact(board, "community.verdict").figure.why == base::Why::none);
    CHECK(fact(board, "community.member_to_member").figure.why == base::Why::none);
}
