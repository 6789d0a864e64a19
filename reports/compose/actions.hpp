// The cycle: what was agreed in the last report and what became of it, what carries over, what comes next. Takes the
// rows of actions.csv as they are and the findings shown; changes nobody's file.
#pragma once

#include <string>
#include <vector>

#include "reports/compose/compose.hpp"
#include "reports/compose/consultant.hpp"

namespace stamtafel::compose {

/// Agreed in the last report, with what became of them; then those that are still open of earlier ones. A quarter's or
/// a year's report reviews all that ran in it, with their KPI's month then and its last month. None: no rows.
[[nodiscard]] model::Table earlier_actions(const Material& material);

/// What the consultant agreed in this report; else an action for each finding shown, as a proposal.
[[nodiscard]] model::Table next_actions(const Material& material);

/// Open actions and this report's, in the columns of actions.csv, ready to go on with: the head's ids and the rows are
/// read back by the same names.
[[nodiscard]] model::Table actions_file(const Material& material);

}  // namespace stamtafel::compose
