// What to give now and what it costs: by tier, and by name for the team; against the budget.
#include <algorithm>

#include "reports/compose/cells.hpp"
#include "reports/compose/superfans.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

std::string reward_words(const playbook::Tier& tier) {
    const playbook::Reward& reward = tier.reward;
    return reward.what.value.empty() ? plain_words(reward.kind.value) : reward.what.value;
}

model::Cell cost_cell(const playbook::Tier& tier) {
    return tier.reward.cost.value ? cell(*tier.reward.cost.value) : cell(std::string());
}

/// Of the board the counts are facts alone: the shell of a programme has no rows.
model::Table tiers_table(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& tiers = material.input.playbook.superfans.tiers;
    const bool whole = programme.tiers.size() == tiers.size();
    model::Table table;
    table.id = "reward_tiers";
    table.caption = say(catalogue, "superfans.tiers"_w);
    table.columns = {column(say(catalogue, "superfans.tier"_w)), column(say(catalogue, "superfans.reward"_w)),
                     column(say(catalogue, "superfans.unit_cost"_w)),
                     column(say(catalogue, "superfans.in_tier"_w), "superfan_tier")};
    if (whole)
        for (const words::Key key : {"superfans.proposed"_w, "superfans.cost"_w, "superfans.given"_w})
            table.columns.push_back(column(say(catalogue, key)));
    for (std::size_t t = 0; t < tiers.size(); ++t) {
        std::vector<model::Cell> cells{cell(tier_name(material, t), model::Style::head), cell(reward_words(tiers[t])),
                                       cost_cell(tiers[t]), fact_cell(material, "superfans.tier." + tiers[t].id.value)};
        cells.back().definition.clear();  // the head has it
        if (whole) {
            cells.push_back(count_cell(programme.tiers[t].proposed));
            cells.push_back(cell(money_of(material, programme.tiers[t].cents)));
            cells.push_back(count_cell(programme.tiers[t].given));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

model::Table proposals_table(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& tiers = material.input.playbook.superfans.tiers;
    model::Table table;
    table.id = "reward_proposals";
    table.caption = say(catalogue, "superfans.proposals"_w);
    for (const words::Key key : {"community.member"_w, "superfans.tier"_w, "superfans.reward"_w, "superfans.cost"_w,
                                 "turns.channel"_w, "superfans.owner"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (const superfans::Proposal& proposal : programme.proposals) {
        const playbook::Tier& tier = tiers[proposal.tier];
        auto name = member_name(material, programme.candidates[proposal.candidate].who);
        if (!name) continue;
        const auto& channels = material.input.playbook.channels;
        const auto channel = std::find_if(channels.begin(), channels.end(), [&](const playbook::Channel& one) {
            return one.id.value == tier.reward.channel.value;
        });
        table.rows.push_back({cell(std::move(*name), model::Style::head), cell(tier_name(material, proposal.tier)),
                              cell(reward_words(tier)), cell(money_of(material, proposal.cents)),
                              cell(channel == channels.end() ? tier.reward.channel.value : name_of(*channel)),
                              cell(owner_name(material, tier.reward.owner.value))});
        for (model::Cell& made : table.rows.back()) made.personal = true;
    }
    table.note = say(catalogue, "superfans.proposals_note"_w);
    return table;
}

/// "Budget van oktober 2026: € 250. Uitgegeven € 40, voorgesteld € 55, over € 155."
std::string budget_words(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto money = [&](std::int64_t cents) { return words::money(catalogue, money_of(material, cents)); };
    if (!programme.budget_cents)
        return say(catalogue, "superfans.no_budget"_w, {{"proposed", money(programme.proposed_cents)}});
    return say(catalogue, "superfans.budget"_w,
               {{"period", period_in_sentence(catalogue, programme.budget_period)},
                {"budget", money(*programme.budget_cents)},
                {"spent", money(programme.spent_cents)},
                {"proposed", money(programme.proposed_cents)},
                {"left", money(programme.left_cents().value_or(0))}});
}

}  // namespace

void add_rewards(const Material& material, const superfans::Programme& programme, Blocks& blocks) {
    if (material.input.playbook.superfans.tiers.empty()) return;
    blocks.push_back(heading(material, "superfans.rewards"_w));
    const bool whole = !programme.tiers.empty();
    if (whole) blocks.push_back(block(model::Text{model::Text::Voice::body, {budget_words(material, programme)}}));
    blocks.push_back(block(tiers_table(material, programme)));
    model::Table proposals = proposals_table(material, programme);
    if (!proposals.rows.empty()) {
        blocks.push_back(block(std::move(proposals), model::team_only));
        blocks.back().personal = true;
    } else if (whole && programme.proposals.empty()) {
        blocks.push_back(paragraph(say(material.catalogue, "superfans.no_proposals"_w)));
        blocks.back().editions = model::workers;
    }
}

}  // namespace stamtafel::compose
