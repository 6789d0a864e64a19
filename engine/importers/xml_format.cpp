// xml: any document of records, columns as the playbook maps them.
#include "engine/importers/readers.hpp"
#include "engine/importers/xml.hpp"
#include "engine/importers/xml_survey.hpp"

namespace stamtafel::importers {

Opened open_xml(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    return open_xml_table(file, quality, diagnostics, {});
}

/// Pages of the web are XML at times, and never an export.
bool sniff_xml(std::string_view head) {
    const auto start = start_of_xml(head);
    return start && start->root != "html" && start->root != "HTML" && !sniff_stack_exchange(head);
}

}  // namespace stamtafel::importers
