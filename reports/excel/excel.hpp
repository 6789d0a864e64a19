// The report as a workbook: a sheet a section, then definitions, figures, chart data and evidence. Native tables and
// charts over the same values as the page; computes no figure.
#pragma once

#include <string>

#include "engine/base/date.hpp"
#include "engine/base/result.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::excel {

/// Most evidence rows in one workbook, shared out over its tables; a sheet that leaves rows out says how many.
inline constexpr std::size_t most_evidence_rows = 60'000;

/// Writes the edition at hand to `path`, over what is there; call model::for_edition first. `created` goes into the
/// file's properties: same report and instant, same bytes. `readers` says there for whom it is; empty: the edition.
/// Codes: output_unwritable.
[[nodiscard]] base::Result<void> write_workbook(const model::Report& report, const words::Catalogue& catalogue,
                                                const std::string& path, base::Instant created,
                                                const std::string& readers = {});

}  // namespace stamtafel::excel
