// Charts of rows as plain data: bars, then and now, cohorts, a plan in time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.hpp"
#include "engine/base/figure.hpp"
#include "reports/model/axis.hpp"

namespace stamtafel::model {

/// No value: no bar is drawn and the label says why. `strong` marks the one to look at.
struct PlainBar {
    std::string label;
    std::optional<double> value;
    std::string value_label;  ///< "1.234 · 12%"
    std::optional<double> target = {};
    bool strong = false;
    bool operator==(const PlainBar&) const = default;
};

/// Horizontal bars from zero, in the order given; negative values go left.
struct Bars {
    std::string value_title;   ///< what is measured; head of the column in a workbook
    std::string target_label;  ///< what the marks mean; empty when no bar has a target
    std::vector<PlainBar> bars;
    base::Unit unit = base::Unit::real;
    std::string names_title = {};  ///< head of the labels in a workbook
    bool operator==(const Bars&) const = default;
};

struct DumbbellRow {
    std::string label;
    std::optional<double> then, now;
    std::string then_label, now_label;  ///< the values in words
    bool operator==(const DumbbellRow&) const = default;
};

/// Two values a row on one axis, and the way from the first to the second.
struct Dumbbell {
    Axis value;
    std::string then_title, now_title;
    std::vector<DumbbellRow> rows;
    base::Unit unit = base::Unit::real;
    bool operator==(const Dumbbell&) const = default;
};

/// Nothing: too small to show or not known; the label says so and may be empty.
struct CohortCell {
    std::optional<double> share;  ///< 0…1
    std::string label;
    bool operator==(const CohortCell&) const = default;
};

struct CohortRow {
    std::string label;
    std::optional<std::int64_t> size;  ///< how many began; nothing: too small to show
    std::string size_label;            ///< in words
    std::vector<CohortCell> cells;     ///< at most as many as columns; later periods have not come yet
    bool operator==(const CohortRow&) const = default;
};

/// Who began together, and which share of them was still there after each period.
struct Cohort {
    std::string cohort_title, size_title, column_title;  ///< "begonnen in", "leden", "maanden later"
    std::vector<std::string> columns;
    std::vector<CohortRow> rows;
    bool operator==(const Cohort&) const = default;
};

/// From the first day to the last, both included.
struct GanttTask {
    std::string label;
    base::Day from, to;
    bool critical = false;
    std::string note;  ///< right of the plan: who does it
    bool operator==(const GanttTask&) const = default;
};

struct GanttMark {
    enum class Kind : std::uint8_t { today, milestone };
    base::Day day;
    std::string label;
    Kind kind = Kind::milestone;
    bool operator==(const GanttMark&) const = default;
};

/// Ticks of `days` are base::Day values. What lies outside them is held at the ends.
struct Gantt {
    Axis days;
    std::string task_label, critical_label;  ///< what the two looks of bars mean
    std::vector<GanttTask> tasks;
    std::vector<GanttMark> marks;
    bool operator==(const Gantt&) const = default;
};

}  // namespace stamtafel::model
