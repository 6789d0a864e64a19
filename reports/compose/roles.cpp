// Roles in the period before and in this one; the table of who went from which role to which is for who does the work.
#include <algorithm>
#include <array>

#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using community::Role;
using words::operator""_w;
using words::say;

struct RoleRow {
    Role role;
    words::Key name;
    std::string_view fact;
    double rule;  ///< of thumb: 90-9-1; 0: none
};
constexpr std::array role_rows = std::to_array<RoleRow>({
    {Role::creator, "members.creators"_w, "members.creators", 0.01},
    {Role::reactor, "members.reactors"_w, "members.reactors", 0.09},
    {Role::lurker, "members.lurkers"_w, "members.lurkers", 0.9},
    {Role::dormant, "members.dormant"_w, "members.dormant", 0},
});
constexpr std::size_t drawn = 3;  // who sleeps would dwarf the others

/// Held beside now: nothing where the data do not reach the whole period before, or nobody was there to begin with.
kpis::MemberCount before_of(const Material& material, Role role) {
    return material.evaluation.members.before[static_cast<std::size_t>(role)];
}

bool is_listed(const Material& material) {
    const auto& rosters = material.evaluation.members.rosters;
    return !rosters.empty() && rosters.front().roster.listed;
}

model::DumbbellRow dumbbell_row(const Material& material, const RoleRow& row) {
    const kpis::MemberCount then = before_of(material, row.role);
    model::DumbbellRow made;
    made.label = say(material.catalogue, row.name);
    if (then) made.then = *then;
    made.then_label = told_words(material, then);
    made.now = fact_number(material, row.fact);
    made.now_label = fact_words(material, row.fact);
    return made;
}

std::optional<model::Chart> roles_chart(const Material& material) {
    if (!material.evaluation.members.known_before) return std::nullopt;
    const words::Catalogue& catalogue = material.catalogue;
    model::Dumbbell data;
    double largest = 1;
    for (std::size_t i = 0; i < drawn; ++i) {
        data.rows.push_back(dumbbell_row(material, role_rows[i]));
        largest = std::max({largest, data.rows.back().then.value_or(0), data.rows.back().now.value_or(0)});
    }
    if (std::all_of(data.rows.begin(), data.rows.end(), [](const auto& row) { return !row.then || !row.now; }))
        return std::nullopt;
    data.value = value_axis(catalogue, base::Unit::count, 0, largest);
    data.value.title = say(catalogue, "members.members"_w);
    data.then_title = before_short(material);
    data.now_title = period_short(catalogue, material.evaluation.period);
    data.unit = base::Unit::count;
    std::string title = say(catalogue, "members.roles_chart"_w,
                            {{"creators", data.rows[0].now_label}, {"before", data.rows[0].then_label}});
    if (!data.rows[0].now || !data.rows[0].then)
        title = say(catalogue, "members.reactors_chart"_w,
                    {{"reactors", data.rows[1].now_label}, {"before", data.rows[1].then_label}});
    return model::Chart{"roles", std::move(title), say(catalogue, "members.roles_description"_w), std::move(data)};
}

void add_shares(const Material& material, const RoleRow& row, std::vector<model::Cell>& cells) {
    const auto known = fact_number(material, "members.known"), part = fact_number(material, row.fact);
    cells.push_back(known && part && *known > 0 ? cell(model::Share{*part / *known}) : cell(std::string()));
    cells.push_back(row.rule > 0 ? cell(model::Share{row.rule}) : cell(std::string()));
}

model::Table roles_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const bool before = material.evaluation.members.known_before, listed = is_listed(material);
    model::Table table;
    table.id = "roles";
    table.caption = say(catalogue, "members.roles_table"_w);
    table.columns = {column(say(catalogue, "members.role"_w))};
    if (before) table.columns.push_back(column(before_short(material)));
    table.columns.push_back(column(period_short(catalogue, material.evaluation.period)));
    if (listed) table.columns.push_back(column(say(catalogue, "members.share_of_known"_w)));
    if (listed) table.columns.push_back(column(say(catalogue, "members.rule_of_thumb"_w)));
    for (const RoleRow& row : role_rows) {
        std::vector<model::Cell> cells{cell(say(catalogue, row.name), model::Style::head)};
        if (before) cells.push_back(told_cell(before_of(material, row.role)));
        cells.push_back(fact_cell(material, row.fact));
        if (listed) add_shares(material, row, cells);
        table.rows.push_back(std::move(cells));
    }
    table.note = say(catalogue, listed ? "members.roles_listed"_w : "members.roles_unlisted"_w);
    return table;
}

/// What the first and last role is called in a table of moves: they came, or they went.
std::string move_name(const Material& material, std::size_t role, words::Key none) {
    if (role == 0) return say(material.catalogue, none);
    return say(material.catalogue, role_rows[role - 1].name);
}

bool moved(const community::Transitions& all, std::size_t role, bool to) {
    for (std::size_t other = 0; other < community::roles; ++other)
        if ((to ? all[other][role] : all[role][other]) > 0) return true;
    return false;
}

model::Table moves_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const community::Transitions& all = material.evaluation.members.transitions;
    constexpr std::array<std::size_t, community::roles> order{1, 2, 3, 4, 0};
    model::Table table;
    table.id = "role_moves";
    table.caption = say(catalogue, "members.moves"_w);
    table.columns = {column(say(catalogue, "members.moves_from"_w, {{"period", before_short(material)}}))};
    for (const std::size_t to : order)
        if (moved(all, to, true)) table.columns.push_back(column(move_name(material, to, "members.gone"_w)));
    for (const std::size_t from : order) {
        if (!moved(all, from, false)) continue;
        std::vector<model::Cell> cells{cell(move_name(material, from, "members.unknown_yet"_w), model::Style::head)};
        for (const std::size_t to : order)
            if (moved(all, to, true))
                cells.push_back(from == 0 && to == 0 ? cell(std::string()) : count_cell(all[from][to]));
        table.rows.push_back(std::move(cells));
    }
    table.note = say(catalogue, "members.moves_note"_w);
    return table;
}

}  // namespace

void add_roles(const Material& material, Blocks& blocks) {
    blocks.push_back(heading(material, "members.roles"_w));
    if (auto chart = roles_chart(material)) blocks.push_back(block(std::move(*chart)));
    blocks.push_back(block(roles_table(material)));
    if (!material.evaluation.members.known_before) return;
    if (model::Table moves = moves_table(material); !moves.rows.empty())
        blocks.push_back(block(std::move(moves), model::workers));
}

}  // namespace stamtafel::compose
