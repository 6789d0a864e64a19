// Response protocols: all of them beside each other first, then each with its curve, its hours and its misses.
#include <algorithm>
#include <array>
#include <string_view>

#include "engine/base/text.hpp"
#include "engine/kpis/minimum.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/parts.hpp"
#include "reports/compose/protocol_charts.hpp"
#include "reports/compose/responding.hpp"
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
    {"outcome.removed"_w, "removed", "removed"},
    {"protocols.attainment"_w, "attainment", "attainment"},
});

constexpr std::array time_columns = std::to_array<FigureColumn>({
    {"protocols.median"_w, "median", "median"},
    {"protocols.p90"_w, "p90", "p90"},
    {"protocols.calendar_median"_w, "calendar_median", "calendar_median"},
    {"protocols.calendar_p90"_w, "calendar_p90", "calendar_p90"},
    {"protocols.naive_median"_w, "naive_median", "naive_median"},
    {"protocols.naive_p90"_w, "naive_p90", "naive_p90"},
});

constexpr std::array reply_columns = std::to_array<FigureColumn>({
    {"protocols.answered"_w, "answered_share", "answered_share"},
    {"protocols.outside"_w, "outside_hours_share", "outside_hours_share"},
    {"protocols.holding"_w, "holding_share", "holding_share"},
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
        if (naive_of_few(material, prefix, column.fact)) row.back() = cell(model::Missing{base::Why::too_few});
    }
    table.rows.push_back(std::move(row));
}

/// A column of an outcome that never occurs tells nothing.
bool is_rare(std::string_view fact) { return fact == "unknown" || fact == "removed"; }

bool occurs(const Material& material, std::string_view fact) {
    const auto& views = material.evaluation.protocols;
    return std::any_of(views.begin(), views.end(), [&](const kpis::ProtocolView& view) {
        const std::vector<Part> parts = parts_of(material, view);
        return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
            return fact_number(material, part.facts + std::string(fact)).value_or(0) > 0;
        });
    });
}

/// A row a protocol for first responses, and one for each other part that is promised or occurred.
template <class Columns>
model::Table figures(const Material& material, std::string id, std::string caption, const Columns& all) {
    const words::Catalogue& catalogue = material.catalogue;
    std::vector<FigureColumn> columns;
    for (const FigureColumn& one : all)
        if (!is_rare(one.fact) || occurs(material, one.fact)) columns.push_back(one);
    model::Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    table.columns.push_back(column(say(catalogue, "protocols.protocol"_w)));
    for (const FigureColumn& one : columns) table.columns.push_back(column(say(catalogue, one.title), one.definition));
    for (const kpis::ProtocolView& view : material.evaluation.protocols)
        for (const Part& part : parts_of(material, view))
            add_row(material, part_name(material, view, part.step), part.facts, columns, table);
    return table;
}

model::Cell verdict_cell(const Material& material, const Part& part) {
    kpis::ProtocolView view;
    view.verdict = part.verdict;
    if (const kpis::Fact* fact = kpis::find_fact(material.evaluation, part.facts + "attainment"))
        view.ripe = fact->figure.n.value_or(0);
    model::Cell made = cell(verdict_words(material.catalogue, view));
    made.tone = tone_of(part.verdict);
    return made;
}

std::vector<model::Cell> promise_row(const Material& material, const kpis::ProtocolView& view, const Part& part) {
    const model::Cell blank = cell(std::string());
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, part.facts + "attainment");
    std::vector<model::Cell> row(8, blank);
    row[0] = cell(part_name(material, view, part.step), model::Style::head);
    row[1] = verdict_cell(material, part);
    row[2] = fact_cell(material, part.facts + "attainment");
    row[2].definition.clear();  // the head has it
    if (part.promise && part.promise->target.value) row[3] = cell(model::Share{*part.promise->target.value});
    if (fact != nullptr && fact->figure.interval) {
        row[4] = cell(model::Share{fact->figure.interval->low});
        row[5] = cell(model::Share{fact->figure.interval->high});
    }
    if (fact != nullptr && fact->figure.n) row[6] = count_cell(*fact->figure.n);
    if (part.promise) row[7] = cell(words::promised(material.catalogue, part.promise->within.value));
    return row;
}

/// Attainment against target with its margin, a row a promise: what the console says, and a chart's worth of rows.
model::Table promises(const Material& material) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "promises";
    table.caption = say(catalogue, "protocols.promises"_w);
    table.columns = {column(say(catalogue, "protocols.protocol"_w)),
                     column(say(catalogue, "protocols.verdict"_w)),
                     column(say(catalogue, "protocols.attainment"_w), "attainment"),
                     column(say(catalogue, "protocols.target"_w)),
                     column(say(catalogue, "protocols.low"_w)),
                     column(say(catalogue, "protocols.high"_w)),
                     column(say(catalogue, "protocols.judged"_w)),
                     column(say(catalogue, "protocols.agreed"_w))};
    table.columns[2].bars = true;
    for (const kpis::ProtocolView& view : material.evaluation.protocols)
        for (const Part& part : parts_of(material, view)) table.rows.push_back(promise_row(material, view, part));
    return table;
}

