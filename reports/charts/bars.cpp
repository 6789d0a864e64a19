// Stacked bars: a bar a category, each filled to 100 %, with a legend of the parts that occur.
#include <algorithm>
#include <array>
#include <numeric>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

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

constexpr double text_size = 12, gap = 12;

/// These carry figures inside and are a little higher than plain bars.
Rows rows_of(const model::StackedBars& chart) {
    if (chart.bars.size() <= 12) return {38, 26, text_size};
    return chart.bars.size() <= 30 ? Rows{28, 20, text_size} : Rows{20, 15, text_size};
}

bool occurs(const model::StackedBars& chart, std::size_t part) {
    return std::any_of(chart.bars.begin(), chart.bars.end(),
                       [&](const model::Bar& bar) { return bar.values[part] > 0; });
}

std::vector<LegendEntry> legend_of(const model::StackedBars& chart) {
    std::vector<LegendEntry> legend;
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        const HueLook& look = look_of(chart.parts[i].hue);
        if (occurs(chart, i)) legend.push_back({Symbol::swatch, look.look, look.pattern, chart.parts[i].label});
    }
    return legend;
}

void add_parts(const model::StackedBars& chart, const model::Bar& bar, const Box& track, Scene& scene) {
    const double baseline = track.y + track.height / 2 + text_size * 0.36;
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
            scene.items.push_back(Label{x + width / 2, baseline, label, Anchor::middle, "label on"});
        x += width;
    }
}

}  // namespace

Scene lay_out(const model::StackedBars& chart) {
    Scene scene;
    const Rows rows = rows_of(chart);
    const auto label = [](const model::Bar& bar) -> const std::string& { return bar.label; };
    const auto note = [](const model::Bar& bar) -> const std::string& { return bar.note; };
    const double left = column_for(chart.bars, label, text_size, 200) + gap;
    const double right = column_for(chart.bars, note, text_size * bold, 230) + gap;
    double y = add_legend(legend_of(chart), 0, 0, scene);
    for (const model::Bar& bar : chart.bars) {
        scene.items.push_back(Label{0, rows.baseline(y), fitted(bar.label, text_size, left - gap)});
        add_parts(chart, bar, {left, y, scene.width - left - right, rows.bar}, scene);
        scene.items.push_back(Label{scene.width, rows.baseline(y), fitted(bar.note, text_size * bold, right - gap),
                                    Anchor::end, "label strong"});
        y += rows.step;
    }
    scene.height = y + 4;
    return scene;
}

}  // namespace stamtafel::charts
