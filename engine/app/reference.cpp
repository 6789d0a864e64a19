// Pages of single tables; those of the playbook's fields and of the figures come from their own layers.
#include "engine/app/reference.hpp"

#include <fmt/format.h>

#include "engine/app/load.hpp"
#include "engine/base/codes.hpp"
#include "engine/importers/importer.hpp"
#include "engine/kpis/reference.hpp"
#include "engine/playbook/schema.hpp"
#include "reports/compose/findings.hpp"

namespace stamtafel::app {
namespace {

std::string diagnostics_reference() {
    std::string out =
        "# Diagnostics\n\nMade from the table in engine/base/codes.cpp. {0} {1} … stand for the names and values at "
        "hand.\n";
    for (const base::CodeRow& row : base::code_table()) {
        const std::string_view severity = row.severity == base::Severity::error     ? "error"
                                          : row.severity == base::Severity::warning ? "warning"
                                                                                    : "note";
        out += fmt::format("\n## {}\n\n{}: {}\n\n", row.id, severity, row.text_en);
        out +=
            fmt::format("* Remedy: {}\n* Nederlands: {}\n* Oplossing: {}\n", row.remedy_en, row.text_nl, row.remedy_nl);
    }
    return out;
}

std::string formats_reference() {
    std::string out =
        "# Formats\n\nMade from the table in engine/importers/table.cpp.\n\n| format | what it is | read by this "
        "version | recognised by its content |\n|---|---|---|---|\n";
    for (const importers::Format& format : importers::formats())
        out += fmt::format("| {} | {} | {} | {} |\n", format.id, format.summary_en,
                           format.open != nullptr ? "yes" : "not yet", format.sniff != nullptr ? "yes" : "");
    out += "\n`columns:` of a tabular format can name:";
    for (const std::string_view field : importers::name_words) out += fmt::format(" `{}`", field);
    return out + "\n";
}

}  // namespace

std::vector<GeneratedFile> generated_files() {
    return {{"docs/playbook.md", playbook::playbook_reference(base::Language::en)},
            {"docs/diagnostics.md", diagnostics_reference()},
            {"docs/definitions.md", kpis::definitions_reference(base::Language::en)},
            {"docs/kpis.md", kpis::metrics_reference(base::Language::en)},
            {"docs/findings.md", compose::findings_reference()},
            {"docs/importers.md", formats_reference()},
            {"playbooks/schema.json", playbook::write_json_schema(vocabulary())}};
}

}  // namespace stamtafel::app
