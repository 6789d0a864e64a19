// The arrivals of the period one by one; their later days are looked up in Presence.
#include "engine/community/newcomers.hpp"

#include <algorithm>

namespace stamtafel::community {
namespace {

using measure::Arrival;
using measure::Presence;

constexpr std::int32_t return_days = 30;

base::Day day_of(const measure::Input& input, activity::Row row) {
    return calendar::local_day(input.zone, input.data.activity.at[activity::at(row)]);
}

bool came_back(const measure::Tables& tables, measure::Person who, base::Day day) {
    const auto before = [](const Presence& row, measure::Person one) { return row.who < one; };
    auto row = std::lower_bound(tables.presence.begin(), tables.presence.end(), who, before);
    for (; row != tables.presence.end() && row->who == who && row->day <= day + return_days; ++row)
        if (day < row->day && has(row->did, measure::Did::dated)) return true;
    return false;
}

Newcomer newcomer_of(const measure::Input& input, const measure::Tables& tables, const Arrival& arrival,
                     base::Day day) {
    const activity::Activity& rows = input.data.activity;
    const std::size_t first = activity::at(arrival.first);
    Newcomer one{arrival};
    if (arrival.answer != activity::Row::none) {
        const std::size_t reply = activity::at(arrival.answer);
        one.by_brand = tables.people[activity::at(rows.author[reply])].brand;
        one.soon = day_of(input, arrival.answer) <= day + return_days;
        one.waited_ms = rows.at[reply].ms - rows.at[first].ms;
    }
    const auto& cutoff = input.data.cutoff[activity::at(rows.channel[first])];
    one.ripe = cutoff && day + return_days < calendar::local_day(input.zone, *cutoff);
    one.came_back = came_back(tables, arrival.who, day);
    return one;
}

}  // namespace

std::vector<Newcomer> newcomers_of(const measure::Input& input, const measure::Tables& tables, const Window& window,
                                   const Look& look) {
    std::vector<Newcomer> list;
    if (look.spaces != 0xff) return list;
    for (const Arrival& arrival : tables.arrivals) {
        if (!look.holds(input.data.activity.channel[activity::at(arrival.first)])) continue;
        const base::Day day = day_of(input, arrival.first);
        if (window.period.first <= day && day < window.period.end)
            list.push_back(newcomer_of(input, tables, arrival, day));
    }
    return list;
}

}  // namespace stamtafel::community
