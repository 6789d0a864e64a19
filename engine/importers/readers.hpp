// The formats' functions, one file a format; table.cpp lists them.
#pragma once

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

Opened open_csv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_csv(std::string_view head);
Opened open_tsv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
Opened open_twcs(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_twcs(std::string_view head);

}  // namespace stamtafel::importers
