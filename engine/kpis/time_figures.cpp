// Waits are collected lot by lot as numbers, sorted once, and folded into curves.
#include "engine/kpis/time_figures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "engine/kpis/figure_parts.hpp"
#include "engine/kpis/intervals.hpp"
#include "engine/kpis/minimum.hpp"
#include "engine/measure/sort_numbers.hpp"

namespace stamtafel::kpis {
namespace {

using base::Figure;
using base::Filter;
using base::Unit;
using base::Why;
using measure::First;
using measure::Outcome;

double seconds(double ms) { return ms / static_cast<double>(base::second_ms); }

Filter known(Filter filter) {
    filter.outcomes &= ~only(Outcome::unknown);
    return filter;
}

/// Puts the waits that stand lot by lot in `waits` together by conversation.
void group_by_conversation(const Scope& scope, const std::vector<std::uint64_t>& waits, Waiting& waiting) {
    std::vector<std::uint64_t> places;  // conversation, and place in `waits`
    places.reserve(waits.size());
    each_turn_lot(scope, waiting.filter, [&](const TurnLot& lot) {
        for (const auto conversation : part_of(scope.turn_lots.conversation, lot))
            places.push_back(std::uint64_t{activity::at(conversation)} << 32 | places.size());
    });
    measure::sort_numbers(places, 32);
    waiting.by_conversation.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        waiting.by_conversation.push_back(waits[places[i] & 0xffff'ffffU]);
        if (i + 1 == places.size() || places[i] >> 32 != places[i + 1] >> 32)
            waiting.ends.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

/// Variance of log S at an instant, between whole conversations.
double variance_of_log(const Waiting& waiting, std::int64_t at_ms) {
    const measure::Influence influence(waiting.sorted, at_ms);
    double squares = 0;
    std::size_t i = 0;
    for (const std::uint32_t end : waiting.ends) {
        double sum = 0;
        for (; i < end; ++i) sum += influence.of(waiting.by_conversation[i]);
        squares += sum * sum;
    }
    const auto conversations = static_cast<double>(waiting.ends.size());
    return squares * conversations / (conversations - 1);
}

/// Where the curve crosses `left` (found at `at_ms`): between the ends of the band around it, in seconds.
std::optional<base::Interval> band_of(const Waiting& waiting, double left, std::int64_t at_ms) {
    if (waiting.ends.size() < 2) return std::nullopt;
    const auto& curve = waiting.curve;
    auto step = std::find_if(curve.begin(), curve.end(), [&](const auto& one) { return one.ms == at_ms; });
    constexpr double nobody = 1e-12;
    if (step->share < nobody && step != curve.begin()) --step;  // log 0 has no variance: the step before tells it
    if (step->share < nobody)
        return base::Interval{seconds(static_cast<double>(at_ms)), seconds(static_cast<double>(at_ms))};
    const double half = z95 * std::sqrt(variance_of_log(waiting, step->ms)) / -std::log(step->share);
    const auto low = measure::time_until(curve, std::pow(left, std::exp(-half)));
    const auto high = measure::time_until(curve, std::pow(left, std::exp(half)));
    return base::Interval{seconds(static_cast<double>(low.value_or(at_ms))),
                          high ? seconds(static_cast<double>(*high)) : std::numeric_limits<double>::infinity()};
}

std::uint64_t first_code(const TurnLots& lots, const TurnLot& lot, std::uint32_t place) {
    switch (lot.like.by) {
        case measure::AnsweredBy::peer: return measure::code_of(lots.peer_ms[place], First::peer);
        case measure::AnsweredBy::brand: return measure::code_of(lots.calendar_ms[place], First::brand);
        case measure::AnsweredBy::nobody: break;
    }
    return measure::code_of(lots.calendar_ms[place], First::censored);
}

}  // namespace

Waiting waiting_of(const Scope& scope, Filter filter, TimeOf time) {
    Waiting waiting;
    waiting.filter = known(filter);
    std::vector<std::uint64_t> waits;
    waits.reserve(turns_in(scope, waiting.filter));
    const TurnLots& lots = scope.turn_lots;
    each_turn_lot(scope, waiting.filter, [&](const TurnLot& lot) {
        for (const std::int64_t ms : part_of(time == TimeOf::working ? lots.waited_ms : lots.calendar_ms, lot))
            waits.push_back(measure::code_of({ms, measure::answered(lot.like)}));
    });
    waiting.turns = waits.size();
    if (scope.intervals && waits.size() >= Minimum::median) group_by_conversation(scope, waits, waiting);
    measure::sort_numbers(waits);
    waiting.curve = measure::survival_curve_of(waits);
    waiting.sorted = std::move(waits);
    return waiting;
}

Figure time_to_answer(const Waiting& waiting, double q) {
    const Figure figure = over_turns(waiting.filter, Unit::seconds, waiting.turns);
    if (waiting.turns == 0) return without(figure, Why::zero_of_zero);
    if (waiting.turns < (q > 0.5 ? Minimum::percentile : Minimum::median)) return without(figure, Why::too_few);
    const auto ms = measure::time_until(waiting.curve, 1 - q);
    if (!ms) return without(figure, Why::not_reached);
    Figure reached = with(figure, seconds(static_cast<double>(*ms)));
    reached.interval = band_of(waiting, 1 - q, *ms);
    return reached;
}

Figure time_to_answer(const Scope& scope, Filter filter, double q, TimeOf time) {
    return time_to_answer(waiting_of(scope, filter, time), q);
}

double longest_wait(const Scope& scope, const Filter& filter, TimeOf time) {
    std::int64_t longest = 0;
    const TurnLots& lots = scope.turn_lots;
    each_turn_lot(scope, known(filter), [&](const TurnLot& lot) {
        for (const std::int64_t ms : part_of(time == TimeOf::working ? lots.waited_ms : lots.calendar_ms, lot))
            longest = std::max(longest, ms);
    });
    return seconds(static_cast<double>(longest));
}

Figure naive_time(const Scope& scope, Filter filter, double q) {
    filter = known(filter);
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

Incidence incidence_of(const Scope& scope, Filter filter) {
    Incidence incidence;
    incidence.filter = known(filter);
    std::vector<std::uint64_t> codes;
    codes.reserve(turns_in(scope, incidence.filter));
    each_turn_lot(scope, incidence.filter, [&](const TurnLot& lot) {
        for (std::uint32_t place = lot.first; place < lot.first + lot.size; ++place)
            codes.push_back(first_code(scope.turn_lots, lot, place));
    });
    incidence.turns = codes.size();
    measure::sort_numbers(codes);
    incidence.curve = measure::incidence_of(codes);
    return incidence;
}

Figure first_within(const Incidence& incidence, First first, std::int64_t ms) {
    const Figure figure = over_turns(incidence.filter, Unit::share, incidence.turns);
    if (incidence.turns == 0) return without(figure, Why::zero_of_zero);
    if (incidence.turns < Minimum::share) return without(figure, Why::too_few);
    const auto after = std::upper_bound(incidence.curve.begin(), incidence.curve.end(), ms,
                                        [](std::int64_t at, const auto& step) { return at < step.ms; });
    if (after == incidence.curve.begin()) return with(figure, 0);
    return with(figure, first == First::peer ? std::prev(after)->peer : std::prev(after)->brand);
}

}  // namespace stamtafel::kpis
