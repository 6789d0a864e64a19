// What is odd about the data as a whole, said before anybody believes a figure: too many rejects, no rows, a team that
// does not occur, replies that lead nowhere, mistyped years.
#pragma once

#include "engine/app/pipeline.hpp"

namespace stamtafel::app {

/// More than max_rejected of the rows could not be used.
void find_too_many_rejected(Run& run);

/// More rows than row numbers can name.
void find_too_many_rows(Run& run);

/// Everything that can be seen after assembly; an error only when no row is left.
void find_oddities(Run& run);

/// The period that was asked for lies wholly before or behind the rows.
void find_period_outside(Run& run);

}  // namespace stamtafel::app
