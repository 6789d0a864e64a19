// One clock a schedule, shared by all protocols that name it.
#include "engine/measure/clocks.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "engine/calendar/holidays.hpp"

namespace stamtafel::measure {

calendar::WeekHours week_hours(const playbook::Playbook& playbook, std::string_view id, base::Day first,
                               base::Day last) {
    const auto found =
        std::find_if(playbook.hours.begin(), playbook.hours.end(), [&](const auto& h) { return h.id.value == id; });
    if (found == playbook.hours.end() || found->always.value) return {true, {}, {}};
    calendar::WeekHours hours{false, found->days, {}};
    for (const auto& closed : found->closed) hours.closed.push_back(closed.value);
    for (std::int32_t year = base::civil_of(first).year; year <= base::civil_of(last).year; ++year)
        if (const auto days = calendar::holidays(found->holidays.value, year))
            hours.closed.insert(hours.closed.end(), days->begin(), days->end());
    std::sort(hours.closed.begin(), hours.closed.end());
    hours.closed.erase(std::unique(hours.closed.begin(), hours.closed.end()), hours.closed.end());
    return hours;
}

Clocks compile_clocks(const playbook::Playbook& playbook, const calendar::Zone& zone, base::Day first, base::Day last) {
    Clocks clocks;
    std::map<std::string, std::size_t> known;
    for (const playbook::Protocol& protocol : playbook.protocols) {
        std::vector<std::size_t>& row = clocks.index.emplace_back();
        for (const playbook::Channel& channel : playbook.channels) {
            const std::string& id = protocol.hours.value.empty() ? channel.hours.value : protocol.hours.value;
            const auto [found, fresh] = known.try_emplace(id, clocks.all.size());
            if (fresh)
                clocks.all.push_back(calendar::compile_clock(week_hours(playbook, id, first, last), zone, first, last));
            row.push_back(found->second);
        }
    }
    return clocks;
}

}  // namespace stamtafel::measure
