// summary-PERIOD.txt: the summary as plain text for the mail that the report goes with.
#pragma once

#include <string>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::facts {

/// The section "summary" of the edition given (management's: it is the one that goes out) in lines of at most 72
/// columns, words and figures as its other writers print them; charts are left out. Ends in a newline; empty when the
/// report has no summary. Control characters are shown as pictures.
[[nodiscard]] std::string render_summary_text(const model::Report& management, const words::Catalogue& catalogue);

}  // namespace stamtafel::facts
