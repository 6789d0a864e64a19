// A row a message, or one for several that read alike. What privacy forbids is blank here, so that no writer can show
// it: names and texts of private messages, of who objected, of a sensitive community.
#include "reports/compose/worklist.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "engine/kpis/rota.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/messages.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Voice = model::Text::Voice;
using Cells = std::vector<model::Cell>;

const measure::Turn& turn_of(const WorklistMaterial& of, const kpis::OpenTurn& open) {
    return of.tables.turns[open.turn];
}

const playbook::Protocol& protocol_of(const WorklistMaterial& of, const measure::Turn& turn) {
    return of.material.input.playbook.protocols[static_cast<std::size_t>(turn.protocol)];
}

std::uint64_t count_of(const WorklistMaterial& of, kpis::Urgency urgency) {
    return static_cast<std::uint64_t>(
        std::count_if(of.list.turns.begin(), of.list.turns.end(),
                      [&](const kpis::OpenTurn& open) { return open.urgency == urgency; }));
}

model::Cell urgency_cell(const WorklistMaterial& of, kpis::Urgency urgency) {
    const words::Catalogue& catalogue = of.material.catalogue;
    model::Cell made;
    switch (urgency) {
        case kpis::Urgency::overdue:
            made = cell(say(catalogue, "worklist.overdue"_w));
            made.tone = model::Tone::bad;
            break;
        case kpis::Urgency::today:
            made = cell(say(catalogue, "worklist.today"_w));
            made.tone = model::Tone::watch;
            break;
        case kpis::Urgency::later: made = cell(say(catalogue, "worklist.later"_w)); break;
    }
    return made;
}

/// "Sanne, nu" or "Mo, vanaf ma 2 nov. 2026 09:00"; empty when nobody's hours are known.
std::string duty_words(const WorklistMaterial& of, const kpis::Rota& rota, const std::string& owner) {
    const playbook::Playbook& playbook = of.material.input.playbook;
    const words::Catalogue& catalogue = of.material.catalogue;
    const auto duty = kpis::on_duty(playbook, rota, owner);
    if (!duty) return "";
    const std::string name = owner_name(of.material, playbook.team[duty->person].id.value);
    if (duty->from == rota.now) return say(catalogue, "worklist.on_duty"_w, {{"name", name}});
    const base::Day day = calendar::local_day(of.material.input.zone, duty->from);
    return say(catalogue, "worklist.next_on_duty"_w,
               {{"name", name},
                {"day", words::weekday(catalogue, base::weekday(day))},
                {"moment", words::date_time(catalogue, moment_of(of.material, duty->from))}});
}

std::string owner_words(const WorklistMaterial& of, const std::string& owner) {
    if (owner.empty()) return "";
    const std::string name = owner_name(of.material, owner);
    std::string role = role_words(of.material.catalogue, owner);
    for (const playbook::Person& person : of.material.input.playbook.team)
        if (person.id.value == owner) role = role_words(of.material.catalogue, person.role.value);
    return role.empty() || name == role ? name : name + " (" + role + ")";
}

std::string escalation_words(const WorklistMaterial& of, const kpis::OpenTurn& open) {
    if (!open.escalation) return "";
    const playbook::EscalationStep& step = protocol_of(of, turn_of(of, open)).escalation[open.escalation->step];
    const words::Catalogue& catalogue = of.material.catalogue;
    const std::string moment = words::date_time(catalogue, moment_of(of.material, open.escalation->at));
    return say(catalogue, open.escalation->passed ? "worklist.escalation_passed"_w : "worklist.escalation_next"_w,
               {{"role", owner_words(of, step.to.value)}, {"moment", moment}});
}

std::string priority_words(const WorklistMaterial& of, kpis::Priority priority) {
    const words::Catalogue& catalogue = of.material.catalogue;
    switch (priority) {
        case kpis::Priority::urgent: return say(catalogue, "priority.urgent"_w);
        case kpis::Priority::high: return say(catalogue, "priority.high"_w);
        case kpis::Priority::normal: return say(catalogue, "priority.normal"_w);
        case kpis::Priority::low: return say(catalogue, "priority.low"_w);
    }
    return "";
}

std::string tone_words(const playbook::Reply& reply) {
    std::vector<std::string_view> tone;
    for (const playbook::Text& word : reply.tone) tone.push_back(word.value);
    return base::join(tone, ", ");
}

