// The superfan programme as agreed: tiers, what they cost at the most, and whether the budget of the year carries it.
#include <algorithm>
#include <optional>

#include "engine/strategy/tier_costs.hpp"
#include "engine/superfans/score.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/plan_parts.hpp"
#include "reports/compose/plan_words.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr double largest_sum = 1e15;  // ten thousand billion a year: beyond it no sum is told

model::Table tiers_table(const PlanMaterial& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table =
        table_of("plan_tiers", say(catalogue, "plan.tiers"_w),
                 {say(catalogue, "plan.tier"_w), say(catalogue, "plan.condition"_w), say(catalogue, "plan.reward"_w),
                  say(catalogue, "plan.cost"_w), say(catalogue, "plan.most"_w), say(catalogue, "plan.cooldown"_w),
                  say(catalogue, "plan.owner"_w)});
    for (const playbook::Tier& tier : material.playbook.superfans.tiers) {
        const playbook::Reward& reward = tier.reward;
        const std::string what =
            reward.what.value.empty() ? choice_named(material, reward.kind.value) : reward.what.value;
        table.rows.push_back(
            {text_cell(named(tier.name, tier.id), model::Style::head), text_cell(conditions_said(material, tier.when)),
             text_cell(what), reward.cost.value ? cell(*reward.cost.value) : model::Cell{},
             tier.max.value ? cell(model::Number{*tier.max.value, 0}) : model::Cell{},
             text_cell(tier.cooldown.value ? span_words(material.catalogue, *tier.cooldown.value) : std::string()),
             text_cell(reward.owner.value.empty() ? std::string() : owner_named(material, reward.owner.value))});
    }
    return table;
}

bool is_scored(const playbook::Tier& tier) {
    return std::any_of(tier.when.begin(), tier.when.end(),
                       [](const auto& test) { return test.first.value == "score"; });
}

/// What the score weighs: "behulpzaamheid (4), bereik (1) en aanbeveling (2)".
std::string score_said(const PlanMaterial& material) {
    const playbook::Superfans& rules = material.playbook.superfans;
    const auto weights = superfans::weights_of(rules);
    std::vector<std::string> parts;
    for (std::size_t p = 0; p < weights.size(); ++p)
        if (weights[p] > 0)
            parts.push_back(choice_named(material, superfans::part_names[p]) + " (" +
                            words::amount(material.catalogue, weights[p]) + ")");
    return say(material.catalogue, "plan.score_lead"_w,
               {{"parts", words::listed(material.catalogue, parts)},
                {"tenure", span_words(material.catalogue, rules.min_tenure.value)}});
}

struct YearOfRewards {
    std::int32_t periods = 12;
    base::Money budget;                      ///< of one period
    std::optional<std::int64_t> most_cents;  ///< of one period; nothing: not all tiers have a cap and a cost
};

YearOfRewards year_of(const playbook::Superfans& superfans) {
    YearOfRewards year{12 / strategy::months_of(superfans.budget), *superfans.budget.amount.value, std::nullopt};
    double sum = 0;
    for (const playbook::Tier& tier : superfans.tiers) {
        const auto most = strategy::most_cents(tier, superfans.budget);
        if (!most) return year;
        sum += *most;
    }
    if (sum * year.periods <= largest_sum) year.most_cents = static_cast<std::int64_t>(sum);
    return year;
}

model::Cell money_cell(const YearOfRewards& year, std::int64_t cents) {
    return cell(base::Money{cents, year.budget.currency});
}

model::Table year_table(const PlanMaterial& material, const YearOfRewards& year) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::int32_t at_once = year.periods == 12 ? 3 : 1;  // months that are all alike are told by the quarter
    const bool quarters = year.periods == 4 * at_once;
    model::Table table = table_of("plan_budget", say(catalogue, "plan.budget_year"_w),
                                  {say(catalogue, quarters ? "plan.quarter"_w : "plan.period"_w),
                                   say(catalogue, "plan.budget"_w), say(catalogue, "plan.rewards_at_most"_w),
                                   say(catalogue, "plan.left"_w), say(catalogue, "plan.budget_so_far"_w)});
    base::Civil month = base::civil_of(material.from);
    for (std::int32_t i = at_once; i <= year.periods; i += at_once) {
        const base::Day first = base::day_of({month.year, month.month, 1});
        std::vector<model::Cell> row{text_cell(words::month(catalogue, first), model::Style::head),
                                     money_cell(year, year.budget.cents * at_once)};
        row.push_back(year.most_cents ? money_cell(year, *year.most_cents * at_once)
                                      : cell(model::Missing{base::Why::not_given}));
        row.push_back(year.most_cents ? money_cell(year, (year.budget.cents - *year.most_cents) * at_once)
                                      : cell(model::Missing{base::Why::not_given}));
        row.push_back(money_cell(year, year.budget.cents * i));
        table.rows.push_back(std::move(row));
        month.month += static_cast<std::uint32_t>(12 / year.periods * at_once);
        if (month.month > 12) month.month -= 12, ++month.year;
    }
    table.note = say(catalogue, "plan.budget_note"_w);
    return table;
}

model::Block carried(const PlanMaterial& material, const YearOfRewards& year) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto money = [&](std::int64_t cents) {
        return words::money(catalogue, base::Money{cents, year.budget.currency});
    };
    if (!year.most_cents)
        return block(model::Callout{
            model::Tone::watch, say(catalogue, "plan.open_ended_title"_w), {say(catalogue, "plan.open_ended"_w)}});
    const bool enough = *year.most_cents <= year.budget.cents;
    return block(model::Callout{enough ? model::Tone::good : model::Tone::bad,
                                say(catalogue, enough ? "plan.carried_title"_w : "plan.not_carried_title"_w),
                                {say(catalogue, "plan.carried"_w,
                                     {{"most", money(*year.most_cents * year.periods)},
                                      {"budget", money(year.budget.cents * year.periods)}})}});
}

}  // namespace

Blocks plan_superfans(const PlanMaterial& material) {
    const playbook::Superfans& superfans = material.playbook.superfans;
    if (superfans.tiers.empty()) return {};
    const words::Catalogue& catalogue = material.catalogue;
    Blocks blocks{paragraph(say(catalogue, "plan.superfans_lead"_w,
                                {{"people", static_cast<std::int64_t>(superfans.floor_people.value)},
                                 {"weeks", static_cast<std::int64_t>(superfans.floor_weeks.value)},
                                 {"window", span_words(material.catalogue, superfans.window.value)}}))};
    if (std::any_of(superfans.tiers.begin(), superfans.tiers.end(), is_scored))
        blocks.push_back(paragraph(score_said(material)));
    blocks.push_back(block(tiers_table(material)));
    const auto& amount = superfans.budget.amount.value;
    if (!amount || static_cast<double>(amount->cents) * 12 > largest_sum) return blocks;
    const YearOfRewards year = year_of(superfans);
    blocks.push_back(carried(material, year));
    blocks.push_back(block(year_table(material, year)));
    return blocks;
}

}  // namespace stamtafel::compose
