// The working clock once more, the slow way: a list of opening intervals that is walked through from the start. No
// searches, no prefix sums, no merging. Holidays come from the calendar's own tables.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/calendar/zone.hpp"
#include "engine/playbook/operations.hpp"

namespace stamtafel::test {

/// Instants are milliseconds since 1970 in UTC.
class PlainClock {
  public:
    /// Open at any time.
    PlainClock() = default;
    /// What the schedule says of the days from `first` to `last`; outside them nothing is open.
    PlainClock(const playbook::Hours& hours, const calendar::Zone& zone, base::Day first, base::Day last);

    [[nodiscard]] std::int64_t working_day() const { return working_day_; }
    [[nodiscard]] bool is_open(std::int64_t at) const;
    /// Open time in [from, to).
    [[nodiscard]] std::int64_t elapsed(std::int64_t from, std::int64_t to) const;
    /// The last instant up to which no more than `ms` have elapsed: at closing time that is the next opening.
    [[nodiscard]] std::int64_t last_with(std::int64_t from, std::int64_t ms) const;
    /// The first instant at which `ms` have elapsed.
    [[nodiscard]] std::int64_t first_with(std::int64_t from, std::int64_t ms) const;

  private:
    bool always_ = true;
    std::int64_t working_day_ = base::day_ms;
    std::int64_t end_ = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> open_;
};

}  // namespace stamtafel::test
