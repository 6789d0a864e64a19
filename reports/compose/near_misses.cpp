// Who stays just below a tier, or reaches it and goes without its reward: what stands in between, in words.
#include <array>
#include <cmath>

#include "reports/compose/cells.hpp"
#include "reports/compose/superfans.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using superfans::Bar;
using superfans::NearMiss;
using words::operator""_w;
using words::say;

words::Key words_of(Bar bar) {
    switch (bar) {
        case Bar::people: return "superfans.miss_people"_w;
        case Bar::weeks: return "superfans.miss_weeks"_w;
        case Bar::tenure: return "superfans.miss_tenure"_w;
        case Bar::cooldown: return "superfans.miss_cooldown"_w;
        case Bar::cap: return "superfans.miss_cap"_w;
        case Bar::budget: return "superfans.miss_budget"_w;
        case Bar::none:
        case Bar::condition: break;
    }
    return "superfans.miss_condition"_w;
}

/// A tier's figure as the playbook names it.
struct FigureRow {
    std::string_view name;
    words::Key words;
};
constexpr std::array figures = std::to_array<FigureRow>({
    {"score", "superfans.figure_score"_w},
    {"helped", "superfans.figure_helped"_w},
    {"active_weeks", "superfans.figure_weeks"_w},
    {"help_weeks", "superfans.figure_help_weeks"_w},
    {"accepted", "superfans.figure_accepted"_w},
    {"reached", "superfans.figure_reached"_w},
    {"advocacy_days", "superfans.figure_advocacy"_w},
    {"shares", "superfans.figure_shares"_w},
    {"tenure", "superfans.figure_tenure"_w},
});

std::string figure_words(const Material& material, const NearMiss& miss) {
    const playbook::Tier& tier = material.input.playbook.superfans.tiers[miss.tier];
    if (miss.condition >= tier.when.size()) return "";
    const std::string& name = tier.when[miss.condition].first.value;
    for (const FigureRow& row : figures)
        if (row.name == name) return say(material.catalogue, row.words);
    return name;
}

std::string why_words(const Material& material, const NearMiss& miss) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto number = [&](double value) {
        return miss.bar == Bar::budget
                   ? words::money(catalogue, money_of(material, static_cast<std::int64_t>(value)))
                   : words::number(catalogue, value, miss.bar == Bar::condition && value != std::floor(value) ? 1 : 0);
    };
    return say(catalogue, words_of(miss.bar),
               {{"figure", figure_words(material, miss)}, {"has", number(miss.has)}, {"needs", number(miss.needs)}});
}

}  // namespace

void add_near_misses(const Material& material, const superfans::Programme& programme, Blocks& blocks) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "near_misses";
    table.caption = say(catalogue, "superfans.near_misses"_w);
    for (const words::Key key : {"community.member"_w, "superfans.tier"_w, "superfans.lacks"_w})
        table.columns.push_back(column(say(catalogue, key)));
    for (const NearMiss& miss : programme.near_misses) {
        auto name = member_name(material, programme.candidates[miss.candidate].who);
        if (!name) continue;
        table.rows.push_back({cell(std::move(*name), model::Style::head), cell(tier_name(material, miss.tier)),
                              cell(why_words(material, miss))});
        for (model::Cell& made : table.rows.back()) made.personal = true;
    }
    if (table.rows.empty()) return;
    blocks.push_back(block(std::move(table), model::team_only));
    blocks.back().personal = true;
}

}  // namespace stamtafel::compose
