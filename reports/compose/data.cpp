// Data quality: what was read from where, what could not be used, up to when the data reach.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "reports/compose/caveats.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/compose/findings.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

std::uint64_t used(const activity::FileQuality& file) {
    const std::uint64_t lost = file.skipped + file.rejected + file.duplicates + file.later;
    return file.rows > lost ? file.rows - lost : 0;
}

model::Cell instant(const Material& material, const std::optional<base::Instant>& at) {
    return at ? cell(moment_of(material, *at)) : cell(std::string());
}

std::string delimiter_name(const words::Catalogue& catalogue, const std::string& delimiter) {
    if (delimiter == ",") return say(catalogue, "data.comma"_w);
    if (delimiter == ";") return say(catalogue, "data.semicolon"_w);
    if (delimiter == "\t") return say(catalogue, "data.tab"_w);
    return delimiter;
}

/// "csv, utf-8, puntkomma, maand voor dag".
std::string form_of(const words::Catalogue& catalogue, const activity::FileQuality& file) {
    std::string dates = file.dates;
    if (dates == "month_first") dates = say(catalogue, "data.month_first"_w);
    if (dates == "day_first") dates = say(catalogue, "data.day_first"_w);
    std::string form = file.format;
    for (const std::string& part : {file.encoding, delimiter_name(catalogue, file.delimiter), dates})
        if (!part.empty()) form += ", " + part;
    return form;
}

/// Of a list of people management does not see how long it is.
std::vector<model::Cell> untold_row(const Material& material, const activity::FileQuality& file) {
    std::vector<model::Cell> row{cell(file.name, model::Style::head), cell(form_of(material.catalogue, file))};
    while (row.size() < 8) row.push_back(cell(model::Missing{base::Why::too_small}));
    while (row.size() < 10) row.push_back(cell(std::string()));
    return row;
}

std::vector<model::Cell> row_of(const Material& material, const activity::FileQuality& file) {
    if (file.xxh3_128.empty() && file.rows == 0) return untold_row(material, file);
    return {cell(file.name, model::Style::head),
            cell(form_of(material.catalogue, file)),
            count_cell(file.rows),
            count_cell(used(file)),
            count_cell(file.skipped),
            count_cell(file.rejected),
            count_cell(file.duplicates),
            count_cell(file.later),
            instant(material, file.first),
            instant(material, file.last)};
}

std::vector<model::Cell> total_row(const Material& material) {
    activity::FileQuality sum;
    for (const activity::FileQuality& file : material.evaluation.quality.files) {
        sum.rows += file.rows, sum.skipped += file.skipped, sum.rejected += file.rejected;
        sum.duplicates += file.duplicates, sum.later += file.later;
    }
    sum.name = say(material.catalogue, "data.total"_w);
    sum.first = material.evaluation.quality.first;
    sum.last = material.evaluation.quality.last;
    std::vector<model::Cell> row = row_of(material, sum);
    for (model::Cell& one : row) one.style = model::Style::total;
    return row;
}

/// A column that has nothing to tell only takes room.
void drop_if_zero(model::Table& table, std::size_t column) {
    const auto is_zero = [column](const std::vector<model::Cell>& row) {
        return row[column].content == model::Content(model::Count{});
    };
    if (!std::all_of(table.rows.begin(), table.rows.end(), is_zero)) return;
    const auto at = static_cast<std::ptrdiff_t>(column);
    table.columns.erase(table.columns.begin() + at);
    for (std::vector<model::Cell>& row : table.rows) row.erase(row.begin() + at);
}

/// "Ingevulde cijfers: invoer.csv (3 regels)."
std::string given_files(const Material& material) {
    std::vector<std::string> names;
    for (const activity::FileQuality& file : material.evaluation.quality.given)
        names.push_back(file.xxh3_128.empty()  // the ledger
                            ? file.name
                            : say(material.catalogue, "data.given_file"_w, {{"file", file.name}, {"n", file.rows}}));
    if (names.empty()) return "";
    return say(material.catalogue, "data.given_files"_w, {{"files", words::listed(material.catalogue, names)}});
}

