// corrections.csv: the categories that a person gave to single items go before those of the rules.
#pragma once

#include "engine/app/pipeline.hpp"

namespace stamtafel::app {

/// Reads the file that the playbook names, or corrections.csv beside it where there is one, and puts its categories
/// into the run's triage; an excluded item is treated as one that its author deleted. Rows that cannot be used
/// become diagnostics at their line.
void apply_corrections(Run& run);

}  // namespace stamtafel::app
