// input.xlsx, invoer.xlsx, input.csv or invoer.csv beside the playbook: figures that no export holds, written down.
#pragma once

#include <vector>

#include "engine/activity/quality.hpp"
#include "engine/app/load.hpp"
#include "engine/measure/given.hpp"

namespace stamtafel::app {

struct GivenFigures {
    std::vector<measure::GivenValue> values;   ///< by (kpi, day)
    std::vector<activity::FileQuality> files;  ///< those that are there, with the rows that hold a figure
};

/// Columns kpi, date, value, n, source, in English or Dutch; of a workbook every sheet that has them. Without a file:
/// nothing. A row that cannot be used becomes a warning at its line and stops nobody: given_kpi, given_measured,
/// given_value, given_date, given_twice. Of two rows of one KPI and day the first counts. A file that cannot be read is
/// an error: given_columns, file_unreadable, file_too_large, archive_*.
[[nodiscard]] GivenFigures read_given(LoadedPlaybook& loaded, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
