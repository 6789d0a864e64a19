// What stays of the report's section, who carries it, and the channels beside each other.
#include "reports/compose/scan_members.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/kpis/small_groups.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/superfans.hpp"
#include "reports/compose/verdict.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;
using Voice = model::Text::Voice;

/// Too much for a first meeting, or said in another place of the page.
constexpr std::array left_out = std::to_array<std::string_view>(
    {"role_moves", "pulse", "cohorts", "newcomer_return", "network_figures", "concentration", "member_channels",
     "member_overlap", "member_spaces", "community_channels"});

bool is_left_out(const model::Block& block) {
    std::string_view id;
    if (const auto* table = std::get_if<model::Table>(&block.content)) id = table->id;
    if (const auto* chart = std::get_if<model::Chart>(&block.content)) id = chart->id;
    return std::find(left_out.begin(), left_out.end(), id) != left_out.end();
}

bool is_missing(const model::Cell& cell) { return std::holds_alternative<model::Missing>(cell.content); }

bool is_blank(const model::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.content);
    return text != nullptr && text->empty();
}

/// Cells that hide a small group, and those that tell something.
struct Told {
    std::size_t hidden = 0, told = 0;

    void add(const model::Cell& cell) {
        const auto* missing = std::get_if<model::Missing>(&cell.content);
        if (missing != nullptr && missing->why == base::Why::too_small) ++hidden;
        if (missing == nullptr && !std::holds_alternative<std::string>(cell.content)) ++told;
    }
};

Told told_in(const Blocks& blocks) {
    Told found;
    for (const model::Block& block : blocks) {
        if (const auto* tiles = std::get_if<model::Tiles>(&block.content))
            for (const model::Tile& tile : tiles->tiles) found.add(tile.value);
        if (const auto* table = std::get_if<model::Table>(&block.content))
            for (const auto& row : table->rows)
                for (std::size_t i = 1; i < row.size(); ++i) found.add(row[i]);
    }
    return found;
}

/// A table in which no figure is told, a chart without a bar.
bool says_nothing(const model::Block& block) {
    if (const auto* table = std::get_if<model::Table>(&block.content)) {
        bool missing = false, figure = false;
        for (const auto& row : table->rows)
            for (const model::Cell& cell : row) {
                missing = missing || is_missing(cell);
                figure = figure || (!is_missing(cell) && !std::holds_alternative<std::string>(cell.content));
            }
        return missing && !figure;
    }
    const auto* chart = std::get_if<model::Chart>(&block.content);
    const auto* bars = chart == nullptr ? nullptr : std::get_if<model::Bars>(&chart->data);
    return bars != nullptr && std::none_of(bars->bars.begin(), bars->bars.end(),
                                           [](const model::PlainBar& bar) { return bar.value.has_value(); });
}

bool is_heading(const model::Block& block) {
    const auto* text = std::get_if<model::Text>(&block.content);
    return text != nullptr && text->voice == Voice::heading;
}

/// A heading under which nothing is left, in this edition.
void drop_bare_headings(Blocks& blocks) {
    for (std::size_t i = blocks.size(); i-- > 0;)
        if (is_heading(blocks[i]) && (i + 1 == blocks.size() || is_heading(blocks[i + 1])))
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
}

void drop_blank_columns(model::Table& table) {
    for (std::size_t i = table.columns.size(); i-- > 1;) {
        if (!std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return is_blank(row[i]); }))
            continue;
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
        for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// What the edition shows, without what is left out, says nothing or stands alone.
Blocks shortened(Blocks blocks, model::Edition edition) {
    std::erase_if(blocks, [&](const model::Block& block) {
        return !model::carries(block.editions, edition) || is_left_out(block) || says_nothing(block);
    });
    for (model::Block& block : blocks) {
        if (auto* tiles = std::get_if<model::Tiles>(&block.content))
            std::erase_if(tiles->tiles, [](const model::Tile& tile) { return is_missing(tile.value); });
        if (auto* table = std::get_if<model::Table>(&block.content)) drop_blank_columns(*table);
    }
    std::erase_if(blocks, [](const model::Block& block) {
        const auto* tiles = std::get_if<model::Tiles>(&block.content);
        return tiles != nullptr && tiles->tiles.empty();
    });
    drop_bare_headings(blocks);
    return blocks;
}

/// In one sentence, on how many it rests.
std::string concentration_words(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto half = fact_number(material, "members.half_count"), active = fact_number(material, "members.active");
    if (half && active && *half > 0)
        return say(catalogue, "scan.half"_w,
                   {{"n", static_cast<std::int64_t>(*half)}, {"active", static_cast<std::int64_t>(*active)}});
    const auto top = fact_number(material, "members.top10_share");
    if (!top) return "";
    return say(catalogue, "scan.top10"_w, {{"share", words::whole_share(catalogue, *top)}});
}

void add_concentration_chart(const Material& material, Blocks& blocks) {
    Blocks all;
    add_concentration(material, all);
    for (model::Block& block : all)
        if (std::holds_alternative<model::Chart>(block.content)) blocks.push_back(std::move(block));
}

