// The plan held against itself: what in it does not fit together, and what of the seven steps and the twelve practices
// is arranged, with the line of the playbook that says so.
#include "engine/base/diagnostic.hpp"
#include "engine/strategy/readiness.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using strategy::Arranged;
using words::operator""_w;
using words::say;

model::Tone tone_of(Arranged state) {
    switch (state) {
        case Arranged::yes: return model::Tone::good;
        case Arranged::partly: return model::Tone::watch;
        case Arranged::no: return model::Tone::bad;
        case Arranged::judgement: break;
    }
    return model::Tone::none;
}

/// "regel 12"; in another file, such as a template, with its name. Empty: nowhere.
std::string line_said(const PlanMaterial& material, const base::Place& place) {
    if (place.line == 0 || place.source >= material.sources.files.size()) return {};
    const words::Catalogue& catalogue = material.catalogue;
    const std::string line = std::to_string(place.line);
    if (place.source == 0) return say(catalogue, "plan.line"_w, {{"line", line}});
    const std::string& file = material.sources.files[place.source].name;
    return say(catalogue, "plan.line_in"_w, {{"file", file.substr(file.find_last_of("/\\") + 1)}, {"line", line}});
}

/// "een omschreven publiek (regel 31)", part by part; then what is not there, and what a person has to judge.
std::string evidence_said(const PlanMaterial& material, const strategy::Ready& ready) {
    const strategy::ReadyRow& row = strategy::readiness_table()[ready.row];
    std::vector<std::string> there, missing, said;
    for (const strategy::ReadyEvidence& evidence : ready.evidence) {
        const strategy::ReadyPart& part = row.parts[evidence.part];
        const std::string name(strategy::name_of(part, material.catalogue.language));
        const std::string line = line_said(material, evidence.place);
        if (line.empty())
            missing.push_back(name);
        else
            there.push_back(name + " (" + line + ")");
    }
    const words::Catalogue& catalogue = material.catalogue;
    if (!there.empty()) said.push_back(say(catalogue, "plan.is_there"_w, {{"parts", words::listed(catalogue, there)}}));
    if (!missing.empty())
        said.push_back(say(catalogue, "plan.is_missing"_w, {{"parts", words::listed(catalogue, missing)}}));
    said.emplace_back(strategy::judged_on(row, catalogue.language));
    std::string text;
    for (const std::string& one : said)
        if (!one.empty()) text += (text.empty() ? "" : " ") + one;
    return text;
}

model::Table readiness_table(const PlanMaterial& material, const std::vector<strategy::Ready>& all,
                             strategy::Scorecard card, std::string id, words::Key caption) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of(std::move(id), say(catalogue, caption),
                 {say(catalogue, "plan.what"_w), say(catalogue, "plan.arranged"_w), say(catalogue, "plan.evidence"_w)});
    for (const strategy::Ready& ready : all) {
        const strategy::ReadyRow& row = strategy::readiness_table()[ready.row];
        if (row.card != card) continue;
        model::Cell state = text_cell(with_capital(std::string(strategy::words_of(ready.state, catalogue.language))));
        state.tone = tone_of(ready.state);
        table.rows.push_back({text_cell(std::to_string(row.number) + ". " +
                                            with_capital(std::string(strategy::name_of(row, catalogue.language))),
                                        model::Style::head),
                              std::move(state), text_cell(evidence_said(material, ready))});
    }
    return table;
}

bool is_to_fill_in(const base::Diagnostic& finding) {
    return base::row_of(finding.problem.code).severity == base::Severity::note;
}

/// What does not fit together, or what is left to fill in.
model::Table findings_table(const PlanMaterial& material, bool to_fill_in) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of(to_fill_in ? "plan_to_fill_in" : "plan_findings",
                 say(catalogue, to_fill_in ? "plan.to_fill_in"_w : "plan.findings"_w),
                 {say(catalogue, "plan.finding"_w), say(catalogue, "plan.remedy"_w), say(catalogue, "plan.where"_w)});
    for (const base::Diagnostic& finding : material.findings)
        if (is_to_fill_in(finding) == to_fill_in)
            table.rows.push_back(
                {text_cell(with_capital(base::message(finding.problem, catalogue.language)), model::Style::head),
                 text_cell(with_capital(base::remedy(finding.problem, catalogue.language))),
                 text_cell(line_said(material, finding.place))});
    return table;
}

}  // namespace

Blocks plan_review(const PlanMaterial& material) {
    const std::vector<strategy::Ready> all = strategy::readiness(material.playbook);
    Blocks blocks;
    model::Table amiss = findings_table(material, false), open = findings_table(material, true);
    if (amiss.rows.empty())
        blocks.push_back(paragraph(say(material.catalogue, "plan.no_findings"_w), model::Text::Voice::lead));
    else
        blocks.push_back(block(std::move(amiss)));
    if (!open.rows.empty()) blocks.push_back(block(std::move(open)));
    blocks.push_back(
        block(readiness_table(material, all, strategy::Scorecard::step, "plan_steps_arranged", "plan.seven_steps"_w)));
    blocks.push_back(block(readiness_table(material, all, strategy::Scorecard::practice, "plan_practices_arranged",
                                           "plan.twelve_practices"_w)));
    blocks.push_back(paragraph(say(material.catalogue, "plan.review_note"_w), model::Text::Voice::note));
    return blocks;
}

}  // namespace stamtafel::compose
