// The sample of triage between data and spreadsheet: which messages it may hold, and the labelled sheet read back.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/app/pipeline.hpp"
#include "engine/kpis/triage_sample.hpp"
#include "reports/compose/labelling.hpp"

namespace stamtafel::app {

/// The messages of the period that triage looked at, each with the category of the rules, corrections aside. Without
/// texts, private, of who objected, deleted or excluded: not among them.
struct SampleFrame {
    std::vector<kpis::Candidate> messages;  ///< by row
    std::vector<std::uint64_t> population;  ///< by category
};
[[nodiscard]] SampleFrame frame_of(const Run& run, std::span<const std::string> opted_out);

/// By which the sheet names a message: its id, or a short mark of channel, time and text where the export has none.
[[nodiscard]] std::string reference_of(const Run& run, const kpis::Candidate& message);

struct Labels {
    std::vector<kpis::Labelled> list;  ///< weighed
    compose::LabelCounts counts;
};

/// The labelled sheet: CSV or workbook. What cannot be used becomes a diagnostic at its line (labels_*, label_*, archive_*,
/// file_*). Weights: messages of the category in the sheet's own column, else in the frame, by labelled ones.
[[nodiscard]] Labels read_labels(Run& run, const SampleFrame& frame, const std::string& path);

}  // namespace stamtafel::app
