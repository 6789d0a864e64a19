// facts-PERIOD.json (domain.md §10): every figure under its stable name, one a line. Aggregates only.
#pragma once

#include <string>

#include "reports/model/report.hpp"

namespace stamtafel::facts {

/// UTF-8 JSON ending in a newline. Durations in seconds, shares 0…1, money in cents, instants and days as ISO 8601;
/// an absent value is null with a "why", an absent upper bound of an interval is null. "evidence" names the file in
/// evidence-PERIOD and, by column, the values of the rows behind the figure: as many as its n. Facts in the report's order; same report, same bytes.
[[nodiscard]] std::string render_facts(const model::Report& report);

}  // namespace stamtafel::facts
