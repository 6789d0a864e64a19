// What members did that a programme of superfans looks at: whom they helped, whether they spoke well of the brand, and
// what tells that an account talks to itself or is the team's (docs/decisions.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measure/mentions.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// What finds the acts of rows; made once, read by all threads.
class ActFinder {
  public:
    /// `handles` outlives it.
    ActFinder(const Input& input, const Handles& handles);

    /// Appends the acts of the rows first … end − 1, in the order of the table.
    void add(std::size_t first, std::size_t end, std::vector<Act>& acts) const;

  private:
    void look_at_conversations();
    void look_at_sessions();
    void look_at_team();
    void add_row(std::size_t row, base::Day day, std::vector<Act>& acts) const;
    void add_help(std::size_t row, const Act& like, std::vector<Act>& acts) const;
    [[nodiscard]] bool is_answer(std::size_t row) const;
    [[nodiscard]] bool is_question(std::size_t row) const;
    [[nodiscard]] bool is_praise(std::size_t row) const;
    [[nodiscard]] bool talks_to_itself(std::size_t row) const;
    [[nodiscard]] bool signs_as_team(std::size_t row) const;
    [[nodiscard]] bool has_team_words(std::size_t row) const;
    [[nodiscard]] activity::Account helped_by(std::size_t row) const;
    [[nodiscard]] activity::Account helped_in_room(std::size_t row) const;

    const Input& input_;
    const Handles& handles_;
    bool any_flat_ = false;
    std::vector<activity::Row> opener_;       ///< by conversation
    std::vector<activity::Account> alone_;    ///< by conversation: who alone talks there; none where several do
    std::vector<activity::Row> line_before_;  ///< by row, of its session; empty without flat channels
    std::vector<std::uint64_t> asked_;        ///< session and account of questions in flat rooms, ascending
    std::vector<std::string> signatures_, first_names_;  ///< of team members; folded names
    std::vector<std::uint64_t> team_texts_;              ///< digests of replies of the team, ascending
};

/// One table of the parts, which follow each other in time.
[[nodiscard]] std::vector<Act> join_acts(std::vector<std::vector<Act>> parts);

}  // namespace stamtafel::measure
