// A map of ties: nodes in the colour and the shape of their group, ties thicker where they are stronger, names where
// there is room for them. A group is named beside its members or, where that is full, below.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"
#include "reports/charts/places.hpp"

namespace stamtafel::charts {
namespace {

constexpr double height = 470, size = 11, widest_name = 170;
constexpr std::string_view colours[] = {"node g0", "node g1", "node g2", "node g3",
                                        "node g4", "node g5", "node g6", "node g7"};
constexpr Symbol shapes[] = {Symbol::disc, Symbol::square, Symbol::triangle, Symbol::diamond};

/// Neighbouring groups differ in both; a colour comes back with another shape.
std::string_view colour_of(std::size_t group) { return colours[group % std::size(colours)]; }
Symbol shape_of(std::size_t group) { return shapes[(group + group / std::size(colours)) % std::size(shapes)]; }

struct Map {
    const model::Network& chart;
    std::vector<Disc> discs;
    std::vector<std::size_t> nodes;  ///< those drawn, largest first
    Taken taken;

    [[nodiscard]] Box around(std::size_t node) const {
        const Disc& disc = discs[node];
        return {disc.x - disc.radius, disc.y - disc.radius, 2 * disc.radius, 2 * disc.radius};
    }
};

void add_edges(const Map& map, Scene& scene) {
    const std::vector<std::size_t> edges = drawn_edges(map.chart);
    if (edges.empty()) return;
    const double most = map.chart.edges[edges.front()].weight;
    // one path a thickness: thin ones are many
    std::string thin, middle, thick;
    for (const std::size_t i : edges) {
        const model::NetworkEdge& edge = map.chart.edges[i];
        const Disc &a = map.discs[edge.from], &b = map.discs[edge.to];
        std::string& path = edge.weight > most * 0.6 ? thick : edge.weight > most * 0.25 ? middle : thin;
        path += step('M', a.x, a.y) + step('L', b.x, b.y);
    }
    if (!thin.empty()) scene.items.push_back(Path{thin, "tie tie1"});
    if (!middle.empty()) scene.items.push_back(Path{middle, "tie tie2"});
    if (!thick.empty()) scene.items.push_back(Path{thick, "tie tie3"});
}

std::string tooltip_of(const Map& map, const model::NetworkNode& node) {
    if (node.group >= map.chart.groups.size()) return node.label;
    const std::string& group = map.chart.groups[node.group].label;
    return node.label.empty() || node.label == group ? group : node.label + " · " + group;
}

void add_nodes(Map& map, Scene& scene) {
    for (const std::size_t i : map.nodes) {
        const model::NetworkNode& node = map.chart.nodes[i];
        const Disc& disc = map.discs[i];
        scene.items.push_back(Path{outline(shape_of(node.group), disc.x, disc.y, disc.radius), colour_of(node.group),
                                   tooltip_of(map, node)});
        map.taken.hold(map.around(i));
    }
}

/// Takes the label when it touches nothing and stays in the picture.
bool add_free(Map& map, const Label& label, Scene& scene) {
    const Box box = box_of(label);
    if (box.x < 0 || box.x + box.width > scene.width || box.y < 0 || box.y + box.height > height) return false;
    if (!map.taken.take(box)) return false;
    scene.items.push_back(label);
    return true;
}

bool name_beside(Map& map, std::size_t node, const Label& form, Scene& scene) {
    const Disc& disc = map.discs[node];
    const double middle = disc.y + form.size * 0.36, out = disc.radius * 1.15 + 4;
    const auto at = [&](double x, double y, Anchor anchor) {
        Label label = form;
        label.x = x, label.y = y, label.anchor = anchor;
        return add_free(map, label, scene);
    };
    return at(disc.x + out, middle, Anchor::start) || at(disc.x - out, middle, Anchor::end) ||
           at(disc.x, disc.y - out, Anchor::middle) || at(disc.x, disc.y + out + form.size * 0.7, Anchor::middle);
}

/// Above the topmost of its members or below the lowest, else beside one of its largest.
bool name_group(Map& map, std::size_t group, const std::vector<std::size_t>& members, Scene& scene) {
    constexpr std::size_t tried = 8;
    Label label{0, 0, fitted(map.chart.groups[group].label, 12 * bold, widest_name), Anchor::middle,
                "label strong halo"};
    if (members.empty() || label.text.empty()) return true;
    const auto higher = [&](std::size_t a, std::size_t b) { return map.discs[a].y < map.discs[b].y; };
    const auto [top, bottom] = std::minmax_element(members.begin(), members.end(), higher);
    const double half = box_of(label).width / 2;
    const auto at = [&](const Disc& disc, double y) {
        label.x = std::clamp(disc.x, half, std::max(scene.width - half, half)), label.y = y;
        return add_free(map, label, scene);
    };
    const Disc &first = map.discs[*top], &last = map.discs[*bottom];
    if (at(first, first.y - first.radius * 1.2 - 6) || at(last, last.y + last.radius * 1.2 + 13)) return true;
    return std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(std::min(members.size(), tried)),
                       [&](std::size_t node) { return name_beside(map, node, label, scene); });
}

/// Returns where the drawing ends.
double add_groups(Map& map, Scene& scene) {
    std::vector<std::vector<std::size_t>> members(map.chart.groups.size());
    for (const std::size_t i : map.nodes)
        if (map.chart.nodes[i].group < members.size()) members[map.chart.nodes[i].group].push_back(i);
    std::vector<LegendEntry> legend;
    for (std::size_t group = 0; group < members.size(); ++group)
        if (!name_group(map, group, members[group], scene))
            legend.push_back({shape_of(group), colour_of(group), "", map.chart.groups[group].label});
    return add_legend(legend, 0, height, scene);
}

void add_names(Map& map, Scene& scene) {
    for (const std::size_t i : map.nodes) {
        const model::NetworkNode& node = map.chart.nodes[i];
        const bool named = node.group < map.chart.groups.size() && map.chart.groups[node.group].label == node.label;
        if (named || node.label.empty()) continue;  // a bubble that stands for its group has its name already
        name_beside(map, i, {0, 0, fitted(node.label, size, widest_name), Anchor::start, "label halo", size}, scene);
    }
}

}  // namespace

Scene lay_out(const model::Network& chart) {
    Scene scene;
    if (chart.nodes.empty()) return scene.height = 20, scene;
    Map map{chart, places_of(chart, scene.width, height), drawn_nodes(chart), {}};
    add_edges(map, scene);
    add_nodes(map, scene);
    scene.height = add_groups(map, scene);
    add_names(map, scene);
    return scene;
}

}  // namespace stamtafel::charts
