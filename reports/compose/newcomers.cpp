// Newcomers: who replied to their first words, whether they came back, and for the team whom nobody answered yet.
#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/compose/messages.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

constexpr std::size_t most_listed = 20;

model::Cell part_cell(const kpis::MemberCount& part, std::uint64_t all) {
    if (!part) return cell(model::Missing{base::Why::too_small});
    return all == 0 ? cell(std::string()) : cell(model::Share{static_cast<double>(*part) / static_cast<double>(all)});
}

std::string wait_note(const Material& material) {
    const auto& median = material.evaluation.members.split.median_ms;
    if (!median) return "";
    return say(material.catalogue, "members.newcomer_wait"_w,
               {{"time", words::duration(material.catalogue, static_cast<double>(*median) / 1000)}});
}

model::Table split_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const kpis::NewcomerSplit& split = material.evaluation.members.split;
    const auto all = static_cast<std::uint64_t>(fact_count(material, "members.newcomers"));
    model::Table table;
    table.id = "newcomers";
    table.caption = say(catalogue, "members.newcomer_split"_w);
    table.columns = {column(say(catalogue, "responding.who"_w)), column(say(catalogue, "members.newcomers"_w)),
                     column(say(catalogue, "responding.share"_w))};
    table.columns[1].bars = true;
    table.half = true;
    const auto add = [&](words::Key name, const kpis::MemberCount& part) {
        table.rows.push_back({cell(say(catalogue, name), model::Style::head), told_cell(part), part_cell(part, all)});
    };
    add("responding.brand"_w, split.brand);
    add("responding.peer"_w, split.member);
    add("members.nobody_yet"_w, split.nobody);
    table.note = wait_note(material);
    return table;
}

std::vector<model::Cell> return_row(const Material& material, words::Key name, const kpis::MemberCount& back,
                                    const kpis::MemberCount& all) {
    return {cell(say(material.catalogue, name), model::Style::head), all ? part_cell(back, *all) : told_cell(all),
            told_cell(all)};
}

/// Nothing when there is nobody to judge yet.
std::optional<model::Table> return_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const kpis::NewcomerReturn& returns = material.evaluation.members.returns;
    if (returns.answered.value_or(0) + returns.unanswered.value_or(0) == 0) return std::nullopt;
    model::Table table;
    table.id = "newcomer_return";
    table.caption =
        say(catalogue, "members.newcomer_return"_w, {{"period", period_in_sentence(catalogue, returns.period)}});
    table.columns = {column(say(catalogue, "members.first_post"_w)), column(say(catalogue, "members.came_back"_w)),
                     column(say(catalogue, "members.newcomers"_w))};
    table.half = true;
    table.rows = {return_row(material, "members.was_answered"_w, returns.answered_back, returns.answered),
                  return_row(material, "members.was_unanswered"_w, returns.unanswered_back, returns.unanswered)};
    table.note = say(catalogue, "members.association"_w);
    return table;
}

/// The latest first: they can still be answered in time.
std::vector<std::size_t> unanswered_rows(const Material& material, const MessageLook& look) {
    std::vector<std::size_t> rows;
    for (const community::Newcomer& one : material.evaluation.members.newcomers)
        if (one.arrival.answer == activity::Row::none && !is_hidden(material, look, activity::at(one.arrival.first)))
            rows.push_back(activity::at(one.arrival.first));
    std::sort(rows.begin(), rows.end(), std::greater<>());
    return rows;
}

model::Table unanswered_table(const Material& material, const MessageLook& look) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<std::size_t> rows = unanswered_rows(material, look);
    model::Table table;
    table.id = "newcomers_unanswered";
    table.caption = say(catalogue, "members.unanswered"_w);
    table.columns = {column(say(catalogue, "turns.opened"_w)), column(say(catalogue, "turns.channel"_w))};
    add_message_columns(material, look, table.columns);
    if (rows.size() > most_listed)
        table.note = say(catalogue, "members.list_cut"_w, {{"n", std::uint64_t{rows.size() - most_listed}}});
    rows.resize(std::min(rows.size(), most_listed));
    for (const std::size_t row : rows) {
        const activity::Activity& activity = material.input.data.activity;
        std::vector<model::Cell> cells{cell(moment_of(material, activity.at[row])),
                                       cell(channel_name(material, activity.channel[row]))};
        add_message_cells(material, look, row, cells);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

void add_newcomers(const Material& material, Blocks& blocks) {
    const kpis::Fact* newcomers = kpis::find_fact(material.evaluation, "members.newcomers");
    if (newcomers == nullptr || number_of(newcomers->figure).value_or(1) == 0) return;
    blocks.push_back(heading(material, "members.newcomers"_w));
    const std::size_t before = blocks.size();
    if (material.evaluation.members.split.nobody) blocks.push_back(block(split_table(material)));
    if (auto table = return_table(material)) blocks.push_back(block(std::move(*table)));
    if (blocks.size() == before) blocks.push_back(paragraph(say(material.catalogue, "members.newcomers_untold"_w)));
    const MessageLook look = look_of(material.input.playbook.privacy, material.input.opted_out);
    if (!look.names) return;
    if (model::Table table = unanswered_table(material, look); !table.rows.empty())
        blocks.push_back(block(std::move(table), model::team_only));
}

}  // namespace stamtafel::compose
