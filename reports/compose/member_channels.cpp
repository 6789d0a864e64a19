// Members by channel, and how far channels share them.
#include <algorithm>
#include <array>

#include "reports/compose/cells.hpp"
#include "reports/compose/members.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

struct FactColumn {
    words::Key title;
    std::string_view fact, definition;
};
constexpr std::array columns = std::to_array<FactColumn>({
    {"members.active"_w, "members.active", "active_members"},
    {"members.creators"_w, "members.creators", "creators"},
    {"members.reactors"_w, "members.reactors", "reactors"},
    {"members.new"_w, "members.new", "new_members"},
    {"members.retention"_w, "members.retention", "retention"},
    {"members.newcomers_answered"_w, "members.newcomers_answered", "newcomers_answered"},
});

/// Channels in which anybody is active, as far as that is told.
std::vector<std::size_t> channels_in_use(const Material& material) {
    std::vector<std::size_t> used;
    const auto& channels = material.input.playbook.channels;
    for (std::size_t c = 0; c < channels.size(); ++c) {
        const kpis::Fact* active = fact_in_channel(material, "members.active", channels[c].id.value);
        if (active != nullptr && number_of(active->figure) != std::optional<double>(0)) used.push_back(c);
    }
    return used;
}

void add_overlap_cells(const Material& material, std::size_t channel, std::vector<model::Cell>& cells) {
    const community::Overlap& overlap = material.evaluation.members.overlap;
    if (channel >= overlap.exclusive.size()) {
        cells.push_back(cell(model::Missing{base::Why::too_small}));
        return;
    }
    cells.push_back(count_cell(overlap.exclusive[channel]));
}

model::Table channel_table(const Material& material, const std::vector<std::size_t>& used) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "member_channels";
    table.caption = say(catalogue, "members.by_channel"_w);
    table.columns = {column(say(catalogue, "turns.channel"_w))};
    for (const FactColumn& one : columns) table.columns.push_back(column(say(catalogue, one.title), one.definition));
    table.columns.push_back(column(say(catalogue, "members.nowhere_else"_w)));
    for (const std::size_t c : used) {
        const playbook::Channel& channel = material.input.playbook.channels[c];
        std::vector<model::Cell> cells{cell(name_of(channel), model::Style::head)};
        for (const FactColumn& one : columns) {
            const kpis::Fact* fact = fact_in_channel(material, one.fact, channel.id.value);
            cells.push_back(fact == nullptr ? cell(model::Missing{base::Why::not_measured_yet})
                                            : fact_cell(material, *fact));
            cells.back().definition.clear();  // the head has it
        }
        add_overlap_cells(material, c, cells);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// Who is active in both of two channels.
model::Table shared_table(const Material& material, const std::vector<std::size_t>& used) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& channels = material.input.playbook.channels;
    const auto& shared = material.evaluation.members.overlap.shared;
    model::Table table;
    table.id = "member_overlap";
    table.caption = say(catalogue, "members.overlap"_w);
    table.columns = {column(say(catalogue, "turns.channel"_w))};
    for (const std::size_t c : used) table.columns.push_back(column(name_of(channels[c])));
    for (const std::size_t a : used) {
        std::vector<model::Cell> cells{cell(name_of(channels[a]), model::Style::head)};
        for (const std::size_t b : used) cells.push_back(a == b ? cell(std::string()) : count_cell(shared[a][b]));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// In the order of measure::Space.
constexpr std::array space_names =
    std::to_array<words::Key>({"members.space_other"_w, "members.space_discussion"_w, "members.space_group"_w,
                               "members.space_event"_w, "members.space_news"_w});
static_assert(space_names.size() == measure::spaces);

model::Table space_table(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "member_spaces";
    table.caption = say(catalogue, "members.by_space"_w);
    table.columns = {column(say(catalogue, "members.space"_w))};
    for (const words::Key key :
         {"members.active"_w, "members.creators"_w, "members.reactors"_w, "members.new"_w, "members.retained"_w})
        table.columns.push_back(column(say(catalogue, key)));
    const auto known = [](const kpis::MemberCount& count) {
        return count ? count_cell(*count) : cell(model::Missing{base::Why::too_few});
    };
    for (const kpis::SpaceView& view : material.evaluation.members.spaces)
        table.rows.push_back(
            {cell(say(catalogue, space_names[static_cast<std::size_t>(view.space)]), model::Style::head),
             count_cell(view.active), count_cell(view.creators), count_cell(view.reactors), known(view.fresh),
             known(view.retained)});
    return table;
}

/// Beside `spaces:` alone: one kind of room is all.
void add_spaces(const Material& material, Blocks& blocks) {
    if (material.evaluation.members.spaces.size() > 1) blocks.push_back(block(space_table(material), model::workers));
}

}  // namespace

void add_channels(const Material& material, Blocks& blocks) {
    const std::vector<std::size_t> used = channels_in_use(material);
    if (used.size() < 2) return add_spaces(material, blocks);
    blocks.push_back(heading(material, "members.channels"_w));
    blocks.push_back(block(channel_table(material, used)));
    if (used.size() > 2 && material.evaluation.members.overlap.shared.size() == material.input.playbook.channels.size())
        blocks.push_back(block(shared_table(material, used), model::workers));
    add_spaces(material, blocks);
}

}  // namespace stamtafel::compose
