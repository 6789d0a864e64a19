// What a figure of a report rests on, from the files of the report alone.
#pragma once

#include <string>

#include "engine/app/commands.hpp"

namespace stamtafel::app {

/// `explain FACT --report DIR`: the figure with its n, interval or reason, its definition, the filter of its evidence
/// and the first rows of it. A name above facts ("kpi.nps") shows all of them, a finding's id its rule and the figures of
/// its subject. In the language asked for, else the report's; of the period asked for, else the latest, which is said.
/// bad_input when there is no such folder, report, period or name.
Exit explain_of_report(const Options& options, base::Language language);

/// Prints the definition of a name or of a fact's id; false when nothing is called so.
bool explain_definition(std::string_view name, base::Language language);

/// Prints the rule of a finding; false when none is called so.
bool explain_finding(std::string_view name, base::Language language);

}  // namespace stamtafel::app
