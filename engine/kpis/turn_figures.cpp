// Every figure: filter, count or collect, and say why when there is nothing to say.
#include "engine/kpis/turn_figures.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/kpis/intervals.hpp"
#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;
using measure::Outcome;
using measure::Turn;

constexpr std::uint32_t ripe_outcomes = only(Outcome::met) | only(Outcome::late) | only(Outcome::missed);
constexpr std::uint32_t known_outcomes = ~only(Outcome::unknown);

Figure over_turns(const Filter& filter, Unit unit, std::uint64_t n) {
    Figure figure;
    figure.unit = unit;
    figure.n = n;
    figure.evidence = {base::TableId::turns, filter};
    return figure;
}

Figure without(Figure figure, Why why) {
    figure.why = why;
    return figure;
}

Figure with(Figure figure, double value) {
    figure.value = value;
    return figure;
}

template <class T>
std::span<const T> part_of(const std::vector<T>& column, const TurnLot& lot) {
    return {column.data() + lot.first, lot.size};
}

template <class Counts>
Figure share_of(const Scope& scope, const Filter& filter, Counts counts) {
    std::uint64_t n = 0;
    std::uint64_t k = 0;
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        n += lot.size;
        k += counts(lot.like) ? lot.size : 0U;
    });
    const Figure figure = over_turns(filter, Unit::share, n);
    if (n == 0) return without(figure, Why::zero_of_zero);
    return with(figure, static_cast<double>(k) / static_cast<double>(n));
}

/// Met and ripe turns by conversation, in canonical order of the conversations.
std::vector<Cluster> clusters_of(const Scope& scope, const Filter& filter) {
    std::vector<std::uint64_t> turns;  // conversation and, in the last bit, whether it is met
    turns.reserve(turns_in(scope, filter));
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        const std::uint64_t met = lot.like.outcome == Outcome::met ? 1U : 0U;
        for (const auto conversation : part_of(scope.turn_lots.conversation, lot))
            turns.push_back(std::uint64_t{activity::at(conversation)} << 1 | met);
    });
    measure::sort_numbers(turns, 1);
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (i == 0 || turns[i] >> 1 != turns[i - 1] >> 1) clusters.emplace_back();
        ++clusters.back().n;
        clusters.back().k += (turns[i] & 1U) != 0 ? 1U : 0U;
    }
    return clusters;
}

base::Interval uncertainty(const std::vector<Cluster>& clusters) {
    Cluster all;
    for (const Cluster& cluster : clusters) all.k += cluster.k, all.n += cluster.n;
    if (clusters.size() == all.n) return wilson(all.k, all.n);
    return clusters.size() < enough_clusters ? resampled(clusters) : linearised(clusters);
}

double seconds(double ms) { return ms / static_cast<double>(base::second_ms); }

}  // namespace

Figure count_turns(const Scope& scope, Filter filter) {
    const std::uint64_t n = turns_in(scope, filter);
    Figure figure = over_turns(filter, Unit::count, n);
    figure.value = static_cast<std::int64_t>(n);
    return figure;
}

Figure count_items(const Scope& scope, const Filter& filter) {
    std::uint64_t n = 0;
    for (const RowLot& lot : scope.row_lots) n += is_item(filter, lot) ? lot.rows : 0;
    Figure figure;
    figure.evidence = {base::TableId::items, filter};
    figure.n = n;
    figure.value = static_cast<std::int64_t>(n);
    return figure;
}

Figure attainment(const Scope& scope, Filter filter) {
    filter.outcomes &= ripe_outcomes;
    Figure figure = share_of(scope, filter, [](const Turn& turn) { return turn.outcome == Outcome::met; });
    if (figure.why == Why::none && scope.intervals) figure.interval = uncertainty(clusters_of(scope, filter));
    return figure;
}

Figure answered_share(const Scope& scope, Filter filter) {
    filter.outcomes &= known_outcomes;
    return share_of(scope, filter, [](const Turn& turn) { return measure::answered(turn); });
}

Figure outside_hours_share(const Scope& scope, Filter filter) {
    return share_of(scope, filter,
                    [](const Turn& turn) { return measure::has(turn.traits, measure::Trait::outside_hours); });
}

Waiting waiting_of(const Scope& scope, Filter filter, TimeOf time) {
    filter.outcomes &= known_outcomes;
    std::vector<std::uint64_t> waits;
    waits.reserve(turns_in(scope, filter));
    const TurnLots& lots = scope.turn_lots;
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        for (const std::int64_t ms : part_of(time == TimeOf::working ? lots.waited_ms : lots.calendar_ms, lot))
            waits.push_back(measure::code_of({ms, measure::answered(lot.like)}));
    });
    const std::uint64_t turns = waits.size();
    return {filter, turns, measure::survival_curve_of(std::move(waits))};
}

Figure time_to_answer(const Waiting& waiting, double q) {
    const Figure figure = over_turns(waiting.filter, Unit::seconds, waiting.turns);
    if (waiting.turns == 0) return without(figure, Why::zero_of_zero);
    if (waiting.turns < (q > 0.5 ? Minimum::percentile : Minimum::median)) return without(figure, Why::too_few);
    const auto ms = measure::time_until(waiting.curve, 1 - q);
    if (!ms) return without(figure, Why::not_reached);
    return with(figure, seconds(static_cast<double>(*ms)));
}

Figure time_to_answer(const Scope& scope, Filter filter, double q, TimeOf time) {
    return time_to_answer(waiting_of(scope, filter, time), q);
}

Figure naive_time(const Scope& scope, Filter filter, double q) {
    filter.outcomes &= known_outcomes;
    filter.traits |= static_cast<measure::Traits>(measure::Trait::answered);
    std::vector<std::int64_t> waits;
    waits.reserve(turns_in(scope, filter));
    each_turn_lot(scope, filter, [&](const TurnLot& lot) {
        const auto part = part_of(scope.turn_lots.calendar_ms, lot);
        waits.insert(waits.end(), part.begin(), part.end());
    });
    const Figure figure = over_turns(filter, Unit::seconds, waits.size());
    const auto ms = measure::percentile(std::move(waits), q);
    if (!ms) return without(figure, Why::zero_of_zero);
    return with(figure, seconds(*ms));
}

}  // namespace stamtafel::kpis
