// Rejected rows by reason and column. What stood in them is in the file of rejected rows only.
#include <algorithm>
#include <map>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

struct Alike {
    const activity::Reject* first;
    std::uint64_t rows = 0;
};

/// The most frequent first.
std::vector<Alike> sort_rejects(const std::vector<activity::Reject>& rejects) {
    std::map<std::pair<activity::RejectReason, std::string_view>, Alike> by;
    for (const activity::Reject& reject : rejects)
        ++by.try_emplace({reject.reason, reject.column}, Alike{&reject}).first->second.rows;
    std::vector<Alike> all;
    for (const auto& [key, alike] : by) all.push_back(alike);
    std::stable_sort(all.begin(), all.end(), [](const Alike& a, const Alike& b) { return a.rows > b.rows; });
    return all;
}

}  // namespace

model::Table rejects_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const activity::Quality& quality = material.evaluation.quality;
    model::Table table;
    table.id = "rejects";
    table.caption = say(catalogue, "rejected.caption"_w);
    table.note = say(catalogue, "rejected.note"_w);
    table.columns = {column(say(catalogue, "rejected.reason"_w)), column(say(catalogue, "rejected.column"_w)),
                     column(say(catalogue, "rejected.rows"_w), "rows_rejected"),
                     column(say(catalogue, "rejected.file"_w)), column(say(catalogue, "rejected.line"_w))};
    for (const Alike& alike : sort_rejects(quality.rejects))
        table.rows.push_back({cell(reason_name(catalogue, alike.first->reason), model::Style::head),
                              cell(alike.first->column), count_cell(alike.rows),
                              cell(quality.files[alike.first->file].name), count_cell(alike.first->line)});
    return table;
}

}  // namespace stamtafel::compose
