// The matrix by which channels are chosen: scores and weights on their scales, and a score for all that counts.
#include <algorithm>

#include <fmt/format.h>

#include "engine/playbook/check_list.hpp"
#include "engine/playbook/read.hpp"

namespace stamtafel::playbook {
namespace {

using base::Code;
using Numbers = std::vector<std::pair<Text, At<double>>>;

constexpr double most_weight = 100, least_score = 1, most_score = 5;

void check_scale(const Checking& c, const Numbers& numbers, double least, double most) {
    for (const auto& [criterion, number] : numbers)
        if (number.value < least || number.value > most)
            c.report(
                Code::outside_scale, number.place,
                {criterion.value, fmt::format("{}", number.value), fmt::format("{}", least), fmt::format("{}", most)});
}

bool has(const Numbers& numbers, const std::string& criterion) {
    return std::any_of(numbers.begin(), numbers.end(), [&](const auto& n) { return n.first.value == criterion; });
}

void check_criteria(const Checking& c, const Numbers& weights, const ChannelOption& option) {
    std::vector<std::string_view> names;
    for (const auto& [criterion, weight] : weights) names.emplace_back(criterion.value);
    for (const auto& [criterion, score] : option.scores)
        if (!has(weights, criterion.value)) report_unknown(c.diagnostics, Code::unknown_criterion, criterion, names);
    for (const auto& [criterion, weight] : weights)
        if (weight.value > 0 && !has(option.scores, criterion.value))
            c.report(Code::score_missing, option.id.place, {option.id.value, criterion.value});
}

}  // namespace

void check_channel_choice(const Checking& c) {
    constexpr std::size_t most = 48;  // more are reported for their number
    const auto& [place, weights, options] = c.playbook.channel_choice;
    if (weights.size() > most || options.size() > most) return;
    check_scale(c, weights, 0, most_weight);
    for (const ChannelOption& option : options) {
        if (option.scores.size() > most) continue;
        check_scale(c, option.scores, least_score, most_score);
        if (!weights.empty()) check_criteria(c, weights, option);
    }
}

}  // namespace stamtafel::playbook
