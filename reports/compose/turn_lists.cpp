// Worst misses and open items: when, where, about what, how long; with the address when the export gives one.
#include "reports/compose/turn_lists.hpp"

#include <algorithm>

#include "reports/compose/cells.hpp"

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

void add_address(const Material& material, const measure::Turn& turn, std::vector<model::Cell>& row) {
    if (!has_addresses(material)) return;
    const auto& url = material.input.data.activity.url[activity::at(turn.opened)];
    const std::string address(material.input.store.view(url));
    row.push_back(cell(address.empty() ? std::string() : say(material.catalogue, "turns.open_link"_w)));
    if (!address.empty()) row.back().link = model::Link{false, address};
    row.back().personal = true;
}

void add_address_column(const Material& material, model::Table& table) {
    if (!has_addresses(material)) return;
    table.columns.push_back(column(say(material.catalogue, "turns.link"_w)));
    table.columns.back().personal = true;
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
    add_address_column(material, table);
    for (const std::size_t index : view.worst) {
        const measure::Turn& turn = material.evaluation.turns[index];
        std::vector<model::Cell> row = shared_cells(material, turn);
        row.push_back(cell(outcome_name(catalogue, turn.outcome)));
        row.back().tone = turn.outcome == measure::Outcome::missed ? model::Tone::bad : model::Tone::watch;
        add_address(material, turn, row);
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
    add_address_column(material, table);
    for (const std::size_t index : view.open) {
        const measure::Turn& turn = material.evaluation.turns[index];
        table.rows.push_back(shared_cells(material, turn));
        add_address(material, turn, table.rows.back());
    }
    return table;
}

}  // namespace stamtafel::compose
