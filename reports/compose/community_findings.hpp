// What stands out among members: the functions behind rows of the table of rules (finding_rules.cpp).
#pragma once

#include <vector>

#include "reports/compose/findings.hpp"

namespace stamtafel::compose {

/// A finding of the rule, about the whole: its name as title, without sentence.
[[nodiscard]] Finding finding_of(const Material& material, const FindingRule& rule);
/// As the words file has it, else as the table of rules.
[[nodiscard]] std::string finding_name(const words::Catalogue& catalogue, const FindingRule& rule);

void find_newcomers_unanswered(const Material& material, const FindingRule& rule, std::vector<Finding>& found);
void find_no_community(const Material& material, const FindingRule& rule, std::vector<Finding>& found);
void find_thin_channels(const Material& material, const FindingRule& rule, std::vector<Finding>& found);
void find_suspicions(const Material& material, const FindingRule& rule, std::vector<Finding>& found);

}  // namespace stamtafel::compose