/// Who helps, with the reasons; where nobody does, the bar.
void add_helpers(const Material& material, Blocks& blocks) {
    if (!material.evaluation.superfans) return;
    const superfans::Programme& programme = *material.evaluation.superfans;
    Blocks lists;
    add_fan_lists(material, programme, lists);
    for (model::Block& block : lists)
        if (auto* table = std::get_if<model::Table>(&block.content)) drop_blank_columns(*table);
    const playbook::Superfans& rules = material.input.playbook.superfans;
    if (lists.empty())
        blocks.push_back(block(model::Text{Voice::body,
                                           {say(material.catalogue, "scan.no_helpers"_w,
                                                {{"people", static_cast<std::int64_t>(rules.floor_people.value)},
                                                 {"weeks", static_cast<std::int64_t>(rules.floor_weeks.value)}})}},
                               model::team_only));
    std::move(lists.begin(), lists.end(), std::back_inserter(blocks));
}

Blocks carriers(const Material& material, model::Edition edition) {
    Blocks blocks;
    if (std::string sentence = concentration_words(material); !sentence.empty())
        blocks.push_back(paragraph(std::move(sentence), Voice::lead));
    add_concentration_chart(material, blocks);
    add_helpers(material, blocks);
    std::erase_if(blocks, [&](const model::Block& block) { return !model::carries(block.editions, edition); });
    if (edition != model::Edition::management) return blocks;
    if (blocks.empty())
        blocks.push_back(paragraph(say(material.catalogue, "scan.too_few_to_say"_w), Voice::lead));
    else
        blocks.push_back(paragraph(say(material.catalogue, "scan.names_elsewhere"_w), Voice::note));
    return blocks;
}

struct ChannelColumn {
    words::Key title;
    std::string_view fact, definition;
};
constexpr std::array channel_columns = std::to_array<ChannelColumn>({
    {"members.active"_w, "members.active", "active_members"},
    {"members.creators"_w, "members.creators", "creators"},
    {"members.retention"_w, "members.retention", "retention"},
    {"community.member_to_member"_w, "community.member_to_member", "member_to_member"},
});

std::vector<model::Cell> channel_row(const Material& material, std::size_t channel) {
    const auto& verdicts = material.evaluation.verdicts;
    const playbook::Channel& one = material.input.playbook.channels[channel];
    std::vector<model::Cell> row{cell(name_of(one), model::Style::head)};
    for (const ChannelColumn& column : channel_columns) {
        const kpis::Fact* fact = fact_in_channel(material, column.fact, one.id.value);
        row.push_back(fact == nullptr ? cell(model::Missing{base::Why::not_measured_yet}) : fact_cell(material, *fact));
        row.back().definition.clear();  // the head has it
    }
    const std::string verdict =
        channel + 1 < verdicts.size() ? standing_words(material.catalogue, verdicts[channel + 1]) : std::string();
    row.push_back(cell(verdict.empty() ? say(material.catalogue, "community.no_verdict"_w) : verdict));
    return row;
}

/// One table; nothing for a single channel.
Blocks channels_compared(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    const auto& channels = material.input.playbook.channels;
    model::Table table;
    table.id = "scan_channels";
    table.caption = say(catalogue, "members.by_channel"_w);
    table.columns = {column(say(catalogue, "turns.channel"_w))};
    for (const ChannelColumn& one : channel_columns)
        table.columns.push_back(column(say(catalogue, one.title), one.definition));
    table.columns.push_back(column(say(catalogue, "community.verdict"_w)));
    for (std::size_t c = 0; c < channels.size(); ++c) table.rows.push_back(channel_row(material, c));
    if (table.rows.size() < 2) return {};
    Blocks blocks;
    blocks.push_back(block(std::move(table)));
    return blocks;
}

Blocks one_sentence(const Material& material, words::Key key) {
    Blocks blocks;
    blocks.push_back(paragraph(
        say(material.catalogue, key, {{"n", kpis::min_group_of(material.input.playbook.privacy)}}), Voice::lead));
    return blocks;
}

}  // namespace

std::vector<ScanSection> scan_members(const Material& material, model::Edition edition) {
    std::vector<ScanSection> sections;
    if (!has_members(material)) {
        if (fact_count(material, "data.authors") > 0)  // else the files name nobody, which is said of them
            sections.push_back({"members", "members.title"_w, one_sentence(material, "scan.no_members"_w)});
        return sections;
    }
    Blocks members = shortened(compose_members(material), edition);
    if (const Told told = told_in(members); edition == model::Edition::management && told.told <= told.hidden) {
        sections.push_back({"members", "members.title"_w, one_sentence(material, "scan.few_members"_w)});
        return sections;
    }
    sections.push_back({"members", "members.title"_w, std::move(members)});
    sections.push_back({"carriers", "scan.carriers_title"_w, carriers(material, edition)});
    sections.push_back({"channels", "members.channels"_w, channels_compared(material)});
    return sections;
}

}  // namespace stamtafel::compose
