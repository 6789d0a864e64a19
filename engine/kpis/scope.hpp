// One period looked at through one filter: what a metric measures. Folding only.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/calendar/period.hpp"
#include "engine/kpis/lots.hpp"
#include "engine/measure/tables.hpp"

namespace stamtafel::kpis {

/// The rows and turns of one period. A turn belongs to the period in which it opened.
struct Scope {
    const measure::Input& input;
    const measure::Tables& tables;
    calendar::Period period;
    calendar::Span span;
    std::size_t first_row = 0, end_row = 0;
    std::span<const measure::Turn> turns;
    std::span<const measure::Escalation> escalations;  ///< of these turns
    TurnLots turn_lots;
    std::vector<RowLot> row_lots;
    std::vector<DeedLot> deed_lots;
    bool intervals = true;  ///< a trend's earlier points show none, and are spared the work
};

[[nodiscard]] Scope scope_of(const measure::Input& input, const measure::Tables& tables,
                             const calendar::Period& period);

/// Turns, and what is counted by them: items and escalations.
[[nodiscard]] bool is_of_turns(base::TableId table);
[[nodiscard]] bool passes(const base::Filter& filter, const measure::Turn& turn);
/// By its turn.
[[nodiscard]] bool passes(const base::Filter& filter, const Scope& scope, const measure::Escalation& escalation);
/// Rows of the period that triage looked at (a member's, of a kind that may need an answer), by channel and category;
/// with `deeds` all rows with these, by channel alone: the brand's have no category.
[[nodiscard]] bool passes(const base::Filter& filter, const Scope& scope, std::size_t row);
/// Covered items, by protocol too.
[[nodiscard]] bool is_item(const base::Filter& filter, const Scope& scope, std::size_t row);
[[nodiscard]] bool is_reply(const activity::Activity& activity, std::size_t row);
/// The brand's replies by hand, by channel.
[[nodiscard]] bool is_reply(const base::Filter& filter, const Scope& scope, std::size_t row);

/// visit(lot) for each lot of turns that the filter lets through; those of one protocol after those of another.
template <class Visit>
void each_turn_lot(const Scope& scope, const base::Filter& filter, const Visit& visit) {
    const TurnLots& lots = scope.turn_lots;
    for (std::size_t p = 0; p < std::min<std::size_t>(64, scope.input.playbook.protocols.size()); ++p) {
        if ((filter.protocols >> p & 1U) == 0) continue;
        for (std::size_t i = lots.of_protocol[p]; i < lots.of_protocol[p + 1]; ++i)
            if (passes(filter, lots.all[i].like)) visit(lots.all[i]);
    }
}

[[nodiscard]] std::uint64_t turns_in(const Scope& scope, const base::Filter& filter);
[[nodiscard]] bool passes(const base::Filter& filter, const RowLot& lot);
[[nodiscard]] bool is_item(const base::Filter& filter, const RowLot& lot);
[[nodiscard]] bool is_thanks(const base::Filter& filter, const RowLot& lot);
[[nodiscard]] bool passes(const base::Filter& filter, const DeedLot& lot);

/// Whether the row is behind a figure that rests on rows: any table but turns and escalations.
[[nodiscard]] bool is_evidence(const base::Evidence& evidence, const Scope& scope, std::size_t row);

/// The number of rows behind a figure, counted one by one; a figure's n equals it.
[[nodiscard]] std::uint64_t count_evidence(const Scope& scope, const base::Evidence& evidence);

[[nodiscard]] constexpr std::uint64_t only(std::size_t index) { return 1ULL << index; }
[[nodiscard]] constexpr std::uint32_t only(measure::Outcome outcome) { return 1U << static_cast<unsigned>(outcome); }
[[nodiscard]] constexpr std::uint32_t only(measure::AnsweredBy by) { return 1U << static_cast<unsigned>(by); }

inline constexpr std::uint8_t first_step = 1, next_step = 2, resolution_step = 4;

}  // namespace stamtafel::kpis
