// history/PERIOD.json: the figures that were first published of a period. They stay; later reports are compared with
// them.
#pragma once

#include <string>
#include <string_view>

#include "engine/app/io.hpp"
#include "engine/base/diagnostic.hpp"
#include "reports/compose/compose.hpp"

namespace stamtafel::app {

struct History {
    bool there = false;  ///< else this report is the first
    std::string bytes;   ///< the file as it stands there; empty: it cannot be read
    compose::Restatement restatement;
    base::Diagnostics findings;  ///< figures_restated, history_unreadable
};

/// "history/2026-10.json", below the folder of the reports.
[[nodiscard]] std::string history_name(std::string_view period);

/// What was first published of the material's period, and its figures that read otherwise now: compared by id and
/// `where` as the report prints them, small groups left out on both sides. Figures that only one of the two has, those of
/// the input (data.*), the fingerprint of the rules and the number of corrections are no figures that somebody published.
[[nodiscard]] History read_history(const Path& folder, const compose::Material& material);

}  // namespace stamtafel::app
