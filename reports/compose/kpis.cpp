// Goals and their KPIs: the tree of both with where they stand, a table a goal, and a line over time for each KPI
// with a history.
#include <algorithm>
#include <optional>
#include <utility>

#include "engine/kpis/status.hpp"
#include "reports/compose/axes.hpp"
#include "reports/compose/cells.hpp"
#include "reports/compose/kpi_words.hpp"
#include "reports/compose/subjects.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::compose {
namespace {

using words::operator""_w;
using words::say;

using Views = std::vector<const kpis::KpiView*>;

constexpr std::size_t points_for_a_line = 3;

/// "≈ normale schommeling"; why not, where nothing can be said.
std::string marked(const Material& material, const kpis::KpiView& view) {
    const model::Change kind = kind_of(view.change);
    if (kind != model::Change::none) return model::marked(kind, kind_words(material, view));
    return view.change.why == kpis::ChangeWhy::none ? "" : say(material.catalogue, "kpis.cannot_tell"_w);
}

std::vector<model::Cell> row_of(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    const auto value = [&](const std::optional<double>& number) {
        return number ? cell(kpi_content(view, *number)) : cell(std::string());
    };
    const kpis::Change& change = view.change;
    std::vector<model::Cell> row{cell(name_of(kpi), model::Style::head), kpi_cell(material, view)};
    row.back().definition.clear();  // the name has it
    row.push_back(view.value.n ? cell(model::Count{static_cast<std::int64_t>(*view.value.n)}) : cell(std::string()));
    row.push_back(cell(target_words(material, view)));
    row.push_back(value(view.path));
    // a KPI that this version does not measure says so in its value; "not measurable" would blame the export
    const bool measured = view.value.why != base::Why::not_measured_yet && view.value.why != base::Why::not_given;
    row.push_back(cell(measured ? status_words(material.catalogue, view.status) : std::string()));
    row.back().tone = measured ? tone_of(view.status) : model::Tone::none;
    row.push_back(cell(change.difference ? difference_words(material, view, *change.difference) : ""));
    row.push_back(cell(marked(material, view)));
    row.push_back(cell(owner_name(material, kpi.owner.value)));
    row.front().definition = kpi.metric.value;
    return row;
}

std::string given_note(const Material& material, const Views& views) {
    std::string note;
    for (const kpis::KpiView* view : views) {
        if (!view->given) continue;
        const std::string day = words::date(material.catalogue, view->given->on);
        const std::string name = name_of(kpi_of(material, *view));
        note += (note.empty() ? "" : " ") +
                (view->given->source.empty()
                     ? say(material.catalogue, "kpis.given_no_source"_w, {{"kpi", name}, {"day", day}})
                     : say(material.catalogue, "kpis.given_note"_w,
                           {{"kpi", name}, {"day", day}, {"source", view->given->source}}));
    }
    return note;
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
                     column(say(catalogue, "kpis.status"_w), "status"),
                     column(say(catalogue, "kpis.change"_w), "change"),
                     column(say(catalogue, "kpis.variation"_w), "change_is_signal"),
                     column(say(catalogue, "kpis.owner"_w))};
    for (const kpis::KpiView* view : views) table.rows.push_back(row_of(material, *view));
    table.note = given_note(material, views);
    return table;
}

/// Behind the marks of the table before: what is usual, what would have been seen, where it goes.
model::Table certainty_of(const Material& material, const std::string& id, const Views& views) {
    const words::Catalogue& catalogue = material.catalogue;
    model::Table table;
    table.id = "kpi_certainty_" + id;
    table.caption = say(catalogue, "kpis.certainty"_w);
    table.columns = {column(say(catalogue, "kpis.kpi"_w)), column(say(catalogue, "kpis.baseline"_w), "baseline"),
                     column(say(catalogue, "kpis.reason"_w), "limits"), column(say(catalogue, "kpis.visible"_w)),
                     column(say(catalogue, "kpis.outlook"_w), "outlook")};
    for (const kpis::KpiView* view : views) {
        const playbook::Kpi& kpi = kpi_of(material, *view);
        std::vector<model::Cell> row{cell(name_of(kpi), model::Style::head), cell(std::string())};
        if (view->baseline) {
            row.back() = cell(kpi_content(*view, *view->baseline));
            row.back().fact = "kpi." + kpi.id.value + ".baseline";
        }
        for (const std::string& words :
             {why_words(material, *view), visible_words(material, *view), outlook_words(material, *view)})
            row.push_back(cell(words));
        const auto told = [](const model::Cell& one) { return one.content != model::Content(std::string()); };
        if (std::any_of(row.begin() + 1, row.end(), told)) table.rows.push_back(std::move(row));
    }
    return table;
}

