// The section on the community: its themes in the order of the report, and the figures on top.
#include "reports/compose/members.hpp"

#include "reports/compose/cells.hpp"
#include "reports/compose/verdict.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

/// Members active in each period of the rhythm, up to this one: a small line.
std::vector<std::optional<double>> active_line(const Material& material) {
    std::vector<std::optional<double>> line;
    for (const kpis::FlowView& flow : material.evaluation.members.flows) {
        if (line.empty() && flow.active == 0U) continue;  // before the data
        line.push_back(flow.active ? std::optional<double>(*flow.active) : std::nullopt);
    }
    return line;
}

/// "5 van hen gaven een op de tien ...": only where it is told.
std::string answered_note(const Material& material) {
    const std::int64_t n = fact_count(material, "members.newcomers");
    return n == 0 ? "" : say(material.catalogue, "members.of_newcomers"_w, {{"n", n}});
}

/// Within a year of data somebody who seems new may have been there before.
std::string new_note(const Material& material) {
    constexpr std::int32_t year = 365;
    const auto& rosters = material.evaluation.members.rosters;
    return rosters.empty() || rosters.front().roster.days_of_data >= year
               ? ""
               : say(material.catalogue, "members.new_in_data"_w);
}

}  // namespace

bool has_members(const Material& material) {
    const kpis::Fact* known = kpis::find_fact(material.evaluation, "members.known");
    if (known == nullptr || known->figure.why != base::Why::too_small)
        return known != nullptr && number_of(known->figure).value_or(0) > 0;
    const auto& flows = material.evaluation.members.flows;  // known members may be untold where there are none, too
    return flows.empty() || std::any_of(flows.begin(), flows.end(), [](const auto& flow) { return flow.active != 0U; });
}

model::Tiles member_tiles(const Material& material) {
    model::Tiles tiles;
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "members.active"_w), "members.active"));
    tiles.tiles.back().trend = active_line(material);
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "members.new"_w), "members.new"));
    tiles.tiles.back().note = new_note(material);
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "members.retention"_w), "members.retention"));
    tiles.tiles.back().note = say(material.catalogue, "members.retention_note"_w);
    tiles.tiles.push_back(
        tile_of(material, say(material.catalogue, "members.newcomers_answered"_w), "members.newcomers_answered"));
    tiles.tiles.back().note = answered_note(material);
    tiles.tiles.push_back(tile_of(material, say(material.catalogue, "members.stickiness"_w), "members.stickiness"));
    tiles.tiles.back().note = say(material.catalogue, "members.stickiness_note"_w);
    return tiles;
}

model::Block heading(const Material& material, words::Key key) {
    return paragraph(say(material.catalogue, key), model::Text::Voice::heading);
}

model::Cell told_cell(const kpis::MemberCount& count) {
    return count ? count_cell(*count) : cell(model::Missing{base::Why::too_small});
}

std::string told_words(const Material& material, const kpis::MemberCount& count) {
    return words::written(material.catalogue, told_cell(count).content);
}

const kpis::Fact* fact_in_channel(const Material& material, std::string_view id, const std::string& channel) {
    for (const kpis::Fact& fact : material.evaluation.facts)
        if (fact.id == id && fact.where.size() == 1 && fact.where[0].first == "channel" &&
            fact.where[0].second == channel)
            return &fact;
    return nullptr;
}

std::string before_short(const Material& material) {
    return period_short(material.catalogue, calendar::before(material.evaluation.period));
}

std::vector<model::Block> compose_members(const Material& material) {
    if (!has_members(material)) return {};
    Blocks blocks;
    blocks.push_back(paragraph(say(material.catalogue, "members.intro"_w)));
    add_verdict(material, blocks);
    add_map(material, blocks);
    blocks.push_back(heading(material, "members.who"_w));
    blocks.push_back(block(member_tiles(material)));
    add_roles(material, blocks);
    add_growth(material, blocks);
    add_concentration(material, blocks);
    add_newcomers(material, blocks);
    add_channels(material, blocks);
    add_slipping(material, blocks);
    return blocks;
}

}  // namespace stamtafel::compose
