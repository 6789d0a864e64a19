// The ways from sixteen sources at a time, a lane each. Neighbouring levels of the sixteen searches overlap widely, so
// one look at an edge serves many of them. A search goes level by level: first who is reached in which lanes (bits),
// then how many shortest ways lead there (doubles), gathered from the level before, which alone is lit: lanes that are
// not on it hold 0, so that adding needs no mask. Going back, the same rows carry what each node hands to those before
// it. The plain version stands in the tests; this file is ugly for the sake of speed.
#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/network/betweenness.hpp"

namespace stamtafel::network {
namespace {

constexpr std::size_t lanes = 16;
constexpr std::size_t crowd = 64;      ///< a level is crowded that holds more than one in so many nodes
constexpr std::size_t ahead = 8;       ///< rows that are asked for before their turn
constexpr std::size_t most_units = 8;  ///< each sums for itself; in their order they become the outcome
constexpr double many_ways = 0x1p500, far_fewer = 0x1p-500, fewest_ways = 0x1p-1000;

using Mask = std::uint16_t;  ///< a bit a lane
using Doubles = double __attribute__((vector_size(32)));
using Bits = std::int64_t __attribute__((vector_size(32)));
constexpr std::size_t parts = 4, lanes_of_part = lanes / parts;

/// A number a lane.
struct alignas(64) Row {
    Doubles part[parts];
};

/// A node, and in which lanes it stands on the level.
struct Place {
    Node node;
    Mask mask;
};

/// A level at which lanes had so many ways that they are counted in larger units from there on.
struct Rescaled {
    std::size_t level;
    Row factor;
};

/// Nodes numbered anew, those with most neighbours first: what is looked at most often lies together.
struct Ordered {
    std::vector<Node> number;  ///< by old number
    Links out, in;             ///< without weights
};

struct Search {
    explicit Search(std::size_t nodes)
        : ways(nodes), lit(nodes), seen(nodes), on_level(nodes), fresh(nodes), hits(nodes) {}

    std::vector<Row> ways;  ///< shortest ways to the node, by lane; on the way back, what it hands on
    std::vector<Row> lit;   ///< the same for the level at hand, 0 in all other lanes
    std::vector<Mask> seen, on_level, fresh;
    std::vector<Place> places;
    std::vector<std::size_t> level_begin;
    std::vector<Rescaled> rescaled;
    std::vector<Node> hits;
};

/// Only these lanes; 0 in the others.
[[gnu::always_inline]] inline void keep(Row& row, Mask mask) {
    constexpr Bits lane{1, 2, 4, 8};
    for (std::size_t i = 0; i < parts; ++i) {
        const Bits kept = (lane & static_cast<std::int64_t>(mask >> i * lanes_of_part)) != 0;
        row.part[i] = reinterpret_cast<Doubles>(reinterpret_cast<Bits>(row.part[i]) & kept);
    }
}

[[gnu::always_inline]] inline void fill(Row& row, double value) {
    for (Doubles& part : row.part) part = Doubles{} + value;
}

[[gnu::always_inline]] inline void add(Row& row, const Row& other) {
    for (std::size_t i = 0; i < parts; ++i) row.part[i] += other.part[i];
}

[[gnu::always_inline]] inline void multiply(Row& row, const Row& other) {
    for (std::size_t i = 0; i < parts; ++i) row.part[i] *= other.part[i];
}

/// `row` in these lanes, what was there in the others.
[[gnu::always_inline]] inline void put(Row& place, Row& row, Mask mask) {
    keep(row, mask);
    keep(place, static_cast<Mask>(~mask));
    add(place, row);
}

[[gnu::always_inline]] inline double sum_of(const Row& row) {
    const Doubles sum = (row.part[0] + row.part[1]) + (row.part[2] + row.part[3]);
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

/// Σ over neighbours that are lit in one of these lanes. Whether one is lit is as good as chance, so they are listed
/// without a branch, and their rows are asked for before they are needed.
[[gnu::always_inline]] inline void gather(const Links& links, Search& search, Place place, Row& sum) {
    Doubles a{}, b{}, c{}, d{};
    const Row* const lit = search.lit.data();
    const Mask* const on_level = search.on_level.data();
    const Node* const near = links.node.data() + links.begin[place.node];
    const std::size_t degree = links.degree(place.node);
    Node* const hits = search.hits.data();
    std::size_t count = 0;
    for (std::size_t i = 0; i < degree; ++i) {
        hits[count] = near[i];
        count += (on_level[near[i]] & place.mask) != 0 ? 1U : 0U;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i + ahead < count) {
            __builtin_prefetch(&lit[hits[i + ahead]].part[0]);
            __builtin_prefetch(&lit[hits[i + ahead]].part[2]);
        }
        const Row& row = lit[hits[i]];
        a += row.part[0], b += row.part[1], c += row.part[2], d += row.part[3];
    }
    sum = Row{{a, b, c, d}};
    keep(sum, place.mask);
}

[[gnu::always_inline]] inline void darken(Search& search, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        search.lit[search.places[i].node] = Row{};
        search.on_level[search.places[i].node] = 0;
    }
}

[[gnu::always_inline]] inline void light(Search& search, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const Place place = search.places[i];
        Row row = search.ways[place.node];
        keep(row, place.mask);
        search.lit[place.node] = row;
        search.on_level[place.node] = place.mask;
    }
}

