// Charts on a sheet: the numbers as a table, and Excel's own chart over them. Survival curves have many points; these
// lie on the sheet for chart data.
#include <algorithm>
#include <cmath>
#include <utility>

#include "reports/excel/layout.hpp"
#include "reports/excel/sheet.hpp"
#include "reports/excel/tables.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

// those of the page, in the order of model::Hue
constexpr std::uint32_t hues[] = {0x009E73, 0xE69F00, 0xD55E00, 0x56B4E9, 0xA9D5F2, 0xB4B8BD, 0xCC79A7};
constexpr std::uint32_t curve_colours[] = {0x0072B2, 0xB35A00, 0x6B4C9A};
constexpr std::uint32_t ink = 0x1B2229;
constexpr int pixels_of_row = 19;
constexpr double least_of_trend = 26;  // points

/// Points of a stepped line: each step is drawn straight down or up.
std::vector<model::Point> corners(const model::Curve& curve, double from) {
    std::vector<model::Point> points{{from, curve.start}};
    for (const model::Point& step : curve.steps) {
        points.push_back({std::max(step.x, from), points.back().y});
        if (step.y != points.back().y) points.push_back({std::max(step.x, from), step.y});
    }
    return points;
}

/// Down the target's time to the share that may still wait, then along it.
std::vector<model::Point> corner_of(const model::CurveTarget& target, double to) {
    return {{target.at.x, 1}, {target.at.x, target.at.y}, {std::max(to, target.at.x), target.at.y}};
}

/// Two columns, minutes and share, on the sheet for chart data.
Series lay_down(Workbook& book, ChartData& data, const std::string& name, const std::vector<model::Point>& points) {
    const std::uint16_t column = data.next_column;
    data.next_column = static_cast<std::uint16_t>(column + 3);
    book.text(data.sheet, {3, column}, name, {"", Paint::head, {}, {}, {}, {}, {}});
    std::uint32_t row = 4;
    for (const model::Point& point : points) {
        book.number(data.sheet, {row, column}, point.x / 60, {"#,##0.0", Paint::body, {}, {}, {}, {}, {}});
        book.number(data.sheet, {row, static_cast<std::uint16_t>(column + 1)}, point.y,
                    {"0.0%", Paint::body, {}, {}, {}, {}, {}});
        ++row;
    }
    return {name,
            {4, row - 1, column, column},
            {4, row - 1, static_cast<std::uint16_t>(column + 1), static_cast<std::uint16_t>(column + 1)},
            0,
            false};
}

/// One column with a KPI's last periods.
Series lay_down(Workbook& book, ChartData& data, const model::Tile& tile) {
    const std::uint16_t column = data.next_column;
    data.next_column = static_cast<std::uint16_t>(column + 2);
    book.text(data.sheet, {3, column}, tile.label, {"", Paint::head, {}, {}, {}, {}, {}});
    const char* format = std::holds_alternative<model::Share>(tile.value.content) ? "0.0%" : "#,##0.##";
    std::uint32_t row = 4;
    for (const auto& point : tile.trend) {
        if (point) book.number(data.sheet, {row, column}, *point, {format, Paint::body, {}, {}, {}, {}, {}});
        ++row;
    }
    const Range values{4, row - 1, column, column};
    return {tile.label, values, values, curve_colours[0], false};
}

}  // namespace

/// Under the table of its numbers and, where a page holds both, on one page with it.
void SheetFiller::place_chart(const NativeChart& chart) {
    printing_.book.chart(sheet_, {row_, 0}, chart);
    right_ = std::max(right_, static_cast<double>(chart.width));
    const std::uint32_t last = row_ + static_cast<std::uint32_t>(chart.height / pixels_of_row + 1);
    keep_together(row_, last);
    keep_together(drawn_top_, last);
    row_ += static_cast<std::uint32_t>(chart.height / pixels_of_row + 2);
}

