// What the files of evidence share: the codes in their columns, and the filter of a figure as conditions on columns.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/compose/evidence_files.hpp"

namespace stamtafel::compose {

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

[[nodiscard]] model::Cell code_cell(std::string_view text);
[[nodiscard]] model::Cell bit_cell(bool set);
[[nodiscard]] std::vector<model::Column> columns_named(std::initializer_list<std::string_view> ids);
[[nodiscard]] const std::string& channel_id(const Material& material, activity::Channel channel);

/// Gathers the conditions of one figure. All bits of a set: no condition; a set that nothing passes keeps an empty list.
class Conditions {
  public:
    enum class All : std::uint8_t { is_no_condition, is_listed };  ///< rows beside all that have a name: are they in?

    Conditions(const measure::Input& input, const base::Evidence& evidence, model::EvidenceFilter& out);
    const measure::Input& input;
    const base::TableId table;
    const base::Filter& filter;

    void by_protocol(All all);
    void by_channel();
    void by_category(All all);
    void by_place();  ///< the channels as one name: "all", "forum"
    void be(std::string_view column, std::vector<std::string> values);

    template <class List>
    void by_code(std::string_view column, std::uint64_t bits, const List& list) {
        by_name(column, bits, list.size(), All::is_no_condition, [&](std::size_t i) { return std::string(list[i]); });
    }
    /// Each bit is a column of its own that must be 1.
    template <class List>
    void by_bits(std::uint64_t bits, const List& columns) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if ((bits >> i & 1U) != 0) be(columns[i], {"1"});
    }
    template <class NameOf>
    void by_name(std::string_view column, std::uint64_t bits, std::size_t count, All all, const NameOf& name_of) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < count && i < 64; ++i)
            if ((bits >> i & 1U) != 0) names.push_back(name_of(i));
        if (count != 0 && names.size() == count && all == All::is_no_condition) return;
        be(column, std::move(names));
    }

  private:
    model::EvidenceFilter& out_;
};

/// A member's pseudonym in a tie; the team is one, its accounts have none.
[[nodiscard]] std::string tied_name(const Material& material, Pseudonyms& pseudonyms, measure::Person person);

/// The files about messages (evidence_turns.cpp) and about members (evidence_members.cpp).
extern const EvidenceFile turns_file, escalations_file, activities_file;
extern const EvidenceFile members_file, ties_file, superfans_file, rewards_file;

}  // namespace stamtafel::compose
