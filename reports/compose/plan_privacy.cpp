// What the plan says of personal data: for what, on which ground, who answers for it, how long; and the signatures.
// Meant to be checked by somebody who knows the law, and says so.
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

struct Purpose {
    words::Key name, interest, measures;
};

/// A purpose, the interest that it serves, and what keeps it in proportion.
constexpr Purpose purposes[] = {
    {"privacy.answering"_w, "privacy.answering_interest"_w, "privacy.answering_measures"_w},
    {"privacy.measuring"_w, "privacy.measuring_interest"_w, "privacy.measuring_measures"_w},
    {"privacy.thanking"_w, "privacy.thanking_interest"_w, "privacy.thanking_measures"_w},
    {"privacy.improving"_w, "privacy.improving_interest"_w, "privacy.improving_measures"_w},
};

model::Table purposes_table(const words::Catalogue& catalogue) {
    model::Table table = table_of("plan_purposes", say(catalogue, "privacy.purposes"_w),
                                  {say(catalogue, "privacy.purpose"_w), say(catalogue, "privacy.interest"_w),
                                   say(catalogue, "privacy.measures"_w)});
    for (const Purpose& purpose : purposes)
        table.rows.push_back({text_cell(say(catalogue, purpose.name), model::Style::head),
                              text_cell(say(catalogue, purpose.interest)),
                              text_cell(say(catalogue, purpose.measures))});
    return table;
}

std::string retention(const PlanMaterial& material) {
    std::vector<std::string> lines;
    for (const auto& [what, time] : material.playbook.privacy.retain)
        lines.push_back(choice_named(material, what.value) + " " + span_words(material.catalogue, time.value));
    return lines.empty() ? say(material.catalogue, "privacy.no_retention"_w) : words::listed(material.catalogue, lines);
}

/// Who works with the data for the brand; nobody where the brand sends its own report.
std::string processor_said(const PlanMaterial& material) {
    const std::string& sender = material.playbook.report.style.sender.value;
    if (sender.empty()) return say(material.catalogue, "privacy.to_fill"_w);
    return sender == brand_named(material) ? say(material.catalogue, "privacy.no_processor"_w) : sender;
}

model::Table register_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Playbook& book = material.playbook;
    model::Table table = table_of("plan_register", say(catalogue, "privacy.register"_w),
                                  {say(catalogue, "plan.what"_w), say(catalogue, "privacy.entry"_w)});
    const auto add = [&](words::Key what, std::string text) {
        table.rows.push_back({text_cell(say(catalogue, what), model::Style::head), text_cell(std::move(text))});
    };
    add("privacy.controller"_w, brand_named(material));
    add("privacy.processor"_w, processor_said(material));
    add("privacy.people"_w, say(catalogue, "privacy.people_are"_w));
    add("privacy.data"_w,
        say(catalogue, book.privacy.keep_text.value ? "privacy.data_with_text"_w : "privacy.data_without_text"_w));
    add("privacy.names"_w, choice_named(material, book.privacy.names.value));
    add("privacy.retention"_w, retention(material));
    add("privacy.smallest"_w, words::number(catalogue, book.privacy.min_group.value, 0));
    add("privacy.recipients"_w, say(catalogue, "privacy.recipients_are"_w));
    add("privacy.security"_w, say(catalogue, "privacy.security_is"_w));
    add("privacy.objection"_w, say(catalogue, "privacy.objection_is"_w, {{"file", book.superfans.optout.value}}));
    add("privacy.staff"_w, book.privacy.works_council.value
                               ? say(catalogue, "privacy.staff_agreed"_w,
                                     {{"day", words::date(catalogue, *book.privacy.works_council.value)}})
                               : say(catalogue, "privacy.staff_never"_w));
    return table;
}

}  // namespace

Blocks plan_privacy(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks{block(model::Callout{
        model::Tone::watch, say(catalogue, "privacy.check_title"_w), {say(catalogue, "privacy.check"_w)}})};
    blocks.push_back(block(purposes_table(catalogue)));
    blocks.push_back(block(register_table(material)));
    if (material.playbook.privacy.sensitive.value) blocks.push_back(paragraph(say(catalogue, "privacy.sensitive"_w)));
    return blocks;
}

Blocks plan_signatures(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_signatures", say(catalogue, "plan.signatures_table"_w),
                 {say(catalogue, "plan.for_party"_w), say(catalogue, "plan.name"_w), say(catalogue, "plan.role"_w),
                  say(catalogue, "plan.place_and_day"_w), say(catalogue, "plan.signature"_w)});
    std::vector<std::string> parties{brand_named(material)};
    const std::string& sender = material.playbook.report.style.sender.value;
    if (sender.empty() || sender == parties.front())
        parties.emplace_back();  // its own plan: whoever else it is agreed with
    else
        parties.push_back(sender);
    for (std::string& party : parties) {
        std::vector<model::Cell> row{text_cell(std::move(party), model::Style::head)};
        row.resize(table.columns.size(), blank_cell());
        table.rows.push_back(std::move(row));
    }
    Blocks blocks{paragraph(say(catalogue, "plan.signatures_lead"_w)), block(std::move(table))};
    if (!material.fingerprint.empty())
        blocks.push_back(paragraph(
            say(catalogue, "plan.label"_w,
                {{"label", say(catalogue, "plan.fingerprint"_w)}, {"text", std::string(material.fingerprint)}}),
            model::Text::Voice::note));
    return blocks;
}

}  // namespace stamtafel::compose
