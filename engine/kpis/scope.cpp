// Rows stand in order of time, turns in order of their opening row: a period is a range of both.
#include "engine/kpis/scope.hpp"

#include <algorithm>

#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/superfan_facts.hpp"

namespace stamtafel::kpis {
namespace {

bool in(std::uint64_t bits, std::size_t index) { return (bits >> index & 1U) != 0; }

std::size_t first_at(const measure::Input& input, base::Instant from) {
    const auto& at = input.data.activity.at;
    return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), from) - at.begin());
}

/// Of the turns first … end − 1.
std::span<const measure::Escalation> escalations_of(const measure::Tables& tables, std::size_t first, std::size_t end) {
    const auto before = [](const measure::Escalation& escalation, std::size_t turn) { return escalation.turn < turn; };
    const auto& all = tables.escalations;
    const auto from = std::lower_bound(all.begin(), all.end(), first, before);
    return {from, std::lower_bound(from, all.end(), end, before)};
}

}  // namespace

Scope scope_of(const measure::Input& input, const measure::Tables& tables, const calendar::Period& period) {
    Scope scope{input, tables, period, calendar::span_of(period, input.zone), 0, 0, {}, {}, {}, {}, {}};
    scope.first_row = first_at(input, scope.span.from);
    scope.end_row = first_at(input, scope.span.to);
    const auto opened_before = [](const measure::Turn& turn, std::size_t row) {
        return activity::at(turn.opened) < row;
    };
    const auto& turns = tables.turns;
    const auto begin = std::lower_bound(turns.begin(), turns.end(), scope.first_row, opened_before);
    const auto end = std::lower_bound(begin, turns.end(), scope.end_row, opened_before);
    scope.turns = {begin, end};
    scope.escalations = escalations_of(tables, static_cast<std::size_t>(begin - turns.begin()),
                                       static_cast<std::size_t>(end - turns.begin()));
    scope.turn_lots = sort_turns(input, scope.turns);
    scope.row_lots = sort_rows(input, tables, scope.first_row, scope.end_row);
    scope.deed_lots = sort_deeds(input, tables, scope.first_row, scope.end_row);
    return scope;
}

bool is_of_turns(base::TableId table) {
    return table == base::TableId::turns || table == base::TableId::items || table == base::TableId::escalations;
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

bool is_thanks(const base::Filter& filter, const RowLot& lot) {
    return lot.item == measure::Item::thanks && passes(filter, lot);
}

bool passes(const base::Filter& filter, const DeedLot& lot) {
    return (lot.deeds & filter.deeds) == filter.deeds && in(filter.channels, activity::at(lot.channel));
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

bool passes(const base::Filter& filter, const Scope& scope, const measure::Escalation& escalation) {
    return (!filter.shown || escalation.shown) && (!filter.kept || escalation.kept) &&
           passes(filter, scope.tables.turns[escalation.turn]);
}

bool passes(const base::Filter& filter, const Scope& scope, std::size_t row) {
    const activity::Activity& activity = scope.input.data.activity;
    if (filter.deeds != 0) return passes(filter, DeedLot{scope.tables.items[row].deeds, activity.channel[row], 1});
    const std::uint8_t category = scope.input.triage.category[row];
    if (filter.with_sentiment && leaning_of(scope.input, row) == Leaning::none) return false;
    return category != language::Triage::none && in(filter.categories, category) &&
           in(filter.channels, activity::at(activity.channel[row]));
}

bool is_item(const base::Filter& filter, const Scope& scope, std::size_t row) {
    const std::uint8_t protocol = scope.tables.items[row].protocol;
    return protocol < measure::Item::thanks && in(filter.protocols, protocol) && passes(filter, scope, row);
}

bool is_reply(const activity::Activity& activity, std::size_t row) {
    return activity::is_brand(activity, row) && activity::row_of(activity.kind[row]).reply &&
           !activity::has(activity.flags[row], activity::Flag::automation);
}

bool is_reply(const base::Filter& filter, const Scope& scope, std::size_t row) {
    const activity::Activity& activity = scope.input.data.activity;
    return is_reply(activity, row) && in(filter.channels, activity::at(activity.channel[row]));
}

bool is_evidence(const base::Evidence& evidence, const Scope& scope, std::size_t row) {
    const base::Filter& filter = evidence.filter;
    switch (evidence.table) {
        case base::TableId::activities: return passes(filter, scope, row);
        case base::TableId::items: return is_item(filter, scope, row);
        case base::TableId::replies: return is_reply(filter, scope, row);
        case base::TableId::thanks:
            return scope.tables.items[row].protocol == measure::Item::thanks && passes(filter, scope, row);
        default: return false;
    }
}

std::uint64_t count_evidence(const Scope& scope, const base::Evidence& evidence) {
    if (evidence.table == base::TableId::superfans || evidence.table == base::TableId::rewards)
        return count_superfan_evidence(scope, evidence);
    std::uint64_t n = 0;
    if (evidence.table == base::TableId::turns)
        for (const measure::Turn& turn : scope.turns) n += passes(evidence.filter, turn) ? 1U : 0U;
    if (evidence.table == base::TableId::escalations)
        for (const measure::Escalation& one : scope.escalations) n += passes(evidence.filter, scope, one) ? 1U : 0U;
    if (evidence.table == base::TableId::members)
        for (const community::MemberRow& row : roster_of(scope, evidence.filter).rows)
            n += passes(evidence.filter, row) ? 1U : 0U;
    if (evidence.table == base::TableId::turns || evidence.table == base::TableId::escalations ||
        evidence.table == base::TableId::members)
        return n;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row)
        n += is_evidence(evidence, scope, row) ? 1U : 0U;
    return n;
}

}  // namespace stamtafel::kpis
