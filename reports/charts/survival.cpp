// The share that still waits against time, as falling steps, with the promise drawn in: beyond the target's time and
// above its share lies the field in which the curve must not be.
#include <algorithm>
#include <cmath>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double left = 52, top = 44, bottom_space = 48, height = 336;
constexpr double widest_name = 170, name_size = 12, name_step = 15, key = 22;
constexpr std::string_view curve_looks[] = {"curve first", "curve second", "curve third"};

struct Frame {
    const model::Survival& chart;
    double right, bottom;
    [[nodiscard]] double x(double seconds) const { return placed(chart.time, seconds, left, right); }
    [[nodiscard]] double y(double share) const { return placed(chart.share, share, bottom, top); }
};

void add_axes(const Frame& frame, Scene& scene) {
    std::vector<double> up, along;
    for (const model::Tick& tick : frame.chart.share.ticks) {
        up.push_back(frame.y(tick.value));
        scene.items.push_back(Path{step('M', left, up.back()) + step('L', frame.right, up.back()), "grid"});
    }
    add_side_labels(frame.chart.share, up, left - 8, scene);
    for (const model::Tick& tick : frame.chart.time.ticks) {
        along.push_back(frame.x(tick.value));
        scene.items.push_back(Path{step('M', along.back(), frame.bottom) + "v5", "axis"});
    }
    for (Label& label : tick_labels(frame.chart.time.ticks, along, frame.bottom + 18, scene.width))
        scene.items.push_back(label);
    scene.items.push_back(Path{step('M', left, frame.bottom) + step('L', frame.right, frame.bottom), "axis"});
    scene.items.push_back(Label{left, 11, fitted(frame.chart.share.title, 11, 300), Anchor::start, "label soft", 11});
    scene.items.push_back(Label{frame.right, frame.bottom + 38, fitted(frame.chart.time.title, 11, frame.right),
                                Anchor::end, "label soft", 11});
}

void add_breach_field(const Frame& frame, Scene& scene) {
    if (!frame.chart.target) return;
    const double x = frame.x(frame.chart.target->at.x);
    scene.items.push_back(Rect{{x, top, frame.right - x, frame.y(frame.chart.target->at.y) - top}, "breach", "", ""});
}

/// No curve runs through the box.
bool is_free(const Frame& frame, const Box& box) {
    for (const model::Curve& curve : frame.chart.curves) {
        double x = left, y = frame.y(curve.start);
        for (const model::Point& point : curve.steps) {
            const double to_x = std::max(x, frame.x(point.x)), to_y = frame.y(point.y);
            if (overlap(box, {x, y - 1, to_x - x, 2}) ||
                overlap(box, {to_x - 1, std::min(y, to_y), 2, std::abs(to_y - y)}))
                return false;
            x = to_x, y = to_y;
        }
    }
    return true;
}

/// Beside the corner of the promise, on the roomier side when it fits on neither; at the far end of its line, or under
/// it, where a curve runs through.
void add_share_label(const Frame& frame, double x, double y, Scene& scene) {
    const std::string& text = frame.chart.target->share_label;
    const double room_right = frame.right - x - 12, room_left = x - 12 - left, width = text_width(text, 11);
    const bool right = width <= room_right || room_right >= room_left;
    const double above = y - 7, below = y + 15;
    const double baseline = y > top + 18 ? above : below;  // above stands what the upright mark means
    const Label beside{right ? x + 10 : x - 10,
                       baseline,
                       fitted(text, 11, right ? room_right : room_left),
                       right ? Anchor::start : Anchor::end,
                       "label halo",
                       11};
    Label chosen = beside, far = beside, under = beside;
    if (right) far.x = frame.right - 4, far.anchor = Anchor::end;
    if (below < frame.bottom - 6) under.y = below;
    for (const Label& label : {beside, far, under})
        if (is_free(frame, box_of(label))) {
            chosen = label;
            break;
        }
    scene.items.push_back(chosen);
}

void add_target(const Frame& frame, Scene& scene) {
    if (!frame.chart.target) return;
    const model::CurveTarget& target = *frame.chart.target;
    const double x = frame.x(target.at.x), y = frame.y(target.at.y);
    scene.items.push_back(Path{step('M', x, top - 6) + step('L', x, frame.bottom), "target"});
    scene.items.push_back(Path{step('M', x, y) + step('L', frame.right, y), "target"});
    scene.items.push_back(Path{
        step('M', x, y - 6) + step('L', x + 6, y) + step('L', x, y + 6) + step('L', x - 6, y) + "Z", "target-mark"});
    const Anchor side = x > left + 280 ? Anchor::end : Anchor::start;
    const double reach = side == Anchor::end ? x : scene.width - x;
    scene.items.push_back(Label{side == Anchor::end ? x + 4 : x - 4, 30, fitted(target.time_label, 12 * bold, reach),
                                side, "label strong"});
    add_share_label(frame, x, y, scene);
}

std::string path_of(const Frame& frame, const model::Curve& curve) {
    double share = curve.start;
    std::string d = step('M', left, frame.y(share));
    double drawn = left;
    for (const model::Point& point : curve.steps) {
        const double x = frame.x(point.x);
        if (x > drawn) d += "H" + coordinate(x);
        if (point.y != share) d += "V" + coordinate(frame.y(point.y));
        drawn = std::max(drawn, x);
        share = point.y;
    }
    return d;
}

void add_curves(const Frame& frame, Scene& scene) {
    for (std::size_t i = 0; i < frame.chart.curves.size(); ++i) {
        const model::Curve& curve = frame.chart.curves[i];
        scene.items.push_back(Path{path_of(frame, curve), curve_looks[i % std::size(curve_looks)], curve.label});
    }
}

double room_for_names(const model::Survival& chart) {
    constexpr double without = 20;
    const auto name = [](const model::Curve& curve) -> const std::string& { return curve.label; };
    return chart.curves.size() > 1 ? column_for(chart.curves, name, name_size, widest_name) + key + 16 : without;
}

/// Names several curves at their right ends, each with a piece of its line, moved apart where they end together. What
/// finds no room has its name as a tooltip.
void add_names(const Frame& frame, Scene& scene) {
    if (frame.chart.curves.size() < 2) return;
    std::vector<double> wanted;
    for (const model::Curve& curve : frame.chart.curves)
        wanted.push_back(frame.y(curve.steps.empty() ? curve.start : curve.steps.back().y));
    const double low = top + 8, high = frame.bottom - 4;
    wanted.resize(std::min(wanted.size(), room_for(name_step, low, high)));
    const std::vector<double> places = moved_apart(wanted, name_step, low, high);
    const double x = frame.right + 10;
    for (std::size_t i = 0; i < places.size(); ++i) {
        scene.items.push_back(
            Path{step('M', x, places[i]) + "h" + coordinate(key - 6), curve_looks[i % std::size(curve_looks)]});
        scene.items.push_back(
            Label{x + key, places[i] + 4, fitted(frame.chart.curves[i].label, name_size, widest_name)});
    }
}

}  // namespace

Scene lay_out(const model::Survival& chart) {
    Scene scene;
    scene.height = height;
    const Frame frame{chart, scene.width - room_for_names(chart), height - bottom_space};
    add_breach_field(frame, scene);
    add_axes(frame, scene);
    add_curves(frame, scene);
    add_target(frame, scene);
    add_names(frame, scene);
    return scene;
}

}  // namespace stamtafel::charts
