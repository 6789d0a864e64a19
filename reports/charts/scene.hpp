// A drawing before it is SVG: rectangles, paths and labels with their places, so that tests can measure it.
// Colours are CSS classes; looks.cpp knows what they look like.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reports/model/chart.hpp"

namespace stamtafel::charts {

/// In the drawing's own units; the picture scales with its place on the page. y grows downwards.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Box&) const = default;
};
[[nodiscard]] bool overlap(const Box& a, const Box& b);

enum class Anchor : std::uint8_t { start, middle, end };

struct Label {
    double x = 0, y = 0;  ///< the baseline's anchor
    std::string text;
    Anchor anchor = Anchor::start;
    std::string_view look = "label";  ///< CSS class
    double size = 12;
    bool operator==(const Label&) const = default;
};

struct Rect {
    Box box;
    std::string_view look;
    std::string_view pattern;  ///< name of a pattern laid over the colour; empty: none
    std::string tooltip;
    bool operator==(const Rect&) const = default;
};

struct Path {
    std::string d;
    std::string_view look;
    bool operator==(const Path&) const = default;
};

struct Scene {
    std::string id, title, description;
    double width = 760, height = 0;
    std::vector<std::variant<Rect, Path, Label>> items;  ///< painted in this order
    bool operator==(const Scene&) const = default;
};

/// Estimated for a common sans-serif, on the wide side, so that what fits here fits on the reader's screen.
[[nodiscard]] double text_width(std::string_view text, double size);
/// Cut with "…" to a width; empty when not even that fits.
[[nodiscard]] std::string fitted(std::string_view text, double size, double width);
/// Broken at blanks into lines of a width; the last of at most `most` lines is cut with "…". No line for an empty text.
[[nodiscard]] std::vector<std::string> in_lines(std::string_view text, double size, double width, std::size_t most);
[[nodiscard]] Box box_of(const Label& label);

/// The place of a value on an axis drawn from `from` to `to`; values outside are held at the ends.
[[nodiscard]] double placed(const model::Axis& axis, double value, double from, double to);

/// Labels for ticks along a horizontal axis, without those that would touch their left neighbour or the last one; none
/// reaches over `right`.
[[nodiscard]] std::vector<Label> tick_labels(const std::vector<model::Tick>& ticks, const std::vector<double>& at,
                                             double y, double right);

/// "M10 20", rounded to tenths.
[[nodiscard]] std::string step(char command, double x, double y);
[[nodiscard]] std::string coordinate(double value);

}  // namespace stamtafel::charts
