// Files of evidence about messages: a row a turn, an escalation step, an activity. Every column that a filter can ask
// about is there.
#include <algorithm>
#include <array>

#include "engine/activity/kind.hpp"
#include "engine/kpis/role.hpp"
#include "engine/kpis/scope.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/evidence_columns.hpp"

namespace stamtafel::compose {
namespace {

using base::TableId;
using Cells = std::vector<model::Cell>;
using Visit = EvidenceFile::Visit;

constexpr std::array<std::string_view, 6> deeds{"addressed",  "reactive",     "proactive",
                                                "left_lying", "member_reply", "brand_comment"};
constexpr std::array<std::string_view, 4> leanings{"", "negative", "neutral", "positive"};

model::Cell seconds(std::int64_t ms) { return cell(model::Seconds{static_cast<double>(ms) / 1000}); }

std::string category_id(const Material& material, std::size_t category) {
    const auto& categories = material.input.triage.categories;
    return category < categories.size() ? categories[category] : std::string();
}

/// Empty where there is none.
model::Cell moment(const Material& material, activity::Row row) {
    if (row == activity::Row::none) return code_cell("");
    return cell(moment_of(material, material.input.data.activity.at[activity::at(row)]));
}

model::Cell address(const Material& material, std::size_t row) {
    const auto& urls = material.input.data.activity.url;
    return urls.empty() ? code_cell("") : code_cell(material.input.store.view(urls[row]));
}

const playbook::Protocol& protocol_of(const Material& material, const measure::Turn& turn) {
    return material.input.playbook.protocols[static_cast<std::size_t>(turn.protocol)];
}

std::vector<model::Column> turn_heads() {
    return columns_named({"opened", "protocol", "step", "channel", "category", "outcome", "answered_by", "answered",
                          "attributed", "holding", "outside_hours", "waited_seconds", "calendar_seconds", "due",
                          "closed", "peer_at", "role", "member", "url"});
}

Cells turn_record(const Material& material, Pseudonyms& pseudonyms, const measure::Turn& turn) {
    const activity::Activity& activity = material.input.data.activity;
    const playbook::Protocol& protocol = protocol_of(material, turn);
    Cells cells{moment(material, turn.opened),
                code_cell(protocol.id.value),
                code_cell(step_codes[static_cast<std::size_t>(turn.step)]),
                code_cell(channel_id(material, turn.channel)),
                code_cell(category_id(material, static_cast<std::size_t>(turn.category))),
                code_cell(outcome_codes[static_cast<std::size_t>(turn.outcome)]),
                code_cell(answerer_codes[static_cast<std::size_t>(turn.by)])};
    for (std::size_t i = 0; i < trait_columns.size(); ++i) cells.push_back(bit_cell((turn.traits >> i & 1U) != 0));
    for (const std::int64_t ms : {turn.waited_ms, turn.calendar_ms}) cells.push_back(seconds(ms));
    cells.push_back(cell(moment_of(material, turn.due)));
    for (const activity::Row row : {turn.closed, turn.peer}) cells.push_back(moment(material, row));
    cells.push_back(code_cell(kpis::role_of(material.input.playbook, protocol.owner.value)));
    cells.push_back(code_cell(pseudonyms.of(activity.author[activity::at(turn.opened)])));
    cells.push_back(address(material, activity::at(turn.opened)));
    return cells;
}

void each_turn(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    for (const measure::Turn& turn : material.evaluation.turns) visit(turn_record(material, pseudonyms, turn));
}

std::vector<model::Column> escalation_heads() {
    return columns_named({"opened", "protocol", "step", "channel", "category", "outcome", "answered_by", "path_step",
                          "to", "due", "shown", "kept", "acted_at", "member", "url"});
}

void each_escalation(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const kpis::Evaluation& evaluation = material.evaluation;
    for (const measure::Escalation& one : evaluation.escalations) {
        const measure::Turn& turn = evaluation.turns[one.turn - evaluation.first_turn];
        const playbook::Protocol& protocol = protocol_of(material, turn);
        const std::size_t row = activity::at(turn.opened);
        const bool named = one.step < protocol.escalation.size();
        visit({moment(material, turn.opened), code_cell(protocol.id.value),
               code_cell(step_codes[static_cast<std::size_t>(turn.step)]),
               code_cell(channel_id(material, turn.channel)),
               code_cell(category_id(material, static_cast<std::size_t>(turn.category))),
               code_cell(outcome_codes[static_cast<std::size_t>(turn.outcome)]),
               code_cell(answerer_codes[static_cast<std::size_t>(turn.by)]), count_cell(one.step + 1U),
               code_cell(named ? protocol.escalation[one.step].to.value : ""), cell(moment_of(material, one.due)),
               bit_cell(one.shown), bit_cell(one.kept), moment(material, one.by),
               code_cell(pseudonyms.of(material.input.data.activity.author[row])), address(material, row)});
    }
}

std::vector<model::Column> activity_heads() {
    return columns_named({"at", "channel", "kind", "category", "protocol", "thanks", "sentiment", "addressed",
                          "reactive", "proactive", "left_lying", "member_reply", "brand_comment", "reply", "canned",
                          "member", "url"});
}

std::string_view leaning_of(const Material& material, std::size_t row) {
    return leanings[static_cast<std::size_t>(kpis::leaning_of(material.input, row))];
}

/// An activity with something of which a figure may ask.
void visit_activity(const Material& material, Pseudonyms& pseudonyms, std::size_t row, const Visit& visit) {
    const activity::Activity& activity = material.input.data.activity;
    const measure::Item item = material.evaluation.items[row];
    const std::uint8_t category = material.input.triage.category[row];
    const bool triaged = category != language::Triage::none, reply = kpis::is_reply(activity, row);
    if (!triaged && item.deeds == 0 && !reply) return;
    const bool covered = triaged && item.protocol < measure::Item::thanks;
    Cells cells{cell(moment_of(material, activity.at[row])),
                code_cell(channel_id(material, activity.channel[row])),
                code_cell(activity::row_of(activity.kind[row]).id),
                code_cell(triaged ? category_id(material, category) : std::string()),
                code_cell(covered ? material.input.playbook.protocols[item.protocol].id.value : ""),
                bit_cell(triaged && item.protocol == measure::Item::thanks),
                code_cell(triaged ? leaning_of(material, row) : "")};
    for (std::size_t i = 0; i < deeds.size(); ++i) cells.push_back(bit_cell((item.deeds >> i & 1U) != 0));
    cells.push_back(bit_cell(reply));
    cells.push_back(bit_cell(reply && language::has(material.input.triage.marks[row], language::Mark::canned)));
    cells.push_back(code_cell(pseudonyms.of(activity.author[row])));
    cells.push_back(address(material, row));
    visit(cells);
}

void each_activity(const Material& material, Pseudonyms& pseudonyms, const Visit& visit) {
    const auto& at = material.input.data.activity.at;
    const auto row_at = [&](base::Instant instant) {
        return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), instant) - at.begin());
    };
    const std::size_t end = std::min(row_at(material.evaluation.span.to), material.evaluation.items.size());
    for (std::size_t row = row_at(material.evaluation.span.from); row < end; ++row)
        visit_activity(material, pseudonyms, row, visit);
}

