// Charts as Excel draws them, over ranges of the workbook.
#include <xlsxwriter.h>

#include "engine/base/text.hpp"
#include "reports/excel/workbook.hpp"

namespace stamtafel::excel {
namespace {

std::uint8_t type_of(NativeChart::Kind kind) {
    switch (kind) {
        case NativeChart::Kind::stacked_bars: return LXW_CHART_BAR_STACKED_PERCENT;
        case NativeChart::Kind::bars: return LXW_CHART_BAR;
        case NativeChart::Kind::days: return LXW_CHART_BAR_STACKED;
        case NativeChart::Kind::scatter: return LXW_CHART_SCATTER_STRAIGHT;
        case NativeChart::Kind::line: return LXW_CHART_LINE;
    }
    return LXW_CHART_LINE;
}

/// The library takes a name that begins with = for a reference.
std::string name_of(const std::string& text) {
    const std::string name = cleaned(text);
    return name.starts_with('=') ? " " + name : name;
}

bool lies_down(NativeChart::Kind kind) {
    return kind == NativeChart::Kind::stacked_bars || kind == NativeChart::Kind::bars ||
           kind == NativeChart::Kind::days;
}

void set_range(void (*set)(lxw_chart_series*, const char*, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t),
               lxw_chart_series* series, const std::string& sheet, const Range& range) {
    set(series, sheet.c_str(), range.first_row, range.first_column, range.last_row, range.last_column);
}

/// A point between two gaps has no line to lie on.
void mark_points(lxw_chart_series* series, std::uint32_t colour, std::uint8_t size) {
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, size);
    lxw_chart_line edge{};
    edge.color = colour;
    chart_series_set_marker_line(series, &edge);
    lxw_chart_fill fill{};
    fill.color = colour;
    chart_series_set_marker_fill(series, &fill);
}

void add_series(lxw_chart* chart, const NativeChart& wanted, const std::string& sheet, const Series& series) {
    const NativeChart::Kind kind = wanted.kind;
    lxw_chart_series* added = chart_add_series(chart, nullptr, nullptr);
    set_range(chart_series_set_categories, added, sheet, series.xs);
    set_range(chart_series_set_values, added, sheet, series.ys);
    // a blank in the legend: office programs don't agree on which entry a deleted one is
    chart_series_set_name(added, series.hidden ? " " : name_of(series.name).c_str());
    if (lies_down(kind)) {
        lxw_chart_fill fill{};
        fill.color = series.colour;
        fill.none = series.hidden ? LXW_TRUE : LXW_FALSE;
        chart_series_set_fill(added, &fill);
        if (kind == NativeChart::Kind::days) return;
        chart_series_set_labels(added);
        if (kind == NativeChart::Kind::stacked_bars)
            chart_series_set_labels_num_format(added, "#,##0;;");  // nothing is written in a part of zero
        return;
    }
    lxw_chart_line line{};
    line.color = series.colour;
    line.width = series.dashed ? 1.5F : 2.25F;
    line.dash_type = series.dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
    chart_series_set_line(added, &line);
    if (kind == NativeChart::Kind::line && !series.dashed)
        return mark_points(added, series.colour, wanted.bare ? 3 : 5);
    chart_series_set_marker_type(added, LXW_CHART_MARKER_NONE);
}

void set_axes(lxw_chart* chart, const NativeChart& wanted) {
    if (!wanted.x_title.empty()) chart_axis_set_name(chart->x_axis, name_of(wanted.x_title).c_str());
    if (!wanted.y_title.empty()) chart_axis_set_name(chart->y_axis, name_of(wanted.y_title).c_str());
    if (wanted.x_min) chart_axis_set_min(chart->x_axis, *wanted.x_min);
    if (wanted.x_max) chart_axis_set_max(chart->x_axis, *wanted.x_max);
    if (wanted.x_step) chart_axis_set_major_unit(chart->x_axis, *wanted.x_step);
    if (wanted.y_min) chart_axis_set_min(chart->y_axis, *wanted.y_min);
    if (wanted.y_max) chart_axis_set_max(chart->y_axis, *wanted.y_max);
    if (wanted.y_step) chart_axis_set_major_unit(chart->y_axis, *wanted.y_step);
    if (wanted.x_logarithmic) chart_axis_set_log_base(chart->x_axis, 10);
    if (!wanted.y_format.empty()) chart_axis_set_num_format(chart->y_axis, wanted.y_format.c_str());
    if (!wanted.x_format.empty()) chart_axis_set_num_format(chart->x_axis, wanted.x_format.c_str());
    if (lies_down(wanted.kind)) {
        chart_axis_set_reverse(chart->y_axis);  // of a bar chart the one with the names: first row on top
        chart_set_series_gap(chart, 50);
    }
}

/// Nothing but the line.
void strip(lxw_chart* chart) {
    chart_axis_off(chart->x_axis);
    chart_axis_off(chart->y_axis);
    chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
    lxw_chart_line none{};
    none.none = LXW_TRUE;
    lxw_chart_fill clear{};
    clear.none = LXW_TRUE;
    chart_chartarea_set_line(chart, &none);
    chart_chartarea_set_fill(chart, &clear);
    chart_plotarea_set_fill(chart, &clear);
}

}  // namespace

void Workbook::chart(Sheet sheet, Place place, const NativeChart& wanted) {
    if (!sheets_[sheet]) return;
    lxw_chart* chart = workbook_add_chart(book_, type_of(wanted.kind));
    if (!chart) return check(LXW_ERROR_MEMORY_MALLOC_FAILED, "chart");
    for (const Series& series : wanted.series) add_series(chart, wanted, names_[wanted.data], series);
    set_axes(chart, wanted);
    chart_title_off(chart);
    chart_legend_set_position(chart, wanted.bare ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
    if (wanted.bare) strip(chart);
    constexpr std::size_t longest_description = 300;  // the library cuts longer ones in the middle of a character
    std::string description(base::first_characters(cleaned(wanted.description), longest_description));
    lxw_chart_options options{};
    options.x_scale = wanted.width / 480.0;  // the library's own size
    options.y_scale = wanted.height / 288.0;
    options.y_offset = wanted.bare ? 0 : 3;  // else its upper edge is drawn on the page before
    options.description = description.data();
    check(worksheet_insert_chart_opt(sheets_[sheet], place.row, place.column, chart, &options), "chart");
}

}  // namespace stamtafel::excel
