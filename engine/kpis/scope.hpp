// One period looked at through one filter: what a metric measures. Folding only.
#pragma once

#include <span>

#include "engine/base/figure.hpp"
#include "engine/calendar/period.hpp"
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
    bool intervals = true;  ///< a trend's earlier points show none, and are spared the work
};

[[nodiscard]] Scope scope_of(const measure::Input& input, const measure::Tables& tables,
                             const calendar::Period& period);

[[nodiscard]] bool passes(const base::Filter& filter, const measure::Turn& turn);
/// Rows of the period that triage looked at (a member's, of a kind that may need an answer), by channel and category.
[[nodiscard]] bool passes(const base::Filter& filter, const Scope& scope, std::size_t row);
/// Covered items, by protocol too.
[[nodiscard]] bool is_item(const base::Filter& filter, const Scope& scope, std::size_t row);

/// The number of rows behind a figure; a figure's n equals it.
[[nodiscard]] std::uint64_t count_evidence(const Scope& scope, const base::Evidence& evidence);

[[nodiscard]] constexpr std::uint64_t only(std::size_t index) { return 1ULL << index; }
[[nodiscard]] constexpr std::uint32_t only(measure::Outcome outcome) { return 1U << static_cast<unsigned>(outcome); }

inline constexpr std::uint8_t first_step = 1, next_step = 2;

}  // namespace stamtafel::kpis
