// The turns and rows of a period sorted into lots in which everything that a filter can ask is equal: a count over any
// filter is then a sum over lots, and a figure that needs the turns themselves finds them together.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/measure/tables.hpp"

namespace stamtafel::kpis {

struct TurnLot {
    measure::Turn like;  ///< any turn of the lot
    std::uint32_t first = 0, size = 0;
};

/// All lots, those of a protocol together, and what figures take from each turn, lot by lot.
struct TurnLots {
    std::vector<TurnLot> all;
    std::array<std::uint32_t, 257> of_protocol{};  ///< lots of p: of_protocol[p] … of_protocol[p + 1]
    std::vector<std::int64_t> waited_ms, calendar_ms;
    std::vector<std::int64_t> peer_ms;  ///< calendar time to the peer who came first, else 0; empty when none ever did
    std::vector<activity::Conversation> conversation;
};

/// Which way a row's sentiment goes; none: neither exported nor judged.
enum class Leaning : std::uint8_t { none, negative, neutral, positive };

[[nodiscard]] Leaning leaning_of(const measure::Input& input, std::size_t row);

/// Rows that triage looked at, with what the protocols made of them.
struct RowLot {
    std::uint8_t item = measure::Item::none;  ///< as measure::Item::protocol
    std::uint8_t category = 0;
    activity::Channel channel{};
    Leaning leaning{};
    std::uint64_t rows = 0;
};

/// Rows with these deeds (bits of measure::Deed, some of them set).
struct DeedLot {
    std::uint8_t deeds = 0;
    activity::Channel channel{};
    std::uint64_t rows = 0;
};

[[nodiscard]] TurnLots sort_turns(const measure::Input& input, std::span<const measure::Turn> turns);

/// Rows first … end − 1.
[[nodiscard]] std::vector<RowLot> sort_rows(const measure::Input& input, const measure::Tables& tables,
                                            std::size_t first, std::size_t end);
[[nodiscard]] std::vector<DeedLot> sort_deeds(const measure::Input& input, const measure::Tables& tables,
                                              std::size_t first, std::size_t end);

}  // namespace stamtafel::kpis
