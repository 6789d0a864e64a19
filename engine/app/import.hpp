// Inputs to rows: opened, read in units on all workers, put together in their order. `report` and `inspect` read alike.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/activity/batch.hpp"
#include "engine/activity/quality.hpp"
#include "engine/activity/records.hpp"
#include "engine/app/inputs.hpp"
#include "engine/app/progress.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::app {

/// Which inputs are read.
struct ImportJob {
    Inputs& inputs;
    std::vector<std::size_t> which;  ///< indices into inputs.list
    activity::Store& store;
    std::vector<activity::FileQuality>& files;  ///< by position in `which`; dialect and counts are filled in. Those
                                                ///< with one `source` decide together on the order of dates
};

struct ImportedRows {
    std::vector<activity::Batch> batches;  ///< of the inputs and their units, in order
    activity::Records records;
    std::vector<activity::Reject> rejects;
    base::Diagnostics diagnostics;
    std::vector<importers::DateOrder> orders;  ///< by position in `which`
    std::string doubtful_date;                 ///< the first that reads both ways, when nothing shows the order
};

[[nodiscard]] ImportedRows import_inputs(const ImportJob& job, const base::Workers& workers, Progress& progress);

}  // namespace stamtafel::app
