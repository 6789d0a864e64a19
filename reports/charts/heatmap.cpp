// Counts by row and column as a grid of tints, with the numbers written in where they fit.
#include <algorithm>

#include <fmt/format.h>

#include "reports/charts/charts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double top = 24, text_size = 11;
constexpr std::string_view tints[] = {"heat h0", "heat h1", "heat h2", "heat h3", "heat h4", "heat h5"};

struct Grid {
    const model::Heatmap& chart;
    double left, cell_width, cell_height;
    std::int64_t most;

    [[nodiscard]] std::int64_t value(std::size_t row, std::size_t column) const {
        return chart.values[row * chart.columns.size() + column];
    }
    [[nodiscard]] bool framed(std::size_t row, std::size_t column) const {
        return !chart.framed.empty() && chart.framed[row * chart.columns.size() + column];
    }
    [[nodiscard]] Box box(std::size_t row, std::size_t column) const {
        return {left + cell_width * static_cast<double>(column), top + cell_height * static_cast<double>(row),
                cell_width, cell_height};
    }
    [[nodiscard]] double baseline(std::size_t row) const { return box(row, 0).y + cell_height / 2 + 4; }
};

/// 0 for nothing, else 1…5 by the share of the largest.
std::size_t tint_of(std::int64_t value, std::int64_t most) {
    return value <= 0 || most <= 0 ? 0 : static_cast<std::size_t>(1 + (value * 5 - 1) / most);
}

void add_heads(const Grid& grid, Scene& scene) {
    std::vector<model::Tick> ticks;
    std::vector<double> at;
    for (std::size_t column = 0; column < grid.chart.columns.size(); ++column) {
        ticks.push_back({0, grid.chart.columns[column]});
        at.push_back(grid.box(0, column).x + grid.cell_width / 2);
    }
    for (Label& label : tick_labels(ticks, at, top - 8, scene.width)) scene.items.push_back(label);
    for (std::size_t row = 0; row < grid.chart.rows.size(); ++row)
        scene.items.push_back(Label{grid.left - 8, grid.baseline(row), fitted(grid.chart.rows[row], text_size, 110),
                                    Anchor::end, "label soft", text_size});
}

void add_cell(const Grid& grid, std::size_t row, std::size_t column, Scene& scene) {
    const Box box = grid.box(row, column);
    const std::int64_t value = grid.value(row, column);
    const std::size_t tint = tint_of(value, grid.most);
    const std::string text = fmt::format("{}", value);
    const std::string place = grid.chart.rows[row] + " " + grid.chart.columns[column] + ": " + text;
    scene.items.push_back(Rect{{box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1}, tints[tint], "", place});
    if (value > 0 && text_width(text, text_size) + 2 <= box.width)
        scene.items.push_back(Label{box.x + box.width / 2, grid.baseline(row), text, Anchor::middle,
                                    tint >= 4 ? "label on-dark" : "label", text_size});
}

/// Runs of framed cells in a row as [from, to).
std::vector<std::pair<std::size_t, std::size_t>> runs_in(const Grid& grid, std::size_t row) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t column = 0; column < grid.chart.columns.size(); ++column) {
        if (!grid.framed(row, column)) continue;
        if (runs.empty() || runs.back().second != column) runs.emplace_back(column, column);
        runs.back().second = column + 1;
    }
    return runs;
}

void add_frames(const Grid& grid, Scene& scene) {
    const auto has = [&](std::size_t row, const std::pair<std::size_t, std::size_t>& run) {
        const auto runs = runs_in(grid, row);
        return std::find(runs.begin(), runs.end(), run) != runs.end();
    };
    for (std::size_t row = 0; row < grid.chart.rows.size(); ++row)
        for (const auto& run : runs_in(grid, row)) {
            if (row > 0 && has(row - 1, run)) continue;
            std::size_t end = row + 1;
            while (end < grid.chart.rows.size() && has(end, run)) ++end;
            const Box corner = grid.box(row, run.first);
            scene.items.push_back(
                Rect{{corner.x, corner.y, grid.cell_width * static_cast<double>(run.second - run.first),
                      grid.cell_height * static_cast<double>(end - row)},
                     "frame",
                     "",
                     ""});
        }
}

/// Returns where the drawing ends.
double add_scale(const Grid& grid, double y, Scene& scene) {
    constexpr double swatch = 22;
    const auto words = [&](double x, const std::string& text) {
        const std::string shown = fitted(text, text_size, scene.width - x);
        scene.items.push_back(Label{x, y + 12, shown, Anchor::start, "label soft", text_size});
        return x + text_width(shown, text_size);
    };
    const std::string most = fmt::format("{}", grid.most);
    const double tints_width = 5 * swatch + 18 + text_width(most, text_size);
    double x = words(grid.left, fitted(grid.chart.value_label, text_size, scene.width - grid.left - tints_width)) + 12;
    for (std::size_t tint = 1; tint < std::size(tints); ++tint, x += swatch)
        scene.items.push_back(Rect{{x, y + 1, swatch, 14}, tints[tint], "", ""});
    x = words(x + 6, most) + 24;
    if (grid.chart.frame_label.empty()) return y + 22;
    if (x + 28 + text_width(grid.chart.frame_label, text_size) > scene.width) x = grid.left, y += 22;
    scene.items.push_back(Rect{{x, y + 1, swatch, 14}, "frame", "", ""});
    words(x + 28, grid.chart.frame_label);
    return y + 22;
}

}  // namespace

Scene lay_out(const model::Heatmap& chart) {
    Scene scene;
    double left = 0;
    for (const std::string& row : chart.rows) left = std::max(left, text_width(row, text_size));
    left = std::min(left, 110.0) + 12;
    const double columns = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    const std::int64_t most = chart.values.empty() ? 0 : *std::max_element(chart.values.begin(), chart.values.end());
    const Grid grid{chart, left, std::min((scene.width - left) / columns, 90.0), chart.rows.size() > 24 ? 20.0 : 26.0,
                    most};
    add_heads(grid, scene);
    for (std::size_t row = 0; row < chart.rows.size(); ++row)
        for (std::size_t column = 0; column < chart.columns.size(); ++column) add_cell(grid, row, column, scene);
    add_frames(grid, scene);
    const double bottom = top + grid.cell_height * static_cast<double>(chart.rows.size());
    scene.height = add_scale(grid, bottom + 10, scene);
    return scene;
}

}  // namespace stamtafel::charts
