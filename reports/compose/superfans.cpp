// The section on superfans and rewards in the order of the report. Management sees counts, cost and budget alone.
#include "reports/compose/superfans.hpp"

#include <array>

#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

model::Tiles tiles_of(const Material& material, const superfans::Programme& programme) {
    model::Tiles tiles;
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "superfans.count"_w), "superfans.count"));
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "superfans.proposed"_w), "superfans.proposed"));
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "superfans.cost"_w), "superfans.cost"));
    tiles.tiles.push_back(
        tile_of(material, say(material.catalogue, "superfans.budget_left"_w), "superfans.budget_left"));
    if (programme.budget_cents)
        tiles.tiles.back().note =
            say(material.catalogue, "superfans.of_budget"_w,
                {{"budget", words::money(material.catalogue, money_of(material, *programme.budget_cents))},
                 {"period", period_in_sentence(material.catalogue, programme.budget_period)}});
    return tiles;
}

/// "Wie telt mee en waarop: …" and what the exports do not carry.
std::string how_words(const Material& material, const superfans::Programme& programme) {
    const words::Catalogue& catalogue = material.catalogue;
    constexpr std::array parts = std::to_array<words::Key>({"superfans.part_helpfulness"_w, "superfans.part_reach"_w,
                                                            "superfans.part_advocacy"_w, "superfans.part_consistency"_w,
                                                            "superfans.part_tenure"_w});
    std::vector<std::string> measured, missing;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (programme.measured[i] && programme.weights[i] > 0)
            measured.push_back(say(
                catalogue, "superfans.part"_w,
                {{"part", say(catalogue, parts[i])}, {"weight", words::whole_share(catalogue, programme.weights[i])}}));
        else if (!programme.measured[i])
            missing.push_back(say(catalogue, parts[i]));
    }
    if (!programme.ranked) return say(catalogue, "superfans.unranked"_w);
    std::string text = say(catalogue, "superfans.score"_w, {{"parts", words::listed(catalogue, measured)}});
    if (!missing.empty())
        text += " " + say(catalogue, "superfans.missing"_w, {{"parts", words::listed(catalogue, missing)}});
    return text;
}

std::string intro(const Material& material, const superfans::Programme& programme) {
    const playbook::Superfans& rules = material.input.playbook.superfans;
    return say(material.catalogue, "superfans.intro"_w,
               {{"days", words::days(material.catalogue, programme.from, programme.end + -1)},
                {"people", static_cast<std::int64_t>(rules.floor_people.value)},
                {"weeks", static_cast<std::int64_t>(rules.floor_weeks.value)}});
}

}  // namespace

std::string tier_name(const Material& material, std::size_t tier) {
    const auto& tiers = material.input.playbook.superfans.tiers;
    if (tier >= tiers.size()) return "";
    return tiers[tier].name.value.empty() ? tiers[tier].id.value : tiers[tier].name.value;
}

base::Money money_of(const Material& material, std::int64_t cents) {
    base::Money money = material.input.playbook.superfans.budget.amount.value.value_or(base::Money{});
    money.cents = cents;
    return money;
}

std::vector<model::Block> compose_superfans(const Material& material) {
    if (!material.evaluation.superfans) return {};
    const superfans::Programme& programme = *material.evaluation.superfans;
    Blocks blocks;
    blocks.push_back(paragraph(intro(material, programme)));
    blocks.push_back(block(tiles_of(material, programme)));
    blocks.push_back(paragraph(how_words(material, programme), model::Text::Voice::note));
    add_rewards(material, programme, blocks);
    add_fan_lists(material, programme, blocks);
    add_near_misses(material, programme, blocks);
    add_fairness(material, programme, blocks);
    return blocks;
}

}  // namespace stamtafel::compose