/// Time over due, or time left: one of the two is blank.
std::pair<model::Cell, model::Cell> time_cells(const kpis::OpenTurn& open) {
    const model::Cell time = cell(model::Seconds{static_cast<double>(open.clock_ms) / 1000}),
                      blank = cell(std::string());
    return open.urgency == kpis::Urgency::overdue ? std::pair{time, blank} : std::pair{blank, time};
}

/// How many messages read like each of the list, itself included; 0 for those that follow another.
std::vector<std::uint64_t> group_sizes(const kpis::Worklist& list) {
    std::vector<std::uint64_t> sizes(list.turns.size(), 0);
    for (const kpis::OpenTurn& open : list.turns) ++sizes[open.alike];
    return sizes;
}

/// Number of each row of the list; 0 for those that follow another.
std::vector<std::uint64_t> numbers_of(const std::vector<std::uint64_t>& sizes) {
    std::vector<std::uint64_t> numbers;
    std::uint64_t rows = 0;
    for (const std::uint64_t size : sizes) numbers.push_back(size == 0 ? 0 : ++rows);
    return numbers;
}

std::vector<model::Column> work_columns(const WorklistMaterial& of, const MessageLook& look) {
    const words::Catalogue& catalogue = of.material.catalogue;
    std::vector<model::Column> columns;
    for (const words::Key key : {"worklist.number"_w, "worklist.when"_w, "turns.due"_w, "worklist.late"_w,
                                 "worklist.left"_w, "turns.channel"_w, "turns.protocol"_w, "turns.category"_w,
                                 "worklist.priority"_w, "worklist.alike"_w, "worklist.peer"_w})
        columns.push_back(column(say(catalogue, key)));
    add_message_columns(of.material, look, columns);
    for (const words::Key key : {"worklist.owner"_w, "worklist.duty"_w, "worklist.escalation"_w, "worklist.tone"_w})
        columns.push_back(column(say(catalogue, key)));
    return columns;
}

Cells work_row(const WorklistMaterial& of, const MessageLook& look, const kpis::Rota& rota,
               const kpis::OpenTurn& open) {
    const Material& material = of.material;
    const measure::Turn& turn = turn_of(of, open);
    const playbook::Protocol& protocol = protocol_of(of, turn);
    const auto [late, left] = time_cells(open);
    Cells row{urgency_cell(of, open.urgency),
              cell(moment_of(material, turn.due)),
              late,
              left,
              cell(channel_name(material, turn.channel)),
              cell(name_of(protocol)),
              cell(category_name(material, turn.category)),
              cell(priority_words(of, open.priority))};
    row.push_back(cell(std::string()));  // how many read alike
    row.push_back(cell(turn.peer == activity::Row::none ? std::string() : say(material.catalogue, "worklist.yes"_w)));
    add_message_cells(material, look, activity::at(turn.opened), row);
    row.push_back(cell(owner_words(of, protocol.owner.value)));
    row.push_back(cell(duty_words(of, rota, protocol.owner.value)));
    row.push_back(cell(escalation_words(of, open)));
    row.push_back(cell(tone_words(protocol.reply)));
    return row;
}

constexpr std::size_t alike_column = 8;  // of a row without its number

model::Table work_table(const WorklistMaterial& of, const MessageLook& look) {
    const kpis::Rota rota = kpis::rota_at(of.material.input.playbook, of.material.input.zone, of.list.now);
    const std::vector<std::uint64_t> sizes = group_sizes(of.list), numbers = numbers_of(sizes);
    model::Table table;
    table.id = "worklist";
    table.columns = work_columns(of, look);
    for (std::size_t i = 0; i < of.list.turns.size(); ++i) {
        if (sizes[i] == 0) continue;
        Cells row = work_row(of, look, rota, of.list.turns[i]);
        if (sizes[i] > 1) row[alike_column] = count_cell(sizes[i]);
        row.insert(row.begin(), count_cell(numbers[i]));
        table.rows.push_back(std::move(row));
    }
    without_empty_columns(table);
    return table;
}

