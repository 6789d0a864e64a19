// The papers put together under the document's own data.
#include "reports/compose/plan.hpp"

#include <array>
#include <utility>

#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Paper = model::Section::Paper;

/// THE list of the plan's sections in their order; the cards of the protocols follow the section "protocols".
constexpr std::array plan_sections = std::to_array<PaperRow>({
    {"purpose", "plan.purpose"_w, plan_purpose},
    {"goals", "plan.goals"_w, plan_goals, Paper::flowing},
    {"audience", "plan.audience"_w, plan_audience, Paper::flowing},
    {"channel_choice", "plan.channel_choice"_w, plan_channel_choice, Paper::flowing},
    {"protocols", "plan.protocols"_w, plan_protocols, Paper::flowing},
    {"crisis", "plan.crisis"_w, plan_crisis, Paper::card},
    {"guidelines", "plan.guidelines"_w, plan_guidelines},
    {"content", "plan.content"_w, plan_content, Paper::flowing},
    {"superfans", "plan.superfans"_w, plan_superfans, Paper::flowing},
    {"together", "plan.together"_w, plan_together, Paper::flowing},
    {"roadmap", "plan.roadmap"_w, plan_roadmap, Paper::flowing},
    {"ahead", "plan.ahead"_w, plan_ahead, Paper::flowing},
    {"kpi_sheet", "plan.kpi_sheet"_w, plan_kpi_sheet, Paper::lying},
    {"review", "plan.review"_w, plan_review, Paper::flowing},
    {"privacy", "plan.privacy"_w, plan_privacy, Paper::flowing},
    {"signatures", "plan.signatures"_w, plan_signatures, Paper::flowing},
});

constexpr std::array handbook_sections = std::to_array<PaperRow>({
    {"voice", "handbook.voice"_w, handbook_voice},
    {"replies", "handbook.replies"_w, handbook_replies, Paper::flowing},
    {"crisis", "plan.crisis"_w, plan_crisis, Paper::card},
    {"sensitive", "handbook.sensitive"_w, handbook_sensitive},
    {"rules", "plan.rules"_w, plan_rules, Paper::flowing},
    {"contacts", "handbook.contacts"_w, handbook_contacts, Paper::flowing},
    {"first_week", "handbook.first_week"_w, handbook_first_week, Paper::flowing},
});

model::Report begun(const PlanMaterial& material, words::Key title) {
    const playbook::Playbook& book = material.playbook;
    model::Report report;
    model::Document& document = report.document;
    document.title = say(material.catalogue, title);
    document.community = named(book.community.name, book.community.id);
    document.playbook = book.community.id.value;
    document.period = words::month(material.catalogue, material.from);
    document.period_id = base::iso(material.from);
    document.language = material.catalogue.language;
    document.version = material.version;
    for (const playbook::Text& colour : book.report.style.colours) document.style.colours.push_back(colour.value);
    document.style.sender = book.report.style.sender.value;
    document.style.confidentiality = book.report.style.confidentiality.value;
    if (material.logo != nullptr) document.style.logo = *material.logo;
    return report;
}

template <class Rows>
void add_sections(const PlanMaterial& material, const Rows& rows, model::Report& report) {
    for (const PaperRow& row : rows) {
        Blocks blocks = row.compose(material);
        if (blocks.empty()) continue;
        report.sections.push_back(
            {std::string(row.id), say(material.catalogue, row.title), std::move(blocks), {}, row.paper});
    }
}

/// In a plan a figure is explained to whoever signs it; how it is computed stands in the monthly report.
void say_plainly(const words::Catalogue& catalogue, std::vector<model::Definition>& definitions) {
    for (model::Definition& definition : definitions)
        definition.text = words::said_by_name(catalogue, "meaning." + definition.id).value_or(definition.text);
}

}  // namespace

model::Report compose_plan(const PlanMaterial& material) {
    model::Report report = begun(material, "plan.title"_w);
    add_sections(material, plan_sections, report);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        if (report.sections[i].id != "protocols") continue;
        std::vector<model::Section> cards = protocol_cards(material);
        report.sections.insert(report.sections.begin() + static_cast<std::ptrdiff_t>(i + 1),
                               std::make_move_iterator(cards.begin()), std::make_move_iterator(cards.end()));
        break;
    }
    add_definitions(material.catalogue, report);
    say_plainly(material.catalogue, report.definitions);
    return report;
}

model::Report compose_handbook(const PlanMaterial& material) {
    model::Report report = begun(material, "handbook.title"_w);
    report.document.edition = model::Edition::team;
    add_sections(material, handbook_sections, report);
    return report;
}

model::Report compose_rules(const PlanMaterial& material) {
    model::Report report = begun(material, "rules.title"_w);
    model::HouseStyle& style = report.document.style;
    style.confidentiality.clear(), style.logo.reset();
    style.sender = brand_named(material);  // members read it as the brand's, whoever wrote it
    report.document.period.clear();
    Blocks blocks = plan_rules(material);
    if (!blocks.empty())
        report.sections.push_back({"rules", say(material.catalogue, "rules.heading"_w), std::move(blocks)});
    return report;
}

}  // namespace stamtafel::compose
