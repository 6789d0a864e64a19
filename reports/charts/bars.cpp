// Stacked bars: a bar a category, each filled to 100 %, with a legend of the parts that occur.
#include <algorithm>
#include <array>
#include <numeric>

#include "reports/charts/charts.hpp"

namespace stamtafel::charts {
namespace {

struct HueLook {
    std::string_view look, pattern;
};

// in the order of model::Hue; patterns tell the parts apart in print and for the colour-blind
constexpr std::array<HueLook, 7> hue_looks{{{"met", ""},
                                            {"late", "stripes"},
                                            {"missed", "cross"},
                                            {"open", "dots"},
                                            {"unripe", ""},
                                            {"unknown", ""},
                                            {"removed", "stripes"}}};

const HueLook& look_of(model::Hue hue) { return hue_looks[static_cast<std::size_t>(hue)]; }

constexpr double text_size = 12, bar_height = 26, bar_step = 38, gap = 12;

double widest(const model::StackedBars& chart, std::string model::Bar::*text, double limit) {
    double width = 0;
    for (const model::Bar& bar : chart.bars) width = std::max(width, text_width(bar.*text, text_size));
    return std::min(width, limit);
}

bool occurs(const model::StackedBars& chart, std::size_t part) {
    return std::any_of(chart.bars.begin(), chart.bars.end(),
                       [&](const model::Bar& bar) { return bar.values[part] > 0; });
}

/// Returns the height that the legend takes.
double add_legend(const model::StackedBars& chart, Scene& scene) {
    constexpr double swatch = 14, line = 22;
    double x = 0, y = 0;
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        if (!occurs(chart, i)) continue;
        const double width = swatch + 6 + text_width(chart.parts[i].label, text_size) + 18;
        if (x > 0 && x + width > scene.width) x = 0, y += line;
        const HueLook& look = look_of(chart.parts[i].hue);
        scene.items.push_back(Rect{{x, y + 2, swatch, swatch}, look.look, look.pattern, ""});
        scene.items.push_back(Label{x + swatch + 6, y + 13.5, chart.parts[i].label});
        x += width;
    }
    return y + line + 8;
}

void add_parts(const model::StackedBars& chart, const model::Bar& bar, const Box& track, Scene& scene) {
    const double total = std::accumulate(bar.values.begin(), bar.values.end(), 0.0);
    if (!(total > 0)) {
        scene.items.push_back(Rect{track, "track", "", ""});
        return;
    }
    double x = track.x;
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        const double width = track.width * bar.values[i] / total;
        if (!(width > 0)) continue;
        const HueLook& look = look_of(chart.parts[i].hue);
        const std::string& label = i < bar.labels.size() ? bar.labels[i] : bar.label;
        scene.items.push_back(
            Rect{{x, track.y, width, track.height}, look.look, look.pattern, chart.parts[i].label + ": " + label});
        if (text_width(label, text_size) + 8 <= width)
            scene.items.push_back(Label{x + width / 2, track.y + 17.5, label, Anchor::middle, "label on"});
        x += width;
    }
}

}  // namespace

Scene lay_out_bars(const model::StackedBars& chart) {
    Scene scene;
    const double left = widest(chart, &model::Bar::label, 200) + gap;
    const double right = widest(chart, &model::Bar::note, 220) * 1.08 + gap;  // set in bold
    double y = add_legend(chart, scene);
    for (const model::Bar& bar : chart.bars) {
        const double baseline = y + 17.5;
        scene.items.push_back(Label{0, baseline, fitted(bar.label, text_size, left - gap)});
        add_parts(chart, bar, {left, y, scene.width - left - right, bar_height}, scene);
        scene.items.push_back(
            Label{scene.width, baseline, fitted(bar.note, text_size, right - gap), Anchor::end, "label strong"});
        y += bar_step;
    }
    scene.height = y;
    return scene;
}

}  // namespace stamtafel::charts