/// A quarter's or a year's months as columns; nothing for other periods.
std::optional<model::Table> months_of(const Material& material, const std::string& id, const std::string& caption,
                                      const Views& views) {
    std::vector<calendar::Period> months;
    for (const kpis::KpiView* view : views)
        for (const kpis::TrendPoint& point : view->months) months.push_back(point.period);
    const auto earlier = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::sort(months.begin(), months.end(), earlier);
    months.erase(std::unique(months.begin(), months.end()), months.end());
    if (months.empty()) return std::nullopt;
    const std::optional<base::Day>& last_day = material.evaluation.last_day;
    while (months.back().end < material.evaluation.period.end) months.push_back(calendar::month_of(months.back().end));
    model::Table table;
    table.id = "kpi_months_" + id;
    table.caption = say(material.catalogue, "kpis.months"_w, {{"goal", caption}});
    table.columns.push_back(column(say(material.catalogue, "kpis.kpi"_w)));
    for (const calendar::Period& month : months)
        table.columns.push_back(column(period_short(material.catalogue, month)));
    for (const kpis::KpiView* view : views) {
        const playbook::Kpi& kpi = kpi_of(material, *view);
        std::vector<model::Cell>& row = table.rows.emplace_back();
        row.push_back(cell(name_of(kpi), model::Style::head));
        row.front().definition = kpi.metric.value;
        for (const calendar::Period& month : months) {
            const auto found = std::find_if(view->months.begin(), view->months.end(),
                                            [&](const kpis::TrendPoint& point) { return point.period == month; });
            if (last_day && month.first > *last_day)
                row.push_back(cell(say(material.catalogue, "kpis.not_begun"_w), model::Style::muted));
            else
                row.push_back(found == view->months.end() ? cell(std::string())
                                                          : cell(kpi_content(material, *view, found->figure)));
        }
    }
    return table;
}

/// Where the KPI should have been at the end of each period; nothing before its baseline.
std::vector<std::optional<double>> path_of(const Material& material, const kpis::KpiView& view) {
    const playbook::Kpi& kpi = kpi_of(material, view);
    std::vector<std::optional<double>> path;
    for (const kpis::TrendPoint& point : view.trend) {
        const base::Day last = point.period.end + -1;
        const bool begun = !kpi.baseline || !kpi.baseline->on.value || *kpi.baseline->on.value <= last;
        path.push_back(begun ? kpis::path_value(kpi, last, view.value.unit) : std::nullopt);
    }
    const auto known = [](const std::optional<double>& value) { return value.has_value(); };
    if (std::none_of(path.begin(), path.end(), known)) path.clear();
    return path;
}

/// The first of the trend's periods that these days touch.
std::optional<std::size_t> place_of(const kpis::KpiView& view, base::Day from, base::Day to) {
    for (std::size_t i = 0; i < view.trend.size(); ++i)
        if (from < view.trend[i].period.end && to >= view.trend[i].period.first) return i;
    return std::nullopt;
}

/// The break that limits the comparison, and campaigns where they begin.
std::vector<model::TrendMark> marks_of(const Material& material, const kpis::KpiView& view) {
    const playbook::Playbook& playbook = material.input.playbook;
    std::vector<model::TrendMark> marks;
    if (view.since_break) {
        const base::Day on = playbook.breaks[*view.since_break].on.value;
        if (const auto place = place_of(view, on, on))
            marks.push_back({*place, say(material.catalogue, "kpis.break_mark"_w)});
    }
    for (const playbook::Campaign& campaign : playbook.campaigns)
        if (const auto place = place_of(view, campaign.from.value, campaign.to.value))
            marks.push_back({*place, campaign.name.value});
    return marks;
}

std::pair<double, double> ends_of(const model::Trend& trend, const kpis::KpiView& view) {
    double low = view.target.value_or(0), high = view.target.value_or(0);
    const auto take = [&](const std::optional<double>& value) {
        if (value) low = std::min(low, *value), high = std::max(high, *value);
    };
    for (const auto* values : {&trend.values, &trend.target})
        for (const auto& value : *values) take(value);
    if (trend.limits) take(trend.limits->low), take(trend.limits->high);
    return {low, high};
}

