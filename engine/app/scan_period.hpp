// Which days a first look is about, when nobody named a period: only days that the exports cover, and why these.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/app/pipeline.hpp"
#include "reports/compose/scan.hpp"

namespace stamtafel::app {

struct ChosenPeriod {
    calendar::Period period;
    compose::PeriodReason reason = compose::PeriodReason::nothing;
};

/// Of a run that has read its rows; its own period is the last complete month. Rows that stand alone a year from all
/// others cover nothing.
[[nodiscard]] ChosenPeriod choose_period(const Run& run);

/// Rows on days that lie outside what their channel covers: stray moments, such as those of an empty clock.
struct StrayRows {
    std::uint64_t rows = 0;
    std::optional<base::Day> example;
};
[[nodiscard]] StrayRows stray_rows(const Run& run);

}  // namespace stamtafel::app
