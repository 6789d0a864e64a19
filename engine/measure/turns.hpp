// Turns: the table that every protocol figure folds. One row is one turn: an item (or a run of them) that needed
// an answer, judged by one promise of one protocol.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/activity/activity.hpp"

namespace stamtafel::measure {

enum class Protocol : std::uint8_t {};  ///< index into the playbook's protocols
enum class Category : std::uint8_t {};  ///< index into language::Categories

/// met, late, missed: ripe turns. open: no reply yet; unripe: replied, deadline not passed.
enum class Outcome : std::uint8_t { met, late, missed, open, unripe, unknown, removed };
inline constexpr std::size_t outcomes = 7;
enum class AnsweredBy : std::uint8_t { nobody, brand, peer };

struct Turn {
    activity::Row opened{}, closed = activity::Row::none;
    std::int64_t waited_ms = 0;    ///< on the protocol's clock: to the reply, else to the cut-off
    std::int64_t calendar_ms = 0;  ///< the same in calendar time
    base::Instant due;             ///< the last instant at which a reply would be met
    Protocol protocol{};
    activity::Channel channel{};
    Category category{};
    Outcome outcome{};
    AnsweredBy by{};
    bool first = true;           ///< judged by first_response; else by next_response
    bool outside_hours = false;  ///< opened when the clock stood still
    bool operator==(const Turn&) const = default;
};

[[nodiscard]] inline bool answered(const Turn& turn) { return turn.closed != activity::Row::none; }
[[nodiscard]] inline bool ripe(const Turn& turn) { return turn.outcome <= Outcome::missed; }

}  // namespace stamtafel::measure
