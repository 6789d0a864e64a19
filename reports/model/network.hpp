// Who is tied to whom, as plain data: nodes, ties and groups. Places are found by reports/charts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stamtafel::model {

/// `label` may be empty. A personal one is emptied in the management edition.
struct NetworkNode {
    std::string label;
    double size = 1;          ///< the area drawn, in proportion to the largest; not negative
    std::uint32_t group = 0;  ///< index into groups
    bool personal = false;
    bool operator==(const NetworkNode&) const = default;
};

/// Between two nodes, by index; both ways are one tie.
struct NetworkEdge {
    std::uint32_t from = 0, to = 0;
    double weight = 1;
    bool operator==(const NetworkEdge&) const = default;
};

/// The counts are for readers of tables; the picture shows them as nodes and ties.
struct NetworkGroup {
    std::string label;
    std::int64_t members = 0;  ///< people
    bool operator==(const NetworkGroup&) const = default;
};

/// A map of ties. Readable to some hundred nodes: beyond, give a node a group.
struct Network {
    std::vector<NetworkNode> nodes;
    std::vector<NetworkEdge> edges;
    std::vector<NetworkGroup> groups;
    bool operator==(const Network&) const = default;
};

}  // namespace stamtafel::model
