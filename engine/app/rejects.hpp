// rejects-PERIOD.csv: every input row that could not be used: file, line, reason (its stable id, and in
// words of the report's language), the value at fault, the raw text.
#pragma once

#include "engine/app/io.hpp"
#include "engine/app/pipeline.hpp"

namespace stamtafel::app {

/// Nothing is written when there are none; one of an earlier run is then taken away.
/// With `privacy.keep_text: false` the raw text is left out.
[[nodiscard]] base::Result<void> write_rejects(const Run& run, OutputSet& outputs, const std::string& period);

}  // namespace stamtafel::app
