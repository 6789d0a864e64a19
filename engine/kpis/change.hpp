// Is a change more than chance? Limits of normal variation from earlier periods alone, and what follows without enough
// of them (domain.md §7). Arithmetic on one series; which periods may be compared is decided in comparison.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "engine/base/date.hpp"
#include "engine/base/figure.hpp"

namespace stamtafel::kpis {

enum class ChangeKind : std::uint8_t {
    none,     ///< nothing to compare with
    signal,   ///< more than chance explains
    noise,    ///< within normal variation
    unknown,  ///< there is a difference, and too little to judge it by
};

enum class ChangeMethod : std::uint8_t {
    none,
    individuals,      ///< XmR: mean ± 2.66 × mean moving range (Wheeler)
    individuals_log,  ///< the same on the logarithm: times, which multiply and are never below nothing
    shares,           ///< p′ (Laney 2002): binomial spread of this period's n, times that of earlier periods
    two_periods,      ///< the interval of the difference with the period before (Newcombe 1998, method 10)
};

/// What made it a signal; with noise: what would have, were there not so many KPIs or a season.
enum class ChangeRule : std::uint8_t { none, outside, run, difference };

enum class ChangeWhy : std::uint8_t {
    none,
    too_few_periods,
    too_few_rows,
    across_break,  ///< the way of counting changed since the period before
    no_variation,  ///< all earlier periods alike: nothing says how far they vary
    chance,        ///< noise: among so many KPIs this much is expected (Holm)
    season,        ///< noise: last year's period stood as high, or as low
    unfinished,    ///< a count of a period that still runs, beside a whole one
};

inline constexpr std::size_t periods_for_limits = 6, periods_for_full_limits = 12, run_length = 8;
/// Seconds: what a time on the logarithm is held between; none waits longer than a century.
inline constexpr double shortest_time = 1, longest_time = 100 * 365.25 * 86'400;
/// Of all KPIs of page one together, that chance alone makes one of them a signal.
inline constexpr double family_level = 0.05;

struct Change {
    ChangeKind kind = ChangeKind::none;
    ChangeMethod method = ChangeMethod::none;
    ChangeRule rule = ChangeRule::none;
    ChangeWhy why = ChangeWhy::none;
    bool provisional = false;                  ///< limits from 6 to 11 periods, or a seasonal KPI without last year
    bool upward = false;                       ///< the side on which the rule found it
    std::size_t earlier = 0;                   ///< periods that may be compared, before this one
    std::optional<double> before, difference;  ///< the period before; in the unit of the figure
    std::optional<double> last_year;           ///< the same period then, of a seasonal KPI
    std::optional<double> centre;
    std::optional<base::Interval> limits;    ///< of normal variation; shares in 0…1, counts not below 0
    std::optional<double> smallest_visible;  ///< a smaller step off the centre, or since the period before, is unseen
    std::optional<double> p;                 ///< two-sided: chance alone gives as much
    bool operator==(const Change&) const = default;
};

/// One period's figure. An interval of its own stands for more than its n where rows hang together.
struct Sample {
    std::optional<double> value;
    std::uint64_t n = 0;
    std::optional<base::Interval> interval;
};

struct Series {
    base::Unit unit = base::Unit::count;
    std::span<const Sample> earlier;  ///< those that may be compared, oldest first; without a value: left out
    std::optional<Sample> before;     ///< the period just before, if it may be compared
    Sample now;
    bool of_a_whole = false;  ///< a share without rows behind it: judged like any number
};

/// From 6 earlier values on: limits; a value outside them, or 8 in a row on one side of the centre (this one the last),
/// is a signal. With fewer: shares of at least Minimum::share rows against the period before, all else unknown.
///
/// p of limits: the normal distribution's at 3 × the distance from the centre over that of the limit; of a run
/// 2 × ½⁸; of a difference the normal's at 1.96 × the difference over its interval's half towards nothing.
[[nodiscard]] Change judge_change(const Series& series);

/// Holm (1979) over all that have a p: a signal that does not hold at family_level becomes noise, and smallest_visible
/// grows to the step that would have held.
void correct_for_many(std::span<Change* const> changes);

}  // namespace stamtafel::kpis
