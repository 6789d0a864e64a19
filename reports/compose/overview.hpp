// The response protocols for who has ten seconds: one sentence, one table in words, what to do next. `protocols`
// prints it; the report's section says the same figures in full.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"
#include "reports/words/text_table.hpp"

namespace stamtafel::compose {

/// A terminal's codes for good and bad news; empty: no colour. The words say the same without them.
struct Marks {
    std::string_view good, bad, muted;
};

struct Overview {
    std::string title;              ///< whose protocols, which period
    std::string cut_off;            ///< until when the exports can tell
    std::string conclusion;         ///< which are met and which are not
    words::TextTable table;         ///< without protocols: no rows
    std::string legend;             ///< what a dash means, where there is one; else empty
    std::vector<std::string> next;  ///< the worst miss, and how much waits
    std::string command;            ///< that lists what waits; empty when nothing does
};

/// `playbook` as it was named on the command line.
[[nodiscard]] Overview overview_of(const Material& material, std::string_view playbook, const Marks& marks);

}  // namespace stamtafel::compose
