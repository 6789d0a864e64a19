// One line over time with its target path and the limits of normal variation; and the sparkline.
#include <algorithm>
#include <limits>

#include "reports/charts/charts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double width = 460, top = 14, height = 210, bottom_space = 30;

struct Frame {
    const model::Trend& chart;
    double left, right, bottom;
    [[nodiscard]] double x(std::size_t i) const {
        const auto last = static_cast<double>(std::max<std::size_t>(chart.periods.size(), 2) - 1);
        return chart.periods.size() == 1 ? (left + right) / 2
                                         : left + 14 + (right - left - 28) * static_cast<double>(i) / last;
    }
    [[nodiscard]] double y(double value) const { return placed(chart.value, value, bottom, top); }
};

void add_axes(const Frame& frame, Scene& scene) {
    for (const model::Tick& tick : frame.chart.value.ticks) {
        const double y = frame.y(tick.value);
        scene.items.push_back(Path{step('M', frame.left, y) + step('L', frame.right, y), "grid"});
        scene.items.push_back(
            Label{frame.left - 8, y + 4, fitted(tick.label, 11, frame.left - 8), Anchor::end, "label soft", 11});
    }
    std::vector<model::Tick> ticks;
    std::vector<double> at;
    for (std::size_t i = 0; i < frame.chart.periods.size(); ++i) {
        ticks.push_back({0, frame.chart.periods[i]});
        at.push_back(frame.x(i));
    }
    for (Label& label : tick_labels(ticks, at, frame.bottom + 20, scene.width)) scene.items.push_back(label);
}

std::string path_of(const Frame& frame, const std::vector<std::optional<double>>& values) {
    std::string d;
    bool pen_down = false;
    for (std::size_t i = 0; i < values.size() && i < frame.chart.periods.size(); ++i) {
        if (values[i]) d += step(pen_down ? 'L' : 'M', frame.x(i), frame.y(*values[i]));
        pen_down = values[i].has_value();
    }
    return d;
}

void add_dots(const Frame& frame, Scene& scene) {
    for (std::size_t i = 0; i < frame.chart.values.size() && i < frame.chart.periods.size(); ++i) {
        if (!frame.chart.values[i]) continue;
        const double x = frame.x(i), y = frame.y(*frame.chart.values[i]);
        scene.items.push_back(Path{step('M', x - 3, y) + "a3 3 0 1 0 6 0a3 3 0 1 0-6 0", "dot"});
    }
}

const std::optional<double>* last_of(const std::vector<std::optional<double>>& values) {
    const auto found =
        std::find_if(values.rbegin(), values.rend(), [](const auto& value) { return value.has_value(); });
    return found == values.rend() ? nullptr : &*found;
}

/// Names the lines at their right ends, pushed apart where they would touch.
void add_names(const Frame& frame, Scene& scene) {
    std::vector<std::pair<double, std::string>> names;
    if (const auto* last = last_of(frame.chart.values)) names.emplace_back(frame.y(**last), frame.chart.label);
    if (const auto* last = last_of(frame.chart.target)) names.emplace_back(frame.y(**last), frame.chart.target_label);
    if (frame.chart.limits)
        names.emplace_back(frame.y((frame.chart.limits->low + frame.chart.limits->high) / 2), frame.chart.limits_label);
    std::sort(names.begin(), names.end());
    double free_from = top;
    for (auto& [y, text] : names) {
        y = std::max(y, free_from);
        scene.items.push_back(Label{frame.right + 10, y + 4, fitted(text, 12, scene.width - frame.right - 10)});
        free_from = y + 16;
    }
}

}  // namespace

Scene lay_out_trend(const model::Trend& chart) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    double left = 0, room = 0;
    for (const model::Tick& tick : chart.value.ticks) left = std::max(left, text_width(tick.label, 11));
    for (const std::string* name : {&chart.label, &chart.target_label, &chart.limits_label})
        room = std::max(room, text_width(*name, 12));
    const Frame frame{chart, std::min(left, 100.0) + 10, scene.width - std::min(room, 130.0) - 14,
                      height - bottom_space};
    if (chart.limits) {
        const double high = frame.y(chart.limits->high), low = frame.y(chart.limits->low);
        scene.items.push_back(Rect{{frame.left, high, frame.right - frame.left, low - high}, "band", "", ""});
    }
    add_axes(frame, scene);
    if (!chart.target.empty()) scene.items.push_back(Path{path_of(frame, chart.target), "target"});
    scene.items.push_back(Path{path_of(frame, chart.values), "curve first"});
    add_dots(frame, scene);
    add_names(frame, scene);
    return scene;
}

Svg render_sparkline(const std::vector<std::optional<double>>& values) {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    std::size_t known = 0;
    for (const auto& value : values)
        if (value) low = std::min(low, *value), high = std::max(high, *value), ++known;
    if (known < 2) return {};
    constexpr double wide = 108, tall = 28, edge = 4;
    const double span = high > low ? high - low : 1;
    std::string d, last;
    bool pen_down = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        pen_down = pen_down && values[i].has_value();
        if (!values[i]) continue;
        const double x = edge + (wide - 2 * edge) * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = high > low ? tall - edge - (tall - 2 * edge) * (*values[i] - low) / span : tall / 2;
        d += step(pen_down ? 'L' : 'M', x, y);
        last = step('M', x - 2.5, y) + "a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0";
        pen_down = true;
    }
    return {
        "<svg class=\"spark\" viewBox=\"0 0 108 28\" width=\"108\" height=\"28\" aria-hidden=\"true\"><path "
        "class=\"curve first\" d=\"" +
        d + "\"/><path class=\"dot\" d=\"" + last + "\"/></svg>"};
}

}  // namespace stamtafel::charts
