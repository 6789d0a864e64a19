// Two tables over simulate::Compared; computes nothing but percentage points from shares.
#include "reports/compose/simulation.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "reports/compose/cells.hpp"

namespace stamtafel::compose {
namespace {

using measure::Step;
using simulate::Compared;
using simulate::Side;
using words::operator""_w;
using words::say;

const playbook::Protocol* protocol_in(const playbook::Playbook& playbook, const std::string& id) {
    const auto found = std::find_if(playbook.protocols.begin(), playbook.protocols.end(),
                                    [&](const auto& protocol) { return protocol.id.value == id; });
    return found == playbook.protocols.end() ? nullptr : &*found;
}

std::string step_words(const words::Catalogue& catalogue, Step step) {
    switch (step) {
        case Step::first: return say(catalogue, "what_if.first"_w);
        case Step::next: return say(catalogue, "what_if.next"_w);
        case Step::resolution: break;
    }
    return say(catalogue, "what_if.resolution"_w);
}

/// What was agreed: promise and hours; empty where nothing was.
std::string agreed(const Material& material, const playbook::Playbook& playbook, const Compared& compared) {
    const playbook::Protocol* protocol = protocol_in(playbook, compared.protocol);
    if (protocol == nullptr) return {};
    const auto& promise = compared.step == Step::first  ? protocol->first_response
                          : compared.step == Step::next ? protocol->next_response
                                                        : protocol->resolution;
    return promise_words(material.catalogue, promise);
}

/// A figure of a side that may be missing.
template <class FigureOf>
model::Cell side_cell(const Material& material, const std::optional<Side>& side, FigureOf figure_of) {
    return side ? cell(content_of(material, figure_of(*side))) : cell(std::string("–"));
}

model::Cell points(const std::optional<double>& share) {
    return share ? cell(model::Number{*share * 100, 1}) : cell(std::string("–"));
}

/// Neither a turn nor a target differs.
bool is_same(const Compared& compared) {
    return compared.now && compared.then && *compared.now == *compared.then && compared.gained + compared.lost == 0;
}

struct Names {
    std::string protocol, step;
};

Names names_of(const WhatIfMaterial& material, const Compared& compared) {
    const playbook::Protocol* protocol = protocol_in(material.now.input.playbook, compared.protocol);
    if (protocol == nullptr) protocol = protocol_in(material.then, compared.protocol);
    return {protocol == nullptr ? compared.protocol : name_of(*protocol),
            step_words(material.now.catalogue, compared.step)};
}

std::vector<model::Cell> promise_row(const WhatIfMaterial& material, const Compared& compared) {
    const Material& now = material.now;
    const Names names = names_of(material, compared);
    const std::string before = agreed(now, now.input.playbook, compared), after = agreed(now, material.then, compared);
    const auto attainment = [](const Side& side) { return side.attainment; };
    const auto& range = compared.change.interval;
    std::optional<double> low, high;
    if (range) low = range->low, high = range->high;
    const bool judged = compared.then && compared.then->target;
    return {cell(names.protocol, model::Style::head),
            cell(names.step),
            cell(before == after ? before
                                 : say(now.catalogue, "what_if.becomes"_w,
                                       {{"a", before.empty() ? "–" : before}, {"b", after.empty() ? "–" : after}})),
            side_cell(now, compared.now, attainment),
            side_cell(now, compared.then, attainment),
            points(number_of(compared.change)),
            points(low),
            points(high),
            judged ? count_cell(compared.then->short_of_target) : cell(std::string("–"))};
}

std::vector<model::Cell> turn_row(const WhatIfMaterial& material, const Compared& compared) {
    const Names names = names_of(material, compared);
    const auto turns = [](const Side& side) { return side.turns; };
    const auto median = [](const Side& side) { return side.median; };
    const auto due = [](const std::optional<Side>& side) {
        return side ? count_cell(side->due) : cell(std::string("–"));
    };
    return {cell(names.protocol, model::Style::head),
            cell(names.step),
            side_cell(material.now, compared.now, turns),
            side_cell(material.now, compared.then, turns),
            side_cell(material.now, compared.now, median),
            side_cell(material.now, compared.then, median),
            due(compared.now),
            due(compared.then),
            count_cell(compared.gained),
            count_cell(compared.lost)};
}

model::Table promises_table(const WhatIfMaterial& material) {
    const words::Catalogue& catalogue = material.now.catalogue;
    model::Table table;
    table.id = "what_if_promises";
    table.caption = say(catalogue, "what_if.promises"_w);
    table.columns = {column(say(catalogue, "what_if.protocol"_w)),
                     column(say(catalogue, "what_if.promise"_w)),
                     column(say(catalogue, "what_if.agreed"_w)),
                     column(say(catalogue, "what_if.attained_now"_w), "attainment"),
                     column(say(catalogue, "what_if.attained_then"_w), "attainment"),
                     column(say(catalogue, "what_if.change"_w)),
                     column(say(catalogue, "what_if.low"_w)),
                     column(say(catalogue, "what_if.high"_w)),
                     column(say(catalogue, "what_if.short"_w))};
    for (const Compared& compared : material.compared) table.rows.push_back(promise_row(material, compared));
    table.note = say(catalogue, "what_if.range_note"_w);
    return table;
}

model::Table turns_table(const WhatIfMaterial& material) {
    const words::Catalogue& catalogue = material.now.catalogue;
    model::Table table;
    table.id = "what_if_turns";
    table.caption = say(catalogue, "what_if.turns"_w);
    table.columns = {column(say(catalogue, "what_if.protocol"_w)),
                     column(say(catalogue, "what_if.promise"_w)),
                     column(say(catalogue, "what_if.turns_now"_w), "turns"),
                     column(say(catalogue, "what_if.turns_then"_w), "turns"),
                     column(say(catalogue, "what_if.median_now"_w), "median"),
                     column(say(catalogue, "what_if.median_then"_w), "median"),
                     column(say(catalogue, "what_if.due_now"_w)),
                     column(say(catalogue, "what_if.due_then"_w)),
                     column(say(catalogue, "what_if.gained"_w)),
                     column(say(catalogue, "what_if.lost"_w))};
    for (const Compared& compared : material.compared) table.rows.push_back(turn_row(material, compared));
    return table;
}

}  // namespace

model::Report compose_what_if(const WhatIfMaterial& material) {
    const words::Catalogue& catalogue = material.now.catalogue;
    model::Report report;
    report.document = document_of(material.now);
    report.document.title = say(catalogue, "what_if.title"_w);
    model::Section section{
        "what_if", say(catalogue, "what_if.heading"_w, {{"name", std::string(material.name)}}), {}, {}};
    section.blocks.push_back(block(model::Callout{
        model::Tone::unknown, say(catalogue, "what_if.assumption_title"_w), {say(catalogue, "what_if.assumption"_w)}}));
    if (std::all_of(material.compared.begin(), material.compared.end(), is_same))
        section.blocks.push_back(block(model::Callout{
            model::Tone::watch, say(catalogue, "what_if.title"_w), {say(catalogue, "what_if.nothing"_w)}}));
    section.blocks.push_back(block(promises_table(material)));
    section.blocks.push_back(block(turns_table(material)));
    report.sections.push_back(std::move(section));
    add_definitions(catalogue, report);
    return report;
}

}  // namespace stamtafel::compose
