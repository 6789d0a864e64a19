// The working clock of each protocol in each channel, compiled from the playbook's hours.
#pragma once

#include <vector>

#include "engine/calendar/hours.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::measure {

/// Clocks by protocol, then channel: the protocol's hours, else the channel's, else always.
struct Clocks {
    std::vector<calendar::Clock> all;
    std::vector<std::vector<std::size_t>> index;  ///< [protocol][channel] → all
    [[nodiscard]] const calendar::Clock& of(std::size_t protocol, std::size_t channel) const {
        return all[index[protocol][channel]];
    }
};

/// The playbook's hours with holidays and own dates for the years that [first, last] touches.
[[nodiscard]] calendar::WeekHours week_hours(const playbook::Playbook& playbook, std::string_view id, base::Day first,
                                             base::Day last);

[[nodiscard]] Clocks compile_clocks(const playbook::Playbook& playbook, const calendar::Zone& zone, base::Day first,
                                    base::Day last);

}  // namespace stamtafel::measure
