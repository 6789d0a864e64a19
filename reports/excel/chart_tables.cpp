// Charts of rows, maps and timelines as tables: the figures behind the marks.
#include <algorithm>

#include "reports/excel/tables.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

model::Column column(std::string title) { return {std::move(title), {}, {}, {}, {}}; }

model::Table begun(const model::Chart& chart, std::vector<std::string> heads) {
    model::Table table;
    table.id = chart.id;
    table.caption = chart.title;
    for (std::string& head : heads) table.columns.push_back(column(std::move(head)));
    return table;
}

/// The words where there is no value: they say why.
model::Cell value_cell(const std::optional<double>& value, base::Unit unit, const std::string& words) {
    return cell(value ? content_of(value, unit) : model::Content(words));
}

}  // namespace

bool has_targets(const model::Bars& bars) {
    return std::any_of(bars.bars.begin(), bars.bars.end(),
                       [](const model::PlainBar& bar) { return bar.target.has_value(); });
}

model::Table table_of(const model::Bars& bars, const model::Chart& chart) {
    model::Table table = begun(chart, {bars.names_title, bars.value_title});
    const bool targets = has_targets(bars);
    if (targets) table.columns.push_back(column(bars.target_label));
    for (const model::PlainBar& bar : bars.bars) {
        table.rows.push_back({cell(bar.label), value_cell(bar.value, bars.unit, bar.value_label)});
        if (targets) table.rows.back().push_back(value_cell(bar.target, bars.unit, ""));
    }
    return table;
}

model::Table table_of(const model::Dumbbell& dumbbell, const model::Chart& chart, const words::Catalogue& catalogue) {
    model::Table table = begun(chart, {say(catalogue, "excel.item"_w), dumbbell.then_title, dumbbell.now_title});
    for (const model::DumbbellRow& row : dumbbell.rows)
        table.rows.push_back({cell(row.label), value_cell(row.then, dumbbell.unit, row.then_label),
                              value_cell(row.now, dumbbell.unit, row.now_label)});
    return table;
}

model::Table table_of(const model::Cohort& cohort, const model::Chart& chart) {
    model::Table table = begun(chart, {cohort.cohort_title, cohort.size_title});
    for (const std::string& name : cohort.columns) table.columns.push_back(column(name));
    for (const model::CohortRow& row : cohort.rows) {
        std::vector<model::Cell> cells{cell(row.label),
                                       cell(row.size ? model::Content(model::Count{*row.size}) : row.size_label)};
        for (const model::CohortCell& part : row.cells)
            if (cells.size() < table.columns.size())
                cells.push_back(value_cell(part.share, base::Unit::share, part.label));
        cells.resize(table.columns.size());
        table.rows.push_back(std::move(cells));
    }
    table.note = cohort.column_title;
    return table;
}

model::Table table_of(const model::Gantt& gantt, const model::Chart& chart, const words::Catalogue& catalogue) {
    model::Table table =
        begun(chart, {say(catalogue, "excel.step"_w), say(catalogue, "excel.from"_w), gantt.critical_label,
                      gantt.task_label, say(catalogue, "excel.to"_w), say(catalogue, "excel.note"_w)});
    for (const model::GanttTask& task : gantt.tasks) {
        const model::Cell days = cell(model::Count{task.to.value - task.from.value + 1});
        table.rows.push_back({cell(task.label), cell(task.from), task.critical ? days : model::Cell{},
                              task.critical ? model::Cell{} : days, cell(task.to), cell(task.note)});
    }
    for (const model::GanttMark& mark : gantt.marks)
        table.note +=
            (table.note.empty() ? "" : " · ") + mark.label + ": " + words::written(catalogue, model::Content(mark.day));
    return table;
}

model::Table table_of(const model::Network& network, const model::Chart& chart, const words::Catalogue& catalogue) {
    model::Table table = begun(chart, {say(catalogue, "excel.group"_w), say(catalogue, "excel.members"_w)});
    for (const model::NetworkGroup& group : network.groups)
        table.rows.push_back({cell(group.label), cell(model::Count{group.members})});
    return table;
}

model::Table table_of(const model::Timeline& timeline, const words::Catalogue& catalogue) {
    model::Table table;
    table.id = timeline.id;
    table.caption = timeline.caption;
    table.columns = {column(say(catalogue, "excel.day"_w)), column(say(catalogue, "excel.event"_w)),
                     column(say(catalogue, "excel.note"_w))};
    for (const model::Event& event : timeline.events) {
        table.rows.push_back({cell(event.day), cell(event.title), cell(event.text)});
        table.rows.back()[1].tone = event.tone;
    }
    return table;
}

std::optional<model::Table> table_of(const model::Chart& chart, const words::Catalogue& catalogue) {
    struct Tables {
        const model::Chart& chart;
        const words::Catalogue& catalogue;
        using Maybe = std::optional<model::Table>;
        Maybe operator()(const model::StackedBars& data) const { return table_of(data, chart); }
        Maybe operator()(const model::Survival&) const { return std::nullopt; }
        Maybe operator()(const model::Heatmap& data) const { return table_of(data, chart); }
        Maybe operator()(const model::Trend& data) const { return table_of(data, chart, catalogue); }
        Maybe operator()(const model::Bars& data) const { return table_of(data, chart); }
        Maybe operator()(const model::Dumbbell& data) const { return table_of(data, chart, catalogue); }
        Maybe operator()(const model::Cohort& data) const { return table_of(data, chart); }
        Maybe operator()(const model::Gantt& data) const { return table_of(data, chart, catalogue); }
        Maybe operator()(const model::Network& data) const { return table_of(data, chart, catalogue); }
    };
    return std::visit(Tables{chart, catalogue}, chart.data);
}

}  // namespace stamtafel::excel
