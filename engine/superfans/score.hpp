// What the deeds of a window come to: places in the network, percentiles, the score, the three lists.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/parallel.hpp"
#include "engine/superfans/roll.hpp"

namespace stamtafel::superfans {

/// For each value the share of the others below it, equal ones counted half, 0…100: 0 for one under all others, 100 for
/// one above them, 50 where all are alike. Of one value: 0. O(n log n).
[[nodiscard]] std::vector<double> percentiles(std::span<const double> values);

/// Ranks in the tie graph of the window without the team and without whoever is named in a suspicion: PageRank, members
/// tied to; with `bridges` also betweenness and groups (which cost more).
enum class Network : std::uint8_t { rank, bridges };
void place_in_network(const measure::Tables& tables, Network how, const base::Workers& workers, Roll& roll);

inline constexpr std::array<std::string_view, parts> part_names{"helpfulness", "reach", "advocacy", "consistency",
                                                                "tenure"};
/// The weight of each part as the playbook has it; the usual ones where it weighs nothing.
[[nodiscard]] std::array<double, parts> weights_of(const playbook::Superfans& rules);

struct Weighing {
    bool ranked = false;
    std::array<bool, parts> measured{};
    std::array<double, parts> weights{};
};

/// Fills Candidate::part, score and promotion. A part that is the same for all, as where no export carries it, is not
/// measured, and its weight falls to the others; so does advocacy without brand terms. Fewer than Limits::ranking
/// candidates are not ranked: all stay 0.
[[nodiscard]] Weighing weigh(const playbook::Playbook& playbook, Roll& roll);

/// The three lists, as indexes into the roll; sets Candidate::lists.
struct Lists {
    std::vector<std::size_t> helpers, promoters, bridges;
};
[[nodiscard]] Lists list_of(const playbook::Superfans& rules, bool ranked, Roll& roll);

}  // namespace stamtafel::superfans
