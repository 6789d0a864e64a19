// Charts as plain data: values to place and the words to print beside them, already in the report's language.
// reports/charts draws them as SVG, reports/excel as native charts. Nothing here knows pixels.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/figure.hpp"
#include "reports/model/axis.hpp"
#include "reports/model/network.hpp"
#include "reports/model/row_charts.hpp"

namespace stamtafel::model {

/// What a part of a bar means; the colour and the pattern follow from it.
enum class Hue : std::uint8_t { met, late, missed, open, unripe, unknown, removed };

struct BarPart {
    std::string label;
    Hue hue = Hue::met;
    bool operator==(const BarPart&) const = default;
};

/// One bar: as many values as the chart has parts, none negative. `labels` are printed in the parts when they fit.
struct Bar {
    std::string label;
    std::vector<double> values;
    std::vector<std::string> labels;
    std::string note;  ///< right of the bar: "93% · norm 90%"
    bool operator==(const Bar&) const = default;
};

/// Horizontal bars, each filled to 100 %.
struct StackedBars {
    std::vector<BarPart> parts;
    std::vector<Bar> bars;
    std::string names_title = {}, note_title = {};  ///< heads of the bars' labels and notes in a workbook
    bool operator==(const StackedBars&) const = default;
};

/// A step curve: from each point on, share y still waits, or has been answered.
struct Curve {
    std::string label;
    std::vector<Point> steps;  ///< x ascending (seconds), y 0…1
    double start = 1;          ///< before the first step: 1 falls, 0 rises
    bool operator==(const Curve&) const = default;
};

/// The promise: at `at.x` seconds at most share `at.y` may still wait.
struct CurveTarget {
    Point at;
    std::string time_label, share_label;
    bool operator==(const CurveTarget&) const = default;
};

struct Survival {
    Axis time, share;
    std::vector<Curve> curves;
    std::optional<CurveTarget> target;
    bool operator==(const Survival&) const = default;
};

/// rows × columns counts, row by row; `framed` marks cells (staffed hours) and is empty or as long.
struct Heatmap {
    std::vector<std::string> rows, columns;
    std::vector<std::int64_t> values;
    std::vector<bool> framed;
    std::string frame_label;         ///< what a frame means; empty when nothing is framed
    std::string value_label;         ///< what is counted
    std::string columns_title = {};  ///< "uur": head of the columns' names in a workbook
    bool operator==(const Heatmap&) const = default;
};

/// Something that happened in a period: a break in the series, a campaign. `place` is an index into periods.
struct TrendMark {
    std::size_t place = 0;
    std::string label;
    bool operator==(const TrendMark&) const = default;
};

/// One line over time, with the path to its target and the limits of normal variation. Values outside the limits are
/// drawn as such.
struct Trend {
    std::vector<std::string> periods;
    Axis value;
    std::string label, target_label, limits_label;
    std::vector<std::optional<double>> values, target;  ///< as long as periods; target may be empty
    std::optional<base::Interval> limits;
    base::Unit unit = base::Unit::real;
    std::vector<TrendMark> marks = {};
    std::vector<std::string> value_labels = {};  ///< the values in words, as long as periods; may be empty
    std::string places_title = {};               ///< what stands in the place of periods; empty: they are periods
    bool operator==(const Trend&) const = default;
};

struct Chart {
    std::string id;           ///< unique in the report: letters, digits, hyphens
    std::string title;        ///< says what there is to see
    std::string description;  ///< for who can't see it: the main figures in words
    std::variant<StackedBars, Survival, Heatmap, Trend, Bars, Dumbbell, Cohort, Gantt, Network> data;
    bool operator==(const Chart&) const = default;
};

}  // namespace stamtafel::model
