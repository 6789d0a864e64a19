// What the report of the judged period, and those of the periods that its KPIs are seen beside, tell and hide. One set of
// rules for all of them, so that no report shows what another one hides.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "engine/kpis/groups.hpp"

namespace stamtafel::kpis {

struct Told {
    Groups groups;
    MemberSecrets members;
    std::vector<bool> kpi_hidden;     ///< by place in Evaluation::kpis
    std::vector<bool> kpi_uncounted;  ///< a time, which nobody subtracts: told without its n
    std::vector<bool> kpi_secret;     ///< those hidden for their group, not for having few rows of a large one
};

class ToldPeriods {
  public:
    ToldPeriods(const Evaluation& evaluation, const playbook::Playbook& playbook, std::uint64_t least);

    [[nodiscard]] const Told& judged() const { return told(judged_); }
    /// Whether the period's own report hides this KPI.
    [[nodiscard]] bool hides(const calendar::Period& period, std::size_t kpi) const {
        return told(period).kpi_hidden[kpi];
    }

    /// Whether the period's own report tells it without its n.
    [[nodiscard]] bool tells_uncounted(const calendar::Period& period, std::size_t kpi) const {
        return told(period).kpi_uncounted[kpi];
    }

  private:
    using Key = std::pair<base::Day, base::Day>;
    [[nodiscard]] const Told& told(const calendar::Period& period) const {
        return told_.at({period.first, period.end});
    }
    calendar::Period judged_;
    std::map<Key, Told> told_;
};

}  // namespace stamtafel::kpis
