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

// One function a kind, each in a file of its own; layout() chooses.
[[nodiscard]] Scene lay_out(const model::StackedBars& chart);
[[nodiscard]] Scene lay_out(const model::Survival& chart);
[[nodiscard]] Scene lay_out(const model::Heatmap& chart);
[[nodiscard]] Scene lay_out(const model::Trend& chart);
[[nodiscard]] Scene lay_out(const model::Bars& chart);
[[nodiscard]] Scene lay_out(const model::Dumbbell& chart);
[[nodiscard]] Scene lay_out(const model::Cohort& chart);
[[nodiscard]] Scene lay_out(const model::Gantt& chart);
[[nodiscard]] Scene lay_out(const model::Network& chart);

/// An <svg> element. Only render_* make one, so a writer can take its markup as it is.
struct Svg {
    std::string markup;
};

/// role="img" with title and description; classes, no style attributes, no script.
[[nodiscard]] Svg render_svg(const model::Chart& chart);
/// A small line without axes beside a figure, hidden from screen readers: the tile says the change in words.
/// Empty for fewer than two values.
[[nodiscard]] Svg render_sparkline(const std::vector<std::optional<double>>& values);

/// A picture by itself, for slides and letters: a whole SVG document on white with the title written above; its
/// style is its own and in the light colours, without variables, so that office programs draw it too.
[[nodiscard]] std::string render_file(const model::Chart& chart);
/// Whether render_file wrote this: it says so in its second line.
[[nodiscard]] bool is_own_file(std::string_view bytes);

/// The classes and colours (light, dark, print) that the drawings on a page use. Needs --ink, --soft, --rule, --paper
/// and --accent from the page.
[[nodiscard]] std::string style();
/// The same for a file by itself.
[[nodiscard]] std::string file_style();

}  // namespace stamtafel::charts
