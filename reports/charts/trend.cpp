// One line over time with its target path and the limits of normal variation, what happened in which period, and the
// values outside the limits; and the sparkline.
#include <algorithm>
#include <limits>

#include "reports/charts/charts.hpp"
#include "reports/charts/parts.hpp"

namespace stamtafel::charts {
namespace {

constexpr double width = 460, head = 14, plot = 166, foot = 30;
constexpr double widest_tick = 100, widest_name = 132, name_size = 12, name_step = 16, key = 24;

struct Frame {
    const model::Trend& chart;
    double left, right, top, bottom;
    [[nodiscard]] std::size_t periods() const { return chart.periods.size(); }
    [[nodiscard]] double x(std::size_t i) const {
        const auto last = static_cast<double>(std::max<std::size_t>(periods(), 2) - 1);
        return periods() == 1 ? (left + right) / 2 : left + 14 + (right - left - 28) * static_cast<double>(i) / last;
    }
    [[nodiscard]] double y(double value) const { return placed(chart.value, value, bottom, top); }
    [[nodiscard]] bool outside(double value) const {
        return chart.limits && (value < chart.limits->low || value > chart.limits->high);
    }
};

void add_axes(const Frame& frame, Scene& scene) {
    std::vector<double> up, along;
    for (const model::Tick& tick : frame.chart.value.ticks) {
        up.push_back(frame.y(tick.value));
        scene.items.push_back(Path{step('M', frame.left, up.back()) + step('L', frame.right, up.back()), "grid"});
    }
    add_side_labels(frame.chart.value, up, frame.left - 8, scene);
    std::vector<model::Tick> ticks;
    for (std::size_t i = 0; i < frame.periods(); ++i) {
        ticks.push_back({0, frame.chart.periods[i]});
        along.push_back(frame.x(i));
    }
    for (Label& label : tick_labels(ticks, along, frame.bottom + 20, scene.width)) scene.items.push_back(label);
}

void add_band(const Frame& frame, Scene& scene) {
    if (!frame.chart.limits) return;
    const double high = frame.y(frame.chart.limits->high), low = frame.y(frame.chart.limits->low);
    scene.items.push_back(
        Rect{{frame.left, high, frame.right - frame.left, low - high}, "band", "", frame.chart.limits_label});
    for (const double y : {high, low})
        scene.items.push_back(Path{step('M', frame.left, y) + step('L', frame.right, y), "limit"});
}

std::vector<Flag> flags_of(const Frame& frame) {
    std::vector<Flag> flags;
    for (const model::TrendMark& mark : frame.chart.marks) {
        if (mark.place >= frame.periods()) continue;
        flags.push_back({});
        flags.back().x = frame.x(mark.place);
        flags.back().text = mark.label;
    }
    return flags;
}

std::string path_of(const Frame& frame, const std::vector<std::optional<double>>& values) {
    std::string d;
    bool pen_down = false;
    for (std::size_t i = 0; i < values.size() && i < frame.periods(); ++i) {
        if (values[i]) d += step(pen_down ? 'L' : 'M', frame.x(i), frame.y(*values[i]));
        pen_down = values[i].has_value();
    }
    return d;
}

/// Across the plot where there is but one period.
std::string target_of(const Frame& frame) {
    const std::vector<std::optional<double>>& target = frame.chart.target;
    if (frame.periods() != 1 || !target.front()) return path_of(frame, target);
    return step('M', frame.left, frame.y(*target.front())) + step('L', frame.right, frame.y(*target.front()));
}

std::string words_of(const model::Trend& chart, std::size_t i) {
    return i < chart.value_labels.size() ? chart.value_labels[i] : std::string();
}

void add_dots(const Frame& frame, Scene& scene) {
    const model::Trend& chart = frame.chart;
    const double small = frame.periods() > 30 ? 1.8 : 3;
    for (std::size_t i = 0; i < chart.values.size() && i < frame.periods(); ++i) {
        if (!chart.values[i]) continue;
        const bool out = frame.outside(*chart.values[i]);
        const std::string words = words_of(chart, i);
        scene.items.push_back(
            Path{outline(out ? Symbol::diamond : Symbol::disc, frame.x(i), frame.y(*chart.values[i]), out ? 5 : small),
                 out ? "out" : "dot", words.empty() ? words : chart.periods[i] + ": " + words});
    }
}

/// The values in words: the last, and those outside the limits, where they have room.
void add_values(const Frame& frame, Scene& scene) {
    const model::Trend& chart = frame.chart;
    Taken taken;
    bool last = true;
    for (std::size_t i = std::min(chart.values.size(), frame.periods()); i-- > 0;) {
        if (!chart.values[i] || (!last && !frame.outside(*chart.values[i]))) continue;
        last = false;
        const std::string text = fitted(words_of(chart, i), 11 * bold, 90);
        const double half = text_width(text, 11) * bold / 2, y = frame.y(*chart.values[i]);
        const double x = std::clamp(frame.x(i), frame.left + half, std::max(frame.right - half, frame.left + half));
        for (const double baseline : {y - 9, y + 17}) {
            const Label label{x, baseline, text, Anchor::middle, "label strong halo", 11};
            const Box box = box_of(label);
            if (text.empty() || box.y < frame.top - 3 || box.y + box.height > frame.bottom || !taken.take(box))
                continue;
            scene.items.push_back(label);
            break;
        }
    }
}

struct Name {
    double y = 0;
    std::string_view text, look;
};

void name_line(const Frame& frame, const std::vector<std::optional<double>>& values, Name name,
               std::vector<Name>& names) {
    const auto last = std::find_if(values.rbegin(), values.rend(), [](const auto& value) { return value.has_value(); });
    if (last == values.rend() || name.text.empty()) return;
    name.y = frame.y(**last);
    names.push_back(name);
}

/// Names the lines and the band at their right ends, each with a piece of its look, moved apart where they would touch.
void add_names(const Frame& frame, Scene& scene) {
    const model::Trend& chart = frame.chart;
    std::vector<Name> names;
    name_line(frame, chart.values, {0, chart.label, "curve first"}, names);
    name_line(frame, chart.target, {0, chart.target_label, "target"}, names);
    if (chart.limits && !chart.limits_label.empty())
        names.push_back({(frame.y(chart.limits->low) + frame.y(chart.limits->high)) / 2, chart.limits_label, "band"});
    std::vector<double> wanted;
    for (const Name& name : names) wanted.push_back(name.y);
    const std::vector<double> places = moved_apart(wanted, name_step, frame.top + 6, frame.bottom - 4);
    const double x = frame.right + 8;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].look == "band")
            scene.items.push_back(Rect{{x, places[i] - 6, key - 8, 12}, "band", "", ""});
        else
            scene.items.push_back(Path{step('M', x, places[i]) + "h" + coordinate(key - 8), names[i].look});
        scene.items.push_back(Label{x + key - 4, places[i] + 4, fitted(names[i].text, name_size, widest_name)});
    }
}

