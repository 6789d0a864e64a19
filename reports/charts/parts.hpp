// What several kinds of charts share: rows that grow thinner, legends, symbols, names moved apart, flags in layers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reports/charts/scene.hpp"

namespace stamtafel::charts {

/// Distances of a chart of rows: thinner where there are many. Text of `size` stands in a row without touching the next.
struct Rows {
    double step = 30, bar = 18, size = 12;
    /// Where text stands in a row that begins at `top`.
    [[nodiscard]] double baseline(double top) const { return top + bar / 2 + size * 0.36; }
};
[[nodiscard]] Rows rows_for(std::size_t count);

enum class Symbol : std::uint8_t { disc, square, triangle, diamond, ring, swatch, stroke };

/// A closed outline around a centre, all of about the same weight for the eye.
[[nodiscard]] std::string outline(Symbol symbol, double x, double y, double radius);

struct LegendEntry {
    Symbol symbol = Symbol::swatch;
    std::string_view look, pattern;
    std::string label;
};

/// From (left, top) on, in as many lines as it takes; returns where the next thing may begin.
double add_legend(const std::vector<LegendEntry>& entries, double left, double top, Scene& scene);

/// The places nearest to those wanted that are `gap` or more apart and between `low` and `high`, in the order given.
/// Needs room for all: (n − 1) · gap ≤ high − low.
[[nodiscard]] std::vector<double> moved_apart(const std::vector<double>& wanted, double gap, double low, double high);
/// How many places a `gap` apart there are.
[[nodiscard]] std::size_t room_for(double gap, double low, double high);

/// Labels left of an upright axis that ends at `x`, without those that would touch the one before.
void add_side_labels(const model::Axis& axis, const std::vector<double>& at, double x, Scene& scene);

/// Boxes that are already written in.
class Taken {
  public:
    [[nodiscard]] bool free(const Box& box) const;
    /// Takes the box when it is free.
    bool take(const Box& box);
    /// Takes it whatever is there already.
    void hold(const Box& box) { boxes_.push_back(box); }

  private:
    std::vector<Box> boxes_;
};

/// A label at the upper end of an upright mark at `x`.
struct Flag {
    double x = 0;
    std::string text;
    double text_x = 0;
    std::size_t layer = 0;  ///< 0 lowest
    bool shown = false;     ///< no layer had room for its text
};
inline constexpr double flag_size = 11, flag_step = 14;
inline constexpr std::size_t most_layers = 4;

/// Finds a layer for each, so that no text touches another or stands across a mark left of it; returns how many layers
/// are used.
std::size_t lay_out_flags(std::vector<Flag>& flags, double right);
/// Texts of the flags, lowest layer on `baseline`.
void add_flags(const std::vector<Flag>& flags, double baseline, Scene& scene);

/// The widest of these texts, at most `limit`.
template <class Items, class Text>
double column_for(const Items& items, Text text, double size, double limit) {
    double width = 0;
    for (const auto& item : items) width = std::max(width, text_width(text(item), size));
    return std::min(width, limit);
}

}  // namespace stamtafel::charts
