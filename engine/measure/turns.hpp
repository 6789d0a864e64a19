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
/// Who answered first.
enum class AnsweredBy : std::uint8_t { nobody, brand, peer };

/// The promise by which a turn is judged. A resolution is a turn of its own: from the first covered item of a
/// conversation to the status or accepted answer that closed it.
enum class Step : std::uint8_t { first, next, resolution };

enum class Trait : std::uint8_t {
    answered = 1,       ///< by the brand, whoever came first
    attributed = 2,     ///< flat rooms: the reply names nobody and was given to this asker
    holding = 4,        ///< closed by a holding reply
    outside_hours = 8,  ///< opened when the clock stood still
};
using Traits = std::uint8_t;

struct Turn {
    activity::Row opened{}, closed = activity::Row::none;
    activity::Row peer = activity::Row::none;  ///< the first peer answer before the brand's
    std::int64_t waited_ms = 0;                ///< on the protocol's clock: to the reply, else to the cut-off
    std::int64_t calendar_ms = 0;              ///< the same in calendar time
    base::Instant due;                         ///< the last instant at which a reply would be met
    Protocol protocol{};
    activity::Channel channel{};
    Category category{};
    Outcome outcome{};
    AnsweredBy by{};
    Step step{};
    Traits traits = 0;
    bool operator==(const Turn&) const = default;
};

[[nodiscard]] constexpr bool has(Traits traits, Trait trait) { return (traits & static_cast<Traits>(trait)) != 0; }
constexpr void set(Traits& traits, Trait trait) { traits = static_cast<Traits>(traits | static_cast<Traits>(trait)); }
[[nodiscard]] inline bool answered(const Turn& turn) { return turn.closed != activity::Row::none; }
[[nodiscard]] inline bool ripe(const Turn& turn) { return turn.outcome <= Outcome::missed; }

}  // namespace stamtafel::measure
