// csv and tsv: any table with a header, columns as the playbook maps them.
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

}  // namespace stamtafel::importers
