// Sums of weight times score in whole numbers; a rival overtakes where its lag divided by its lead on one criterion is
// made good by that criterion's weight.
#include "engine/strategy/channel_choice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace stamtafel::strategy {
namespace {

using playbook::ChannelChoice;
using Numbers = std::vector<std::pair<playbook::Text, playbook::At<double>>>;

/// Bounds keep the sums exact; the checks ask for much narrower ones.
std::int64_t thousandths(double number) { return std::llround(std::clamp(number, 0.0, 1000.0) * 1000); }

std::optional<std::int64_t> number_of(const Numbers& numbers, const std::string& key) {
    for (const auto& [name, number] : numbers)
        if (name.value == key) return thousandths(number.value);
    return std::nullopt;
}

void add_criteria(const ChannelChoice& from, Choice& choice) {
    const auto known = [&](const std::string& id) {
        return std::any_of(choice.criteria.begin(), choice.criteria.end(), [&](const auto& c) { return c.id == id; });
    };
    for (const auto& [name, weight] : from.weights)
        if (!known(name.value)) choice.criteria.push_back({name.value, thousandths(weight.value), {}});
    if (!from.weights.empty()) return;
    for (const playbook::ChannelOption& option : from.options)
        for (const auto& [name, score] : option.scores)
            if (!known(name.value)) choice.criteria.push_back({name.value, 1000, {}});
}

std::int64_t all_weights(const Choice& choice) {
    std::int64_t sum = 0;
    for (const Criterion& criterion : choice.criteria) sum += criterion.weight;
    return sum;
}

/// Nothing when a score that counts is missing.
std::optional<std::int64_t> weighted(const Choice& choice, const RatedOption& option) {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < choice.criteria.size(); ++c) {
        if (choice.criteria[c].weight == 0) continue;
        if (!option.scores[c]) return std::nullopt;
        sum += choice.criteria[c].weight * *option.scores[c];
    }
    return sum;
}

void add_options(const ChannelChoice& from, Choice& choice, std::vector<std::optional<std::int64_t>>& sums) {
    const std::int64_t all = all_weights(choice);
    for (std::size_t i = 0; i < from.options.size(); ++i) {
        RatedOption option{i, from.options[i].id.value, {}, {}, {}};
        for (const Criterion& criterion : choice.criteria)
            option.scores.push_back(number_of(from.options[i].scores, criterion.id));
        sums.push_back(all == 0 ? std::nullopt : weighted(choice, option));
        if (sums.back()) option.total = static_cast<double>(*sums.back()) / static_cast<double>(all) / 1000;
        choice.options.push_back(std::move(option));
    }
    for (Criterion& criterion : choice.criteria)
        if (all > 0) criterion.share = static_cast<double>(criterion.weight) / static_cast<double>(all);
}

void rank(Choice& choice, const std::vector<std::optional<std::int64_t>>& sums) {
    for (std::size_t i = 0; i < sums.size(); ++i) choice.ranking.push_back(i);
    std::stable_sort(choice.ranking.begin(), choice.ranking.end(),
                     [&](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });  // nothing is below everything
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sums[i])
            choice.options[i].place = static_cast<std::uint32_t>(
                1 + std::count_if(sums.begin(), sums.end(), [&](const auto& other) { return other > sums[i]; }));
    const auto first = std::count_if(choice.options.begin(), choice.options.end(),
                                     [](const RatedOption& option) { return option.place == 1U; });
    if (first == 1) choice.winner = choice.ranking.front();
}

/// How far the criterion's weight must move until this rival has drawn level; nothing when it never overtakes.
std::optional<double> change_for(const Criterion& criterion, std::int64_t lag, std::int64_t lead) {
    if (lead == 0) return std::nullopt;
    if (lead < 0 && criterion.weight * -lead <= lag) return std::nullopt;  // level at 0 at best, and 0 is the least
    return static_cast<double>(lag) / static_cast<double>(lead) / 1000;
}

Turning turning_of(const Choice& choice, std::size_t criterion, const std::vector<std::optional<std::int64_t>>& sums) {
    Turning nearest{criterion, {}, 0, {}};
    const auto& best = choice.options[*choice.winner];
    for (const std::size_t i : choice.ranking) {
        const RatedOption& rival = choice.options[i];
        if (i == *choice.winner || !sums[i] || !best.scores[criterion] || !rival.scores[criterion]) continue;
        const auto change = change_for(choice.criteria[criterion], *sums[*choice.winner] - *sums[i],
                                       *rival.scores[criterion] - *best.scores[criterion]);
        if (!change || (nearest.winner && std::abs(*change) >= std::abs(nearest.change))) continue;
        nearest.winner = i;
        nearest.change = *change;
        nearest.weight = static_cast<double>(choice.criteria[criterion].weight) / 1000 + *change;
    }
    return nearest;
}

}  // namespace

Choice rate_channels(const ChannelChoice& from) {
    Choice choice;
    std::vector<std::optional<std::int64_t>> sums;
    add_criteria(from, choice);
    add_options(from, choice, sums);
    rank(choice, sums);
    if (!choice.winner) return choice;
    for (std::size_t c = 0; c < choice.criteria.size(); ++c) {
        choice.sensitivity.push_back(turning_of(choice, c, sums));
        const Turning& turning = choice.sensitivity.back();
        if (turning.winner &&
            (!choice.tightest || std::abs(turning.change) < std::abs(choice.sensitivity[*choice.tightest].change)))
            choice.tightest = c;
    }
    return choice;
}

}  // namespace stamtafel::strategy
