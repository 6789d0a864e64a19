// Goals and their KPIs: a table a goal, and a line over time for each KPI with a history.
#include <algorithm>

#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Views = std::vector<const kpis::KpiView*>;

constexpr std::size_t points_for_a_line = 3;

std::vector<model::Cell> row_of(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = material.input.playbook.kpis[view.kpi];
    const auto value = [&](const std::optional<double>& number) {
        return number ? cell(content_of(*number, view.value.unit)) : cell(std::string());
    };
    std::vector<model::Cell> row{cell(name_of(kpi), model::Style::head), kpi_cell(material, view)};
    row.back().definition.clear();  // the name has it
    row.push_back(view.value.n ? cell(model::Count{static_cast<std::int64_t>(*view.value.n)}) : cell(std::string()));
    row.push_back(cell(target_words(material, view)));
    row.push_back(value(view.path));
    row.push_back(value(view.baseline));
    if (view.baseline) row.back().fact = "kpi." + kpi.id.value + ".baseline";
    // a KPI that this version does not measure says so in its value; "not measurable" would blame the export
    const bool measured = view.value.why != base::Why::not_measured_yet;
    row.push_back(cell(measured ? status_words(material.catalogue, view.status) : std::string()));
    row.back().tone = measured ? tone_of(view.status) : model::Tone::none;
    row.push_back(cell(owner_name(material, kpi.owner.value)));
    row.front().definition = kpi.metric.value;
    return row;
}

model::Table table_of(const Material& material, const std::string& id, std::string caption, const Views& views) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "kpis_" + id;
    table.caption = std::move(caption);
    table.columns = {column(say(catalogue, "kpis.kpi"_w)),
                     column(say(catalogue, "kpis.value"_w)),
                     column(say(catalogue, "kpis.n"_w)),
                     column(say(catalogue, "kpis.target"_w), "target"),
                     column(say(catalogue, "kpis.path"_w), "path"),
                     column(say(catalogue, "kpis.baseline"_w), "baseline"),
                     column(say(catalogue, "kpis.status"_w), "status"),
                     column(say(catalogue, "kpis.owner"_w))};
    for (const kpis::KpiView* view : views) table.rows.push_back(row_of(material, *view));
    return table;
}

model::Chart trend_of(const Material& material, const kpis::KpiView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string name = name_of(material.input.playbook.kpis[view.kpi]);
    model::Trend trend;
    trend.label = say(catalogue, "kpis.value"_w);
    trend.target_label = say(catalogue, "kpis.target"_w);
    trend.unit = view.value.unit;
    double low = view.target.value_or(0), high = view.target.value_or(0);
    for (const kpis::TrendPoint& point : view.trend) {
        trend.periods.push_back(period_short(catalogue, point.period));
        trend.values.push_back(number_of(point.figure));
        if (trend.values.back()) low = std::min(low, *trend.values.back()), high = std::max(high, *trend.values.back());
    }
    if (view.target) trend.target.assign(trend.periods.size(), view.target);
    trend.value = value_axis(catalogue, view.value.unit, low, high);
    model::Chart chart;
    chart.id = "kpi-" + material.input.playbook.kpis[view.kpi].id.value;
    chart.title = say(catalogue, "kpis.trend_title"_w, {{"kpi", name}});
    chart.description = say(catalogue, "kpis.trend_description"_w,
                            {{"kpi", name},
                             {"n", view.trend.size()},
                             {"value", words::written(catalogue, content_of(material, view.value))}});
    chart.data = std::move(trend);
    return chart;
}

bool has_line(const kpis::KpiView& view) {
    return static_cast<std::size_t>(std::count_if(view.trend.begin(), view.trend.end(), [](const auto& point) {
               return number_of(point.figure).has_value();
           })) >= points_for_a_line;
}

void add_group(const Material& material, const std::string& id, std::string caption, const Views& views,
               std::vector<model::Block>& blocks) {
    blocks.push_back(block(table_of(material, id, std::move(caption), views)));
    for (const kpis::KpiView* view : views)
        if (has_line(*view)) blocks.push_back(block(trend_of(material, *view)));
}

/// The views of a goal's KPIs; `shown` collects them, since a KPI may serve two goals and is drawn once.
Views views_of(const Material& material, const playbook::Goal& goal, std::vector<bool>& shown) {
    Views views;
    for (const auto& id : goal.kpis)
        for (std::size_t i = 0; i < material.evaluation.kpis.size(); ++i) {
            const kpis::KpiView& view = material.evaluation.kpis[i];
            if (material.input.playbook.kpis[view.kpi].id.value != id.value || shown[i]) continue;
            views.push_back(&view);
            shown[i] = true;
        }
    return views;
}

}  // namespace

std::vector<model::Block> compose_kpis(const Material& material) {
    std::vector<model::Block> blocks;
    std::vector<bool> shown(material.evaluation.kpis.size(), false);
    for (const playbook::Goal& goal : material.input.playbook.goals) {
        const Views views = views_of(material, goal, shown);
        if (views.empty()) continue;
        blocks.push_back(paragraph(goal_name(material, goal), model::Text::Voice::heading));
        if (!goal.why.value.empty()) blocks.push_back(paragraph(goal.why.value));
        add_group(material, goal.id.value,
                  say(material.catalogue, "kpis.of_goal"_w, {{"goal", goal_name(material, goal)}}), views, blocks);
    }
    Views rest;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (!shown[i]) rest.push_back(&material.evaluation.kpis[i]);
    if (!rest.empty()) add_group(material, "rest", say(material.catalogue, "kpis.rest"_w), rest, blocks);
    if (blocks.empty()) blocks.push_back(paragraph(say(material.catalogue, "kpis.none"_w)));
    return blocks;
}

}  // namespace stamtafel::compose
