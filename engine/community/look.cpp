// Days of windows and of data.
#include "engine/community/look.hpp"

#include "engine/base/duration.hpp"

namespace stamtafel::community {

Window window_of(const playbook::Playbook& playbook, const calendar::Period& period) {
    Window window{period, {}, {}, {}};
    calendar::Period earlier = period;
    for (base::Day& start : window.starts) {
        earlier = calendar::before(earlier);
        start = earlier.first;
    }
    const std::int64_t known_ms = base::milliseconds(playbook.members.known_for.value, base::day_ms);
    constexpr std::int32_t month_days = 30;
    window.known_from = period.end + -static_cast<std::int32_t>(known_ms / base::day_ms);
    window.first_month_day = period.end + -month_days;
    return window;
}

std::optional<base::Day> data_from(const measure::Tables& tables, const Look& look) {
    std::optional<base::Day> first;
    for (std::size_t c = 0; c < tables.first_day.size(); ++c)
        if (tables.first_day[c] && look.holds(static_cast<activity::Channel>(c)) &&
            (!first || *tables.first_day[c] < *first))
            first = tables.first_day[c];
    return first;
}

}  // namespace stamtafel::community
