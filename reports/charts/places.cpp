// Fruchterman–Reingold over the nodes that are drawn: every two repel, tied ones attract, all are drawn to the middle of
// their group. Only + − × ÷ and square roots, which are the same on every machine.
#include "reports/charts/places.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stamtafel::charts {
namespace {

struct Vector {
    double x = 0, y = 0;
};

Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }
double length_of(Vector v) { return std::sqrt(v.x * v.x + v.y * v.y); }

/// Sunflower seeds: the i-th is a golden angle further and a little farther out.
std::vector<Vector> seeds(std::size_t count) {
    constexpr double cosine = -0.7373688780783197, sine = 0.6754902942615238;
    std::vector<Vector> places;
    Vector direction{1, 0};
    for (std::size_t i = 0; i < count; ++i) {
        const double out = std::sqrt(static_cast<double>(i) + 0.5);
        places.push_back({direction.x * out, direction.y * out});
        direction = {direction.x * cosine - direction.y * sine, direction.x * sine + direction.y * cosine};
    }
    return places;
}

struct Tie {
    std::size_t a = 0, b = 0;
    double pull = 1;
};

/// Nodes and ties by their index among those drawn, and what is known of each.
struct Field {
    std::vector<std::uint32_t> groups;
    std::vector<Tie> ties;
    std::vector<Vector> at;
};

double finite(double value) { return std::isfinite(value) && value > 0 ? value : 0; }

/// Members of a group begin beside each other, around a seed of their own.
void seed(Field& field) {
    std::vector<std::uint32_t> names = field.groups;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const std::vector<Vector> middles = seeds(names.size()), around = seeds(field.groups.size());
    const double apart = std::sqrt(static_cast<double>(field.groups.size())) * 1.6;
    for (std::size_t i = 0; i < field.groups.size(); ++i) {
        const auto name = std::lower_bound(names.begin(), names.end(), field.groups[i]) - names.begin();
        const Vector middle = middles[static_cast<std::size_t>(name)];
        field.at.push_back({middle.x * apart + around[i].x * 0.5, middle.y * apart + around[i].y * 0.5});
    }
}

Field field_of(const model::Network& network, const std::vector<std::size_t>& nodes) {
    Field field;
    std::vector<std::size_t> place(network.nodes.size(), nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        place[nodes[i]] = i;
        field.groups.push_back(network.nodes[nodes[i]].group);
    }
    const std::vector<std::size_t> edges = drawn_edges(network);
    const double most = edges.empty() ? 1 : std::max(finite(network.edges[edges.front()].weight), 1e-9);
    for (const std::size_t i : edges) {
        const model::NetworkEdge& edge = network.edges[i];
        field.ties.push_back({place[edge.from], place[edge.to], 0.4 + 0.6 * std::sqrt(finite(edge.weight) / most)});
    }
    seed(field);
    return field;
}

void repel(const Field& field, double k, std::vector<Vector>& force) {
    constexpr double reach = 4;
    for (std::size_t i = 0; i < field.at.size(); ++i)
        for (std::size_t j = i + 1; j < field.at.size(); ++j) {
            const Vector way = field.at[i] - field.at[j];
            const double square = std::max(way.x * way.x + way.y * way.y, 1e-4 * k * k);
            if (square > reach * reach * k * k) continue;  // else what has no ties drifts to the edges
            const double push = k * k / square;
            force[i].x += way.x * push, force[i].y += way.y * push;
            force[j].x -= way.x * push, force[j].y -= way.y * push;
        }
}

void attract(const Field& field, double k, std::vector<Vector>& force) {
    for (const Tie& tie : field.ties) {
        const Vector way = field.at[tie.a] - field.at[tie.b];
        const double pull = tie.pull * length_of(way) / k;
        force[tie.a].x -= way.x * pull, force[tie.a].y -= way.y * pull;
        force[tie.b].x += way.x * pull, force[tie.b].y += way.y * pull;
    }
}

/// To the middle of the group, and of the picture, so that nothing without ties drifts away.
void gather(const Field& field, std::vector<Vector>& force) {
    const std::uint32_t last = field.groups.empty() ? 0 : *std::max_element(field.groups.begin(), field.groups.end());
    std::vector<std::pair<Vector, double>> middles(std::min<std::size_t>(last, 1000) + 1);
    const auto of = [&](std::size_t i) -> std::pair<Vector, double>& {
        return middles[field.groups[i] % middles.size()];
    };
    for (std::size_t i = 0; i < field.at.size(); ++i)
        of(i).first.x += field.at[i].x, of(i).first.y += field.at[i].y, of(i).second += 1;
    for (std::size_t i = 0; i < field.at.size(); ++i) {
        const auto& [sum, members] = of(i);
        const Vector way = field.at[i] - Vector{sum.x / members, sum.y / members};
        force[i].x -= way.x * 0.35 + field.at[i].x * 0.4;
        force[i].y -= way.y * 0.35 + field.at[i].y * 0.4;
    }
}

