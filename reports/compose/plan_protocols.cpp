// The response protocols: all at a glance, a card of one page each with its escalation path, and the crisis card.
#include <algorithm>

#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

model::Table overview(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_protocols", say(catalogue, "plan.protocols_table"_w),
                                  {say(catalogue, "plan.protocol"_w), say(catalogue, "plan.covers"_w),
                                   say(catalogue, "plan.first_response"_w), say(catalogue, "plan.owner"_w)});
    std::size_t card = 0;
    for (const playbook::Protocol& protocol : material.playbook.protocols) {
        model::Cell name = text_cell(named(protocol.name, protocol.id), model::Style::head);
        name.link = model::Link{model::Link::To::section, "card-" + std::to_string(++card)};
        table.rows.push_back(
            {std::move(name), text_cell(covered_said(material, protocol)),
             text_cell(promise_words(material.catalogue, protocol.first_response)),
             text_cell(protocol.owner.value.empty() ? "–" : owner_named(material, protocol.owner.value))});
    }
    return table;
}

const playbook::Person* person_with(const PlanMaterial& material, const std::string& id) {
    const auto& team = material.playbook.team;
    const auto found =
        std::find_if(team.begin(), team.end(), [&](const auto& person) { return person.id.value == id; });
    return found == team.end() ? nullptr : &*found;
}

/// The role, or the person who is named in its place; a bot holds none.
bool holds_role(const playbook::Person& person, const std::string& role) {
    return (person.role.value == role && !person.automation.value) || person.id.value == role;
}

/// Deputies of all who hold the role.
std::vector<const playbook::Person*> deputies_of(const PlanMaterial& material, const std::string& role) {
    std::vector<const playbook::Person*> deputies;
    for (const playbook::Person& person : material.playbook.team)
        if (holds_role(person, role))
            if (const playbook::Person* deputy = person_with(material, person.deputy.value); deputy != nullptr)
                deputies.push_back(deputy);
    return deputies;
}

std::string deputies_said(const PlanMaterial& material, const std::string& role) {
    std::vector<std::string> names;
    for (const playbook::Person* deputy : deputies_of(material, role)) names.push_back(person_named(material, *deputy));
    return words::listed(material.catalogue, names);
}

/// Whoever answers is not called in to begin with.
bool only_repeats_owner(const PlanMaterial& material, const playbook::Protocol& protocol,
                        const playbook::EscalationStep& step) {
    return !step.after.value && owner_named(material, step.to.value) == owner_named(material, protocol.owner.value);
}

bool is_accountable(const PlanMaterial& material, const std::string& role) {
    const auto& team = material.playbook.team;
    return std::any_of(team.begin(), team.end(),
                       [&](const auto& person) { return person.role.value == role && person.accountable.value; });
}

std::string when_said(const PlanMaterial& material, const playbook::EscalationStep& step) {
    if (!step.after.value) return say(material.catalogue, "plan.at_once"_w);
    return say(material.catalogue, "plan.after"_w, {{"time", words::promised(material.catalogue, *step.after.value)}});
}

void add_deputies(const PlanMaterial& material, const std::string& role, model::TreeNode& node) {
    if (const std::string deputies = deputies_said(material, role); !deputies.empty())
        node.note +=
            (node.note.empty() ? "" : " · ") + say(material.catalogue, "plan.deputy_is"_w, {{"name", deputies}});
}

model::TreeNode step_node(const PlanMaterial& material, const playbook::EscalationStep& step) {
    const words::Catalogue& catalogue = material.catalogue;
    model::TreeNode node;
    node.label =
        say(catalogue, "plan.label"_w, {{"label", when_said(material, step)}, {"text", who(material, step.to.value)}});
    if (is_accountable(material, step.to.value)) node.note = say(catalogue, "plan.accountable"_w);
    add_deputies(material, step.to.value, node);
    return node;
}

