// The share that still waits against time, as falling steps, with the promise drawn in: beyond the target's time and
// above its share lies the field in which the curve must not be.
#include <algorithm>

#include "reports/charts/charts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double left = 52, top = 44, bottom_space = 48, right_space = 20, height = 336;

struct Frame {
    const model::Survival& chart;
    double right, bottom;
    [[nodiscard]] double x(double seconds) const { return placed(chart.time, seconds, left, right); }
    [[nodiscard]] double y(double share) const { return placed(chart.share, share, bottom, top); }
};

void add_axes(const Frame& frame, Scene& scene) {
    for (const model::Tick& tick : frame.chart.share.ticks) {
        const double y = frame.y(tick.value);
        scene.items.push_back(Path{step('M', left, y) + step('L', frame.right, y), "grid"});
        scene.items.push_back(Label{left - 8, y + 4, tick.label, Anchor::end, "label soft", 11});
    }
    std::vector<double> at;
    for (const model::Tick& tick : frame.chart.time.ticks) {
        at.push_back(frame.x(tick.value));
        scene.items.push_back(Path{step('M', at.back(), frame.bottom) + "v5", "axis"});
    }
    for (Label& label : tick_labels(frame.chart.time.ticks, at, frame.bottom + 18, scene.width))
        scene.items.push_back(label);
    scene.items.push_back(Path{step('M', left, frame.bottom) + step('L', frame.right, frame.bottom), "axis"});
    scene.items.push_back(Label{left, 11, fitted(frame.chart.share.title, 11, 300), Anchor::start, "label soft", 11});
    scene.items.push_back(Label{frame.right, frame.bottom + 38, frame.chart.time.title, Anchor::end, "label soft", 11});
}

void add_breach_field(const Frame& frame, Scene& scene) {
    if (!frame.chart.target) return;
    const double x = frame.x(frame.chart.target->at.x);
    scene.items.push_back(Rect{{x, top, frame.right - x, frame.y(frame.chart.target->at.y) - top}, "breach", "", ""});
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
    scene.items.push_back(
        Label{side == Anchor::end ? x + 4 : x - 4, 30, fitted(target.time_label, 12, reach), side, "label strong"});
    const bool room_right = frame.right - x > text_width(target.share_label, 11) + 14;
    scene.items.push_back(Label{room_right ? x + 10 : x - 10, y - 7, target.share_label,
                                room_right ? Anchor::start : Anchor::end, "label halo", 11});
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

constexpr std::string_view curve_looks[] = {"curve first", "curve second", "curve third"};

void add_curves(const Frame& frame, Scene& scene) {
    const bool several = frame.chart.curves.size() > 1;
    std::vector<double> taken;
    for (std::size_t i = 0; i < frame.chart.curves.size(); ++i) {
        const model::Curve& curve = frame.chart.curves[i];
        scene.items.push_back(Path{path_of(frame, curve), curve_looks[i % 3]});
        if (!several || curve.steps.empty()) continue;
        double y = frame.y(curve.steps.back().y) - 6;
        while (std::any_of(taken.begin(), taken.end(), [&](double other) { return y > other - 14 && y < other + 14; }))
            y -= 14;
        taken.push_back(y);
        scene.items.push_back(Label{frame.right, y, curve.label, Anchor::end, "label halo"});
    }
}

}  // namespace

Scene lay_out_survival(const model::Survival& chart) {
    Scene scene;
    scene.height = height;
    const Frame frame{chart, scene.width - right_space, height - bottom_space};
    add_breach_field(frame, scene);
    add_axes(frame, scene);
    add_curves(frame, scene);
    add_target(frame, scene);
    return scene;
}

}  // namespace stamtafel::charts
