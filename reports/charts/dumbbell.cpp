// Then and now on one axis, a row each: an open ring, a filled disc, and the way between them.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double widest_label = 230, widest_value = 110, gap = 12, radius = 5;

struct Frame {
    const model::Dumbbell& chart;
    double left, right;  ///< of the axis; the values in words stand outside the discs
    [[nodiscard]] double x(double value) const { return placed(chart.value, value, left, right); }
};

void add_axis(const Frame& frame, double top, double bottom, Scene& scene) {
    std::vector<double> at;
    for (const model::Tick& tick : frame.chart.value.ticks) {
        at.push_back(frame.x(tick.value));
        scene.items.push_back(Path{step('M', at.back(), top) + step('L', at.back(), bottom), "grid"});
    }
    for (Label& label : tick_labels(frame.chart.value.ticks, at, top - 6, scene.width)) scene.items.push_back(label);
}

void add_value(double x, double y, const std::string& text, Anchor anchor, const Rows& rows, Scene& scene) {
    const double away = radius + 5;
    scene.items.push_back(Label{anchor == Anchor::end ? x - away : x + away, rows.baseline(y),
                                fitted(text, rows.size - 1, widest_value), anchor, "label", rows.size - 1});
}

void add_row(const Frame& frame, const Rows& rows, const model::DumbbellRow& row, double y, Scene& scene) {
    scene.items.push_back(
        Label{0, rows.baseline(y), fitted(row.label, rows.size, widest_label), Anchor::start, "label", rows.size});
    const double middle = y + rows.bar / 2;
    const double then = row.then ? frame.x(*row.then) : 0, now = row.now ? frame.x(*row.now) : 0;
    const bool both = row.then && row.now, back = both && now < then;
    if (both && std::max(now, then) - std::min(now, then) > 2 * radius)
        scene.items.push_back(
            Path{step('M', back ? then - radius : then + radius, middle) + step('L', now, middle), "way"});
    if (row.then) {
        scene.items.push_back(
            Path{outline(Symbol::ring, then, middle, radius), "then", row.label + ": " + row.then_label});
        add_value(then, y, row.then_label, back ? Anchor::start : Anchor::end, rows, scene);
    }
    if (row.now) {
        scene.items.push_back(
            Path{outline(Symbol::disc, now, middle, radius), "dot", row.label + ": " + row.now_label});
        add_value(now, y, row.now_label, back ? Anchor::end : Anchor::start, rows, scene);
    }
}

}  // namespace

Scene lay_out(const model::Dumbbell& chart) {
    Scene scene;
    const Rows rows = rows_for(chart.rows.size());
    const auto label = [](const model::DumbbellRow& row) -> const std::string& { return row.label; };
    const auto then = [](const model::DumbbellRow& row) -> const std::string& { return row.then_label; };
    const auto now = [](const model::DumbbellRow& row) -> const std::string& { return row.now_label; };
    const double words = std::max(column_for(chart.rows, then, rows.size, widest_value),
                                  column_for(chart.rows, now, rows.size, widest_value)) +
                         radius + 7;
    const Frame frame{chart, column_for(chart.rows, label, rows.size, widest_label) + gap + words, scene.width - words};
    std::vector<LegendEntry> legend;
    if (!chart.rows.empty())
        legend = {{Symbol::ring, "then", "", chart.then_title}, {Symbol::disc, "dot", "", chart.now_title}};
    const double top = add_legend(legend, 0, 0, scene) + 20;
    scene.height = top + rows.step * static_cast<double>(chart.rows.size()) + 6;
    add_axis(frame, top - 4, scene.height - 4, scene);
    double y = top;
    for (const model::DumbbellRow& row : chart.rows) {
        add_row(frame, rows, row, y, scene);
        y += rows.step;
    }
    return scene;
}

}  // namespace stamtafel::charts