model::Table promises(const PlanMaterial& material, const playbook::Protocol& protocol, const std::string& id) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of(id, say(catalogue, "plan.promise"_w),
                                  {say(catalogue, "plan.what"_w), say(catalogue, "plan.promised"_w)});
    const auto add = [&](words::Key what, const std::string& text) {
        if (!text.empty()) table.rows.push_back({text_cell(say(catalogue, what), model::Style::head), text_cell(text)});
    };
    add("plan.covers"_w, covered_said(material, protocol));
    add("plan.first_response"_w, promise_words(material.catalogue, protocol.first_response));
    add("plan.next_response"_w, promise_words(material.catalogue, protocol.next_response));
    add("plan.resolution"_w, promise_words(material.catalogue, protocol.resolution));
    add("plan.hours"_w, schedule_said(material, protocol));
    add("plan.owner"_w, protocol.owner.value.empty() ? std::string() : who(material, protocol.owner.value));
    return table;
}

void add_reply(const PlanMaterial& material, const playbook::Reply& reply, Blocks& blocks) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::string> lines;
    const auto add = [&](words::Key title, const std::string& text) {
        if (!text.empty())
            lines.push_back(say(catalogue, "plan.label"_w, {{"label", say(catalogue, title)}, {"text", text}}));
    };
    add("plan.tone"_w, choices_named(material, reply.tone));
    add("plan.guidance"_w, reply.guidance.value);
    if (reply.use_name.value) lines.push_back(say(catalogue, "plan.use_name"_w));
    add("plan.sign_off"_w, sign_off_said(material, reply));
    if (lines.empty()) return;
    blocks.push_back(heading(say(catalogue, "plan.reply"_w)));
    blocks.push_back(points(std::move(lines)));
}

bool is_always_open(const PlanMaterial& material, const playbook::Protocol& protocol) {
    return schedule_said(material, protocol) == say(material.catalogue, "plan.always"_w);
}

Blocks card_of(const PlanMaterial& material, const playbook::Protocol& protocol, const std::string& id) {
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks{block(promises(material, protocol, id))};
    if (!is_always_open(material, protocol))
        blocks.push_back(paragraph(say(catalogue, "plan.clock_note"_w), model::Text::Voice::note));
    blocks.push_back(heading(say(catalogue, "plan.escalation"_w)));
    if (protocol.escalation.empty())
        blocks.push_back(paragraph(say(catalogue, "plan.no_escalation"_w)));
    else
        blocks.push_back(block(escalation_tree(material, protocol)));
    add_reply(material, protocol.reply, blocks);
    return blocks;
}

/// Of all who hold the role, and of their deputies; to be written in where nobody's is known.
model::Cell phones_of(const PlanMaterial& material, const std::string& role) {
    std::vector<std::string> phones;
    const auto add = [&](std::string phone) {
        if (std::find(phones.begin(), phones.end(), phone) == phones.end()) phones.push_back(std::move(phone));
    };
    for (const playbook::Person& person : material.playbook.team)
        if (holds_role(person, role) && !person.phone.value.empty()) add(person.phone.value);
    for (const playbook::Person* deputy : deputies_of(material, role))
        if (!deputy->phone.value.empty())
            add(say(material.catalogue, "plan.deputy_is"_w, {{"name", deputy->phone.value}}));
    return phones.empty() ? blank_cell() : text_cell(words::listed(material.catalogue, phones));
}

model::Table call_list(const PlanMaterial& material, const playbook::Protocol& protocol, std::size_t n) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table = table_of("plan_crisis_" + std::to_string(n), say(catalogue, "plan.call_list"_w),
                                  {say(catalogue, "plan.when"_w), say(catalogue, "plan.who"_w),
                                   say(catalogue, "plan.deputy"_w), say(catalogue, "plan.phone"_w)});
    for (const playbook::EscalationStep& step : protocol.escalation)
        table.rows.push_back({text_cell(when_said(material, step), model::Style::head),
                              text_cell(who(material, step.to.value)),
                              text_cell(deputies_said(material, step.to.value)), phones_of(material, step.to.value)});
    return table;
}

}  // namespace

