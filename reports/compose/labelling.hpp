// The sample of triage: the sheet on which a person says what each message is, and what the labels say of the rules.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/kpis/triage_sample.hpp"
#include "reports/compose/compose.hpp"

namespace stamtafel::compose {

/// A message on the sheet; none is hidden (messages.hpp).
struct SheetRow {
    std::size_t row = 0;
    std::string reference;         ///< by which the labelled sheet finds it again
    std::uint8_t category = 0;     ///< by the rules
    std::uint64_t population = 0;  ///< messages of that category
};

/// One section for the team: what to do, then a message a row with an empty column for the right category. Without
/// texts where the playbook keeps none or the community is sensitive; it says so.
[[nodiscard]] model::Report compose_sheet(const Material& material, std::span<const SheetRow> rows);

/// How the labels were read, beside what they say.
struct LabelCounts {
    std::uint64_t labelled = 0, blank = 0, excluded = 0;
    std::uint64_t changed = 0;    ///< the rules give another category now than the sheet says
    std::uint64_t corrected = 0;  ///< corrections in force in the run
};

/// One section: what was labelled, precision and recall by category, what was taken for what, how it was weighted.
[[nodiscard]] model::Section compose_accuracy(const Material& material, const kpis::Accuracy& accuracy,
                                              const LabelCounts& counts);

}  // namespace stamtafel::compose