/// A crowded level is listed in the order of the nodes, so that rows are met as they lie.
inline void list_anew(Search& search, std::size_t end) {
    std::size_t count = end;
    search.places.resize(end + search.fresh.size());
    for (Node v = 0; v < search.fresh.size(); ++v) {
        search.places[count].node = v;
        count += search.fresh[v] != 0 ? 1U : 0U;
    }
    search.places.resize(count);
}

/// Who is reached from the level [begin, end), in the lanes in which nobody was there before.
inline void reach(const Links& out, Search& search, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const Place from = search.places[i];
        for (const Node to : out.of(from.node)) {
            const auto fresh = static_cast<Mask>(from.mask & ~search.seen[to]);
            if (fresh == 0) continue;
            if (search.fresh[to] == 0) search.places.push_back({to, 0});
            search.fresh[to] = static_cast<Mask>(search.fresh[to] | fresh);
        }
    }
    if (search.places.size() - end > search.fresh.size() / crowd) list_anew(search, end);
    for (std::size_t i = end; i < search.places.size(); ++i) {
        search.places[i].mask = search.fresh[search.places[i].node];
        search.fresh[search.places[i].node] = 0;
    }
}

/// Lanes that hold very many ways count them in units of 2^500 from this level on, where all ways stay comparable.
[[gnu::always_inline]] inline void rescale(Search& search, std::size_t begin, const Row& most) {
    const Doubles one = Doubles{} + 1.0, fewer = Doubles{} + far_fewer, fewest = Doubles{} + fewest_ways;
    Rescaled found{search.level_begin.size() - 2, {}};
    for (std::size_t i = 0; i < parts; ++i) found.factor.part[i] = most.part[i] > many_ways ? fewer : one;
    for (std::size_t i = begin; i < search.places.size(); ++i) {
        const Place place = search.places[i];
        Row row = search.ways[place.node];
        multiply(row, found.factor);
        for (Doubles& part : row.part) part = part < fewest ? fewest : part;
        put(search.ways[place.node], row, place.mask);
    }
    search.rescaled.push_back(found);
}

/// How many shortest ways lead to the nodes from `begin` on.
[[gnu::always_inline]] inline void count_ways(const Links& in, Search& search, std::size_t begin) {
    Row most{};
    for (std::size_t i = begin; i < search.places.size(); ++i) {
        const Place place = search.places[i];
        Row sum;
        gather(in, search, place, sum);
        for (std::size_t k = 0; k < parts; ++k) most.part[k] = sum.part[k] > most.part[k] ? sum.part[k] : most.part[k];
        Row& ways = search.ways[place.node];
        Mask& seen = search.seen[place.node];
        if (seen == 0)
            ways = sum;
        else
            add(ways, sum);
        seen = static_cast<Mask>(seen | place.mask);
    }
    double top = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        top = std::max(top, most.part[lane / lanes_of_part][lane % lanes_of_part]);
    if (top > many_ways) rescale(search, begin, most);
}

inline void start(Search& search, std::span<const Node> sources) {
    std::fill(search.seen.begin(), search.seen.end(), Mask{0});
    search.places.clear();
    search.rescaled.clear();
    search.level_begin.assign({0, sources.size()});
    for (std::size_t lane = 0; lane < sources.size(); ++lane) {
        const Place place{sources[lane], static_cast<Mask>(1U << lane)};
        Row row;
        fill(row, 1);
        keep(row, place.mask);
        search.ways[place.node] = row;
        search.seen[place.node] = place.mask;
        search.places.push_back(place);
    }
}

[[gnu::always_inline]] inline void forth(const Ordered& graph, Search& search, std::span<const Node> sources) {
    start(search, sources);
    std::size_t begin = 0, end = sources.size();
    while (begin < end) {
        light(search, begin, end);
        reach(graph.out, search, begin, end);
        search.level_begin.push_back(search.places.size());
        count_ways(graph.in, search, end);
        darken(search, begin, end);
        begin = end, end = search.places.size();
    }
    search.level_begin.pop_back();  // the last level is empty
}

/// What a node hands to those before it: (1 + δ) / its ways, in its lanes; kept in place of the ways.
[[gnu::always_inline]] inline void hand_on(Search& search, Place place, const Row& delta, const Row& factor) {
    Row& ways = search.ways[place.node];
    Row row;
    for (std::size_t i = 0; i < parts; ++i) row.part[i] = (1.0 + delta.part[i]) / ways.part[i] * factor.part[i];
    put(ways, row, place.mask);
}