model::Table sources(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "sources";
    table.caption = say(catalogue, "data.sources"_w);
    table.columns = {column(say(catalogue, "data.file"_w)),
                     column(say(catalogue, "data.form"_w)),
                     column(say(catalogue, "data.rows"_w), "rows_read"),
                     column(say(catalogue, "data.used"_w)),
                     column(say(catalogue, "data.skipped"_w)),
                     column(say(catalogue, "data.rejected"_w), "rows_rejected"),
                     column(say(catalogue, "data.duplicates"_w), "duplicates"),
                     column(say(catalogue, "data.later"_w)),
                     column(say(catalogue, "data.first"_w), "first_at"),
                     column(say(catalogue, "data.last"_w), "last_at")};
    for (const activity::FileQuality& line : source_lines(material)) table.rows.push_back(row_of(material, line));
    if (table.rows.size() > 1) table.rows.push_back(total_row(material));
    drop_if_zero(table, 7);  // after the cut-off
    drop_if_zero(table, 4);  // skipped
    table.note = given_files(material);
    return table;
}

model::Tiles tiles(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Tiles made;
    const auto add = [&](std::string label, std::string_view fact) {
        made.tiles.emplace_back();
        made.tiles.back().label = std::move(label);
        made.tiles.back().value = fact_cell(material, fact);
    };
    add(say(catalogue, "data.activities"_w), "data.activities");
    add(say(catalogue, "data.authors"_w), "data.authors");
    add(say(catalogue, "data.conversations"_w), "data.conversations");
    add(say(catalogue, "data.orphans"_w), "data.orphans");
    return made;
}

void add_tables(const Material& material, std::initializer_list<model::Table (*)(const Material&)> makers,
                std::vector<model::Block>& blocks) {
    for (const auto& make : makers)
        if (model::Table table = make(material); !table.rows.empty()) blocks.push_back(block(std::move(table)));
}

/// The counts of a day are for who does the work, the days without data for everybody.
void add_calendar(const Material& material, std::vector<model::Block>& blocks) {
    if (auto chart = calendar_chart(material)) blocks.push_back(block(std::move(*chart), model::workers));
    std::vector<std::string> lines = days_without_data(material);
    if (lines.empty()) return;
    blocks.push_back(paragraph(say(material.catalogue, "calendar.heading"_w), model::Text::Voice::heading));
    blocks.push_back(block(model::Text{model::Text::Voice::list, std::move(lines)}));
}

}  // namespace

std::vector<model::Block> compose_data(const Material& material) {
    using Voice = model::Text::Voice;
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<model::Block> blocks;
    blocks.push_back(
        paragraph(say(catalogue, "data.cut_off"_w,
                      {{"moment", words::date_time(catalogue, moment_of(material, material.evaluation.cutoff))},
                       {"zone", material.input.playbook.community.time_zone.value}})));
    blocks.push_back(block(tiles(material)));
    blocks.push_back(block(sources(material)));
    add_tables(material, {coverage_table}, blocks);
    add_calendar(material, blocks);
    add_tables(material, {rejects_table, records_table, measurable_table, restated_table}, blocks);
    if (model::Table trace = findings_trace(material); !trace.rows.empty())
        blocks.push_back(block(std::move(trace), model::workers));
    std::vector<std::string> caveats = caveats_of(material);
    if (caveats.empty()) caveats.push_back(say(catalogue, "data.no_caveats"_w));
    blocks.push_back(paragraph(say(catalogue, "summary.caveats"_w), Voice::heading));
    blocks.push_back(block(model::Text{Voice::list, caveats}));
    add_tables(material, {assumptions_table, versions_table}, blocks);
    if (material.numbered_members)
        blocks.push_back(block(model::Text{Voice::note, {say(catalogue, "data.numbered_members"_w)}}, model::workers));
    return blocks;
}

}  // namespace stamtafel::compose
