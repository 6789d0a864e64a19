// A figure: a value with its unit, the number of rows it rests on, its uncertainty, or the reason why there is none.
// Plain codes only; measure fills them, reports print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace stamtafel::base {

enum class Unit : std::uint8_t { count, share, seconds, cents, real, instant_ms, day, text };

/// Why a figure has no value; none when it has one.
enum class Why : std::uint8_t {
    none,
    zero_of_zero,      ///< nothing to judge
    too_few,           ///< under the minimum count
    not_reached,       ///< the survival curve does not fall that far
    not_measurable,    ///< the exports cannot show it
    not_measured_yet,  ///< this version does not compute it
    too_small,         ///< suppressed in this edition
    different_clocks,  ///< its parts run on different working clocks
    not_given,         ///< somebody has to write it down, and has not
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// `high` is infinite where nothing bounds a time: the survival curve's band does not fall that far.
struct Interval {
    double low = 0, high = 0;
    bool operator==(const Interval&) const = default;
};

/// activities: what triage looked at, and with `deeds` any row; items: covered ones; thanks: closing thanks; replies:
/// the brand's, by hand; members: one row a member of the channels together that the filter names; superfans: one row a
/// candidate there; rewards: one row a proposal or a line of the ledger.
enum class TableId : std::uint8_t {
    none,
    activities,
    items,
    turns,
    escalations,
    thanks,
    replies,
    members,
    superfans,
    rewards
};

/// Which rows of a table a figure rests on. Bit sets over small codes; all bits set: no condition.
struct Filter {
    std::uint64_t protocols = ~0ULL, channels = ~0ULL, categories = ~0ULL;
    std::uint32_t outcomes = ~0U, answered_by = ~0U;
    std::uint8_t steps = 3;       ///< bits: 1 first responses, 2 next responses, 4 resolutions
    std::uint8_t traits = 0;      ///< of turns: bits of measure::Trait, all of which must hold
    std::uint8_t deeds = 0;       ///< of rows: bits of measure::Deed, all of which must hold
    std::uint8_t roles = 0xff;    ///< of members: bits by community::Role
    std::uint8_t growths = 0xff;  ///< of members: bits by community::Growth
    std::uint16_t marks = 0;      ///< of members: bits of community::Mark, all of which must hold
    std::uint8_t lists = 0;       ///< of superfans: bits of superfans::On, all of which must hold
    std::uint8_t rewards = 0;     ///< of rewards: bits of superfans::RewardIs, all of which must hold
    std::uint64_t tiers = ~0ULL;  ///< of superfans: by tier; all bits set: those without one too
    bool with_sentiment = false;  ///< only activities that have a sentiment
    bool shown = false;           ///< of escalations: only those that the exports could show
    bool kept = false;            ///< of escalations: only those that were kept
    bool operator==(const Filter&) const = default;
};

struct Evidence {
    TableId table = TableId::none;
    Filter filter;
    bool operator==(const Evidence&) const = default;
};

struct Figure {
    Value value;
    Unit unit = Unit::count;
    std::optional<std::uint64_t> n;  ///< evidence rows; nothing for settings, verdicts and names of the input
    std::optional<Interval> interval;
    Why why = Why::none;
    Evidence evidence;
    bool operator==(const Figure&) const = default;
};

}  // namespace stamtafel::base
