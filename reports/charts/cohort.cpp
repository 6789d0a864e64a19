// Cohorts as a triangle: a row for who began together, a column for each period since, the share that was still there
// as a tint with the figure written in.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double size = 11, widest_label = 130, widest_size = 80, gap = 12, head = 40;
constexpr std::string_view tints[] = {"heat h0", "heat h1", "heat h2", "heat h3", "heat h4", "heat h5"};

struct Grid {
    double sizes, left, cell_width, cell_height;
    double least, most;  ///< shares below all of them: who began are all there, and would leave the rest pale
    [[nodiscard]] Box box(std::size_t row, std::size_t column) const {
        return {left + cell_width * static_cast<double>(column) + 0.5,
                head + cell_height * static_cast<double>(row) + 0.5, cell_width - 1, cell_height - 1};
    }
    [[nodiscard]] double baseline(std::size_t row) const { return box(row, 0).y + cell_height / 2 + size * 0.32; }
    [[nodiscard]] std::size_t tint(double share) const {
        if (!(share > 0)) return 0;
        if (share >= most) return 5;
        return 1 + static_cast<std::size_t>(std::max(share - least, 0.0) / (most - least) * 4.999);
    }
};

/// The cells with the smallest and the largest share below all, for the legend.
struct Ends {
    const model::CohortCell *least = nullptr, *most = nullptr;
};

Ends ends_of(const model::Cohort& chart) {
    constexpr double all = 0.9995;
    Ends ends;
    for (const model::CohortRow& row : chart.rows)
        for (const model::CohortCell& cell : row.cells) {
            if (!cell.share || *cell.share >= all) continue;
            if (!ends.least || *cell.share < *ends.least->share) ends.least = &cell;
            if (!ends.most || *cell.share > *ends.most->share) ends.most = &cell;
        }
    return ends;
}

void add_heads(const model::Cohort& chart, const Grid& grid, Scene& scene) {
    std::vector<model::Tick> ticks;
    std::vector<double> at;
    for (std::size_t column = 0; column < chart.columns.size(); ++column) {
        ticks.push_back({0, chart.columns[column]});
        at.push_back(grid.box(0, column).x + grid.cell_width / 2 - 0.5);
    }
    for (Label& label : tick_labels(ticks, at, head - 8, scene.width)) scene.items.push_back(label);
    const auto title = [&](double x, double y, const std::string& text, double room) {
        scene.items.push_back(Label{x, y, fitted(text, size, room), Anchor::start, "label soft", size});
    };
    title(grid.left, 12, chart.column_title, scene.width - grid.left);
    title(0, 12, chart.cohort_title, grid.sizes - gap);
    title(grid.sizes, 12, chart.size_title, grid.left - grid.sizes - gap);
}

void add_cell(const model::Cohort& chart, const Grid& grid, std::size_t row, std::size_t column, Scene& scene) {
    const model::CohortCell& cell = chart.rows[row].cells[column];
    const Box box = grid.box(row, column);
    const std::size_t tint = cell.share ? grid.tint(*cell.share) : 0;
    scene.items.push_back(Rect{box, cell.share ? tints[tint] : "track", "",
                               chart.rows[row].label + " · " + chart.columns[column] + ": " + cell.label});
    if (text_width(cell.label, size) + 2 <= box.width)
        scene.items.push_back(Label{box.x + box.width / 2, grid.baseline(row), cell.label, Anchor::middle,
                                    !cell.share ? "label soft"
                                    : tint >= 4 ? "label on-dark"
                                                : "label",
                                    size});
}

void add_row(const model::Cohort& chart, const Grid& grid, std::size_t row, Scene& scene) {
    const model::CohortRow& cohort = chart.rows[row];
    scene.items.push_back(
        Label{0, grid.baseline(row), fitted(cohort.label, size, grid.sizes - gap), Anchor::start, "label", size});
    scene.items.push_back(Label{grid.left - gap, grid.baseline(row),
                                fitted(cohort.size_label, size, grid.left - grid.sizes - gap), Anchor::end,
                                "label soft", size});
    for (std::size_t column = 0; column < std::min(cohort.cells.size(), chart.columns.size()); ++column)
        add_cell(chart, grid, row, column, scene);
}

double add_scale(const Ends& ends, const Grid& grid, double y, Scene& scene) {
    if (!ends.least) return y;
    const std::string least = fitted(ends.least->label, size, 90), most = fitted(ends.most->label, size, 90);
    scene.items.push_back(Label{grid.left, y + 22, least, Anchor::start, "label soft", size});
    double x = grid.left + text_width(least, size) + 6;
    for (std::size_t tint = 1; tint < std::size(tints); ++tint, x += 22)
        scene.items.push_back(Rect{{x, y + 11, 22, 14}, tints[tint], "", ""});
    scene.items.push_back(Label{x + 6, y + 22, most, Anchor::start, "label soft", size});
    return y + 28;
}

}  // namespace

Scene lay_out(const model::Cohort& chart) {
    Scene scene;
    const auto label = [](const model::CohortRow& row) -> const std::string& { return row.label; };
    const auto members = [](const model::CohortRow& row) -> const std::string& { return row.size_label; };
    const auto wide = [&](const std::string& title, double column, double limit) {
        return std::min(std::max(column, text_width(title, size)), limit) + gap;
    };
    const double sizes = wide(chart.cohort_title, column_for(chart.rows, label, size, widest_label), widest_label);
    const double left = sizes + wide(chart.size_title, column_for(chart.rows, members, size, widest_size), widest_size);
    const Ends ends = ends_of(chart);
    const Grid grid{
        sizes,
        left,
        std::min((scene.width - left) / static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1)), 64.0),
        chart.rows.size() > 24 ? 20.0 : 26.0,
        ends.least ? *ends.least->share : 0.0,
        ends.most ? *ends.most->share : 1.0};
    add_heads(chart, grid, scene);
    for (std::size_t row = 0; row < chart.rows.size(); ++row) add_row(chart, grid, row, scene);
    scene.height = add_scale(ends, grid, head + grid.cell_height * static_cast<double>(chart.rows.size()), scene) + 4;
    return scene;
}

}  // namespace stamtafel::charts
