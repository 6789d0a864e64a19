// csv and tsv: any table with a header, columns as the playbook maps them.
#include "engine/importers/dialect.hpp"
#include "engine/importers/not_a_table.hpp"
#include "engine/importers/readers.hpp"
#include "engine/importers/tabular.hpp"

namespace stamtafel::importers {

Opened open_csv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    return open_table(file, quality, diagnostics, {});
}

Opened open_tsv(const File& file, activity::FileQuality& quality, base::Diagnostics& diagnostics) {
    Table table;
    table.delimiter = '\t';
    return open_table(file, quality, diagnostics, table);
}

bool sniff_csv(std::string_view head) {
    return not_a_table(head) == NotATable::none && find_dialect(head, 0, HeaderSaid::find_out).header.size() > 1;
}

}  // namespace stamtafel::importers
