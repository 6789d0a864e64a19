// Where a series is heading: the line that most of its periods agree on, drawn on to a day. Says nothing of why.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "engine/base/date.hpp"
#include "engine/base/figure.hpp"

namespace stamtafel::kpis {

inline constexpr std::size_t periods_for_outlook = 6;
/// No further ahead than so many times what the periods span.
inline constexpr double spans_ahead = 3;

struct Outlook {
    base::Day on;
    double value = 0;
    base::Interval range;
    std::size_t periods = 0;  ///< that the line rests on
    bool operator==(const Outlook&) const = default;
};

/// A period's figure at the period's last day.
struct Reached {
    base::Day on;
    double value = 0;
};

/// Theil–Sen: the slope is the median of the slopes between all pairs of periods; the level today the median of what
/// each period gives when moved along that slope to the last one; the outlook is level + slope × days to go. The range
/// does the same with the slopes of rank (N − C) / 2 and (N + C) / 2 + 1 of the N pairs, rounded outward, where
/// C = 1.96 × √(n (n − 1) (2n + 5) / 18) (Sen 1968): 95 % for the trend, not for the scatter of one period. Times on the
/// logarithm; shares end at 0 and 1, counts and times at 0. Nothing with fewer than 6 periods, when `on` is not
/// after the last of them or more than spans_ahead times their span behind it, or where a period or an end of the range
/// is no possible figure: a time above longest_time, anything else from 10¹⁵ on.
[[nodiscard]] std::optional<Outlook> outlook_of(std::span<const Reached> periods, base::Unit unit, base::Day on);

}  // namespace stamtafel::kpis
