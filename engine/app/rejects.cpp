// The raw row goes out as one cell, guarded like any text.
#include "engine/app/rejects.hpp"

#include "engine/app/catalogues.hpp"
#include "reports/compose/cells.hpp"
#include "reports/facts/csv.hpp"

namespace stamtafel::app {
namespace {

model::Column column(std::string id) {
    model::Column column;
    column.id = std::move(id);
    return column;
}

model::Cell text(std::string_view value) {
    model::Cell cell;
    cell.content = std::string(value);
    return cell;
}

}  // namespace

base::Result<void> write_rejects(const Run& run, OutputSet& outputs, const std::string& period) {
    const std::string name = "confidential/rejects-" + period + ".csv";
    outputs.retire("confidential/rejects-all.csv");  // of a run that did not get as far as choosing a period
    outputs.retire(name);
    if (run.quality.rejects.empty()) return {};
    const words::Catalogue catalogue = load_catalogue(run.language);
    const playbook::Privacy& privacy = run.loaded.playbook.privacy;
    const bool keep_text = privacy.keep_text.value && !privacy.sensitive.value;
    std::vector<model::Column> columns{column("file"),         column("line"),   column("reason"),
                                       column("reason_words"), column("column"), column("value")};
    if (keep_text) columns.push_back(column("raw"));
    std::string csv = facts::csv_head(columns);
    for (const activity::Reject& reject : run.quality.rejects) {
        model::Cell line;
        line.content = model::Count{static_cast<std::int64_t>(reject.line)};
        std::vector<model::Cell> row{text(run.quality.files[reject.file].name),
                                     line,
                                     text(id_of(reject.reason)),
                                     text(compose::reason_name(catalogue, reject.reason)),
                                     text(reject.column),
                                     text(run.store.view(reject.value))};
        if (keep_text) row.push_back(text(run.store.view(reject.raw)));
        facts::append_csv_row(csv, row);
    }
    return outputs.write(name, csv);
}

}  // namespace stamtafel::app
