// The canonical layout of a YAML text: two blanks a level, one blank where flow needs one, no blanks at line ends, one
// empty line where there were several. It moves blanks and line ends alone; every other sign stays where it stands in
// the text. Quotes, block texts, comments and anchors are left as they are; nothing is read from the values here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.hpp"
#include "engine/base/source.hpp"

namespace stamtafel::playbook {

struct LaidOut {
    std::string text;
    std::vector<std::string> comments;  ///< from # to the line's end, as they stand
};

/// The text laid out. Of valid YAML without tabs in its indentation; of anything else the outcome says nothing.
[[nodiscard]] LaidOut lay_out(std::string_view text);

/// As lay_out for a file in `sources`; nothing when it cannot be read, or when what was laid out would not be the same
/// values, order, comments and signs as before: then an error was added (layout_unsafe, or that of the reader).
[[nodiscard]] std::optional<std::string> lay_out_safely(const base::Sources& sources, std::uint32_t source,
                                                        base::Diagnostics& diagnostics);

}  // namespace stamtafel::playbook
