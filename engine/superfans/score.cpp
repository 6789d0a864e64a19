// Ranks of numbers; equal ones are parted by account, so that every order is total.
#include "engine/superfans/score.hpp"

#include <algorithm>
#include <numeric>

#include "engine/community/tie_graph.hpp"
#include "engine/network/betweenness.hpp"
#include "engine/network/bridges.hpp"
#include "engine/network/groups.hpp"
#include "engine/network/pagerank.hpp"
#include "engine/superfans/limits.hpp"

namespace stamtafel::superfans {
namespace {

constexpr std::size_t at(Part part) { return static_cast<std::size_t>(part); }
/// Where the playbook weighs nothing.
constexpr std::array<double, parts> usual_weights{4, 1, 2, 2, 1};

std::vector<bool> left_out(const measure::Tables& tables, const Roll& roll) {
    std::vector<bool> out(tables.people.size());
    for (std::size_t who = 0; who < out.size(); ++who) out[who] = tables.people[who].brand;
    for (const Suspicion& one : roll.suspicions)
        for (const measure::Person who : one.who) out[static_cast<std::size_t>(who)] = true;
    return out;
}

/// visit(candidate, node) for whoever has a tie; both stand by account.
template <class Visit>
void each_placed(const community::TieGraph& ties, Roll& roll, const Visit& visit) {
    std::size_t node = 0;
    for (Candidate& one : roll.candidates) {
        while (node < ties.person.size() && ties.person[node] < one.who) ++node;
        if (node < ties.person.size() && ties.person[node] == one.who) visit(one, static_cast<network::Node>(node));
    }
}

void add_bridges(const community::TieGraph& ties, const base::Workers& workers, Roll& roll) {
    network::BetweennessOptions options;
    options.exact_up_to = 200'000'000;  // a quarter of a second; beyond it a sample is as good for a list of twenty
    const network::Betweenness between = network::betweenness(ties.graph, options, workers);
    std::vector<std::uint32_t> groups(ties.graph.nodes());
    for (const network::Bridge& bridge : network::bridges(ties.graph, network::find_groups(ties.graph), between.of))
        groups[bridge.node] = bridge.groups;
    each_placed(ties, roll, [&](Candidate& one, network::Node node) {
        one.did.betweenness = between.of[node];
        one.did.groups = groups[node];
    });
}

std::vector<double> values_of(const Roll& roll, double (*value)(const Deeds&)) {
    std::vector<double> values;
    values.reserve(roll.candidates.size());
    for (const Candidate& one : roll.candidates) values.push_back(value(one.did));
    return values;
}

bool all_alike(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [&](double one) { return one == values.front(); });
}

/// The mean of the percentiles of those values that tell anybody apart.
std::optional<std::vector<double>> mean_percentiles(const std::vector<std::vector<double>>& all) {
    std::vector<double> mean;
    double told = 0;
    for (const std::vector<double>& values : all) {
        if (values.empty() || all_alike(values)) continue;
        const std::vector<double> shares = percentiles(values);
        if (mean.empty()) mean.assign(shares.size(), 0);
        for (std::size_t i = 0; i < shares.size(); ++i) mean[i] += shares[i];
        ++told;
    }
    if (told == 0) return std::nullopt;
    for (double& one : mean) one /= told;
    return mean;
}

double points(const Deeds& did) { return did.help_points + did.accepted; }
double rank(const Deeds& did) { return did.page_rank; }
double reached(const Deeds& did) { return did.reached; }
double advocacy(const Deeds& did) { return did.advocacy_days; }
double shares(const Deeds& did) { return did.shares; }
double weeks(const Deeds& did) { return did.active_weeks; }
double tenure(const Deeds& did) { return did.member_days; }

void fill_part(Part part, const std::optional<std::vector<double>>& values, Weighing& weighing, Roll& roll) {
    if (!values) return;
    weighing.measured[at(part)] = true;
    for (std::size_t i = 0; i < values->size(); ++i) roll.candidates[i].part[at(part)] = (*values)[i];
}

void add_scores(Weighing& weighing, Roll& roll) {
    double sum = 0;
    for (std::size_t p = 0; p < parts; ++p) sum += weighing.measured[p] ? weighing.weights[p] : 0;
    for (std::size_t p = 0; p < parts; ++p)
        weighing.weights[p] = weighing.measured[p] && sum > 0 ? weighing.weights[p] / sum : 0;
    for (Candidate& one : roll.candidates)
        for (std::size_t p = 0; p < parts; ++p) one.score += weighing.weights[p] * one.part[p];
}

/// The best first; at most so many.
template <class Before>
std::vector<std::size_t> best(std::vector<std::size_t> rows, std::size_t most, const Before& before) {
    std::sort(rows.begin(), rows.end(), before);
    if (rows.size() > most) rows.resize(most);
    return rows;
}

template <class Holds>
std::vector<std::size_t> rows_where(const Roll& roll, const Holds& holds) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < roll.candidates.size(); ++i)
        if (holds(roll.candidates[i])) rows.push_back(i);
    return rows;
}

