// Rows stand in order of time, turns in order of their opening row: a period is a range of both.
#include "engine/kpis/scope.hpp"

#include <algorithm>

namespace stamtafel::kpis {
namespace {

bool in(std::uint64_t bits, std::size_t index) { return (bits >> index & 1U) != 0; }

std::size_t first_at(const measure::Input& input, base::Instant from) {
    const auto& at = input.data.activity.at;
    return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), from) - at.begin());
}

}  // namespace

Scope scope_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period) {
    Scope scope{input, tables, period, calendar::span_of(period, input.zone), 0, 0, {}, {}, {}};
    scope.first_row = first_at(input, scope.span.from);
    scope.end_row = first_at(input, scope.span.to);
    const auto opened_before = [](const measure::Turn& turn, std::size_t row) {
        return activity::at(turn.opened) < row;
    };
    const auto& turns = tables.turns;
    const auto begin = std::lower_bound(turns.begin(), turns.end(), scope.first_row, opened_before);
    const auto end = std::lower_bound(begin, turns.end(), scope.end_row, opened_before);
    scope.turns = {begin, end};
    scope.turn_lots = sort_turns(input, scope.turns);
    scope.row_lots = sort_rows(input, tables, scope.first_row, scope.end_row);
    return scope;
}

std::uint64_t turns_in(const Scope& scope, const base::Filter& filter) {
    std::uint64_t n = 0;
    each_turn_lot(scope, filter, [&](const TurnLot& lot) { n += lot.size; });
    return n;
}

bool passes(const base::Filter& filter, const RowLot& lot) {
    return lot.category != language::Triage::none && (!filter.with_sentiment || lot.leaning != Leaning::none) &&
           in(filter.categories, lot.category) && in(filter.channels, activity::at(lot.channel));
}

bool is_item(const base::Filter& filter, const RowLot& lot) {
    return lot.item < measure::Item::thanks && in(filter.protocols, lot.item) && passes(filter, lot);
}

bool passes(const base::Filter& filter, const measure::Turn& turn) {
    return in(filter.protocols, static_cast<std::size_t>(turn.protocol)) &&
           in(filter.channels, activity::at(turn.channel)) &&
           in(filter.categories, static_cast<std::size_t>(turn.category)) &&
           in(filter.outcomes, static_cast<std::size_t>(turn.outcome)) &&
           in(filter.answered_by, static_cast<std::size_t>(turn.by)) &&
           (filter.steps >> static_cast<unsigned>(turn.step) & 1U) != 0 &&
           (turn.traits & filter.traits) == filter.traits;
}

bool passes(const base::Filter& filter, const Scope& scope, std::size_t row) {
    const activity::Activity& activity = scope.input.data.activity;
    const std::uint8_t category = scope.input.triage.category[row];
    if (filter.with_sentiment && (activity.sentiment.empty() || activity.sentiment[row] > 1)) return false;
    return category != language::Triage::none && in(filter.categories, category) &&
           in(filter.channels, activity::at(activity.channel[row]));
}

bool is_item(const base::Filter& filter, const Scope& scope, std::size_t row) {
    const std::uint8_t protocol = scope.tables.items[row].protocol;
    return protocol < measure::Item::thanks && in(filter.protocols, protocol) && passes(filter, scope, row);
}

std::uint64_t count_evidence(const Scope& scope, const base::Evidence& evidence) {
    std::uint64_t n = 0;
    if (evidence.table == base::TableId::turns)
        for (const measure::Turn& turn : scope.turns) n += passes(evidence.filter, turn) ? 1U : 0U;
    if (evidence.table == base::TableId::turns) return n;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        if (evidence.table == base::TableId::activities) n += passes(evidence.filter, scope, row) ? 1U : 0U;
        if (evidence.table == base::TableId::items) n += is_item(evidence.filter, scope, row) ? 1U : 0U;
    }
    return n;
}

}  // namespace stamtafel::kpis