bool is_for_crisis(const playbook::Protocol& protocol) {
    const auto is_category = [](const auto& test) { return test.first.value == "category"; };
    return std::any_of(protocol.applies.begin(), protocol.applies.end(), is_category) &&
           playbook::takes_category(protocol, "crisis");
}

model::Tree escalation_tree(const PlanMaterial& material, const playbook::Protocol& protocol) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Tree tree;
    tree.caption = say(catalogue, "plan.escalation"_w);
    tree.path = true;
    model::TreeNode path;
    for (std::size_t i = protocol.escalation.size(); i-- > 0;) {  // from the end: each step holds the next
        if (only_repeats_owner(material, protocol, protocol.escalation[i])) continue;
        model::TreeNode node = step_node(material, protocol.escalation[i]);
        if (!path.label.empty()) node.children.push_back(std::move(path));
        path = std::move(node);
    }
    model::TreeNode root;
    root.label = say(catalogue, "plan.message_arrives"_w);
    if (!protocol.owner.value.empty()) {
        root.note = say(catalogue, "plan.answers"_w, {{"name", owner_named(material, protocol.owner.value)}});
        add_deputies(material, protocol.owner.value, root);
    }
    if (!path.label.empty()) root.children.push_back(std::move(path));
    tree.roots.push_back(std::move(root));
    return tree;
}

Blocks plan_protocols(const PlanMaterial& material) {
    if (material.playbook.protocols.empty()) return {};
    return {paragraph(say(material.catalogue, "plan.protocols_lead"_w)), block(overview(material)),
            paragraph(say(material.catalogue, "plan.clock_note"_w), model::Text::Voice::note)};
}

std::vector<model::Section> protocol_cards(const PlanMaterial& material) {
    std::vector<model::Section> cards;
    for (const playbook::Protocol& protocol : material.playbook.protocols) {
        const std::string n = std::to_string(cards.size() + 1);
        cards.push_back({"card-" + n,
                         say(material.catalogue, "plan.card"_w, {{"protocol", named(protocol.name, protocol.id)}}),
                         card_of(material, protocol, "plan_card_" + n),
                         {},
                         model::Section::Paper::card});
    }
    return cards;
}

Blocks plan_crisis(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& protocols = material.playbook.protocols;
    const bool own = std::any_of(protocols.begin(), protocols.end(), is_for_crisis);
    Blocks blocks;
    std::size_t n = 0;
    for (const playbook::Protocol& protocol : protocols) {
        // without a protocol of its own a crisis goes where everything goes
        if (!(own ? is_for_crisis : playbook::is_crisis_path)(protocol)) continue;
        if (!protocol.reply.guidance.value.empty())
            blocks.push_back(block(
                model::Callout{model::Tone::bad, say(catalogue, "plan.guidance"_w), {protocol.reply.guidance.value}}));
        if (!protocol.escalation.empty()) blocks.push_back(block(call_list(material, protocol, ++n)));
    }
    if (blocks.empty())
        blocks.push_back(block(model::Callout{
            model::Tone::bad, say(catalogue, "plan.crisis_none_title"_w), {say(catalogue, "plan.crisis_none"_w)}}));
    if (!material.playbook.guidelines.sensitive.empty()) blocks.push_back(block(agreed_table(material, "plan_agreed")));
    blocks.push_back(heading(say(catalogue, "plan.crisis_steps"_w)));
    blocks.push_back(
        points({say(catalogue, "plan.crisis_1"_w), say(catalogue, "plan.crisis_2"_w), say(catalogue, "plan.crisis_3"_w),
                say(catalogue, "plan.crisis_4"_w), say(catalogue, "plan.crisis_5"_w)}));
    return blocks;
}

}  // namespace stamtafel::compose
