// Which part of a community is looked at, and over which days. Plain data.
#pragma once

#include <array>
#include <cstdint>

#include "engine/calendar/period.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::community {

/// Bit sets over channels and measure::Space; all bits set: everywhere.
struct Look {
    std::uint64_t channels = ~0ULL;
    std::uint8_t spaces = 0xff;

    [[nodiscard]] bool everywhere() const { return channels == ~0ULL && spaces == 0xff; }
    [[nodiscard]] bool holds(activity::Channel channel) const { return (channels >> activity::at(channel) & 1U) != 0; }
    [[nodiscard]] bool holds(const measure::Presence& one) const {
        return holds(one.channel) && (spaces >> static_cast<unsigned>(one.space) & 1U) != 0;
    }
    bool operator==(const Look&) const = default;
};

/// A period, and the days that its figures look back to.
struct Window {
    static constexpr std::size_t earlier = 3;

    calendar::Period period;
    std::array<base::Day, earlier>
        starts;                 ///< of the periods before it, the nearest first; each ends where the next begins
    base::Day known_from;       ///< a sign of life on or after it makes a lurker
    base::Day first_month_day;  ///< of the thirty days to the period's end
};

/// The periods before have the same unit; of a free range the same number of days (readings.md, Members).
[[nodiscard]] Window window_of(const playbook::Playbook& playbook, const calendar::Period& period);

/// The first day of the data in the channels looked at; nothing without rows.
[[nodiscard]] std::optional<base::Day> data_from(const measure::Tables& tables, const Look& look);

/// visit(who, first, last) for each person who is no brand account, by number, with the rows of presence that are
/// theirs: whoever was never there has none.
template <class Visit>
void each_member(const measure::Tables& tables, const Visit& visit) {
    const measure::Presence* row = tables.presence.data();
    const measure::Presence* const end = row + tables.presence.size();
    for (std::size_t who = 0; who < tables.people.size(); ++who) {
        const measure::Presence* const first = row;
        while (row != end && static_cast<std::size_t>(row->who) == who) ++row;
        if (!tables.people[who].brand) visit(static_cast<measure::Person>(who), first, row);
    }
}

}  // namespace stamtafel::community
