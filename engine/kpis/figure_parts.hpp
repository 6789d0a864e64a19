// What every figure function says of its figure: the rows it rests on, its value, or why it has none.
#pragma once

#include <span>
#include <vector>

#include "engine/base/figure.hpp"
#include "engine/kpis/lots.hpp"

namespace stamtafel::kpis {

/// Over the n turns that the filter lets through; without a value yet.
[[nodiscard]] inline base::Figure over_turns(const base::Filter& filter, base::Unit unit, std::uint64_t n) {
    base::Figure figure;
    figure.unit = unit;
    figure.n = n;
    figure.evidence = {base::TableId::turns, filter};
    return figure;
}

/// The number of rows itself.
[[nodiscard]] inline base::Figure count_of(base::TableId table, const base::Filter& filter, std::uint64_t n) {
    base::Figure figure;
    figure.evidence = {table, filter};
    figure.n = n;
    figure.value = static_cast<std::int64_t>(n);
    return figure;
}

/// Nothing can be said, and no rows say it.
[[nodiscard]] inline base::Figure nothing(base::Unit unit, base::Why why) {
    base::Figure figure;
    figure.unit = unit;
    figure.why = why;
    return figure;
}

[[nodiscard]] inline base::Figure without(base::Figure figure, base::Why why) {
    figure.why = why;
    return figure;
}

[[nodiscard]] inline base::Figure with(base::Figure figure, double value) {
    figure.value = value;
    return figure;
}

/// The part of a column of TurnLots that belongs to the lot.
template <class T>
[[nodiscard]] std::span<const T> part_of(const std::vector<T>& column, const TurnLot& lot) {
    return {column.data() + lot.first, lot.size};
}

}  // namespace stamtafel::kpis
