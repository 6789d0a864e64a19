// evidence-PERIOD/*.csv: the rows behind the figures, in codes and ids that are the same in every language, and the
// filter of a figure as conditions on their columns. Members under pseudonyms, no text.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// The keyed digest of a text; the key is the caller's. None: members have numbers.
using Digest = std::function<std::vector<unsigned char>(std::string_view)>;

/// "Lid-7F3K2MQ9", the same in every month: the first eight letters of the digest of an account's channel and handle.
/// Among 100,000 members two share eight with a chance of one in 200: then the one met later has more. "Lid-0001" without a digest: the members in the order of their accounts. Empty
/// for nobody and for the brand.
class Pseudonyms {
  public:
    Pseudonyms(const measure::Input& input, Digest digest);
    [[nodiscard]] const std::string& of(activity::Account account);

  private:
    std::string made_for(std::size_t account);
    const measure::Input& input_;
    Digest digest_;
    std::vector<std::string> known_;  ///< by account; made when asked for
    std::set<std::string, std::less<>> taken_;
    std::uint32_t next_ = 0;
};

/// A file of evidence: visit(row) gets one row after the other, as wide as the heads.
struct EvidenceFile {
    std::string_view name;  ///< "turns.csv"
    std::vector<model::Column> (*columns)();
    void (*each_row)(const Material& material, Pseudonyms& pseudonyms,
                     const std::function<void(const std::vector<model::Cell>&)>& visit);
};
/// turns.csv, escalations.csv, activities.csv, members.csv, superfans.csv, rewards.csv, ties.csv.
[[nodiscard]] std::span<const EvidenceFile> evidence_files();

/// The codes of turns.csv, each in its column's order: outcome, answered_by, step, and the columns of traits, bit by bit.
inline constexpr std::array<std::string_view, measure::outcomes> outcome_codes{"met",    "late",    "missed", "open",
                                                                               "unripe", "unknown", "removed"};
inline constexpr std::array<std::string_view, 3> answerer_codes{"nobody", "brand", "peer"};
inline constexpr std::array<std::string_view, 3> step_codes{"first", "next", "resolution"};
inline constexpr std::array<std::string_view, 4> trait_columns{"answered", "attributed", "holding", "outside_hours"};

/// The codes of members.csv, by community::Role and community::Growth, and its columns of community::Mark, bit by bit.
inline constexpr std::array<std::string_view, community::roles> role_codes{"", "creator", "reactor", "lurker",
                                                                           "dormant"};
inline constexpr std::array<std::string_view, community::growths> growth_codes{"", "new", "retained", "returning",
                                                                               "lapsed"};
inline constexpr std::array<std::string_view, 10> mark_columns{
    "present",  "recent",   "contributes",   "makes_half",      "slipping",
    "newcomer", "answered", "ripe_answered", "ripe_unanswered", "came_back"};

/// The columns of superfans.csv and rewards.csv by superfans::On and RewardIs, bit by bit, and the parts of the score.
inline constexpr std::array<std::string_view, 3> list_columns{"superfan", "promoter", "bridge"};
inline constexpr std::array<std::string_view, 4> reward_columns{"proposed", "given", "in_period", "in_budget"};
inline constexpr std::array<std::string_view, superfans::parts> part_columns{"helpfulness", "reach", "advocacy",
                                                                             "consistency", "tenure"};

/// Which rows of which file a figure rests on: in each column named, one of the values. No file: on none.
[[nodiscard]] model::EvidenceFilter evidence_filter(const measure::Input& input, const base::Evidence& evidence);

}  // namespace stamtafel::compose
