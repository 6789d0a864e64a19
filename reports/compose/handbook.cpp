// What a new colleague reads on the first day: how the brand sounds, what to answer, what not alone, whom to call.
#include <algorithm>
#include <utility>

#include "engine/playbook/left_open.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

void add_line(const words::Catalogue& catalogue, words::Key label, const std::string& text,
              std::vector<std::string>& lines) {
    if (!text.empty())
        lines.push_back(say(catalogue, "plan.label"_w, {{"label", say(catalogue, label)}, {"text", text}}));
}

std::string listed(const PlanMaterial& material, const playbook::Texts& texts) {
    std::vector<std::string> parts;
    for (const playbook::Text& text : texts) parts.push_back(text.value);
    return listed_in_quotes(material, parts);
}

/// Good and bad side by side: the first of each in the first row.
model::Table examples(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Voice& voice = material.playbook.voice;
    model::Table table = table_of("handbook_examples", say(catalogue, "handbook.examples"_w),
                                  {say(catalogue, "handbook.good"_w), say(catalogue, "handbook.bad"_w)});
    const auto example = [](const playbook::Texts& texts, std::size_t at, model::Tone tone) {
        if (at >= texts.size()) return model::Cell{};
        model::Cell made = text_cell(texts[at].value);
        made.tone = tone;
        return made;
    };
    for (std::size_t i = 0; i < std::max(voice.do_say.size(), voice.dont_say.size()); ++i)
        table.rows.push_back(
            {example(voice.do_say, i, model::Tone::good), example(voice.dont_say, i, model::Tone::bad)});
    return table;
}

/// Who decides in the end about a protocol: the role at the end of its path.
std::string approver(const PlanMaterial& material, const playbook::Protocol& protocol) {
    if (protocol.escalation.empty()) return who(material, protocol.owner.value);
    return who(material, protocol.escalation.back().to.value);
}

/// What nobody answers alone: crises, and what the playbook calls urgent.
bool is_sensitive(const playbook::Protocol& protocol) {
    return is_for_crisis(protocol) || protocol.priority.value == "urgent";
}

/// With empty lines for subjects that come up.
model::Table agreed_words(const PlanMaterial& material) {
    constexpr std::size_t blank_rows = 3;
    model::Table table = agreed_table(material, "handbook_sensitive");
    for (std::size_t i = 0; i < blank_rows; ++i) table.rows.emplace_back(table.columns.size(), blank_cell());
    return table;
}

/// Messages that nobody answers alone, with who decides in the end.
model::Table not_alone(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("handbook_not_alone", say(catalogue, "handbook.not_alone"_w),
                                  {say(catalogue, "plan.protocol"_w), say(catalogue, "plan.covers"_w),
                                   say(catalogue, "plan.owner"_w), say(catalogue, "handbook.decides"_w)});
    for (const playbook::Protocol& protocol : material.playbook.protocols)
        if (is_sensitive(protocol))
            table.rows.push_back(
                {text_cell(named(protocol.name, protocol.id), model::Style::head),
                 text_cell(covered_said(material, protocol)),
                 text_cell(protocol.owner.value.empty() ? std::string() : owner_named(material, protocol.owner.value)),
                 text_cell(approver(material, protocol))});
    return table;
}

std::string roles_of(const PlanMaterial& material, const playbook::Person& person) {
    std::vector<std::string> protocols;
    for (const playbook::Protocol& protocol : material.playbook.protocols) {
        const auto& steps = protocol.escalation;
        if (std::any_of(steps.begin(), steps.end(), [&](const auto& step) {
                return step.to.value == person.role.value || step.to.value == person.id.value;
            }))
            protocols.push_back(named(protocol.name, protocol.id));
    }
    return words::listed(material.catalogue, protocols);
}

/// A card with a wrong name is worse than one on which it is written by hand.
model::Cell contact_named(const PlanMaterial& material, const playbook::Person& person) {
    if (playbook::is_left_open(person.name)) return text_cell(say(material.catalogue, "plan.name_to_fill_in"_w));
    return text_cell(named(person.name, person.id), model::Style::head);
}

std::string deputy_of(const PlanMaterial& material, const playbook::Person& person) {
    return person.deputy.value.empty() ? std::string() : who(material, person.deputy.value);
}

}  // namespace

model::Table agreed_table(const PlanMaterial& material, std::string id) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of(std::move(id), say(catalogue, "handbook.agreed_words"_w),
                                  {say(catalogue, "handbook.subject"_w), say(catalogue, "handbook.what_we_say"_w),
                                   say(catalogue, "handbook.agreed_on"_w), say(catalogue, "handbook.approved_by"_w)});
    for (const playbook::SensitiveSubject& one : material.playbook.guidelines.sensitive)
        table.rows.push_back(
            {text_cell(named(one.name, one.id), model::Style::head),
             one.say.value.empty() ? blank_cell() : text_cell(one.say.value),
             one.agreed_on.value ? day_cell(one.agreed_on.value) : blank_cell(),
             one.approved_by.value.empty() ? blank_cell() : text_cell(who(material, one.approved_by.value))});
    return table;
}

Blocks plan_rules(const PlanMaterial& material) {
    const playbook::Guidelines& guidelines = material.playbook.guidelines;
    if (guidelines.rules.empty()) return {};
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> lines;
    for (const playbook::Rule& rule : guidelines.rules) lines.push_back(rule.text.value);
    Blocks blocks{paragraph(say(catalogue, "rules.lead"_w)), points(std::move(lines))};
    blocks.push_back(paragraph(say(catalogue, "rules.what_happens"_w)));
    if (!guidelines.rules_posted_at.value.empty())
        blocks.push_back(paragraph(say(catalogue, "rules.posted_at"_w, {{"place", guidelines.rules_posted_at.value}}),
                                   model::Text::Voice::note));
    return blocks;
}

