// The inputs of a run: every file that the sources name, out of its wrapping, as UTF-8 in the store, with its format.
#pragma once

#include <memory>
#include <vector>

#include "engine/app/io.hpp"
#include "engine/app/load.hpp"
#include "engine/app/sources.hpp"
#include "engine/base/parallel.hpp"

namespace stamtafel::app {

/// One input. A file in an archive is one too.
struct Input {
    Path path;         ///< of the file on disk
    StoredFile file;   ///< as it was opened
    std::string name;  ///< relative to the playbook; inside an archive "export.zip/members.csv"
    std::string_view bytes;
    importers::Spec spec;
    base::Place format_place;
    std::string encoding;  ///< as the playbook says; empty: find out
    activity::FileQuality quality;
    bool sheet = false;   ///< came out of a workbook
    bool inside = false;  ///< came out of an archive
    bool beside = false;  ///< lay in an archive or a folder with others: may be something else than the export
    bool left_out = false;
};

struct Inputs {
    std::vector<Input> list;
    std::vector<std::vector<importers::Companion>> companions;  ///< by source
    std::vector<std::unique_ptr<importers::Shared>> shared;     ///< by source

    [[nodiscard]] importers::File file(std::size_t i, activity::Store& store) const {
        return {list[i].spec,
                list[i].name,
                list[i].bytes,
                store,
                companions[list[i].quality.source],
                shared[list[i].quality.source].get()};
    }
};

/// Sources in playbook order, files in natural order, members of archives in natural order of their names. What is not
/// there or cannot be read by this version becomes a diagnostic.
[[nodiscard]] Inputs take_in(const LoadedPlaybook& loaded, const calendar::Zone& zone, activity::Store& store,
                             const base::Workers& workers, base::Diagnostics& diagnostics);

/// Says which files changed while they were read.
void find_changed(const Inputs& inputs, base::Diagnostics& diagnostics);

}  // namespace stamtafel::app