model::Chart trend_of(const Material& material, const kpis::KpiView& view) {
    const words::Catalogue& catalogue = material.catalogue;
    const std::string name = name_of(kpi_of(material, view));
    model::Trend trend;
    trend.label = say(catalogue, "kpis.value"_w);
    trend.target_label = say(catalogue, "kpis.path_label"_w);
    trend.limits_label = view.change.limits ? say(catalogue, "kpis.limits"_w) : "";
    trend.unit = view.value.unit;
    for (const kpis::TrendPoint& point : view.trend) {
        trend.periods.push_back(period_short(catalogue, point.period));
        trend.values.push_back(number_of(point.figure));
    }
    trend.target = path_of(material, view);
    trend.limits = view.change.limits;
    trend.marks = marks_of(material, view);
    const auto [low, high] = ends_of(trend, view);
    trend.value = value_axis(catalogue, view.value.unit, low, high);
    model::Chart chart;
    chart.id = "kpi-" + kpi_of(material, view).id.value;
    chart.title = say(catalogue, "kpis.trend_title"_w, {{"kpi", name}});
    chart.description = say(catalogue, "kpis.trend_description"_w,
                            {{"kpi", name},
                             {"n", view.trend.size()},
                             {"value", words::written(catalogue, kpi_cell(material, view).content)}});
    if (const std::string judged = marked(material, view); !judged.empty()) chart.description += " " + judged + ".";
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
    const auto months = months_of(material, id, caption, views);
    blocks.push_back(block(table_of(material, id, std::move(caption), views)));
    if (model::Table certainty = certainty_of(material, id, views); !certainty.rows.empty())
        blocks.push_back(block(std::move(certainty)));
    if (months) blocks.push_back(block(*months));
    for (const kpis::KpiView* view : views)
        if (has_line(*view)) blocks.push_back(block(trend_of(material, *view)));
}

/// "52 min; streefwaarde hoogstens 45 min op 31 dec. 2026"
model::TreeNode node_of(const Material& material, const kpis::KpiView& view) {
    model::TreeNode node;
    node.label = name_of(kpi_of(material, view));
    const bool measured = view.value.why != base::Why::not_measured_yet && view.value.why != base::Why::not_given;
    node.tone = measured ? tone_of(view.status) : model::Tone::unknown;
    const std::string value = words::written(material.catalogue, kpi_cell(material, view).content);
    const std::string target = target_words(material, view);
    node.status = measured ? status_words(material.catalogue, view.status) : value;
    if (measured)
        node.note = target.empty()
                        ? value
                        : say(material.catalogue, "kpis.tree_value"_w, {{"value", value}, {"target", target}});
    return node;
}

/// The worst of its KPIs speaks for a goal, where one is judged at all.
model::Tone worst_of(const std::vector<model::TreeNode>& nodes) {
    for (const model::Tone tone : {model::Tone::bad, model::Tone::watch, model::Tone::good})
        for (const model::TreeNode& node : nodes)
            if (node.tone == tone) return tone;
    return model::Tone::unknown;
}

/// A KPI that serves two goals hangs under both.
model::Tree tree_of(const Material& material) {
    model::Tree tree;
    tree.caption = say(material.catalogue, "kpis.goals"_w);
    for (const playbook::Goal& goal : material.input.playbook.goals) {
        model::TreeNode node;
        node.label = goal_name(material, goal);
        for (const auto& id : goal.kpis)
            if (const kpis::KpiView* view = view_of(material, id.value))
                node.children.push_back(node_of(material, *view));
        if (node.children.empty()) continue;
        const auto on_track = static_cast<std::uint64_t>(
            std::count_if(node.children.begin(), node.children.end(),
                          [](const model::TreeNode& child) { return child.tone == model::Tone::good; }));
        node.tone = worst_of(node.children);
        node.status = say(material.catalogue, "kpis.goal_status"_w,
                          {{"on_track", on_track}, {"n", std::uint64_t{node.children.size()}}});
        tree.roots.push_back(std::move(node));
    }
    return tree;
}

/// The views of a goal's KPIs; `shown` collects them, since a KPI may serve two goals and is drawn once.
Views views_of(const Material& material, const playbook::Goal& goal, std::vector<bool>& shown) {
    Views views;
    for (const auto& id : goal.kpis)
        for (std::size_t i = 0; i < material.evaluation.kpis.size(); ++i) {
            const kpis::KpiView& view = material.evaluation.kpis[i];
            if (kpi_of(material, view).id.value != id.value || shown[i]) continue;
            views.push_back(&view);
            shown[i] = true;
        }
    return views;
}

}  // namespace

std::vector<model::Block> compose_kpis(const Material& material) {
    std::vector<model::Block> blocks;
    std::vector<bool> shown(material.evaluation.kpis.size(), false);
    if (model::Tree tree = tree_of(material); !tree.roots.empty()) {
        blocks.push_back(paragraph(tree.caption, model::Text::Voice::heading));
        blocks.push_back(block(std::move(tree)));
    }
    if (!material.evaluation.kpis.empty())
        blocks.push_back(paragraph(say(material.catalogue, "kpis.how_to_read"_w), model::Text::Voice::note));
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