void settle(Field& field) {
    constexpr std::size_t pairs = 4'000'000, most_rounds = 300, fewest_rounds = 30;
    const std::size_t n = std::max<std::size_t>(field.at.size(), 1);
    const std::size_t rounds = std::clamp(2 * pairs / (n * n), fewest_rounds, most_rounds);
    const double k = 1, hot = 0.8 * std::sqrt(static_cast<double>(n));
    std::vector<Vector> force(field.at.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        std::fill(force.begin(), force.end(), Vector{});
        repel(field, k, force);
        attract(field, k, force);
        gather(field, force);
        const double heat = hot * static_cast<double>(rounds - round) / static_cast<double>(rounds) * 0.25;
        for (std::size_t i = 0; i < field.at.size(); ++i) {
            const double length = std::max(length_of(force[i]), 1e-9);
            const double stride = std::min(length * 0.3, heat) / length;
            field.at[i].x += force[i].x * stride, field.at[i].y += force[i].y * stride;
        }
    }
}

/// Stretches to the picture, not more in one direction than half as much again as in the other.
void fit(std::vector<Disc>& discs, double width, double height, double edge) {
    double left = 0, right = 0, top = 0, bottom = 0;
    for (std::size_t i = 0; i < discs.size(); ++i) {
        const Disc& disc = discs[i];
        left = i == 0 ? disc.x : std::min(left, disc.x), right = i == 0 ? disc.x : std::max(right, disc.x);
        top = i == 0 ? disc.y : std::min(top, disc.y), bottom = i == 0 ? disc.y : std::max(bottom, disc.y);
    }
    const double across = (width - 2 * edge) / std::max(right - left, 1e-3);
    const double down = (height - 2 * edge) / std::max(bottom - top, 1e-3);
    constexpr double widest = 110;  // between neighbours: a few nodes stay together
    const double x_scale = std::min({across, down * 1.5, widest}), y_scale = std::min({down, across * 1.5, widest});
    for (Disc& disc : discs) {
        disc.x = width / 2 + (disc.x - (left + right) / 2) * x_scale;
        disc.y = height / 2 + (disc.y - (top + bottom) / 2) * y_scale;
    }
}

/// Pushes apart what lies upon each other; returns whether anything did.
bool push_apart(std::vector<Disc>& discs, double air) {
    bool touched = false;
    for (std::size_t i = 0; i < discs.size(); ++i)
        for (std::size_t j = i + 1; j < discs.size(); ++j) {
            Vector way{discs[j].x - discs[i].x, discs[j].y - discs[i].y};
            const double least = discs[i].radius + discs[j].radius + air;
            if (way.x * way.x + way.y * way.y >= least * least) continue;
            if (length_of(way) < 1e-6) way = {i % 2 == 0 ? 1e-3 : -1e-3, 1e-3};
            const double length = length_of(way), half = (least - length) / 2 / length;
            discs[i].x -= way.x * half, discs[i].y -= way.y * half;
            discs[j].x += way.x * half, discs[j].y += way.y * half;
            touched = true;
        }
    return touched;
}

void separate(std::vector<Disc>& discs, double width, double height) {
    constexpr int rounds = 40;
    for (int round = 0; round < rounds && push_apart(discs, 2.5); ++round)
        for (Disc& disc : discs) {
            disc.x = std::clamp(disc.x, disc.radius + 2, width - disc.radius - 2);
            disc.y = std::clamp(disc.y, disc.radius + 2, height - disc.radius - 2);
        }
}

/// Areas in proportion to the sizes; smaller altogether where there are many.
void set_radii(const model::Network& network, const std::vector<std::size_t>& nodes, std::vector<Disc>& discs) {
    const double most = nodes.empty() ? 1 : std::max(finite(network.nodes[nodes.front()].size), 1e-9);
    const double largest = std::clamp(130 / std::sqrt(static_cast<double>(nodes.size()) + 5), 7.0, 26.0);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        discs[i].radius = std::max(3.0, largest * std::sqrt(finite(network.nodes[nodes[i]].size) / most));
}

}  // namespace

std::vector<std::size_t> drawn_nodes(const model::Network& network) {
    std::vector<std::size_t> nodes(network.nodes.size());
    std::iota(nodes.begin(), nodes.end(), std::size_t{0});
    std::sort(nodes.begin(), nodes.end(), [&](std::size_t a, std::size_t b) {
        const double one = finite(network.nodes[a].size), other = finite(network.nodes[b].size);
        return one != other ? one > other : a < b;
    });
    nodes.resize(std::min(nodes.size(), most_nodes));
    return nodes;
}

std::vector<std::size_t> drawn_edges(const model::Network& network) {
    std::vector<bool> drawn(network.nodes.size(), false);
    for (const std::size_t node : drawn_nodes(network)) drawn[node] = true;
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const auto [from, to, weight] = network.edges[i];
        if (from < drawn.size() && to < drawn.size() && from != to && drawn[from] && drawn[to]) edges.push_back(i);
    }
    std::sort(edges.begin(), edges.end(), [&](std::size_t a, std::size_t b) {
        const double one = finite(network.edges[a].weight), other = finite(network.edges[b].weight);
        return one != other ? one > other : a < b;
    });
    edges.resize(std::min(edges.size(), most_edges));
    return edges;
}

std::vector<Disc> places_of(const model::Network& network, double width, double height) {
    const std::vector<std::size_t> nodes = drawn_nodes(network);
    Field field = field_of(network, nodes);
    settle(field);
    std::vector<Disc> discs(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) discs[i].x = field.at[i].x, discs[i].y = field.at[i].y;
    set_radii(network, nodes, discs);
    const double largest = discs.empty() ? 0 : discs.front().radius;
    fit(discs, width, height, largest + 6);
    separate(discs, width, height);
    std::vector<Disc> placed(network.nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) placed[nodes[i]] = discs[i];
    return placed;
}

}  // namespace stamtafel::charts