/// Two such charts, one right after the other, stand beside each other.
void SheetFiller::place_in_half(NativeChart chart, const std::string& title) {
    constexpr double most_pixels = 1'340, gap = 12;
    const auto columns = static_cast<std::uint16_t>(widths_.size());
    const double half = std::min(pixels_to(columns), most_pixels) / 2;
    std::uint16_t middle = 1;
    while (middle + 1U < columns &&
           std::abs(pixels_to(static_cast<std::uint16_t>(middle + 1)) - half) < std::abs(pixels_to(middle) - half))
        ++middle;
    const bool right = half_ && *half_ + static_cast<std::uint32_t>(chart.height / pixels_of_row) + 3 == row_;
    if (right) row_ = *half_;
    half_ = right ? std::nullopt : std::optional(row_);
    const std::uint32_t top = !right && heading_ && *heading_ + heading_reach >= row_ ? *heading_ : row_;
    heading_.reset();
    const std::uint16_t from = right ? middle : 0, to = static_cast<std::uint16_t>((right ? columns : middle) - 1);
    chart.width = static_cast<int>(pixels_in({0, 0, from, to}) - gap);
    printing_.book.wide_text(sheet_, {row_, row_, from, to}, title, {"", Paint::head, {}, {}, {}, {}, {}}, 30);
    heights_[row_] = 30;
    printing_.book.chart(sheet_, {row_ + 1, from}, chart);
    row_ += static_cast<std::uint32_t>(chart.height / pixels_of_row) + 3;
    keep_together(top, row_ - 2);
}

/// Right of a small table, from its caption on, where the page has room; what follows begins under the taller.
void SheetFiller::place_beside(const NativeChart& chart, const Range& table) {
    constexpr double narrowest = 430;
    const std::uint32_t top = table.first_row - 2;
    const auto column = static_cast<std::uint16_t>(table.last_column + 2);
    const double room = pixels_to(static_cast<std::uint16_t>(widths_.size())) - pixels_to(column);
    if (room < narrowest) return place_chart(chart);
    NativeChart placed = chart;
    placed.width = static_cast<int>(std::min<double>(chart.width, room));
    printing_.book.chart(sheet_, {top, column}, placed);
    row_ = std::max(row_, top + static_cast<std::uint32_t>(chart.height / pixels_of_row + 2));
    keep_together(drawn_top_, row_ - 1);
}

/// The points of each tile lie on the sheet for chart data; the line stands in the last column of its row.
void SheetFiller::draw_trends(const model::Tiles& tiles, const Range& body) {
    for (std::size_t i = 0; i < tiles.tiles.size(); ++i) {
        const model::Tile& tile = tiles.tiles[i];
        if (!has_trend(tile)) continue;
        const std::uint32_t row = body.first_row + static_cast<std::uint32_t>(i);
        row_height(row, std::max(pixels_between(row, row) * 3 / 4, least_of_trend));
        NativeChart chart;
        chart.bare = true;
        chart.description = tile.label;
        chart.data = printing_.chart_data.sheet;
        chart.width = trend_pixels - 14;  // some programs draw a little beside it
        chart.height = static_cast<int>(pixels_between(row, row)) - 2;
        chart.series.push_back(lay_down(printing_.book, printing_.chart_data, tile));
        printing_.book.chart(sheet_, {row, body.last_column}, chart);
    }
}

void SheetFiller::draw(const model::StackedBars& bars, const model::Chart& chart) {
    const model::Table numbers = table_of(bars, chart);
    const Range body = table(numbers, numbers.rows.size());
    if (bars.bars.empty()) return;
    NativeChart native;
    native.kind = NativeChart::Kind::stacked_bars;
    native.description = chart.title + ". " + chart.description;
    native.data = sheet_;
    native.height = 110 + 34 * static_cast<int>(bars.bars.size());
    for (std::size_t part = 0; part < bars.parts.size(); ++part) {
        const auto column = static_cast<std::uint16_t>(part + 1);
        native.series.push_back({bars.parts[part].label,
                                 {body.first_row, body.last_row, 0, 0},
                                 {body.first_row, body.last_row, column, column},
                                 hues[static_cast<std::size_t>(bars.parts[part].hue)],
                                 false});
    }
    place_chart(native);
}

