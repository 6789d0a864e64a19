// The plan held against itself: what in it does not fit together, and what of the seven steps and the twelve practices
// is arranged, with the line of the playbook that says so.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/base/diagnostic.hpp"
#include "engine/strategy/readiness.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_findings.hpp"
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

/// "regels 12 en 31", "basis.yaml, regel 7" or "sjabloon house": a built-in template has no lines that a client can open.
std::string lines_said(const PlanMaterial& material, std::uint32_t source, const std::vector<std::string>& lines) {
    constexpr std::string_view built_in = "stamtafel:";
    const words::Catalogue& catalogue = material.catalogue;
    const std::string& file = material.sources.files[source].name;
    if (file.starts_with(built_in)) {
        std::string name = file.substr(built_in.size());
        if (const std::size_t language = name.find('-'); language != name.npos) name.resize(language);
        return say(catalogue, "plan.of_template"_w, {{"name", name}});
    }
    const std::string said =
        say(catalogue, "plan.line"_w, {{"n", lines.size()}, {"line", words::listed(catalogue, lines)}});
    if (source == 0) return said;
    return say(catalogue, "plan.line_in"_w, {{"file", file.substr(file.find_last_of("/\\") + 1)}, {"line", said}});
}

/// Each place once, file by file in order of what is named first; those of nowhere are left out.
std::string places_said(const PlanMaterial& material, const std::vector<base::Place>& places) {
    std::vector<std::uint32_t> sources;
    std::map<std::uint32_t, std::vector<std::string>> lines;
    for (const base::Place& place : places) {
        if (place.line == 0 || place.source >= material.sources.files.size()) continue;
        std::vector<std::string>& known = lines[place.source];
        if (known.empty()) sources.push_back(place.source);
        const std::string line = std::to_string(place.line);
        if (std::find(known.begin(), known.end(), line) == known.end()) known.push_back(line);
    }
    std::vector<std::string> said;
    for (const std::uint32_t source : sources) {
        std::string one = lines_said(material, source, lines[source]);
        if (std::find(said.begin(), said.end(), one) == said.end()) said.push_back(std::move(one));
    }
    return fmt::format("{}", fmt::join(said, "; "));
}

/// "Een omschreven publiek."; then what is not there, and what a person has to judge.
std::string evidence_said(const PlanMaterial& material, const strategy::Ready& ready) {
    const strategy::ReadyRow& row = strategy::readiness_table()[ready.row];
    std::vector<std::string> there, missing, said;
    for (const strategy::ReadyEvidence& evidence : ready.evidence) {
        const std::string name(strategy::name_of(row.parts[evidence.part], material.catalogue.language));
        (evidence.place.line == 0 ? missing : there).push_back(name);
    }
    const words::Catalogue& catalogue = material.catalogue;
    if (!there.empty())
        said.push_back(with_capital(say(catalogue, "plan.is_there"_w, {{"parts", words::listed(catalogue, there)}})));
    if (!missing.empty())
        said.push_back(say(catalogue, "plan.is_missing"_w, {{"parts", words::listed(catalogue, missing)}}));
    said.emplace_back(strategy::judged_on(row, catalogue.language));
    std::string text;
    for (const std::string& one : said)
        if (!one.empty()) text += (text.empty() ? "" : " ") + one;
    return text;
}

std::string where_said(const PlanMaterial& material, const strategy::Ready& ready) {
    std::vector<base::Place> places;
    for (const strategy::ReadyEvidence& evidence : ready.evidence) places.push_back(evidence.place);
    return places_said(material, places);
}

model::Table readiness_table(const PlanMaterial& material, const std::vector<strategy::Ready>& all,
                             strategy::Scorecard card, std::string id, words::Key caption) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of(std::move(id), say(catalogue, caption),
                                  {say(catalogue, "plan.what"_w), say(catalogue, "plan.arranged"_w),
                                   say(catalogue, "plan.evidence"_w), say(catalogue, "plan.where"_w)});
    for (const strategy::Ready& ready : all) {
        const strategy::ReadyRow& row = strategy::readiness_table()[ready.row];
        if (row.card != card) continue;
        model::Cell state = text_cell(with_capital(std::string(strategy::words_of(ready.state, catalogue.language))));
        state.tone = tone_of(ready.state);
        table.rows.push_back({text_cell(std::to_string(row.number) + ". " +
                                            with_capital(std::string(strategy::name_of(row, catalogue.language))),
                                        model::Style::head),
                              std::move(state), text_cell(evidence_said(material, ready)),
                              text_cell(where_said(material, ready), model::Style::muted)});
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
    for (const base::Diagnostic& finding : material.findings) {
        if (is_to_fill_in(finding) != to_fill_in) continue;
        FoundSaid said = finding_said(material, finding.problem);
        table.rows.push_back({text_cell(std::move(said.text), model::Style::head), text_cell(std::move(said.remedy)),
                              text_cell(places_said(material, {finding.place}), model::Style::muted)});
    }
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
