// Bars, then and now, cohorts, plans and maps on a sheet: the table of their figures and, where Excel has one, its own
// chart over it.
#include "reports/excel/sheet.hpp"
#include "reports/excel/tables.hpp"

namespace stamtafel::excel {
namespace {

// those of the page
constexpr std::uint32_t bar_blue = 0x7FB2D6, lead_blue = 0x0B4F86, target_grey = 0xB4B8BD, critical_amber = 0xE69F00;

constexpr double excel_epoch = 25'569;  // 1970-01-01

NativeChart bars_over(Sheet sheet, const model::Chart& chart, std::size_t rows, int row_height) {
    NativeChart native;
    native.kind = NativeChart::Kind::bars;
    native.description = chart.title + ". " + chart.description;
    native.data = sheet;
    native.height = 110 + row_height * static_cast<int>(std::min<std::size_t>(rows, 60));
    return native;
}

Series series_of(const model::Table& table, const Range& body, std::uint16_t column, std::uint32_t colour) {
    return {table.columns[column].title,
            {body.first_row, body.last_row, 0, 0},
            {body.first_row, body.last_row, column, column},
            colour,
            false};
}

std::string format_of(base::Unit unit) {
    return unit == base::Unit::seconds ? "[h]:mm" : unit == base::Unit::share ? "0%" : "#,##0.##";
}

/// Days between the marks of an axis: few enough to be read.
double whole_weeks(double days) {
    constexpr double most_marks = 10;
    double step = 7;
    while (days / step > most_marks) step *= 2;
    return step;
}

}  // namespace

void SheetFiller::draw(const model::Bars& bars, const model::Chart& chart) {
    const model::Table numbers = table_of(bars, chart);
    const Range body = table(numbers, numbers.rows.size());
    if (bars.bars.empty()) return;
    NativeChart native = bars_over(sheet_, chart, bars.bars.size(), 28);
    native.x_format = format_of(bars.unit);
    native.series.push_back(series_of(numbers, body, 1, bar_blue));
    if (has_targets(bars)) native.series.push_back(series_of(numbers, body, 2, target_grey));
    native.width = 560;
    place_beside(native, body);
}

void SheetFiller::draw(const model::Dumbbell& dumbbell, const model::Chart& chart) {
    const model::Table numbers = table_of(dumbbell, chart, printing_.catalogue);
    const Range body = table(numbers, numbers.rows.size());
    if (dumbbell.rows.empty()) return;
    NativeChart native = bars_over(sheet_, chart, dumbbell.rows.size(), 36);
    native.x_format = format_of(dumbbell.unit);
    native.series = {series_of(numbers, body, 1, bar_blue), series_of(numbers, body, 2, lead_blue)};
    place_chart(native);
}

/// The scale begins after the period in which all began, since all of them were there.
void SheetFiller::draw(const model::Cohort& cohort, const model::Chart& chart) {
    const model::Table numbers = table_of(cohort, chart);
    const Range body = table(numbers, numbers.rows.size());
    constexpr std::uint16_t first_after = 3;
    if (body.last_column >= first_after)
        printing_.book.colour_scale(sheet_, {body.first_row, body.last_row, first_after, body.last_column});
}

/// The bars' calendar days are shown as a mark: as figures they would be taken for the roadmap's working days.
void SheetFiller::mark_days(const model::Gantt& gantt, const Range& body) {
    const Look mark{"\"●\"", Paint::body, {}, {}, {}, {}, {}};
    std::uint32_t row = body.first_row;
    for (const model::GanttTask& task : gantt.tasks)
        printing_.book.number(sheet_, {row++, static_cast<std::uint16_t>(task.critical ? 2 : 3)},
                              task.to.value - task.from.value + 1, mark);
}

/// Stacked bars on an axis of dates; the first part, up to the task's first day, is not painted.
void SheetFiller::draw(const model::Gantt& gantt, const model::Chart& chart) {
    const model::Table numbers = table_of(gantt, chart, printing_.catalogue);
    const Range body = table(numbers, numbers.rows.size());
    mark_days(gantt, body);
    if (gantt.tasks.empty() || gantt.days.ticks.size() < 2) return;
    const double first = gantt.days.ticks.front().value, last = gantt.days.ticks.back().value;
    NativeChart native = bars_over(sheet_, chart, gantt.tasks.size(), 26);
    native.kind = NativeChart::Kind::days;
    native.x_format = date_format(printing_.catalogue, "d mmm");
    native.x_min = first + excel_epoch;
    native.x_max = last + excel_epoch;
    native.x_step = whole_weeks(last - first);
    native.series = {series_of(numbers, body, 1, 0), series_of(numbers, body, 2, critical_amber),
                     series_of(numbers, body, 3, bar_blue)};
    native.series.front().hidden = true;
    place_chart(native);
}

void SheetFiller::draw(const model::Network& network, const model::Chart& chart) {
    const model::Table groups = table_of(network, chart, printing_.catalogue);
    table(groups, groups.rows.size());
}

}  // namespace stamtafel::excel
