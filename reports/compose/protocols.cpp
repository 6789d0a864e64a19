// Response protocols: all of them beside each other first, then each with its curve, its hours and its misses.
#include <array>

#include "engine/kpis/minimum.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/protocol_charts.hpp"
#include "reports/compose/turn_lists.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Voice = model::Text::Voice;

struct FigureColumn {
    words::Key title;
    std::string_view fact, definition;
};

constexpr std::array outcome_columns = std::to_array<FigureColumn>({
    {"protocols.turns"_w, "turns", "turns"},
    {"outcome.met"_w, "met", "met"},
    {"outcome.late"_w, "late", "late"},
    {"outcome.missed"_w, "missed", "missed"},
    {"outcome.open"_w, "open", "open"},
    {"outcome.unripe"_w, "unripe", "unripe"},
    {"outcome.unknown"_w, "unknown", "unknown"},
    {"protocols.attainment"_w, "attainment", "attainment"},
});

constexpr std::array time_columns = std::to_array<FigureColumn>({
    {"protocols.answered"_w, "answered_share", "answered_share"},
    {"protocols.median"_w, "median", "median"},
    {"protocols.p90"_w, "p90", "p90"},
    {"protocols.calendar_median"_w, "calendar_median", "calendar_median"},
    {"protocols.calendar_p90"_w, "calendar_p90", "calendar_p90"},
    {"protocols.naive_median"_w, "naive_median", "naive_median"},
    {"protocols.naive_p90"_w, "naive_p90", "naive_p90"},
    {"protocols.outside"_w, "outside_hours_share", "outside_hours_share"},
});

bool has_turns(const Material& material, const std::string& prefix) {
    return fact_count(material, prefix + "turns") > 0;
}

/// A naive time over fewer answers than the minimum of its honest neighbour.
bool naive_of_few(const Material& material, const std::string& prefix, std::string_view name) {
    if (name != "naive_median" && name != "naive_p90") return false;
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, prefix + std::string(name));
    const std::uint64_t least = name == "naive_p90" ? kpis::Minimum::percentile : kpis::Minimum::median;
    return fact != nullptr && fact->figure.n.value_or(0) < least && number_of(fact->figure);
}

template <class Columns>
void add_row(const Material& material, const std::string& name, const std::string& prefix, const Columns& columns,
             model::Table& table) {
    std::vector<model::Cell> row{cell(name, model::Style::head)};
    for (const FigureColumn& column : columns) {
        row.push_back(fact_cell(material, prefix + std::string(column.fact)));
        row.back().definition.clear();  // the head has it
        if (naive_of_few(material, prefix, column.fact)) row.back().content = model::Missing{base::Why::too_few};
    }
    table.rows.push_back(std::move(row));
}

/// A row a protocol for first responses, and one for later ones where there were any.
template <class Columns>
model::Table figures(const Material& material, std::string id, std::string caption, const Columns& columns) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    table.columns.push_back(column(say(catalogue, "protocols.protocol"_w)));
    for (const FigureColumn& one : columns) table.columns.push_back(column(say(catalogue, one.title), one.definition));
    for (const playbook::Protocol& protocol : material.input.playbook.protocols) {
        const std::string prefix = "protocol." + protocol.id.value + ".";
        add_row(material, name_of(protocol), prefix, columns, table);
        if (has_turns(material, prefix + "next."))
            add_row(material, say(catalogue, "protocols.next_of"_w, {{"protocol", name_of(protocol)}}),
                    prefix + "next.", columns, table);
    }
    return table;
}

std::string margin_of(const Material& material, const std::string& id) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, id);
    if (fact == nullptr || !fact->figure.n) return "";
    const base::Language language = material.catalogue.language;
    if (!fact->figure.interval) return say(material.catalogue, "protocols.ripe"_w, {{"n", *fact->figure.n}});
    return say(material.catalogue, "protocols.ripe_and_margin"_w,
               {{"n", *fact->figure.n},
                {"low", words::share(language, fact->figure.interval->low)},
                {"high", words::share(language, fact->figure.interval->high)}});
}

model::Tile tile_of(const Material& material, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    const std::string prefix = "protocol." + protocol.id.value + ".";
    model::Tile tile;
    tile.label = name_of(protocol);
    tile.value = fact_cell(material, prefix + "attainment");
    const std::string promise = promise_words(material, protocol.first_response);
    if (!promise.empty()) tile.target = say(material.catalogue, "protocols.norm"_w, {{"promise", promise}});
    tile.tone = tone_of(view.verdict);
    tile.status = verdict_words(material.catalogue, view);
    tile.note = margin_of(material, prefix + "attainment");
    if (protocol.next_response && has_turns(material, prefix + "next."))
        tile.change = say(material.catalogue, "protocols.next_norm"_w,
                          {{"share", fact_words(material, prefix + "next.attainment")},
                           {"promise", promise_words(material, protocol.next_response)}});
    return tile;
}

void add_protocol(const Material& material, const kpis::ProtocolView& view, std::vector<model::Block>& blocks) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    if (!has_turns(material, "protocol." + protocol.id.value + ".")) return;
    blocks.push_back(paragraph(name_of(protocol), Voice::heading));
    if (const auto chart = survival_chart(material, view)) blocks.push_back(block(*chart));
    if (const auto chart = arrivals_chart(material, view)) blocks.push_back(block(*chart, model::workers));
    if (const auto chart = misses_chart(material, view)) blocks.push_back(block(*chart, model::workers));
    if (!view.worst.empty()) blocks.push_back(block(worst_misses(material, view), model::team_only));
    if (!view.open.empty()) blocks.push_back(block(open_items(material, view), model::team_only));
}

}  // namespace

std::vector<model::Block> compose_protocols(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    if (material.evaluation.protocols.empty()) return {paragraph(say(catalogue, "protocols.none"_w))};
    std::vector<model::Block> blocks;
    blocks.push_back(paragraph(say(catalogue, "protocols.how_to_read"_w)));
    model::Tiles tiles;
    for (const kpis::ProtocolView& view : material.evaluation.protocols) tiles.tiles.push_back(tile_of(material, view));
    blocks.push_back(block(tiles));
    blocks.push_back(block(outcome_chart(material)));
    blocks.push_back(
        block(figures(material, "protocol_outcomes", say(catalogue, "protocols.outcomes"_w), outcome_columns)));
    blocks.push_back(block(figures(material, "protocol_times", say(catalogue, "protocols.times"_w), time_columns)));
    blocks.push_back(paragraph(say(catalogue, "protocols.naive_note"_w), Voice::note));
    for (const kpis::ProtocolView& view : material.evaluation.protocols) add_protocol(material, view, blocks);
    return blocks;
}

}  // namespace stamtafel::compose
