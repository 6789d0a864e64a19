// Who of the team works at a moment, and who is the next to do so: the playbook's `works:` on the calendar.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/calendar/zone.hpp"
#include "engine/playbook/playbook.hpp"

namespace stamtafel::kpis {

/// When each of the team works next, as seen from `now`; by playbook.team. Nothing: no `works:`, or not in the next
/// five weeks; `now` itself: at this moment.
struct Rota {
    base::Instant now;
    std::vector<std::optional<base::Instant>> works_from;
};

[[nodiscard]] Rota rota_at(const playbook::Playbook& playbook, const calendar::Zone& zone, base::Instant now);

struct OnDuty {
    std::size_t person = 0;  ///< index into playbook.team
    base::Instant from;      ///< the rota's `now`: already at work
};

/// Of the owner (a person, or all who hold a role) and, after them, their deputies: who works now, the first of them
/// first; else who works soonest. Automation never does. Nothing when it is not known of anybody.
[[nodiscard]] std::optional<OnDuty> on_duty(const playbook::Playbook& playbook, const Rota& rota,
                                            std::string_view owner);

}  // namespace stamtafel::kpis