void SheetFiller::draw(const model::Survival& survival, const model::Chart& chart) {
    if (survival.curves.empty() || survival.time.ticks.size() < 2) return;
    const double from = survival.time.ticks.front().value, to = survival.time.ticks.back().value;
    NativeChart native;
    native.kind = NativeChart::Kind::scatter;
    native.description = chart.title + ". " + chart.description;
    native.x_title = survival.time.title + " (" + say(printing_.catalogue, "excel.minutes"_w) + ")";
    native.y_title = survival.share.title;
    native.x_min = from / 60;
    native.x_max = to / 60;
    native.y_min = 0;
    native.y_max = 1;
    native.y_format = "0%";
    native.x_logarithmic = survival.time.scale == model::Scale::logarithmic;
    native.data = printing_.chart_data.sheet;
    for (std::size_t i = 0; i < survival.curves.size(); ++i) {
        const model::Curve& curve = survival.curves[i];
        native.series.push_back(lay_down(printing_.book, printing_.chart_data, curve.label, corners(curve, from)));
        native.series.back().colour = curve_colours[i % std::size(curve_colours)];
    }
    if (survival.target) {
        native.series.push_back(lay_down(printing_.book, printing_.chart_data, survival.target->time_label,
                                         corner_of(*survival.target, to)));
        native.series.back().colour = ink;
        native.series.back().dashed = true;
    }
    place_in_half(std::move(native), chart.title);
}

void SheetFiller::draw(const model::Heatmap& heatmap, const model::Chart& chart) {
    const model::Table numbers = table_of(heatmap, chart);
    const Range body = table(numbers, numbers.rows.size());
    // written over the table's plain numbers: nothing is printed for zero, and staffed hours have a frame
    for (std::size_t at = 0; at < heatmap.values.size(); ++at) {
        const std::size_t row = at / heatmap.columns.size(), column = at % heatmap.columns.size();
        const Place place{body.first_row + static_cast<std::uint32_t>(column), static_cast<std::uint16_t>(row + 1)};
        const bool framed = !heatmap.framed.empty() && heatmap.framed[at];
        printing_.book.number(sheet_, place, static_cast<double>(heatmap.values[at]),
                              {"#,##0;;", Paint::body, {}, {}, {}, {}, framed});
    }
    printing_.book.colour_scale(sheet_, {body.first_row, body.last_row, 1, body.last_column});
}

void SheetFiller::draw(const model::Trend& trend, const model::Chart& chart) {
    const model::Table numbers = table_of(trend, chart, printing_.catalogue);
    const Range body = table(numbers, numbers.rows.size());
    NativeChart native;
    native.description = chart.title + ". " + chart.description;
    native.data = sheet_;
    native.height = body.last_column > 2 ? 260 : 200;  // the legend takes another line
    native.width = 560;
    if (!trend.value.ticks.empty()) {
        // a workbook counts in days and in whole money
        const double unit = trend.unit == base::Unit::seconds ? 86'400 : trend.unit == base::Unit::cents ? 100 : 1;
        native.y_min = trend.value.ticks.front().value / unit;
        native.y_max = trend.value.ticks.back().value / unit;
        if (trend.value.ticks.size() > 1)
            native.y_step = (trend.value.ticks[1].value - trend.value.ticks[0].value) / unit;
    }
    native.y_format = trend.unit == base::Unit::seconds ? "[h]:mm"
                      : trend.unit == base::Unit::share ? "0%"
                                                        : "#,##0.##";
    for (std::uint16_t column = 1; column <= body.last_column; ++column)
        native.series.push_back({numbers.columns[column].title,
                                 {body.first_row, body.last_row, 0, 0},
                                 {body.first_row, body.last_row, column, column},
                                 column == 1 ? curve_colours[0] : ink,
                                 column != 1});
    place_beside(native, body);
}

}  // namespace stamtafel::excel
