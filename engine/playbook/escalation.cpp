// The graph of the team and of the roadmap, on Boost.Graph; no other file of the playbook knows that library.
#include "engine/playbook/escalation.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>

namespace stamtafel::playbook {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Edge = boost::graph_traits<Graph>::edge_descriptor;

/// Whoever ties more knots than this untangles these first; a list of all could be as long as steps times edges.
constexpr std::size_t most_circles = 20;

/// Notes for every edge that leads back to a node on the way to it the circle that it closes.
struct CircleFinder : boost::default_dfs_visitor {
    std::vector<std::size_t>* way;
    std::vector<Circle>* found;

    void discover_vertex(std::size_t node, const Graph&) { way->push_back(node); }
    void finish_vertex(std::size_t, const Graph&) { way->pop_back(); }
    void back_edge(Edge edge, const Graph& graph) {
        if (found->size() == most_circles) return;
        const std::size_t node = target(edge, graph);
        Circle circle(std::find(way->begin(), way->end(), node), way->end());
        circle.push_back(node);
        found->push_back(std::move(circle));
    }
};

std::vector<Circle> circles_in(const Graph& graph) {
    std::vector<std::size_t> way;
    std::vector<Circle> found;
    CircleFinder finder;
    finder.way = &way;
    finder.found = &found;
    boost::depth_first_search(graph, boost::visitor(finder));
    return found;
}

template <class Things>
std::unordered_map<std::string_view, std::size_t> places_of(const Things& things) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < things.size(); ++i) places.try_emplace(things[i].id.value, i);
    return places;
}

/// Node 0 … n-1 are people, linked to their deputies; node n is a role, linked to the people who hold it.
Graph team_graph(const std::vector<Person>& team, std::string_view role) {
    Graph graph(team.size() + 1);
    const auto places = places_of(team);
    for (std::size_t i = 0; i < team.size(); ++i) {
        const auto deputy = places.find(team[i].deputy.value);
        if (deputy != places.end()) add_edge(i, deputy->second, graph);
        if (!role.empty() && team[i].role.value == role) add_edge(team.size(), i, graph);
    }
    return graph;
}

}  // namespace

std::vector<Circle> deputy_circles(const std::vector<Person>& team) { return circles_in(team_graph(team, "")); }

std::vector<Circle> waiting_circles(const std::vector<Step>& roadmap) {
    Graph graph(roadmap.size());
    const auto places = places_of(roadmap);
    for (std::size_t i = 0; i < roadmap.size(); ++i)
        for (const Text& need : roadmap[i].needs)
            if (const auto place = places.find(need.value); place != places.end()) add_edge(i, place->second, graph);
    return circles_in(graph);
}

std::vector<Circle> escalation_circles(const std::vector<EscalationStep>& steps) {
    const auto first_with_role = [&](const EscalationStep& step) {
        const auto same = [&](const EscalationStep& other) { return other.to == step.to; };
        return static_cast<std::size_t>(std::find_if(steps.begin(), steps.end(), same) - steps.begin());
    };
    Graph graph(steps.size());
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (steps[i].to != steps[i - 1].to) add_edge(first_with_role(steps[i - 1]), first_with_role(steps[i]), graph);
    return circles_in(graph);
}

EscalationEnd end_of(const Protocol& protocol, const std::vector<Person>& team) {
    if (protocol.escalation.empty()) return {};
    const Graph graph = team_graph(team, protocol.escalation.back().to.value);
    EscalationEnd end;
    for (auto [edge, last] = out_edges(team.size(), graph); edge != last; ++edge) {
        end.known = true;
        const std::size_t person = target(*edge, graph);
        if (!team[person].accountable.value) continue;
        end.accountable.push_back(person);
        end.deputised = end.deputised || out_degree(person, graph) > 0;
    }
    return end;
}

}  // namespace stamtafel::playbook
