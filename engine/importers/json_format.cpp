// json and jsonl: any records, columns as the playbook maps them. The content tells which of the two it is.
#include "engine/importers/json.hpp"
#include "engine/importers/readers.hpp"

namespace stamtafel::importers {

Opened open_plain_json(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    return open_json(file, quality, diagnostics, {});
}

bool sniff_json(std::string_view head) { return looks_like_json(head); }

bool sniff_jsonl(std::string_view head) { return looks_like_json(head) && looks_like_json_lines(head); }

}  // namespace stamtafel::importers
