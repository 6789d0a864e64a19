// What management may not see of networks and of superfans, by numbers.
#include "engine/kpis/small_community.hpp"

#include <string>

#include "tests/support/catch.hpp"

namespace {

using namespace stamtafel;
using kpis::Evaluation;

/// A network of 40 members, each active, with 100 ties, 20 of them mutual and 30 seen again.
community::NetworkFigures forty() {
    community::NetworkFigures figures;
    figures.ties.nodes = figures.largest_component = 40, figures.components = 1;
    figures.ties.edges = 100, figures.ties.reciprocity = 0.2, figures.ties.repeated = 30;
    return figures;
}

/// All, and of several channels each.
struct Told {
    Evaluation evaluation;
    playbook::Playbook playbook;

    void place(const community::NetworkFigures& figures, std::uint32_t active, const std::string& channel = {}) {
        if (!channel.empty()) playbook.channels.emplace_back().id.value = channel;
        evaluation.network.emplace_back().figures = figures;
        evaluation.verdicts.emplace_back().active = active;
        for (const char* id :
             {"graph.nodes", "graph.components", "graph.largest_component_share", "graph.groups", "graph.groups_alone",
              "graph.active_without_tie", "graph.reciprocity", "community.reciprocity", "community.repeat_ties",
              "community.points.reciprocity", "community.score"}) {
            kpis::Fact& fact = evaluation.facts.emplace_back();
            fact.id = id;
            if (!channel.empty()) fact.where = {{"channel", channel}};
        }
    }
    void fan_fact(const std::string& id, std::uint64_t n) {
        kpis::Fact& fact = evaluation.facts.emplace_back();
        fact.id = id;
        fact.figure.value = static_cast<std::int64_t>(n), fact.figure.n = n;
    }
    /// The ids that are hidden there, without what stands before the dot.
    [[nodiscard]] std::string hidden(const std::string& channel = {}) const {
        std::vector<bool> hidden(evaluation.facts.size(), false);
        kpis::hide_community_facts(evaluation, playbook, 5, hidden);
        std::string ids;
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            const kpis::Fact& fact = evaluation.facts[i];
            if (hidden[i] && (fact.where.empty() ? channel.empty() : fact.where[0].second == channel))
                ids += (ids.empty() ? "" : " ") + fact.id.substr(fact.id.find('.') + 1);
        }
        return ids;
    }
};

std::string hidden_of(const community::NetworkFigures& figures, std::uint32_t active) {
    Told told;
    told.place(figures, active);
    return told.hidden();
}

}  // namespace

TEST_CASE("pieces beside the largest: of few together, or one of few among them") {
    community::NetworkFigures figures = forty();
    CHECK(hidden_of(figures, 40).empty());
    figures.largest_component = 37, figures.components = 2;  // one of three
    CHECK(hidden_of(figures, 40) == "components largest_component_share groups groups_alone");
    figures.largest_component = 34, figures.components = 4;  // three pairs
    CHECK(hidden_of(figures, 40) == "components groups_alone");
    figures.largest_component = 30, figures.components = 3;
    CHECK(hidden_of(figures, 40).empty());
}

TEST_CASE("members with a tie who were not active follow from those without one") {
    community::NetworkFigures figures = forty();
    figures.active_without_tie = 10;
    CHECK(hidden_of(figures, 50).empty());
    CHECK(hidden_of(figures, 48) == "active_without_tie");  // 40 tied, 38 of them active
    figures.active_without_tie = 3;
    CHECK(hidden_of(figures, 43) == "active_without_tie");
}

TEST_CASE("few ties that come again on one channel are told on none, in all they are") {
    Told told;
    community::NetworkFigures all = forty(), forum = forty(), page = forty();
    all.ties.nodes = all.largest_component = 80, all.ties.edges = 200, all.ties.repeated = 33;
    page.ties.repeated = 3;
    told.place(all, 80), told.place(forum, 40, "forum"), told.place(page, 40, "page");
    CHECK(told.hidden().empty());
    CHECK(told.hidden("forum") == "repeat_ties points.reciprocity");  // 33 − 30
    CHECK(told.hidden("page") == "repeat_ties points.reciprocity");
    told.evaluation.verdicts[1].gauge[static_cast<std::size_t>(community::GaugeId::repeat_ties)].points = 60;
    CHECK(told.hidden("forum") == "repeat_ties points.reciprocity score");
}

TEST_CASE("two mutual ties are two members, and all but four are no more secret") {
    community::NetworkFigures figures = forty();
    figures.ties.reciprocity = 0.02;
    CHECK(hidden_of(figures, 40) == "reciprocity reciprocity points.reciprocity");
    figures.ties.reciprocity = 0.96;
    CHECK(hidden_of(figures, 40) == "reciprocity reciprocity points.reciprocity");
}

TEST_CASE("three members on one channel alone: no network by channel") {
    Told told;
    community::NetworkFigures all = forty(), page = forty();
    page.ties.nodes = page.largest_component = 37;
    told.place(all, 40), told.place(page, 40, "forum"), told.place(page, 40, "page");
    CHECK(told.hidden().empty());
    CHECK_FALSE(told.hidden("page").empty());
    CHECK(told.hidden("forum") == told.hidden("page"));
}

TEST_CASE("few lines of the ledger hide the money, few who opted out or are suspected the candidates") {
    Told told;
    superfans::Programme& programme = told.evaluation.superfans.emplace();
    for (const char* id : {"superfans.candidates", "superfans.proposed", "superfans.cost", "superfans.budget_left"})
        told.fan_fact(id, 40);
    programme.tiers = {{12, 8, 0, 0}};
    programme.in_budget = 6, programme.left_out = 5;
    CHECK(told.hidden().empty());
    programme.in_budget = 2;
    CHECK(told.hidden() == "cost budget_left");
    programme.in_budget = 0, programme.left_out = 2;
    CHECK(told.hidden() == "candidates");
    programme.left_out = 0;
    programme.suspicions.emplace_back().who = {measure::Person{1}, measure::Person{2}};
    CHECK(told.hidden() == "candidates");
}

TEST_CASE("superfans of one channel alone") {
    Told told;
    told.fan_fact("superfans.count", 12);
    for (const auto& [channel, n] : {std::pair("forum", 9U), std::pair("page", 7U)}) {
        told.fan_fact("superfans.count", n);
        told.evaluation.facts.back().where = {{"channel", channel}};
    }
    CHECK(told.hidden("forum") == "count");  // 3 on the page alone
    CHECK(told.hidden().empty());
    told.evaluation.facts[0].figure.n = 16;
    CHECK(told.hidden("forum").empty());
}
