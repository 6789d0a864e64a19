// Helpers, promoters, bridge builders: names, the parts of the score and the reason in words. For the team.
#include <array>

#include "engine/superfans/reasons.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/superfans.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using superfans::On;
using superfans::Reason;
using words::operator""_w;
using words::say;

constexpr std::size_t most_listed = 25;

words::Key words_of(Reason::Key key) {
    switch (key) {
        case Reason::Key::helped: return "superfans.reason_helped"_w;
        case Reason::Key::accepted: return "superfans.reason_accepted"_w;
        case Reason::Key::reached: return "superfans.reason_reached"_w;
        case Reason::Key::advocacy: return "superfans.reason_advocacy"_w;
        case Reason::Key::shares: return "superfans.reason_shares"_w;
        case Reason::Key::weeks: return "superfans.reason_weeks"_w;
        case Reason::Key::tenure: return "superfans.reason_tenure"_w;
        case Reason::Key::bridges: return "superfans.reason_bridges"_w;
    }
    return "superfans.reason_helped"_w;
}

std::string reason_words(const words::Catalogue& catalogue, const std::vector<Reason>& reasons) {
    std::vector<std::string> parts;
    for (const Reason& reason : reasons) {
        const std::uint64_t n = reason.a, weeks = reason.b;
        if (reason.key == Reason::Key::helped)
            parts.push_back(say(catalogue, words_of(reason.key),
                                {{"people", say(catalogue, "superfans.helped_people"_w, {{"n", n}})},
                                 {"weeks", say(catalogue, "superfans.helped_weeks"_w, {{"n", weeks}})}}));
        else
            parts.push_back(say(catalogue, words_of(reason.key), {{"n", n}, {"weeks", weeks}}));
    }
    return words::listed(catalogue, parts);
}

/// "Goud (behouden)": below the bound, and within what a tier once reached allows.
std::string tier_words(const Material& material, const superfans::Candidate& one) {
    if (!one.tier) return "";
    std::string tier = tier_name(material, *one.tier);
    return one.kept ? say(material.catalogue, "superfans.tier_kept"_w, {{"tier", tier}}) : tier;
}

struct List {
    std::string_view id;
    words::Key caption;
    On on;
    const std::vector<std::size_t>& rows;
};

void add_parts(const superfans::Programme& programme, const superfans::Candidate& one,
               std::vector<model::Cell>& cells) {
    for (std::size_t i = 0; i < superfans::parts; ++i)
        if (programme.measured[i]) cells.push_back(cell(model::Score{one.part[i]}));
}

void add_part_columns(const Material& material, const superfans::Programme& programme, model::Table& table) {
    constexpr std::array heads = std::to_array<words::Key>({"superfans.head_helpfulness"_w, "superfans.head_reach"_w,
                                                            "superfans.head_advocacy"_w, "superfans.head_consistency"_w,
                                                            "superfans.head_tenure"_w});
    for (std::size_t i = 0; i < superfans::parts; ++i)
        if (programme.measured[i]) table.columns.push_back(column(say(material.catalogue, heads[i])));
}

model::Table list_table(const Material& material, const superfans::Programme& programme, const List& list) {
    const words::Catalogue& catalogue = material.catalogue;
    const bool helpers = list.on == On::helpers, parts = programme.ranked && helpers;
    model::Table table;
    table.id = list.id;
    table.caption = say(catalogue, list.caption);
    table.columns = {column(say(catalogue, "community.member"_w)), column(say(catalogue, "superfans.why"_w))};
    if (helpers) table.columns.push_back(column(say(catalogue, "superfans.tier"_w)));
    if (parts) table.columns.push_back(column(say(catalogue, "superfans.head_score"_w), "superfan_score"));
    if (parts) add_part_columns(material, programme, table);
    for (const std::size_t index : list.rows) {
        if (table.rows.size() == most_listed) break;
        const superfans::Candidate& one = programme.candidates[index];
        auto name = member_name(material, one.who);
        if (!name) continue;
        std::vector<model::Cell> cells{cell(std::move(*name), model::Style::head),
                                       cell(reason_words(catalogue, superfans::reasons(programme, index, list.on)))};
        if (helpers) cells.push_back(cell(tier_words(material, one)));
        if (parts) cells.push_back(cell(model::Score{one.score}));
        if (parts) add_parts(programme, one, cells);
        for (model::Cell& made : cells) made.personal = true;
        table.rows.push_back(std::move(cells));
    }
    if (list.rows.size() > table.rows.size() && table.rows.size() == most_listed)
        table.note = say(catalogue, "members.list_cut"_w, {{"n", std::uint64_t{list.rows.size() - table.rows.size()}}});
    return table;
}

}  // namespace

void add_fan_lists(const Material& material, const superfans::Programme& programme, Blocks& blocks) {
    const std::array lists{List{"superfans", "superfans.helpers"_w, On::helpers, programme.helpers},
                           List{"superpromoters", "superfans.promoters"_w, On::promoters, programme.promoters},
                           List{"bridge_list", "superfans.bridges"_w, On::bridges, programme.bridges}};
    bool any = false;
    for (const List& list : lists) {
        model::Table table = list_table(material, programme, list);
        if (table.rows.empty()) continue;
        if (!any) {
            blocks.push_back(heading(material, "superfans.who"_w));
            blocks.back().editions = model::team_only;
        }
        any = true;
        blocks.push_back(block(std::move(table), model::team_only));
        blocks.back().personal = true;
    }
}

}  // namespace stamtafel::compose
