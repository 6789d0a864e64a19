// What the standard output is, a terminal with a width and colours or a pipe; and whether somebody types.
#pragma once

#include <cstddef>

namespace stamtafel::app {

/// Columns that a line may take: the terminal's, at most `most`; in a pipe `otherwise`.
[[nodiscard]] std::size_t output_columns(std::size_t most, std::size_t otherwise);

/// Whether colours are seen and wanted: a terminal that is not dumb, and no NO_COLOR (no-color.org).
[[nodiscard]] bool output_has_colour();

/// Whether questions are seen and can be answered: standard input and output are a terminal.
[[nodiscard]] bool somebody_answers();

/// A line was typed, or the input has ended; not, when the time is over or a signal came.
[[nodiscard]] bool has_input_within(int milliseconds);

}  // namespace stamtafel::app
