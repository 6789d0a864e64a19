// Codes are the same in every language, so that a filter made in one finds its rows in the evidence of another.
#include "reports/compose/evidence_columns.hpp"

#include "engine/kpis/member_figures.hpp"
#include "reports/compose/cells.hpp"

namespace stamtafel::compose {

model::Cell code_cell(std::string_view text) { return cell(std::string(text)); }
model::Cell bit_cell(bool set) { return count_cell(set ? 1 : 0); }

std::vector<model::Column> columns_named(std::initializer_list<std::string_view> ids) {
    std::vector<model::Column> columns;
    for (const std::string_view id : ids) columns.push_back({std::string(id), {}, false, false, std::string(id)});
    return columns;
}

const std::string& channel_id(const Material& material, activity::Channel channel) {
    return material.input.playbook.channels[activity::at(channel)].id.value;
}

Conditions::Conditions(const measure::Input& looked_at, const base::Evidence& evidence, model::EvidenceFilter& out)
    : input(looked_at), table(evidence.table), filter(evidence.filter), out_(out) {}

void Conditions::by_protocol(All all) {
    const auto& protocols = input.playbook.protocols;
    by_name("protocol", filter.protocols, protocols.size(), all, [&](std::size_t i) { return protocols[i].id.value; });
}

void Conditions::by_channel() {
    const auto& channels = input.playbook.channels;
    by_name("channel", filter.channels, channels.size(), All::is_no_condition,
            [&](std::size_t i) { return channels[i].id.value; });
}

void Conditions::by_category(All all) {
    const auto& categories = input.triage.categories;
    by_name("category", filter.categories, categories.size(), all, [&](std::size_t i) { return categories[i]; });
}

void Conditions::by_place() { be("where", {kpis::place_name(input.playbook, filter.channels)}); }

void Conditions::be(std::string_view column, std::vector<std::string> values) {
    out_.where.emplace_back(std::string(column), std::move(values));
}

}  // namespace stamtafel::compose
