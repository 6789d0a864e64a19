// The formats' functions, one file a format; table.cpp lists them.
#pragma once

#include "engine/importers/importer.hpp"

namespace stamtafel::importers {

Opened open_csv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_csv(std::string_view head);
Opened open_tsv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
Opened open_twcs(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_twcs(std::string_view head);
Opened open_xml(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_xml(std::string_view head);
Opened open_stack_exchange(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_stack_exchange(std::string_view head);
Opened open_event_log(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_event_log(std::string_view head);
Opened open_discord_csv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_discord_csv(std::string_view head);
Opened open_plain_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_json(std::string_view head);
bool sniff_jsonl(std::string_view head);
Opened open_discourse_posts(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_discourse_posts(std::string_view head);
Opened open_discord_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_discord_json(std::string_view head);
Opened open_slack(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics);
bool sniff_slack(std::string_view head);

}  // namespace stamtafel::importers
