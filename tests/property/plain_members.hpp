// A slow second version of what is counted of members: row by row from the definitions, with sets of days and names and
// no tables between. For tests that compare.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "engine/calendar/period.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::test {

struct PlainMember {
    int role = 0, growth = 0;  ///< as community::Role and community::Growth
    std::uint32_t contributions = 0;
    std::set<std::int32_t> days;  ///< of the period
    bool recent = false, slipping = false;
    bool operator==(const PlainMember&) const = default;
};

/// By account; whoever has neither role nor growth nor anything else is left out. `channels`: bits.
[[nodiscard]] std::map<std::uint32_t, PlainMember> plain_members(const measure::Input& input,
                                                                 const calendar::Period& period,
                                                                 std::uint64_t channels);

/// (day, from, to, channel) → (milliweight, times). Names: "@handle" before a blank or the end, and "handle:" at the
/// very start; handles of letters alone.
using PlainTies = std::map<std::tuple<std::int32_t, std::uint32_t, std::uint32_t, std::size_t>,
                           std::pair<std::uint32_t, std::uint32_t>>;
[[nodiscard]] PlainTies plain_ties(const measure::Input& input);

/// By account: row of the first talk, row of the first reply or −1.
[[nodiscard]] std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> plain_arrivals(
    const measure::Input& input);

}  // namespace stamtafel::test
