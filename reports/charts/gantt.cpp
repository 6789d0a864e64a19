// A plan in time: a bar a task over an axis of days, the critical path in another colour and pattern, today and the
// milestones as upright marks.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double widest_label = 340, widest_note = 160, gap = 12;

struct Frame {
    const model::Gantt& chart;
    double left, right, top, bottom;
    [[nodiscard]] double x(double day) const { return placed(chart.days, day, left, right); }
};

void add_axis(const Frame& frame, Scene& scene) {
    std::vector<double> at;
    for (const model::Tick& tick : frame.chart.days.ticks) {
        at.push_back(frame.x(tick.value));
        scene.items.push_back(Path{step('M', at.back(), frame.top) + step('L', at.back(), frame.bottom), "grid"});
    }
    for (Label& label : tick_labels(frame.chart.days.ticks, at, frame.top - 8, scene.width))
        scene.items.push_back(label);
}

void add_task(const Frame& frame, const Rows& rows, const model::GanttTask& task, double y, Scene& scene) {
    constexpr double least = 3;
    // a day ends where the next begins
    const double to = std::max(frame.x(task.to.value + 1.0), frame.left + least);
    const double from = std::min(frame.x(task.from.value), to - least);
    scene.items.push_back(
        Label{0, rows.baseline(y), fitted(task.label, rows.size, frame.left - gap), Anchor::start, "label", rows.size});
    scene.items.push_back(Rect{{from, y, to - from, rows.bar},
                               task.critical ? "late" : "bar",
                               task.critical ? "stripes" : "",
                               task.label + (task.note.empty() ? "" : " · " + task.note)});
    scene.items.push_back(Label{frame.right + gap, rows.baseline(y),
                                fitted(task.note, rows.size, scene.width - frame.right - gap), Anchor::start,
                                "label soft", rows.size});
}

std::vector<Flag> flags_of(const Frame& frame) {
    std::vector<Flag> flags;
    for (const model::GanttMark& mark : frame.chart.marks) {
        flags.push_back({});
        flags.back().x = frame.x(mark.day.value);
        flags.back().text = mark.label;
    }
    return flags;
}

void add_marks(const Frame& frame, const std::vector<Flag>& flags, double baseline, Scene& scene) {
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const model::GanttMark& mark = frame.chart.marks[i];
        const double x = flags[i].x;
        const bool today = mark.kind == model::GanttMark::Kind::today;
        const double from = flags[i].shown ? baseline - flag_step * static_cast<double>(flags[i].layer) - 9 : baseline;
        scene.items.push_back(
            Path{step('M', x, from) + step('L', x, frame.bottom), today ? "today" : "milestone", mark.label});
        if (!today)
            scene.items.push_back(Path{outline(Symbol::diamond, x, frame.bottom, 4), "target-mark", mark.label});
    }
    add_flags(flags, baseline, scene);
}

double add_looks(const model::Gantt& chart, double y, Scene& scene) {
    const bool critical =
        std::any_of(chart.tasks.begin(), chart.tasks.end(), [](const model::GanttTask& task) { return task.critical; });
    if (!critical || chart.critical_label.empty()) return y;
    return add_legend(
        {{Symbol::swatch, "late", "stripes", chart.critical_label}, {Symbol::swatch, "bar", "", chart.task_label}}, 0,
        y, scene);
}

}  // namespace

Scene lay_out(const model::Gantt& chart) {
    Scene scene;
    const Rows rows = rows_for(chart.tasks.size());
    const auto label = [](const model::GanttTask& task) -> const std::string& { return task.label; };
    const auto note = [](const model::GanttTask& task) -> const std::string& { return task.note; };
    const double notes = column_for(chart.tasks, note, rows.size, widest_note);
    Frame frame{chart, column_for(chart.tasks, label, rows.size, widest_label) + gap,
                scene.width - (notes > 0 ? notes + gap : 8), 0, 0};
    std::vector<Flag> flags = flags_of(frame);
    frame.top = add_looks(chart, 0, scene) + 20;
    const double flagged = flag_step * static_cast<double>(lay_out_flags(flags, scene.width));
    const double baseline = frame.top + flagged - 3, rows_top = frame.top + flagged + 6;
    frame.bottom = rows_top + rows.step * static_cast<double>(chart.tasks.size());
    add_axis(frame, scene);
    double y = rows_top;
    for (const model::GanttTask& task : chart.tasks) {
        add_task(frame, rows, task, y, scene);
        y += rows.step;
    }
    add_marks(frame, flags, baseline, scene);
    scene.height = frame.bottom + 8;
    return scene;
}

}  // namespace stamtafel::charts
