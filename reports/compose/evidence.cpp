// Turns as evidence in the report's own words: no names, no text; the address of the item only for those who work with it.
#include "reports/compose/evidence.hpp"

#include <algorithm>
#include <span>

#include "reports/compose/cells.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

model::Column column(const words::Catalogue& catalogue, words::Key title, std::string id, std::string definition = {}) {
    return {say(catalogue, title), std::move(definition), false, false, std::move(id)};
}

std::string step_name(const words::Catalogue& catalogue, measure::Step step) {
    switch (step) {
        case measure::Step::first: return say(catalogue, "turns.first"_w);
        case measure::Step::next: return say(catalogue, "turns.next"_w);
        case measure::Step::resolution: return say(catalogue, "turns.resolution"_w);
    }
    return "";
}

std::string answered_by(const words::Catalogue& catalogue, measure::AnsweredBy by) {
    switch (by) {
        case measure::AnsweredBy::nobody: return say(catalogue, "answered_by.nobody"_w);
        case measure::AnsweredBy::brand: return say(catalogue, "answered_by.brand"_w);
        case measure::AnsweredBy::peer: return say(catalogue, "answered_by.peer"_w);
    }
    return "";
}

}  // namespace

std::vector<model::Column> turn_columns(const words::Catalogue& catalogue) {
    std::vector<model::Column> columns{
        column(catalogue, "turns.opened"_w, "opened"),
        column(catalogue, "turns.protocol"_w, "protocol"),
        column(catalogue, "turns.step"_w, "step"),
        column(catalogue, "turns.channel"_w, "channel"),
        column(catalogue, "turns.category"_w, "category"),
        column(catalogue, "turns.outcome"_w, "outcome"),
        column(catalogue, "turns.answered_by"_w, "answered_by"),
        column(catalogue, "turns.waited"_w, "waited_seconds"),
        column(catalogue, "turns.calendar"_w, "calendar_seconds"),
        column(catalogue, "turns.due"_w, "due"),
        column(catalogue, "turns.closed"_w, "closed"),
    };
    columns.push_back(column(catalogue, "turns.link"_w, "url"));
    columns.back().personal = true;
    return columns;
}

std::vector<model::Cell> turn_row(const Material& material, const measure::Turn& turn) {
    const words::Catalogue& catalogue = material.catalogue;
    const playbook::Playbook& playbook = material.input.playbook;
    const activity::Activity& activity = material.input.data.activity;
    const std::size_t row = activity::at(turn.opened);
    std::vector<model::Cell> cells;
    cells.reserve(12);
    cells.push_back(cell(moment_of(material, activity.at[row])));
    cells.push_back(cell(name_of(playbook.protocols[static_cast<std::size_t>(turn.protocol)])));
    cells.push_back(cell(step_name(catalogue, turn.step)));
    cells.push_back(cell(name_of(playbook.channels[activity::at(turn.channel)])));
    cells.push_back(cell(category_name(material, turn.category)));
    cells.push_back(cell(outcome_name(catalogue, turn.outcome)));
    cells.push_back(cell(answered_by(catalogue, turn.by)));
    cells.push_back(cell(model::Seconds{static_cast<double>(turn.waited_ms) / 1000}));
    cells.push_back(cell(model::Seconds{static_cast<double>(turn.calendar_ms) / 1000}));
    cells.push_back(cell(moment_of(material, turn.due)));
    cells.push_back(measure::answered(turn) ? cell(moment_of(material, activity.at[activity::at(turn.closed)]))
                                            : cell({}));
    cells.push_back(cell({}));
    if (!activity.url.empty()) cells.back() = cell(std::string(material.input.store.view(activity.url[row])));
    cells.back().personal = true;
    return cells;
}

model::EvidenceTable turn_evidence(const Material& material) {
    const std::span<const measure::Turn> turns = material.evaluation.turns;
    model::EvidenceTable evidence;
    evidence.id = "turns";
    evidence.table.id = "turns";
    evidence.table.caption = say(material.catalogue, "turns.title"_w);
    evidence.table.columns = turn_columns(material.catalogue);
    const std::size_t shown = std::min(turns.size(), material.evidence_rows);
    evidence.table.rows.reserve(shown);
    for (const measure::Turn& turn : turns.first(shown)) evidence.table.rows.push_back(turn_row(material, turn));
    evidence.left_out = turns.size() - shown;
    return evidence;
}

}  // namespace stamtafel::compose
