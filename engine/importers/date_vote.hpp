// What a column of dates shows of the order of day and month, value by value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/importers/stamp.hpp"

namespace stamtafel::importers {

class DateVote {
  public:
    void look_at(std::string_view text);
    /// The first thousand values are years, names of months or epochs: the rest need not be read.
    [[nodiscard]] bool nothing_to_tell() const;
    /// What most of the telling values show; slashes with AM or PM are American when nothing else tells.
    [[nodiscard]] DateOrder order() const;
    /// A value that reads both ways, when nothing shows the order.
    [[nodiscard]] std::string doubtful() const;

  private:
    std::size_t seen_ = 0, day_ = 0, month_ = 0;
    std::string doubtful_;
};

}  // namespace stamtafel::importers
