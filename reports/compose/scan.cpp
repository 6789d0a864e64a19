// The sections on members are those of the report; what stands before and behind them is about the files.
#include "reports/compose/scan.hpp"

#include <algorithm>
#include <array>

#include "reports/compose/cells.hpp"
#include "reports/compose/data_tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;
using Blocks = std::vector<model::Block>;

/// Those of the report's sections that answer whether it is a community, and who carries it.
constexpr std::array<std::string_view, 2> borrowed{"members", "superfans"};

bool holds_people(const Material* material) { return material != nullptr && fact_count(*material, "data.authors") > 0; }

std::string lead(const words::Catalogue& catalogue, const Scanned& scanned, const Material* material) {
    const std::int64_t activities = material == nullptr ? 0 : fact_count(*material, "data.activities");
    if (activities > 0 && !holds_people(material)) return say(catalogue, "scan.no_accounts"_w, {{"n", activities}});
    if (!holds_people(material))
        return say(catalogue, "scan.nothing"_w, {{"n", scanned.sources.size() + scanned.unread.size()}});
    std::vector<std::string> channels;
    for (const playbook::Channel& channel : material->input.playbook.channels) channels.push_back(name_of(channel));
    return say(catalogue, "scan.lead"_w,
               {{"activities", say(catalogue, "scan.activities"_w, {{"n", activities}})},
                {"people", say(catalogue, "scan.people"_w, {{"n", fact_count(*material, "data.authors")}})},
                {"channels", words::listed(catalogue, channels)},
                {"period", period_words(catalogue, material->evaluation.period)}});
}

model::Tiles tiles(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Tiles made;
    const auto add = [&](words::Key label, std::string_view fact) {
        made.tiles.emplace_back();
        made.tiles.back().label = say(catalogue, label);
        made.tiles.back().value = fact_cell(material, fact);
    };
    add("data.activities"_w, "data.activities");
    add("data.authors"_w, "data.authors");
    add("data.conversations"_w, "data.conversations");
    add("scan.active"_w, "members.active");
    return made;
}

std::vector<model::Cell> row_of(const ScannedSource& source) {
    return {cell(source.files, model::Style::head),
            cell(source.form),
            cell(source.channel),
            cell(source.period),
            count_cell(source.rows),
            count_cell(source.rejected),
            count_cell(source.accounts),
            count_cell(source.brand_rows)};
}

model::Table sources_table(const words::Catalogue& catalogue, const Scanned& scanned) {
    model::Table table;
    table.id = "scanned";
    table.caption = say(catalogue, "scan.sources"_w);
    table.columns = {column(say(catalogue, "scan.files"_w)),    column(say(catalogue, "scan.form"_w)),
                     column(say(catalogue, "scan.channel"_w)),  column(say(catalogue, "scan.period"_w)),
                     column(say(catalogue, "scan.rows"_w)),     column(say(catalogue, "scan.rejected"_w)),
                     column(say(catalogue, "scan.accounts"_w)), column(say(catalogue, "scan.brand_rows"_w))};
    for (const ScannedSource& source : scanned.sources) table.rows.push_back(row_of(source));
    return table;
}

model::Table unread_table(const words::Catalogue& catalogue, const Scanned& scanned) {
    model::Table table;
    table.id = "unread";
    table.caption = say(catalogue, "scan.unread"_w);
    table.columns = {column(say(catalogue, "scan.files"_w)), column(say(catalogue, "scan.why"_w)),
                     column(say(catalogue, "scan.remedy"_w))};
    for (const UnreadFile& file : scanned.unread)
        table.rows.push_back({cell(file.name, model::Style::head), cell(file.why), cell(file.remedy)});
    return table;
}

/// "forum.csv: times have no offset", a line each.
std::vector<std::string> remarks_of(const Scanned& scanned) {
    std::vector<std::string> lines;
    for (const ScannedSource& source : scanned.sources)
        for (const std::string& remark : source.remarks)
            lines.push_back(scanned.sources.size() > 1 ? source.files + ": " + remark : remark);
    return lines;
}

Blocks files_section(const words::Catalogue& catalogue, const Scanned& scanned, const Material* material) {
    Blocks blocks{paragraph(lead(catalogue, scanned, material), Voice::lead)};
    if (holds_people(material)) blocks.push_back(block(tiles(*material)));
    if (!scanned.sources.empty()) blocks.push_back(block(sources_table(catalogue, scanned)));
    if (!scanned.unread.empty()) blocks.push_back(block(unread_table(catalogue, scanned)));
    if (auto lines = remarks_of(scanned); !lines.empty()) {
        blocks.push_back(paragraph(say(catalogue, "inspect.label.remarks"_w), Voice::heading));
        blocks.push_back(block(model::Text{Voice::list, std::move(lines)}));
    }
    return blocks;
}

Blocks measurable_section(const Material& material) {
    Blocks blocks;
    if (model::Table table = measurable_table(material); !table.rows.empty()) blocks.push_back(block(std::move(table)));
    return blocks;
}

Blocks next_steps(const words::Catalogue& catalogue, const Scanned& scanned) {
    return {block(model::Text{Voice::list,
                              {say(catalogue, "scan.next.team"_w), say(catalogue, "scan.next.exports"_w),
                               say(catalogue, "scan.next.playbook"_w)}}),
            block(model::Text{Voice::code, {scanned.block}})};
}

model::Document scan_document(const words::Catalogue& catalogue, const Scanned& scanned, const Material* material,
                              std::string_view version) {
    model::Document document;
    if (material != nullptr) document = document_of(*material);
    document.title = say(catalogue, "scan.title"_w);
    document.community = scanned.name;
    document.language = catalogue.language;
    document.version = version;
    return document;
}

}  // namespace

model::Report compose_scan(const words::Catalogue& catalogue, const Scanned& scanned, const Material* material,
                           std::string_view version) {
    model::Report report;
    report.document = scan_document(catalogue, scanned, material, version);
    const auto add = [&](std::string_view id, std::string title, Blocks blocks) {
        if (!blocks.empty()) report.sections.push_back({std::string(id), std::move(title), std::move(blocks), {}});
    };
    add("files", say(catalogue, "scan.files_title"_w), files_section(catalogue, scanned, material));
    if (material != nullptr) {
        for (const SectionRow& row : section_table())
            if (std::find(borrowed.begin(), borrowed.end(), row.id) != borrowed.end())
                add(row.id, say(catalogue, row.title), row.compose(*material));
        add("measurable", say(catalogue, "scan.measurable_title"_w), measurable_section(*material));
    }
    if (!scanned.block.empty()) add("next", say(catalogue, "scan.next_title"_w), next_steps(catalogue, scanned));
    add_definitions(catalogue, report);
    return report;
}

}  // namespace stamtafel::compose
