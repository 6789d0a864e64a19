// What people write beside the playbook for a report: notes-PERIOD.md (or notities-PERIOD.md) and actions.csv (or
// acties.csv). Reads the files and finds the places of what is wrong; the words themselves are composed elsewhere.
#pragma once

#include "engine/app/pipeline.hpp"
#include "reports/compose/compose.hpp"
#include "reports/compose/consultant.hpp"

namespace stamtafel::app {

/// Both files, where they are there; `material` is the whole evaluation. What cannot be used becomes a warning at its
/// line (notes_unreadable, note_*, actions_columns, action_value). What names a member is marked (note_names_member).
[[nodiscard]] compose::Consultant read_consultant(Run& run, const compose::Material& material);

/// The rows of actions.csv (actions.cpp).
[[nodiscard]] std::vector<compose::Action> read_actions(Run& run);

/// A file beside the playbook as a source of the run; nothing when it is not there, or when it cannot be read, which
/// is said. Any encoding that a spreadsheet or editor writes.
[[nodiscard]] std::optional<std::uint32_t> source_beside(Run& run, const std::string& name);

}  // namespace stamtafel::app
