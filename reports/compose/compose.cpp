// Sections, definitions, evidence and facts put together under the document's own data.
#include "reports/compose/compose.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "engine/kpis/definitions.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/cells_table.hpp"
#include "reports/compose/evidence.hpp"
#include "reports/compose/evidence_files.hpp"
#include "reports/compose/fact_words.hpp"
#include "reports/compose/findings.hpp"
#include "reports/compose/notes.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::array<SectionRow, 8> sections{{
    {"summary", "summary.title"_w, compose_summary},
    {"kpis", "kpis.title"_w, compose_kpis},
    {"protocols", "protocols.title"_w, compose_protocols},
    {"members", "members.title"_w, compose_members},
    {"superfans", "superfans.title"_w, compose_superfans},
    {"content", "content.title"_w, compose_content},
    {"practices", "practices.title"_w, compose_words_only},
    {"data", "data.title"_w, compose_data},
}};

std::string title_of(const Material& material) {
    switch (material.evaluation.period.unit) {
        case calendar::PeriodUnit::month: return say(material.catalogue, "document.monthly"_w);
        case calendar::PeriodUnit::week: return say(material.catalogue, "document.weekly"_w);
        case calendar::PeriodUnit::quarter: return say(material.catalogue, "document.quarterly"_w);
        case calendar::PeriodUnit::year: return say(material.catalogue, "document.yearly"_w);
        case calendar::PeriodUnit::range: return say(material.catalogue, "document.report"_w);
    }
    return "";
}

/// Every place in the report that names a definition.
template <class Visit>
void each_definition(model::Report& report, const Visit& visit) {
    const auto cells = [&](model::Table& table) {
        for (model::Column& column : table.columns) visit(column.definition);
        for (auto& row : table.rows)
            for (model::Cell& cell : row) visit(cell.definition);
    };
    for (model::Section& section : report.sections)
        for (model::Block& block : section.blocks) {
            if (auto* table = std::get_if<model::Table>(&block.content)) cells(*table);
            if (auto* tiles = std::get_if<model::Tiles>(&block.content))
                for (model::Tile& tile : tiles->tiles) visit(tile.value.definition);
        }
    for (model::EvidenceTable& evidence : report.evidence) cells(evidence.table);
    for (model::Fact& fact : report.facts) visit(fact.definition);
}

std::vector<model::Fact> facts_of(const Material& material) {
    std::vector<model::Fact> facts;
    for (const kpis::Fact& fact : material.evaluation.facts)
        facts.push_back({fact.id, fact.figure, fact.where, std::string(fact.definition),
                         fact.status == kpis::Status::none ? "" : std::string(id_of(fact.status)),
                         evidence_filter(material.input, fact.figure.evidence), std::nullopt});
    for (model::Fact& fact : facts) {
        if (material.live) fact.formula = formula_of(fact);
        put_in_words(material, fact);
    }
    return facts;
}

bool wanted(std::span<const std::string_view> only, std::string_view id) {
    return only.empty() || std::find(only.begin(), only.end(), id) != only.end();
}

}  // namespace

std::span<const SectionRow> section_table() { return sections; }

std::vector<model::Block> compose_words_only(const Material&) { return {}; }

model::Document document_of(const Material& material) {
    const playbook::Playbook& playbook = material.input.playbook;
    model::Document document;
    document.title = title_of(material);
    document.community =
        playbook.community.name.value.empty() ? playbook.community.id.value : playbook.community.name.value;
    document.playbook = playbook.community.id.value;
    document.period = period_words(material.catalogue, material.evaluation.period);
    document.period_id = calendar::written(material.evaluation.period);
    document.cut_off = words::date_time(material.catalogue, moment_of(material, material.evaluation.cutoff));
    document.language = material.catalogue.language;
    document.version = material.version;
    for (const auto& colour : playbook.report.style.colours) document.style.colours.push_back(colour.value);
    document.style.sender = playbook.report.style.sender.value;
    document.style.confidentiality = playbook.report.style.confidentiality.value;
    if (material.logo != nullptr) document.style.logo = *material.logo;
    return document;
}

void add_definitions(const words::Catalogue& catalogue, model::Report& report) {
    std::set<std::string, std::less<>> used;
    each_definition(report, [&](std::string& id) {
        if (kpis::definition_named(id) == nullptr) id.clear();
        if (!id.empty()) used.insert(id);
    });
    for (const kpis::Definition& definition : kpis::definitions())
        if (used.count(definition.id) > 0)
            report.definitions.push_back({std::string(definition.id), definition_name(catalogue, definition),
                                          definition_text(catalogue, definition)});
}

model::Report compose_report(const Material& given, std::span<const std::string_view> only) {
    const std::vector<Judged> judged = judged_findings(given);  // several sections tell of them
    Material material = given;
    material.judged = &judged;
    model::Report report;
    report.document = document_of(material);
    for (const SectionRow& row : sections) {
        if (!wanted(only, row.id)) continue;
        std::vector<model::Block> blocks = row.compose(material);
        place_comments(material, row.id, blocks);
        if (!blocks.empty())
            report.sections.push_back({std::string(row.id), say(material.catalogue, row.title), std::move(blocks), {}});
    }
    report.evidence = evidence_of(material);
    report.facts = facts_of(material);
    if (material.live) report.cells = cells_table(material);
    const activity::Quality& quality = material.evaluation.quality;
    for (const auto* files : {&quality.files, &quality.given})
        for (const activity::FileQuality& file : *files)
            report.inputs.push_back({file.name, file.bytes, file.xxh3_128, file.rows});
    add_definitions(material.catalogue, report);
    return report;
}

}  // namespace stamtafel::compose