/// The messages that stand behind a row of the list, with its number.
model::Table alike_table(const WorklistMaterial& of, const MessageLook& look) {
    const words::Catalogue& catalogue = of.material.catalogue;
    const std::vector<std::uint64_t> numbers = numbers_of(group_sizes(of.list));
    model::Table table;
    table.id = "alike";
    table.caption = say(catalogue, "worklist.alike_title"_w);
    for (const words::Key key : {"worklist.number"_w, "turns.opened"_w, "turns.due"_w, "turns.channel"_w})
        table.columns.push_back(column(say(catalogue, key)));
    add_message_columns(of.material, look, table.columns);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < of.list.turns.size(); ++i)
        if (of.list.turns[i].alike != i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return of.list.turns[a].alike < of.list.turns[b].alike; });
    for (const std::uint32_t i : order) {
        const measure::Turn& turn = turn_of(of, of.list.turns[i]);
        const std::size_t message = activity::at(turn.opened);
        Cells row{count_cell(numbers[of.list.turns[i].alike]),
                  cell(moment_of(of.material, of.material.input.data.activity.at[message])),
                  cell(moment_of(of.material, turn.due)), cell(channel_name(of.material, turn.channel))};
        add_message_cells(of.material, look, message, row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What each protocol in the list promises, and how it wants to be answered.
model::Table guidance_table(const WorklistMaterial& of) {
    const words::Catalogue& catalogue = of.material.catalogue;
    const auto& protocols = of.material.input.playbook.protocols;
    std::vector<bool> used(protocols.size(), false);
    for (const kpis::OpenTurn& open : of.list.turns) used[static_cast<std::size_t>(turn_of(of, open).protocol)] = true;
    model::Table table;
    table.id = "guidance";
    table.caption = say(catalogue, "worklist.guidance_title"_w);
    for (const words::Key key :
         {"turns.protocol"_w, "worklist.promise"_w, "worklist.tone"_w, "worklist.guidance"_w, "worklist.sign_off"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (std::size_t p = 0; p < protocols.size(); ++p)
        if (used[p])
            table.rows.push_back({cell(name_of(protocols[p]), model::Style::head),
                                  cell(promise_words(of.material.catalogue, protocols[p].first_response)),
                                  cell(tone_words(protocols[p].reply)), cell(protocols[p].reply.guidance.value),
                                  cell(protocols[p].reply.sign_off.value)});
    return table;
}

std::string count_words(const WorklistMaterial& of) {
    return say(of.material.catalogue, "worklist.counts"_w,
               {{"n", of.list.turns.size()},
                {"overdue", count_of(of, kpis::Urgency::overdue)},
                {"today", count_of(of, kpis::Urgency::today)},
                {"later", count_of(of, kpis::Urgency::later)}});
}

/// "Rijdersforum tot en met 31 okt. 2026 23:52": what was answered after that cannot be seen.
std::string sources_words(const WorklistMaterial& of) {
    const words::Catalogue& catalogue = of.material.catalogue;
    const auto& channels = of.material.input.playbook.channels;
    std::vector<std::string> parts;
    for (std::size_t c = 0; c < std::min(channels.size(), of.material.input.data.cutoff.size()); ++c)
        if (const auto& cutoff = of.material.input.data.cutoff[c])
            parts.push_back(say(catalogue, "worklist.source"_w,
                                {{"channel", name_of(channels[c])},
                                 {"moment", words::date_time(catalogue, moment_of(of.material, *cutoff))}}));
    return say(catalogue, "worklist.sources"_w, {{"sources", words::listed(catalogue, parts)}});
}

std::vector<std::string> notes_of(const WorklistMaterial& of, const MessageLook& look) {
    const words::Catalogue& catalogue = of.material.catalogue;
    std::vector<std::string> notes{sources_words(of)};
    if (of.list.older > 0)
        notes.push_back(say(catalogue, "worklist.older"_w, {{"n", of.list.older}, {"days", int{kpis::worklist_days}}}));
    if (of.list.unknown > 0) notes.push_back(say(catalogue, "worklist.unknown"_w, {{"n", of.list.unknown}}));
    notes.push_back(say(catalogue, "worklist.clock"_w));
    if (!look.texts) notes.push_back(say(catalogue, "worklist.no_texts"_w));
    return notes;
}

std::vector<model::Block> work_blocks(const WorklistMaterial& of, const MessageLook& look) {
    const words::Catalogue& catalogue = of.material.catalogue;
    std::vector<model::Block> blocks;
    const std::string moment = words::date_time(catalogue, moment_of(of.material, of.list.now));
    blocks.push_back(paragraph(say(catalogue, "worklist.as_of"_w, {{"moment", moment}}), Voice::body));
    if (of.list.turns.empty())
        blocks.push_back(block(model::Callout{model::Tone::good, say(catalogue, "worklist.nothing"_w), {}}));
    else
        blocks.push_back(paragraph(count_words(of), Voice::lead));
    blocks.push_back(block(model::Text{Voice::note, notes_of(of, look)}));
    if (of.list.turns.empty()) return blocks;
    blocks.push_back(block(work_table(of, look)));
    if (model::Table alike = alike_table(of, look); !alike.rows.empty()) blocks.push_back(block(std::move(alike)));
    return blocks;
}

/// Messages as a list, those of who objected left out; a sentence when there are none.
std::vector<model::Block> message_blocks(const WorklistMaterial& of, const MessageLook& look, std::string id,
                                         const std::vector<activity::Row>& rows) {
    const words::Catalogue& catalogue = of.material.catalogue;
    if (!look.names) return {paragraph(say(catalogue, "worklist.no_lists"_w))};
    model::Table table;
    table.id = std::move(id);
    for (const words::Key key : {"turns.opened"_w, "worklist.waits"_w, "turns.channel"_w, "turns.category"_w})
        table.columns.push_back(column(say(catalogue, key)));
    add_message_columns(of.material, look, table.columns);
    for (const activity::Row message : rows) {
        const std::size_t at = activity::at(message);
        if (is_hidden(of.material, look, at)) continue;
        const base::Instant opened = of.material.input.data.activity.at[at];
        const std::uint8_t category = of.material.input.triage.category[at];
        Cells row{cell(moment_of(of.material, opened)),
                  cell(model::Seconds{static_cast<double>(of.list.now.ms - opened.ms) / 1000}),
                  cell(channel_name(of.material, of.material.input.data.activity.channel[at])),
                  cell(category == language::Triage::none
                           ? std::string()
                           : category_name(of.material, static_cast<measure::Category>(category)))};
        add_message_cells(of.material, look, at, row);
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return {paragraph(say(catalogue, "worklist.none_found"_w))};
    return {block(std::move(table))};
}

model::Section message_section(const WorklistMaterial& of, const MessageLook& look, words::Key title,
                               words::Key explained, const std::vector<activity::Row>& rows) {
    const words::Catalogue& catalogue = of.material.catalogue;
    const std::string id(title.name.substr(title.name.rfind('.') + 1));
    model::Section section{id, say(catalogue, title), {}, model::team_only};
    section.blocks.push_back(paragraph(say(catalogue, explained, {{"days", int{kpis::worklist_days}}})));
    for (model::Block& made : message_blocks(of, look, id + "_list", rows)) section.blocks.push_back(std::move(made));
    return section;
}

model::Document document_of(const WorklistMaterial& of) {
    const playbook::Playbook& playbook = of.material.input.playbook;
    const words::Catalogue& catalogue = of.material.catalogue;
    model::Document document;
    document.title = say(catalogue, "worklist.title"_w);
    document.community =
        playbook.community.name.value.empty() ? playbook.community.id.value : playbook.community.name.value;
    document.playbook = playbook.community.id.value;
    document.period = words::date_time(catalogue, moment_of(of.material, of.list.now));
    document.language = catalogue.language;
    document.edition = model::Edition::team;
    document.version = of.material.version;
    document.style.sender = playbook.report.style.sender.value;
    document.style.confidentiality = playbook.report.style.confidentiality.value;
    for (const auto& colour : playbook.report.style.colours) document.style.colours.push_back(colour.value);
    return document;
}

}  // namespace

model::Report compose_worklist(const WorklistMaterial& of) {
    const MessageLook look = look_of(of.material.input.playbook.privacy, of.opted_out);
    model::Report report;
    report.document = document_of(of);
    report.sections.push_back(
        {"worklist", say(of.material.catalogue, "worklist.title"_w), work_blocks(of, look), model::team_only});
    report.sections.push_back(
        message_section(of, look, "worklist.leads"_w, "worklist.leads_explained"_w, of.list.leads));
    report.sections.push_back(
        message_section(of, look, "worklist.newcomers"_w, "worklist.newcomers_explained"_w, of.list.newcomers));
    report.sections.push_back(
        message_section(of, look, "worklist.left_lying"_w, "worklist.left_lying_explained"_w, of.list.left_lying));
    if (!of.list.turns.empty())
        report.sections.push_back({"guidance",
                                   say(of.material.catalogue, "worklist.guidance_sheet"_w),
                                   {block(guidance_table(of))},
                                   model::team_only});
    return report;
}

}  // namespace stamtafel::compose
