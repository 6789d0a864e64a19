// The rows of a period by channel and local day: what a coverage calendar shows, and which days have no data.
#include "engine/kpis/facts.hpp"

#include <algorithm>

#include "engine/kpis/kpi_views.hpp"

namespace stamtafel::kpis {

std::vector<DayRows> count_days(const Scope& scope) {
    const activity::Activity& rows = scope.input.data.activity;
    const auto days = static_cast<std::size_t>(scope.period.end.value - scope.period.first.value);
    std::vector<DayRows> all(scope.input.data.cutoff.size());
    for (std::size_t channel = 0; channel < all.size(); ++channel) {
        all[channel].channel = static_cast<activity::Channel>(channel);
        if (scope.input.data.cutoff[channel]) all[channel].rows.resize(days);
    }
    calendar::ZoneHint hint;
    for (std::size_t row = scope.first_row; row < scope.end_row; ++row) {
        const base::Day day = calendar::day_of(calendar::local_of(scope.input.zone, rows.at[row], hint));
        ++all[activity::at(rows.channel[row])].rows[static_cast<std::size_t>(day.value - scope.period.first.value)];
    }
    std::erase_if(all, [](const DayRows& channel) { return channel.rows.empty(); });
    return all;
}

std::uint64_t empty_days(const Scope& scope, const activity::Quality& quality, std::span<const DayRows> days) {
    const auto last = last_day(scope.input.data, quality, scope.input.zone);
    const base::Day end = last ? std::min(scope.period.end, *last + 1) : scope.period.end;
    std::uint64_t empty = 0;
    for (std::size_t day = 0; scope.period.first + static_cast<std::int32_t>(day) < end; ++day)
        if (std::none_of(days.begin(), days.end(), [day](const DayRows& channel) { return channel.rows[day] > 0; }))
            ++empty;
    return empty;
}

}  // namespace stamtafel::kpis
