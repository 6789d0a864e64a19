// What `scan` says of the files it was given: as the page shows them, without whose machine they lay on.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inspection.hpp"
#include "reports/compose/scan.hpp"

namespace stamtafel::app {

/// "slack-10academy", "forum.csv and 2 others": what a person calls what they handed over.
[[nodiscard]] std::string name_of(const std::vector<std::string>& arguments, const words::Catalogue& words);

/// What came along and tells of nobody goes to the files that could not be read: a description in JSON, or a handful of
/// rows beside files of another kind.
void set_aside_documents(Inspection& inspection);

/// The files in words; `zone`: as asked for, empty when none was.
[[nodiscard]] compose::Scanned scanned(const Inspection& inspection, const std::vector<std::string>& arguments,
                                       const words::Catalogue& words, const std::string& zone);

}  // namespace stamtafel::app
