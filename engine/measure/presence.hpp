// Who did what where on which day. A row becomes a number; the numbers are sorted and folded.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/measure/tables.hpp"

namespace stamtafel::measure {

/// What decides of a row which deed it is; made once, read by all threads.
class PresenceKeys {
  public:
    explicit PresenceKeys(const Input& input);

    /// Appends the numbers of the rows first … end − 1 whose authors showed themselves: not private, no work of the
    /// team's tools.
    void add(std::size_t first, std::size_t end, std::vector<std::uint64_t>& keys) const;

    /// Sorts the numbers of all parts, which follow each other; one row for each person, day and place, in this order.
    [[nodiscard]] std::vector<Presence> fold(std::vector<std::vector<std::uint64_t>> parts) const;

    /// An opening: a post, question, idea, review or mention without a parent; in a flat room the first line of a
    /// session (readings.md, Members).
    [[nodiscard]] bool opens(std::size_t row) const;

  private:
    [[nodiscard]] std::size_t deed_of(std::size_t row) const;
    [[nodiscard]] Space space_of(std::size_t row) const;

    const Input& input_;
    std::vector<activity::Row> session_opener_;                        ///< by session; empty without flat channels
    std::vector<std::unordered_map<std::string_view, Space>> spaces_;  ///< by channel; looked up, never iterated
    base::Day first_day_;
    unsigned day_bits_ = 0;
};

}  // namespace stamtafel::measure
