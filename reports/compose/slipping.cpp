// Members who were there in each of the three periods before and not in this one: for the team, with what they wrote
// last, so that somebody can ask how they are.
#include <algorithm>

#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/compose/messages.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_listed = 20;
constexpr int earlier_periods = 3;

struct Silent {
    std::uint64_t rows = 0;
    std::size_t last = 0;  ///< row
};

/// By account: how much of theirs the three periods hold, and the last of it. One pass over these periods.
std::vector<Silent> silent_members(const Material& material) {
    const kpis::MemberViews& views = material.evaluation.members;
    const activity::Activity& activity = material.input.data.activity;
    std::vector<std::uint32_t> place(material.input.data.accounts.size(), 0);
    std::vector<Silent> found;
    for (const community::MemberRow& row : views.rosters.front().roster.rows) {
        const auto who = static_cast<std::size_t>(row.who);
        if (!community::has(row.marks, community::Mark::slipping) || who >= place.size()) continue;
        found.emplace_back();
        place[who] = static_cast<std::uint32_t>(found.size());
    }
    calendar::Period first = material.evaluation.period;
    for (int i = 0; i < earlier_periods; ++i) first = calendar::before(first);
    const base::Instant from = calendar::span_of(first, material.input.zone).from;
    const auto start = std::lower_bound(activity.at.begin(), activity.at.end(), from);
    for (auto row = static_cast<std::size_t>(start - activity.at.begin());
         row < activity.at.size() && activity.at[row] < material.evaluation.span.from; ++row) {
        const activity::Account author = activity.author[row];
        if (author == activity::Account::none || place[activity::at(author)] == 0) continue;
        Silent& one = found[place[activity::at(author)] - 1];
        ++one.rows, one.last = row;
    }
    return found;
}

model::Table slipping_table(const Material& material, const MessageLook& look) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<Silent> silent = silent_members(material);
    silent.erase(
        std::remove_if(silent.begin(), silent.end(),
                       [&](const Silent& one) { return one.rows == 0 || is_hidden(material, look, one.last); }),
        silent.end());
    std::sort(silent.begin(), silent.end(),
              [](const Silent& a, const Silent& b) { return a.rows != b.rows ? a.rows > b.rows : a.last < b.last; });
    model::Table table;
    table.id = "slipping";
    table.caption = say(catalogue, "members.slipping"_w);
    table.columns = {column(say(catalogue, "members.last_active"_w)), column(say(catalogue, "turns.channel"_w)),
                     column(say(catalogue, "members.activities"_w))};
    add_message_columns(material, look, table.columns);
    table.note = say(catalogue, "members.slipping_note"_w);
    if (silent.size() > most_listed)
        table.note += " " + say(catalogue, "members.list_cut"_w, {{"n", std::uint64_t{silent.size() - most_listed}}});
    silent.resize(std::min(silent.size(), most_listed));
    for (const Silent& one : silent) {
        const activity::Activity& activity = material.input.data.activity;
        std::vector<model::Cell> cells{cell(moment_of(material, activity.at[one.last]).day),
                                       cell(channel_name(material, activity.channel[one.last])), count_cell(one.rows)};
        add_message_cells(material, look, one.last, cells);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

void add_slipping(const Material& material, Blocks& blocks) {
    const kpis::MemberViews& views = material.evaluation.members;
    const MessageLook look = look_of(material.input.playbook.privacy, material.input.opted_out);
    if (views.rosters.empty() || !views.rosters.front().roster.has_earlier || !look.names) return;
    model::Table table = slipping_table(material, look);
    if (table.rows.empty()) return;
    model::Block title = heading(material, "members.slipping_heading"_w);
    title.editions = model::team_only;
    blocks.push_back(std::move(title));
    blocks.push_back(block(std::move(table), model::team_only));
}

}  // namespace stamtafel::compose