std::string margin_of(const Material& material, const std::string& id) {
    const kpis::Fact* fact = kpis::find_fact(material.evaluation, id);
    if (fact == nullptr || !fact->figure.n) return "";
    const words::Catalogue& catalogue = material.catalogue;
    if (!fact->figure.interval) return say(material.catalogue, "protocols.ripe"_w, {{"n", *fact->figure.n}});
    return say(material.catalogue, "protocols.ripe_and_margin"_w,
               {{"n", *fact->figure.n},
                {"low", words::share(catalogue, fact->figure.interval->low)},
                {"high", words::share(catalogue, fact->figure.interval->high)}});
}

/// "vervolgreactie: 80% (norm: 85% binnen 4 u); escalaties: 4 van 9 uitgevoerd"
std::string other_parts(const Material& material, const kpis::ProtocolView& view) {
    std::vector<std::string> said;
    for (const Part& part : parts_of(material, view)) {
        if (part.step == measure::Step::first || !part.promise || !has_turns(material, part.facts)) continue;
        said.push_back(say(material.catalogue,
                           part.step == measure::Step::next ? "protocols.next_norm"_w : "protocols.resolution_norm"_w,
                           {{"share", fact_words(material, part.facts + "attainment")},
                            {"promise", promise_words(material.catalogue, part.promise)}}));
    }
    if (const auto steps = escalated(material, view))
        said.push_back(steps->kept ? say(material.catalogue, "protocols.steps_kept"_w,
                                         {{"kept", *steps->kept}, {"n", steps->shown}})
                                   : say(material.catalogue, "protocols.steps_unseen"_w, {{"n", steps->due}}));
    return base::join(std::vector<std::string_view>(said.begin(), said.end()), "; ");
}

model::Tile tile_of(const Material& material, const kpis::ProtocolView& view) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    const std::string prefix = "protocol." + protocol.id.value + ".";
    model::Tile tile;
    tile.label = name_of(protocol);
    tile.value = fact_cell(material, prefix + "attainment");
    const std::string promise = promise_words(material.catalogue, protocol.first_response);
    if (!promise.empty()) tile.target = say(material.catalogue, "protocols.norm"_w, {{"promise", promise}});
    tile.tone = tone_of(view.verdict);
    tile.status = verdict_words(material.catalogue, view);
    tile.note = margin_of(material, prefix + "attainment");
    tile.change = other_parts(material, view);
    return tile;
}

void add_protocol(const Material& material, const kpis::ProtocolView& view, std::vector<model::Block>& blocks) {
    const playbook::Protocol& protocol = material.input.playbook.protocols[view.protocol];
    if (!has_turns(material, "protocol." + protocol.id.value + ".")) return;
    blocks.push_back(paragraph(name_of(protocol), Voice::heading));
    if (const auto chart = survival_chart(material, view)) blocks.push_back(block(*chart));
    if (const auto chart = incidence_chart(material, view)) blocks.push_back(block(*chart));
    if (const auto chart = arrivals_chart(material, view)) blocks.push_back(block(*chart, model::workers));
    if (const auto chart = misses_chart(material, view)) blocks.push_back(block(*chart, model::workers));
    if (!view.worst.empty()) blocks.push_back(block(worst_misses(material, view), model::team_only));
    if (!view.open.empty()) blocks.push_back(block(open_items(material, view), model::team_only));
}

void add_table(model::Table table, model::Editions editions, std::vector<model::Block>& blocks) {
    if (!table.rows.empty()) blocks.push_back(block(std::move(table), editions));
}

/// Across the protocols: who answered, how, whose it was, and what still lies there.
void add_responding(const Material& material, std::vector<model::Block>& blocks) {
    blocks.push_back(paragraph(say(material.catalogue, "responding.title"_w), Voice::heading));
    add_table(first_answers(material), model::everybody, blocks);
    blocks.push_back(
        block(figures(material, "protocol_replies", say(material.catalogue, "protocols.replies"_w), reply_columns)));
    add_table(reply_figures(material), model::everybody, blocks);
    add_table(escalations(material), model::everybody, blocks);
    add_table(escalation_steps(material), model::workers, blocks);
    add_table(by_role(material), model::everybody, blocks);
    add_table(by_person(material), model::team_only, blocks);
    add_table(open_by_age(material), model::workers, blocks);
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
    blocks.push_back(block(promises(material)));
    blocks.push_back(block(outcome_chart(material)));
    blocks.push_back(
        block(figures(material, "protocol_outcomes", say(catalogue, "protocols.outcomes"_w), outcome_columns)));
    blocks.push_back(block(figures(material, "protocol_times", say(catalogue, "protocols.times"_w), time_columns)));
    blocks.push_back(paragraph(say(catalogue, "protocols.naive_note"_w), Voice::note));
    add_responding(material, blocks);
    for (const kpis::ProtocolView& view : material.evaluation.protocols) add_protocol(material, view, blocks);
    return blocks;
}

}  // namespace stamtafel::compose
