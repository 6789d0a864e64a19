// Horizontal bars from zero, each with its value at its end and a mark where its target is.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double widest_label = 230, widest_value = 190, gap = 12;

struct Frame {
    double left, right, low, high;
    [[nodiscard]] double x(double value) const {
        return high > low ? left + (right - left) * (value - low) / (high - low) : left;
    }
};

Frame frame_of(const model::Bars& chart, double width, double size) {
    double low = 0, high = 0;
    for (const model::PlainBar& bar : chart.bars)
        for (const std::optional<double>& value : {bar.value, bar.target})
            if (value) low = std::min(low, *value), high = std::max(high, *value);
    const auto label = [](const model::PlainBar& bar) -> const std::string& { return bar.label; };
    const auto words = [](const model::PlainBar& bar) -> const std::string& { return bar.value_label; };
    return {column_for(chart.bars, label, size * bold, widest_label) + gap,
            width - column_for(chart.bars, words, size * bold, widest_value) - gap, low, high};
}

void add_bar(const Frame& frame, const Rows& rows, const model::PlainBar& bar, double y, Scene& scene) {
    const double zero = frame.x(0);
    const std::string_view words = bar.strong ? "label strong" : "label";
    double end = zero;
    scene.items.push_back(Label{0, rows.baseline(y), fitted(bar.label, rows.size * bold, frame.left - gap),
                                Anchor::start, words, rows.size});
    if (bar.value) {
        const double x = frame.x(*bar.value);
        scene.items.push_back(Rect{{std::min(x, zero), y, std::max(x, zero) - std::min(x, zero), rows.bar},
                                   bar.strong ? "lead" : "bar",
                                   "",
                                   bar.label + ": " + bar.value_label});
        end = std::max(end, x);
    }
    if (bar.target) {
        const double x = frame.x(*bar.target), words_end = end + text_width(bar.value_label, rows.size * bold) + 12;
        scene.items.push_back(Path{step('M', x, y - 3) + "v" + coordinate(rows.bar + 6), "goal"});
        if (x < words_end) end = std::max(end, x);  // else the words have room before the mark
    }
    scene.items.push_back(Label{end + 7, rows.baseline(y),
                                fitted(bar.value_label, rows.size * bold, scene.width - end - 7), Anchor::start, words,
                                rows.size});
}

}  // namespace

Scene lay_out(const model::Bars& chart) {
    Scene scene;
    const Rows rows = rows_for(chart.bars.size());
    const Frame frame = frame_of(chart, scene.width, rows.size);
    const bool targets = std::any_of(chart.bars.begin(), chart.bars.end(),
                                     [](const model::PlainBar& bar) { return bar.target.has_value(); });
    std::vector<LegendEntry> legend;
    if (targets && !chart.target_label.empty()) legend.push_back({Symbol::stroke, "goal", "", chart.target_label});
    const double top = add_legend(legend, 0, 0, scene) + 4;
    double y = top;
    for (const model::PlainBar& bar : chart.bars) {
        add_bar(frame, rows, bar, y, scene);
        y += rows.step;
    }
    scene.height = y + 2;
    const double zero = frame.x(0);
    if (!chart.bars.empty()) scene.items.push_back(Path{step('M', zero, top - 4) + step('L', zero, y), "axis"});
    return scene;
}

}  // namespace stamtafel::charts
