// Which number of 03/04/2026 is the day, told from a whole column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {

/// What a column shows of the order of day and month.
struct ShownOrder {
    DateOrder order = DateOrder::unknown;
    std::string doubtful;  ///< a value that reads both ways, when none shows the order
};

/// Sees the values of a column one by one; the order is the one that most of the telling values show.
class OrderFinder {
  public:
    /// False: the column's first values are years, names of months or epochs, and the others need not be looked at.
    bool see(std::string_view value);
    [[nodiscard]] ShownOrder shown() const;

  private:
    std::size_t seen_ = 0, day_ = 0, month_ = 0;
    std::string doubtful_;
};

/// "day_first", "month_first", or nothing.
[[nodiscard]] std::string_view name_of(DateOrder order);

}  // namespace stamtafel::importers
