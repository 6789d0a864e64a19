// Whoever has a tie gets a number, in the order of persons; then the ties are edges.
#include "engine/community/tie_graph.hpp"

#include <optional>

namespace stamtafel::community {
namespace {

constexpr network::Node nobody = 0xffff'ffff;

std::vector<bool> brand_accounts(const measure::Tables& tables) {
    std::vector<bool> brand(tables.people.size());
    for (std::size_t who = 0; who < brand.size(); ++who) brand[who] = tables.people[who].brand;
    return brand;
}

/// Numbers 0 … n − 1 for whoever is marked.
std::vector<measure::Person> number(std::vector<network::Node>& node_of) {
    std::vector<measure::Person> person;
    for (std::size_t who = 0; who < node_of.size(); ++who) {
        if (node_of[who] == nobody) continue;
        node_of[who] = static_cast<network::Node>(person.size());
        person.push_back(static_cast<measure::Person>(who));
    }
    return person;
}

}  // namespace

TieGraph tie_graph(const measure::Tables& tables, base::Day from, base::Day end, const Look& look, Team team) {
    return tie_graph(tables, from, end, look, team == Team::out ? brand_accounts(tables) : std::vector<bool>());
}

TieGraph tie_graph(const measure::Tables& tables, base::Day from, base::Day end, const Look& look,
                   const std::vector<bool>& without) {
    const auto is_out = [&](measure::Person who) { return !without.empty() && without[static_cast<std::size_t>(who)]; };
    std::vector<network::Node> node_of(tables.people.size(), nobody);
    std::vector<network::Edge> edges;
    each_tie(tables, from, end, look, [&](const measure::Tie& tie) {
        if (is_out(tie.from) || is_out(tie.to)) return;
        node_of[static_cast<std::size_t>(tie.from)] = node_of[static_cast<std::size_t>(tie.to)] = 0;
        edges.push_back({static_cast<network::Node>(tie.from), static_cast<network::Node>(tie.to), tie.milliweight});
    });
    TieGraph out;
    out.person = number(node_of);
    for (network::Edge& edge : edges) edge.from = node_of[edge.from], edge.to = node_of[edge.to];
    out.graph = network::build_graph(static_cast<std::uint32_t>(out.person.size()), edges);
    return out;
}

}  // namespace stamtafel::community
