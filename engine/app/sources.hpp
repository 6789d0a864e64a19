// The files that a playbook's sources name, as work for the importers: which file, which format, which columns,
// and which sources belong together.
#pragma once

#include <vector>

#include "engine/activity/assemble.hpp"
#include "engine/activity/batch.hpp"
#include "engine/app/io.hpp"
#include "engine/app/load.hpp"
#include "engine/importers/importer.hpp"

namespace stamtafel::app {

struct SourceFile {
    Path path;
    std::string name;          ///< as the playbook knows it, relative to its folder
    std::string encoding;      ///< as the playbook says; empty: find out
    base::Place format_place;  ///< of `format:` in the playbook
    std::uint16_t source = 0;  ///< index into the playbook's sources
    importers::Spec spec;
    bool in_folder = false;  ///< found in a folder that the playbook names
};

/// Sources in playbook order, files in natural order. A pattern that matches none becomes a diagnostic.
[[nodiscard]] std::vector<SourceFile> find_source_files(const LoadedPlaybook& loaded, const calendar::Zone& zone,
                                                        base::Diagnostics& diagnostics);

/// Team accounts, `--as-of` and what sources say about their channels (`covers:`, `gaps:`, `flat:`, `accounts:`).
[[nodiscard]] activity::AssembleOptions assemble_options(const playbook::Playbook& playbook, const calendar::Zone& zone,
                                                         std::optional<base::Instant> as_of);

}  // namespace stamtafel::app