void add_turn_conditions(Conditions& to) {
    to.by_protocol(Conditions::All::is_no_condition);
    to.by_code("step", to.filter.steps, step_codes);
    to.by_channel();
    to.by_category(Conditions::All::is_no_condition);
    to.by_code("outcome", to.filter.outcomes, outcome_codes);
    to.by_code("answered_by", to.filter.answered_by, answerer_codes);
    if (to.table == TableId::turns) to.by_bits(to.filter.traits, trait_columns);
}

void add_escalation_conditions(Conditions& to) {
    add_turn_conditions(to);
    if (to.filter.shown) to.be("shown", {"1"});
    if (to.filter.kept) to.be("kept", {"1"});
}

void add_activity_conditions(Conditions& to) {
    to.by_channel();
    if (to.table == TableId::replies) return to.be("reply", {"1"});
    if (to.table == TableId::activities && to.filter.deeds != 0) return to.by_bits(to.filter.deeds, deeds);
    to.by_category(Conditions::All::is_listed);
    if (to.table == TableId::items) to.by_protocol(Conditions::All::is_listed);
    if (to.table == TableId::thanks) to.be("thanks", {"1"});
    if (to.filter.with_sentiment) to.be("sentiment", {"negative", "neutral", "positive"});
}

constexpr std::array turn_tables{TableId::turns};
constexpr std::array escalation_tables{TableId::escalations};
constexpr std::array activity_tables{TableId::activities, TableId::items, TableId::thanks, TableId::replies};

}  // namespace

constinit const EvidenceFile turns_file{"turns.csv", turn_heads, each_turn, turn_tables, add_turn_conditions};
constinit const EvidenceFile escalations_file{"escalations.csv", escalation_heads, each_escalation, escalation_tables,
                                              add_escalation_conditions};
constinit const EvidenceFile activities_file{"activities.csv", activity_heads, each_activity, activity_tables,
                                             add_activity_conditions};

}  // namespace stamtafel::compose
