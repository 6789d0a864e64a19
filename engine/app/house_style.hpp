// What the playbook says of the looks of a report, looked at before anything is printed.
#pragma once

#include <optional>

#include "engine/app/load.hpp"
#include "reports/model/picture.hpp"

namespace stamtafel::app {

/// The sender's logo, when the playbook names one that can be used. Findings, at the place that names it:
/// logo_unreadable (also outside the root), logo_no_picture, logo_too_large.
[[nodiscard]] std::optional<model::Picture> read_logo(const LoadedPlaybook& loaded, base::Diagnostics& diagnostics);

/// dim_colour where the accent can't be read on white and another shade is printed.
void find_dim_colour(const playbook::Playbook& playbook, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
