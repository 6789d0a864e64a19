// The shared parts of charts: where they stand, not what they mean.
#include "reports/charts/parts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stamtafel::charts {

Rows rows_for(std::size_t count) {
    if (count <= 20) return {30, 18, 12};
    if (count <= 40) return {24, 15, 12};
    return {19, 12, 11};
}

std::string outline(Symbol symbol, double x, double y, double r) {
    const std::string size = coordinate(r);
    switch (symbol) {
        case Symbol::square: {
            const double half = r * 0.89;
            return step('M', x - half, y - half) + "h" + coordinate(2 * half) + "v" + coordinate(2 * half) + "h" +
                   coordinate(-2 * half) + "Z";
        }
        case Symbol::triangle:
            return step('M', x, y - r * 1.2) + step('L', x + r * 1.15, y + r * 0.8) +
                   step('L', x - r * 1.15, y + r * 0.8) + "Z";
        case Symbol::diamond:
            return step('M', x, y - r * 1.25) + step('L', x + r * 1.25, y) + step('L', x, y + r * 1.25) +
                   step('L', x - r * 1.25, y) + "Z";
        case Symbol::stroke: return step('M', x, y - r) + step('L', x, y + r);
        default: {
            const std::string arc = "a" + size + " " + size + " 0 1 0 ";
            return step('M', x - r, y) + arc + coordinate(2 * r) + " 0" + arc + coordinate(-2 * r) + " 0";
        }
    }
}

double add_legend(const std::vector<LegendEntry>& entries, double left, double top, Scene& scene) {
    constexpr double swatch = 14, size = 12, line = 22, air = 18;
    if (entries.empty()) return top;
    double x = left, y = top;
    for (const LegendEntry& entry : entries) {
        const std::string label = fitted(entry.label, size, scene.width - left - swatch - 6);
        const double width = swatch + 6 + text_width(label, size);
        if (x > left && x + width > scene.width) x = left, y += line;
        if (entry.symbol == Symbol::swatch)
            scene.items.push_back(Rect{{x, y + 2, swatch, swatch}, entry.look, entry.pattern, ""});
        else
            scene.items.push_back(Path{outline(entry.symbol, x + swatch / 2, y + 9, 6), entry.look});
        scene.items.push_back(Label{x + swatch + 6, y + 13.5, label});
        x += width + air;
    }
    return y + line + 8;
}

std::size_t room_for(double gap, double low, double high) {
    return high < low ? 0 : static_cast<std::size_t>((high - low) / gap) + 1;
}

std::vector<double> moved_apart(const std::vector<double>& wanted, double gap, double low, double high) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return wanted[a] != wanted[b] ? wanted[a] < wanted[b] : a < b; });
    std::vector<double> places = wanted;
    double from = low;
    for (const std::size_t i : order) from = (places[i] = std::max(places[i], from)) + gap;
    double to = high;
    for (auto i = order.rbegin(); i != order.rend(); ++i) to = (places[*i] = std::min(places[*i], to)) - gap;
    return places;
}

void add_side_labels(const model::Axis& axis, const std::vector<double>& at, double x, Scene& scene) {
    Taken taken;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const Label label{x, at[i] + 4, fitted(axis.ticks[i].label, 11, x), Anchor::end, "label soft", 11};
        if (taken.take(box_of(label))) scene.items.push_back(label);
    }
}

bool Taken::free(const Box& box) const {
    return std::none_of(boxes_.begin(), boxes_.end(), [&](const Box& other) { return overlap(box, other); });
}

bool Taken::take(const Box& box) {
    const bool untouched = free(box);
    if (untouched) boxes_.push_back(box);
    return untouched;
}

std::size_t lay_out_flags(std::vector<Flag>& flags, double right) {
    constexpr double widest = 170, air = 5;
    std::vector<std::size_t> order(flags.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // from the right: a mark then runs down left of all texts below its own
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return flags[a].x != flags[b].x ? flags[a].x > flags[b].x : a > b; });
    std::vector<double> free_until(most_layers, right + air);
    std::size_t used = 0;
    for (const std::size_t i : order) {
        Flag& flag = flags[i];
        flag.text = fitted(flag.text, flag_size, std::min(widest, right));
        const double width = text_width(flag.text, flag_size);
        flag.text_x = std::max(0.0, std::min(flag.x + 3, right - width));
        for (flag.layer = 0; flag.layer < most_layers; ++flag.layer)
            if (flag.text_x + width + air <= free_until[flag.layer]) break;
        flag.shown = flag.layer < most_layers && !flag.text.empty();
        if (!flag.shown) continue;
        free_until[flag.layer] = flag.text_x;
        for (std::size_t below = 0; below < flag.layer; ++below)  // its mark runs down through these
            free_until[below] = std::min(free_until[below], std::min(flag.x, flag.text_x));
        used = std::max(used, flag.layer + 1);
    }
    return used;
}

void add_flags(const std::vector<Flag>& flags, double baseline, Scene& scene) {
    for (const Flag& flag : flags)
        if (flag.shown)
            scene.items.push_back(Label{flag.text_x, baseline - flag_step * static_cast<double>(flag.layer), flag.text,
                                        Anchor::start, "label halo", flag_size});
}

}  // namespace stamtafel::charts