/// The marks run from their texts down to the axis.
void add_marks(const Frame& frame, const std::vector<Flag>& flags, Scene& scene) {
    for (const Flag& flag : flags) {
        const double from = flag.shown ? frame.top - head - flag_step * static_cast<double>(flag.layer) - 2 : frame.top;
        scene.items.push_back(Path{step('M', flag.x, from) + step('L', flag.x, frame.bottom), "break", flag.text});
    }
    add_flags(flags, frame.top - head + 7, scene);
}

Frame frame_of(const model::Trend& chart) {
    double left = 0, room = 0;
    for (const model::Tick& tick : chart.value.ticks) left = std::max(left, text_width(tick.label, 11));
    for (const std::string* name : {&chart.label, &chart.target_label, &chart.limits_label})
        room = std::max(room, text_width(*name, name_size));
    return {chart, std::min(left, widest_tick) + 10, width - std::min(room, widest_name) - key - 6, 0, 0};
}

}  // namespace

Scene lay_out(const model::Trend& chart) {
    Scene scene;
    scene.width = width;
    Frame frame = frame_of(chart);
    std::vector<Flag> flags = flags_of(frame);
    frame.top = head + flag_step * static_cast<double>(lay_out_flags(flags, scene.width));
    frame.bottom = frame.top + plot;
    scene.height = frame.bottom + foot;
    add_band(frame, scene);
    add_axes(frame, scene);
    add_marks(frame, flags, scene);
    if (!chart.target.empty()) scene.items.push_back(Path{target_of(frame), "target"});
    scene.items.push_back(Path{path_of(frame, chart.values), "curve first"});
    add_dots(frame, scene);
    add_values(frame, scene);
    add_names(frame, scene);
    return scene;
}

Svg render_sparkline(const std::vector<std::optional<double>>& values) {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    std::size_t known = 0;
    for (const auto& value : values)
        if (value) low = std::min(low, *value), high = std::max(high, *value), ++known;
    if (known < 2) return {};
    constexpr double wide = 108, tall = 28, edge = 4;
    const double span = high > low ? high - low : 1;
    std::string d, last;
    bool pen_down = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        pen_down = pen_down && values[i].has_value();
        if (!values[i]) continue;
        const double x = edge + (wide - 2 * edge) * static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = high > low ? tall - edge - (tall - 2 * edge) * (*values[i] - low) / span : tall / 2;
        d += step(pen_down ? 'L' : 'M', x, y);
        last = outline(Symbol::disc, x, y, 2.5);
        pen_down = true;
    }
    return {
        "<svg class=\"spark\" viewBox=\"0 0 108 28\" width=\"108\" height=\"28\" aria-hidden=\"true\"><path "
        "class=\"curve first\" d=\"" +
        d + "\"/><path class=\"dot\" d=\"" + last + "\"/></svg>"};
}

}  // namespace stamtafel::charts
