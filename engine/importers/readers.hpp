// The readers, one a file; table.cpp lists them.
#pragma once

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

Imported import_csv(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                    base::Diagnostics& diagnostics);
Imported import_twcs(const Spec& spec, const activity::Slice& slice, activity::FileQuality& file,
                     base::Diagnostics& diagnostics);

}  // namespace stamtafel::importers
