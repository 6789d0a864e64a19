// evidence-PERIOD/*.csv: the rows behind the figures, in codes and ids that are the same in every language, and the
// filter of a figure as conditions on their columns. Members under pseudonyms, no text.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "reports/compose/compose.hpp"
#include "reports/compose/pseudonyms.hpp"

namespace stamtafel::compose {

class Conditions;

/// A file of evidence: visit(row) gets one row after the other, as wide as the heads.
struct EvidenceFile {
    using Visit = std::function<void(const std::vector<model::Cell>&)>;

    std::string_view name;  ///< "turns.csv"
    std::vector<model::Column> (*columns)();
    void (*each_row)(const Material& material, Pseudonyms& pseudonyms, const Visit& visit);
    std::span<const base::TableId> tables;   ///< figures on these rest on the file
    void (*add_conditions)(Conditions& to);  ///< of a figure on one of the tables
};
/// turns.csv, escalations.csv, activities.csv, members.csv, ties.csv, superfans.csv, rewards.csv.
[[nodiscard]] std::span<const EvidenceFile* const> evidence_files();

/// Which rows of which file a figure rests on: in each column named, one of the values. No file: on none.
[[nodiscard]] model::EvidenceFilter evidence_filter(const measure::Input& input, const base::Evidence& evidence);

}  // namespace stamtafel::compose
