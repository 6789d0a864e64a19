// The choice of channels as a weighted matrix: options by criteria, totals, ranking, and how little a weight would have
// to change for another option to win. Weights and scores are the consultant's; nothing here has an opinion.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/playbook/playbook.hpp"

namespace stamtafel::strategy {

/// Weights and scores are kept in thousandths, so that ties are ties.
struct Criterion {
    std::string id;
    std::int64_t weight = 0;      ///< thousandths, not negative
    std::optional<double> share;  ///< of all weights, 0…1; none when all are 0
    bool operator==(const Criterion&) const = default;
};

struct RatedOption {
    std::size_t option = 0;  ///< index into channel_choice.options
    std::string id;
    std::vector<std::optional<std::int64_t>> scores;  ///< a criterion; thousandths; none: not scored
    std::optional<double> total;  ///< weighted mean of the scores, on their scale; none: a score that counts is missing
    std::optional<std::uint32_t> place;  ///< 1 is best; equal totals share a place
    bool operator==(const RatedOption&) const = default;
};

/// The smallest change of one weight, the others staying, beyond which another option has a higher total.
struct Turning {
    std::size_t criterion = 0;
    std::optional<double> weight;       ///< where both are equal; none: no weight from 0 up makes another win
    double change = 0;                  ///< weight minus the weight now: above 0 raise it, below 0 lower it
    std::optional<std::size_t> winner;  ///< index into channel_choice.options
    bool operator==(const Turning&) const = default;
};

struct Choice {
    std::vector<Criterion> criteria;    ///< as weighed in the playbook
    std::vector<RatedOption> options;   ///< in the playbook's order
    std::vector<std::size_t> ranking;   ///< indexes into channel_choice.options; best first, unrated ones last
    std::optional<std::size_t> winner;  ///< none: nothing rated, or several share the first place
    std::vector<Turning> sensitivity;   ///< a criterion; empty without a winner
    std::optional<std::size_t>
        tightest;  ///< the criterion whose weight needs the smallest change; none: no change does
    bool operator==(const Choice&) const = default;
};

/// Criteria without `weights` are those that options have scores for, each of weight 1. Scores of criteria without
/// weight do not count.
[[nodiscard]] Choice rate_channels(const playbook::ChannelChoice& choice);

}  // namespace stamtafel::strategy
