// Worst misses and open items: when, where, from whom, about what, how long; with what leads to the message itself.
// Everything that names a person is marked so.
#include "reports/compose/turn_lists.hpp"

#include <algorithm>

#include "reports/compose/cells.hpp"
#include "reports/compose/messages.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

bool has_addresses(const Material& material) { return !material.input.data.activity.url.empty(); }

std::vector<model::Column> shared_columns(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    return {column(say(catalogue, "turns.opened"_w)), column(say(catalogue, "turns.channel"_w)),
            column(say(catalogue, "turns.category"_w)), column(say(catalogue, "turns.due"_w)),
            column(say(catalogue, "turns.waited"_w))};
}

std::vector<model::Cell> shared_cells(const Material& material, const measure::Turn& turn) {
    const base::Instant opened = material.input.data.activity.at[activity::at(turn.opened)];
    return {cell(moment_of(material, opened)),
            cell(name_of(material.input.playbook.channels[activity::at(turn.channel)])),
            cell(category_name(material, turn.category)), cell(moment_of(material, turn.due)),
            cell(model::Seconds{static_cast<double>(turn.waited_ms) / 1000})};
}

std::string handle_of(const Material& material, std::size_t row) {
    const activity::Assembled& data = material.input.data;
    const activity::Account author = data.activity.author[row];
    if (author == activity::Account::none) return "";
    return std::string(material.input.store.view(data.accounts[activity::at(author)].handle));
}

model::Cell address_cell(const Material& material, std::size_t row) {
    const std::string address(material.input.store.view(material.input.data.activity.url[row]));
    model::Cell made = cell(address.empty() ? std::string() : say(material.catalogue, "turns.open_link"_w));
    if (!address.empty()) made.link = model::Link{model::Link::To::web, address};
    return made;
}

MessageLook allowed_look(const Material& material) {
    return compose::look_of(material.input.playbook.privacy, material.input.opted_out);
}

/// Who wrote it, its id in the export and its address: what one needs to find the message. Blank where the author may
/// not be named; a sensitive community names nobody.
void add_trace(const Material& material, const measure::Turn& turn, std::vector<model::Cell>& row) {
    const activity::Activity& activity = material.input.data.activity;
    const std::size_t opened = activity::at(turn.opened);
    const MessageLook look = allowed_look(material);
    const bool hidden = is_hidden(material, look, opened);
    const auto shown = [&](std::string text) { return cell(hidden ? std::string() : std::move(text)); };
    const std::size_t before = row.size();
    if (look.names) row.push_back(shown(handle_of(material, opened)));
    if (!activity.id.empty()) row.push_back(shown(std::string(material.input.store.view(activity.id[opened]))));
    if (has_addresses(material)) row.push_back(hidden ? cell(std::string()) : address_cell(material, opened));
    for (std::size_t i = before; i < row.size(); ++i) row[i].personal = true;
}

void add_trace_columns(const Material& material, model::Table& table) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::size_t before = table.columns.size();
    if (allowed_look(material).names) table.columns.push_back(column(say(catalogue, "turns.author"_w)));
    if (!material.input.data.activity.id.empty()) table.columns.push_back(column(say(catalogue, "turns.id"_w)));
    if (has_addresses(material)) table.columns.push_back(column(say(catalogue, "turns.link"_w)));
    for (std::size_t i = before; i < table.columns.size(); ++i) table.columns[i].personal = true;
}

/// Whose these are: the owner of the protocol, or those who hold the role.
std::string owner_note(const Material& material, const playbook::Protocol& protocol) {
    if (protocol.owner.value.empty()) return "";
    return say(material.catalogue, "turns.owner"_w, {{"owner", owner_name(material, protocol.owner.value)}});
}

}  // namespace

model::Table worst_misses(const Material& material, const kpis::ProtocolView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    model::Table table;
    table.id = "worst_" + protocol.id.value;
    table.caption = say(catalogue, "protocols.worst"_w, {{"protocol", name_of(protocol)}});
    table.columns = shared_columns(material);
    table.columns.push_back(column(say(catalogue, "turns.outcome"_w)));
    add_trace_columns(material, table);
    table.note = owner_note(material, protocol);
    for (const std::size_t index : view.worst) {
        const measure::Turn& turn = material.evaluation.turns[index];
        std::vector<model::Cell> row = shared_cells(material, turn);
        row.push_back(cell(outcome_name(catalogue, turn.outcome)));
        row.back().tone = turn.outcome == measure::Outcome::missed ? model::Tone::bad : model::Tone::watch;
        add_trace(material, turn, row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Table open_items(const Material& material, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    model::Table table;
    table.id = "open_" + protocol.id.value;
    table.caption = say(material.catalogue, "protocols.open_items"_w, {{"protocol", name_of(protocol)}});
    table.columns = shared_columns(material);
    add_trace_columns(material, table);
    table.note = owner_note(material, protocol);
    for (const std::size_t index : view.open) {
        const measure::Turn& turn = material.evaluation.turns[index];
        table.rows.push_back(shared_cells(material, turn));
        add_trace(material, turn, table.rows.back());
    }
    return table;
}

}  // namespace stamtafel::compose
