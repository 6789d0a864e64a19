// The findings that finding_table.cpp lists, by file: each looks at one thing and reports it with its row's code.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/strategy/findings.hpp"

namespace stamtafel::strategy {

/// Takes what one finding has found; the code is that of its row.
struct Report {
    base::Code code;
    base::Diagnostics& diagnostics;
    void operator()(const base::Place& place, std::vector<std::string> args = {}) const {
        diagnostics.add({code, std::move(args)}, place);
    }
};

// findings_kpis.cpp
void kpis_without_owner(const Strategy& s, const Report& report);
void kpis_without_source(const Strategy& s, const Report& report);
void kpis_that_nothing_feeds(const Strategy& s, const Report& report);

// findings_channels.cpp
void channels_without_owner(const Strategy& s, const Report& report);
void channels_without_audience(const Strategy& s, const Report& report);
void no_audience(const Strategy& s, const Report& report);
void many_thin_channels(const Strategy& s, const Report& report);

// findings_team.cpp
void roles_without_deputy(const Strategy& s, const Report& report);
void escalations_to_one_person(const Strategy& s, const Report& report);

// findings_offers.cpp
void tiers_without_max(const Strategy& s, const Report& report);
void tiers_over_budget(const Strategy& s, const Report& report);
void values_without_content(const Strategy& s, const Report& report);
void rules_not_posted(const Strategy& s, const Report& report);

// findings_roadmap.cpp
void targets_without_date(const Strategy& s, const Report& report);
void targets_before_roadmap(const Strategy& s, const Report& report);
void steps_missing_dates(const Strategy& s, const Report& report);
void roadmap_too_long(const Strategy& s, const Report& report);
void owners_overloaded(const Strategy& s, const Report& report);
void roadmap_after_targets(const Strategy& s, const Report& report);

// findings_to_fill_in.cpp
void names_to_fill_in(const Strategy& s, const Report& report);
void address_to_fill_in(const Strategy& s, const Report& report);
void baselines_to_fill_in(const Strategy& s, const Report& report);

}  // namespace stamtafel::strategy
