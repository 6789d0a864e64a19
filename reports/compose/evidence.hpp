// The rows behind the figures as sheets of the analyst's workbook.
#pragma once

#include <vector>

#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

[[nodiscard]] std::vector<model::Column> turn_columns(const words::Catalogue& catalogue);
[[nodiscard]] std::vector<model::Cell> turn_row(const Material& material, const measure::Turn& turn);

/// The turns and, with Material::pseudonyms, members, the heaviest pairs of them, superfans and rewards.
[[nodiscard]] std::vector<model::EvidenceTable> evidence_of(const Material& material);

/// The turns of the period, at most Material::evidence_rows of them; the CSV has all.
[[nodiscard]] model::EvidenceTable turn_evidence(const Material& material);

}  // namespace stamtafel::compose