[[gnu::always_inline]] inline void credit(Dependencies& sums, Node node, Row& delta) {
    sums.sum[node] += sum_of(delta);
    for (Doubles& part : delta.part) part *= part;
    sums.squares[node] += sum_of(delta);
}

[[gnu::always_inline]] inline void back(const Ordered& graph, Search& search, Dependencies& sums) {
    const std::vector<std::size_t>& begin = search.level_begin;
    Row one;
    fill(one, 1);
    std::size_t scales = search.rescaled.size();
    for (std::size_t level = begin.size() - 2; level > 0; --level) {
        const bool scaled = scales > 0 && search.rescaled[scales - 1].level == level;
        const Row factor = scaled ? search.rescaled[--scales].factor : one;
        for (std::size_t i = begin[level]; i < begin[level + 1]; ++i) {
            const Place place = search.places[i];
            Row delta;
            gather(graph.out, search, place, delta);
            multiply(delta, search.ways[place.node]);
            hand_on(search, place, delta, factor);
            credit(sums, place.node, delta);
        }
        if (level + 2 < begin.size()) darken(search, begin[level + 1], begin[level + 2]);
        if (level > 1) light(search, begin[level], begin[level + 1]);
    }
}

[[gnu::always_inline]] inline void follow(const Ordered& graph, std::span<const Node> sources, Search& search,
                                          Dependencies& sums) {
    forth(graph, search, sources);
    back(graph, search, sums);
}

using Follow = void (*)(const Ordered&, std::span<const Node>, Search&, Dependencies&);

void follow_plain(const Ordered& graph, std::span<const Node> sources, Search& search, Dependencies& sums) {
    follow(graph, sources, search, sums);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void follow_avx2(const Ordered& graph, std::span<const Node> sources, Search& search,
                                         Dependencies& sums) {
    follow(graph, sources, search, sums);
}
#endif

/// The wider one where the processor has it; both give the same digits.
Follow best_follow() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return follow_avx2;
#endif
    return follow_plain;
}

Links renumbered(const Links& links, const std::vector<Node>& order, const std::vector<Node>& number) {
    Links out;
    out.begin.reserve(links.begin.size());
    out.node.reserve(links.node.size());
    for (const Node v : order) {
        for (const Node w : links.of(v)) out.node.push_back(number[w]);
        out.begin.push_back(static_cast<std::uint32_t>(out.node.size()));
    }
    return out;
}

Ordered ordered(const Graph& graph) {
    std::vector<Node> order(graph.nodes());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](Node a, Node b) { return graph.both.degree(a) > graph.both.degree(b); });
    Ordered out;
    out.number.resize(graph.nodes());
    for (Node i = 0; i < graph.nodes(); ++i) out.number[order[i]] = i;
    out.out = renumbered(graph.out, order, out.number);
    out.in = renumbered(graph.in, order, out.number);
    return out;
}

/// Sources that get about equally far in two steps search side by side: their levels overlap most.
std::vector<Node> alike_together(const Ordered& graph, std::span<const Node> sources) {
    std::vector<std::pair<std::uint64_t, Node>> order;
    for (const Node source : sources) {
        const Node v = graph.number[source];
        std::uint64_t far = 0;
        for (const Node w : graph.out.of(v)) far += graph.out.degree(w);
        order.emplace_back(far, v);
    }
    std::sort(order.begin(), order.end());
    std::vector<Node> out;
    for (const auto& [far, v] : order) out.push_back(v);
    return out;
}

Dependencies zeros(std::size_t nodes) { return {std::vector<double>(nodes), std::vector<double>(nodes)}; }

void add_unit(Dependencies& all, const Dependencies& unit, const std::vector<Node>& number) {
    for (std::size_t v = 0; v < number.size(); ++v) {
        all.sum[v] += unit.sum[number[v]];
        all.squares[v] += unit.squares[number[v]];
    }
}

}  // namespace

Dependencies dependencies(const Graph& graph, std::span<const Node> sources, const base::Workers& workers) {
    const Ordered by_degree = ordered(graph);
    const std::vector<Node> starts = alike_together(by_degree, sources);
    const std::size_t batches = (starts.size() + lanes - 1) / lanes, units = std::min(batches, most_units);
    const Follow follow_them = best_follow();
    std::vector<Dependencies> found(units);
    base::for_each_unit(workers, units, [&](std::size_t unit) {
        found[unit] = zeros(graph.nodes());
        Search search(graph.nodes());
        for (std::size_t batch = batches * unit / units; batch < batches * (unit + 1) / units; ++batch) {
            const std::size_t first = batch * lanes, count = std::min(lanes, starts.size() - first);
            follow_them(by_degree, std::span(starts).subspan(first, count), search, found[unit]);
        }
    });
    Dependencies all = zeros(graph.nodes());
    for (const Dependencies& unit : found) add_unit(all, unit, by_degree.number);
    return all;
}

}  // namespace stamtafel::network
