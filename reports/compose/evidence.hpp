// The rows behind the figures: turns, as a table for the analyst's workbook and a row at a time for the CSV.
#pragma once

#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// Columns of evidence-PERIOD/turns.csv; heads by Column::id are the same in every language.
[[nodiscard]] std::vector<model::Column> turn_columns(const words::Catalogue& catalogue);
[[nodiscard]] std::vector<model::Cell> turn_row(const Material& material, const measure::Turn& turn);

/// The turns of the period, at most Material::evidence_rows of them; all go through turn_row into the CSV.
[[nodiscard]] model::EvidenceTable turn_evidence(const Material& material);

}  // namespace stamtafel::compose
