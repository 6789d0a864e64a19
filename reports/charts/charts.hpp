// From chart data to a drawing, and from a drawing to SVG. Places marks and labels; computes no figure and writes no
// words of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/charts/scene.hpp"
#include "reports/model/chart.hpp"

namespace stamtafel::charts {

[[nodiscard]] Scene layout(const model::Chart& chart);

// One function a kind; layout() chooses.
[[nodiscard]] Scene lay_out_bars(const model::StackedBars& bars);
[[nodiscard]] Scene lay_out_survival(const model::Survival& survival);
[[nodiscard]] Scene lay_out_heatmap(const model::Heatmap& heatmap);
[[nodiscard]] Scene lay_out_trend(const model::Trend& trend);

/// An <svg> element. Only render_* make one, so a writer can take its markup as it is.
struct Svg {
    std::string markup;
};

/// role="img" with title and description; classes, no style attributes, no script.
[[nodiscard]] Svg render_svg(const model::Chart& chart);
/// A small line without axes beside a figure, hidden from screen readers: the tile says the change in words.
/// Empty for fewer than two values.
[[nodiscard]] Svg render_sparkline(const std::vector<std::optional<double>>& values);

/// The classes and colours (light, dark, print) that the drawings use. Needs --ink, --soft, --rule, --paper and
/// --accent from the page.
[[nodiscard]] std::string_view style();

}  // namespace stamtafel::charts