Blocks handbook_voice(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Playbook& book = material.playbook;
    std::vector<std::string> lines;
    add_line(catalogue, "plan.tone"_w, choices_named(material, book.voice.tone), lines);
    add_line(catalogue, "plan.brand_values"_w, choices_named(material, book.brand_values), lines);
    add_line(catalogue, "handbook.address"_w, book.guidelines.address.value, lines);
    add_line(catalogue, "handbook.prefer"_w, listed(material, book.guidelines.prefer), lines);
    add_line(catalogue, "handbook.avoid"_w, listed(material, book.guidelines.avoid), lines);
    add_line(catalogue, "plan.sign_off"_w, sign_off_said(material, {}), lines);
    Blocks blocks;
    if (!lines.empty()) blocks.push_back(points(std::move(lines)));
    if (!book.voice.do_say.empty() || !book.voice.dont_say.empty()) blocks.push_back(block(examples(material)));
    return blocks;
}

Blocks handbook_replies(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks;
    if (!material.playbook.protocols.empty()) blocks.push_back(paragraph(say(catalogue, "plan.clock_note"_w)));
    for (const playbook::Protocol& protocol : material.playbook.protocols) {
        blocks.push_back(heading(named(protocol.name, protocol.id)));
        std::vector<std::string> lines;
        add_line(catalogue, "plan.covers"_w, covered_said(material, protocol), lines);
        if (!protocol.owner.value.empty())
            add_line(catalogue, "plan.owner"_w, who(material, protocol.owner.value), lines);
        add_line(catalogue, "plan.hours"_w, schedule_said(material, protocol), lines);
        add_line(catalogue, "plan.first_response"_w, promise_words(material.catalogue, protocol.first_response), lines);
        add_line(catalogue, "plan.next_response"_w, promise_words(material.catalogue, protocol.next_response), lines);
        add_line(catalogue, "plan.guidance"_w, protocol.reply.guidance.value, lines);
        add_line(catalogue, "plan.tone"_w, choices_named(material, protocol.reply.tone), lines);
        if (protocol.reply.use_name.value) lines.push_back(say(catalogue, "plan.use_name"_w));
        add_line(catalogue, "plan.sign_off"_w, sign_off_said(material, protocol.reply), lines);
        blocks.push_back(points(std::move(lines)));
        if (protocol.escalation.empty()) continue;
        model::Tree path = escalation_tree(material, protocol);
        path.path = false;  // the card has it large
        blocks.push_back(block(std::move(path)));
    }
    return blocks;
}

Blocks plan_guidelines(const PlanMaterial& material) {
    Blocks blocks = handbook_voice(material);
    Blocks rules = plan_rules(material);
    if (!blocks.empty() && !rules.empty()) blocks.push_back(heading(say(material.catalogue, "plan.rules"_w)));
    for (model::Block& rule : rules) blocks.push_back(std::move(rule));
    return blocks;
}

Blocks handbook_sensitive(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks{paragraph(say(catalogue, "handbook.sensitive_lead"_w)), block(agreed_words(material))};
    if (model::Table table = not_alone(material); !table.rows.empty()) blocks.push_back(block(std::move(table)));
    return blocks;
}

Blocks handbook_contacts(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of(
        "handbook_contacts", say(catalogue, "handbook.contacts_table"_w),
        {say(catalogue, "plan.name"_w), say(catalogue, "plan.role"_w), say(catalogue, "handbook.works"_w),
         say(catalogue, "plan.deputy"_w), say(catalogue, "handbook.called_for"_w), say(catalogue, "plan.phone"_w)});
    for (const playbook::Person& person : material.playbook.team) {
        if (person.automation.value) continue;
        std::string role = role_named(material, person.role.value);
        if (person.accountable.value) role += " · " + say(catalogue, "plan.accountable"_w);
        table.rows.push_back(
            {contact_named(material, person), text_cell(std::move(role)),
             text_cell(person.works.value.empty() ? std::string() : hours_named(material, person.works.value)),
             text_cell(deputy_of(material, person)), text_cell(roles_of(material, person)),
             person.phone.value.empty() ? blank_cell() : text_cell(person.phone.value)});
    }
    if (table.rows.empty()) return {};
    return {block(std::move(table))};
}

Blocks handbook_first_week(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks;
    const auto day = [&](words::Key title, std::vector<std::string> lines) {
        blocks.push_back(heading(say(catalogue, title)));
        blocks.push_back(points(std::move(lines)));
    };
    day("handbook.day_1"_w, {say(catalogue, "handbook.do_read"_w), say(catalogue, "handbook.do_access"_w),
                             say(catalogue, "handbook.do_account"_w)});
    day("handbook.day_2"_w, {say(catalogue, "handbook.do_shadow"_w), say(catalogue, "handbook.do_past"_w)});
    day("handbook.day_3"_w, {say(catalogue, "handbook.do_answer"_w), say(catalogue, "handbook.do_worklist"_w)});
    day("handbook.day_4"_w, {say(catalogue, "handbook.do_escalate"_w), say(catalogue, "handbook.do_crisis"_w)});
    day("handbook.day_5"_w, {say(catalogue, "handbook.do_members"_w), say(catalogue, "handbook.do_review"_w)});
    return blocks;
}

}  // namespace stamtafel::compose
