// The roadmap and the dates of targets: in time, in this order, and not more than people can do.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/strategy/finding_list.hpp"

namespace stamtafel::strategy {
namespace {

using playbook::Kpi;
using playbook::Playbook;

/// The KPI whose target is to be reached last.
const Kpi* last_due(const Playbook& book) {
    const Kpi* last = nullptr;
    for (const Kpi& kpi : book.kpis)
        if (kpi.target && kpi.target->by.value && (last == nullptr || *last->target->by.value < *kpi.target->by.value))
            last = &kpi;
    return last;
}

/// "7.5"
std::string days_text(std::int64_t thousandths) { return fmt::format("{}", static_cast<double>(thousandths) / 1000); }

/// Somebody's weeks with too much work, of which one is told.
struct Overload {
    const WeekLoad* worst = nullptr;
    std::size_t weeks = 0;
};

/// By owner, in the order of the loads; of equal weeks the first is the worst.
std::vector<Overload> overloads(const Roadmap& roadmap) {
    std::vector<Overload> found;
    for (const WeekLoad& load : roadmap.loads) {
        if (!load.overload()) continue;
        if (found.empty() || found.back().worst->owner != load.owner) found.push_back({&load, 0});
        Overload& own = found.back();
        ++own.weeks;
        if (load.effort - load.capacity > own.worst->effort - own.worst->capacity) own.worst = &load;
    }
    return found;
}

std::string ids_of(const std::vector<playbook::Step>& roadmap, const std::vector<std::size_t>& steps) {
    std::vector<std::string_view> ids;
    for (const std::size_t step : steps) ids.emplace_back(roadmap[step].id.value);
    return base::join(ids, ", ");
}

/// Kept as it is, or with a figure for each month: such a target has its days.
bool needs_a_date(const Kpi& kpi) {
    return kpi.target && !kpi.target->by.value && kpi.path.value != "hold" && kpi.path_points.empty();
}

}  // namespace

void targets_without_date(const Strategy& s, const Report& report) {
    if (last_due(s.playbook) == nullptr) return;  // dates are still to be agreed on
    std::vector<std::string_view> ids;
    const Kpi* first = nullptr;
    for (const Kpi& kpi : s.playbook.kpis) {
        if (!needs_a_date(kpi)) continue;
        if (first == nullptr) first = &kpi;
        ids.emplace_back(kpi.id.value);
    }
    if (first != nullptr) report(first->target->place, {base::join(ids, ", ")});
}

void targets_before_roadmap(const Strategy& s, const Report& report) {
    if (!s.dated || s.roadmap.why != Unplanned::nothing) return;
    for (const Kpi& kpi : s.playbook.kpis)
        if (kpi.target && kpi.target->by.value && *kpi.target->by.value < s.roadmap.begin)
            report(kpi.target->by.place, {kpi.id.value, base::iso(*kpi.target->by.value), base::iso(s.roadmap.begin)});
}

void steps_missing_dates(const Strategy& s, const Report& report) {
    if (!s.dated) return;
    for (const MissedDate& missed : s.roadmap.missed) {
        const playbook::Step& step = s.playbook.roadmap[missed.step];
        report((missed.kind == FixedDate::on ? step.on : step.by).place,
               {step.id.value, base::iso(missed.wanted), base::iso(missed.planned)});
    }
}

void roadmap_too_long(const Strategy& s, const Report& report) {
    if (s.roadmap.why != Unplanned::too_long) return;
    const playbook::Step& step = s.playbook.roadmap[s.roadmap.at_fault.front()];
    report(step.id.place, {step.id.value});
}

void owners_overloaded(const Strategy& s, const Report& report) {
    if (!s.dated) return;
    const auto& steps = s.playbook.roadmap;
    for (const auto& [worst, weeks] : overloads(s.roadmap))
        report(steps[worst->steps.front()].owner.place,
               {worst->owner, base::iso(worst->monday), days_text(worst->effort), days_text(worst->capacity),
                ids_of(steps, worst->steps), weeks > 1 ? fmt::format("{}", weeks) : std::string()});
}

void roadmap_after_targets(const Strategy& s, const Report& report) {
    const Kpi* kpi = last_due(s.playbook);
    if (kpi == nullptr || !s.dated || s.roadmap.why != Unplanned::nothing) return;
    const base::Day due = *kpi->target->by.value;
    if (due >= s.roadmap.begin && due < s.roadmap.last)
        report(kpi->target->by.place, {base::iso(s.roadmap.last), base::iso(due), kpi->id.value});
}

}  // namespace stamtafel::strategy