void mark(const std::vector<std::size_t>& rows, On list, Roll& roll) {
    for (const std::size_t row : rows)
        roll.candidates[row].lists =
            static_cast<std::uint8_t>(roll.candidates[row].lists | static_cast<unsigned>(list));
}

}  // namespace

std::array<double, parts> weights_of(const playbook::Superfans& rules) {
    if (rules.weights.empty()) return usual_weights;
    std::array<double, parts> weights{};
    for (const auto& [name, weight] : rules.weights)
        for (std::size_t p = 0; p < parts; ++p)
            if (part_names[p] == name.value) weights[p] = std::max(0.0, weight.value);
    return weights;
}

std::vector<double> percentiles(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end()), out;
    std::sort(sorted.begin(), sorted.end());
    out.reserve(values.size());
    const double others = values.size() > 1 ? static_cast<double>(values.size() - 1) : 1;
    for (const double value : values) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
        const auto below = static_cast<double>(first - sorted.begin());
        const auto equal = static_cast<double>(last - first - 1);
        out.push_back(100 * (below + equal / 2) / others);
    }
    return out;
}

void place_in_network(const measure::Tables& tables, Network how, const base::Workers& workers, Roll& roll) {
    const community::TieGraph ties =
        community::tie_graph(tables, roll.days.from, roll.days.end, {}, left_out(tables, roll));
    if (ties.person.empty()) return;
    const std::vector<double> ranks = network::page_rank(ties.graph, {}, workers);
    each_placed(ties, roll, [&](Candidate& one, network::Node node) {
        one.did.page_rank = ranks[node];
        one.did.reached = ties.graph.both.degree(node);
    });
    if (how == Network::bridges) add_bridges(ties, workers, roll);
}

Weighing weigh(const playbook::Playbook& playbook, Roll& roll) {
    Weighing weighing{roll.candidates.size() >= Limits::ranking, {}, weights_of(playbook.superfans)};
    if (!weighing.ranked) {
        weighing.weights = {};
        return weighing;
    }
    std::vector<double> praise = values_of(roll, advocacy);
    if (playbook.community.brand_terms.empty()) praise.clear();
    const auto reach = mean_percentiles({values_of(roll, rank), values_of(roll, reached)});
    fill_part(Part::helpfulness, mean_percentiles({values_of(roll, points)}), weighing, roll);
    fill_part(Part::reach, reach, weighing, roll);
    fill_part(Part::advocacy, mean_percentiles({praise}), weighing, roll);
    fill_part(Part::consistency, mean_percentiles({values_of(roll, weeks)}), weighing, roll);
    fill_part(Part::tenure, mean_percentiles({values_of(roll, tenure)}), weighing, roll);
    add_scores(weighing, roll);
    const auto sharing = mean_percentiles({values_of(roll, shares)}), praising = mean_percentiles({praise});
    const double told = (sharing ? 1 : 0) + (praising ? 1 : 0) + (reach ? 1 : 0);
    for (std::size_t i = 0; i < roll.candidates.size() && told > 0; ++i)
        for (const auto* part : {&sharing, &praising, &reach})
            if (*part) roll.candidates[i].promotion += (**part)[i] / told;
    return weighing;
}

Lists list_of(const playbook::Superfans& rules, bool ranked, Roll& roll) {
    const auto& all = roll.candidates;
    const auto by = [&](auto value) {
        return [&all, ranked, value](std::size_t a, std::size_t b) {
            if (ranked && value(all[a]) != value(all[b])) return value(all[a]) > value(all[b]);
            return a < b;
        };
    };
    Lists lists;
    lists.helpers = best(rows_where(roll, [&](const Candidate& one) { return is_superfan(one.did, rules); }),
                         all.size(), by([](const Candidate& one) { return one.score; }));
    const auto promotes = [](const Candidate& one) {
        return one.did.advocacy_days + one.did.shares >= Limits::promoter_days;
    };
    lists.promoters =
        best(rows_where(roll, promotes), Limits::listed, by([](const Candidate& one) { return one.promotion; }));
    lists.bridges = best(rows_where(roll, [](const Candidate& one) { return one.did.groups > 0; }), Limits::listed,
                         by([](const Candidate& one) { return one.did.betweenness; }));
    mark(lists.helpers, On::helpers, roll);
    mark(lists.promoters, On::promoters, roll);
    mark(lists.bridges, On::bridges, roll);
    return lists;
}

}  // namespace stamtafel::superfans
