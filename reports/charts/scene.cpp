// Measuring text and placing values: what every kind of chart needs.
#include "reports/charts/scene.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::charts {
namespace {

// widths in em, a little over those of Arial and Segoe UI
double em_of(char letter) {
    constexpr std::string_view narrow = "iljtf.,:;'|!()[] -/I", wide = "mwMW%@";
    if (narrow.find(letter) != std::string_view::npos) return 0.34;
    if (wide.find(letter) != std::string_view::npos) return 0.92;
    if (letter >= 'A' && letter <= 'Z') return 0.72;
    return 0.59;
}

double em_beyond_ascii(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte >= 0xf0) return 1.3;   // emoji
    if (byte >= 0xe3) return 1.05;  // from U+3000 on: wide scripts
    if (byte < 0xe0) return 0.68;   // Latin, Greek, Cyrillic, Hebrew, Arabic
    const std::string_view punctuation = "\xe2\x80", money = "\xe2\x82", ellipsis = "…", dash = "—";
    if (text.substr(0, 3) == ellipsis || text.substr(0, 3) == dash) return 1.02;
    return text.substr(0, 2) == punctuation || text.substr(0, 2) == money ? 0.6 : 1.05;
}

constexpr std::size_t widest = 400;  // characters that no chart has room for; cutting one by one would take long

bool continues(char letter) { return (static_cast<unsigned char>(letter) & 0xc0) == 0x80; }

}  // namespace

bool overlap(const Box& a, const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

double text_width(std::string_view text, double size) {
    double em = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (continues(text[at])) continue;
        em += static_cast<unsigned char>(text[at]) < 0x80 ? em_of(text[at]) : em_beyond_ascii(text.substr(at));
    }
    return em * size;
}

std::string fitted(std::string_view text, double size, double width) {
    text = base::first_characters(text, widest);
    if (text_width(text, size) <= width) return std::string(text);
    while (!text.empty()) {
        while (!text.empty() && continues(text.back())) text.remove_suffix(1);
        if (!text.empty()) text.remove_suffix(1);
        const std::string cut = std::string(base::trimmed(text)) + "…";
        if (!text.empty() && text_width(cut, size) <= width) return cut;
    }
    return "";
}

std::vector<std::string> in_lines(std::string_view text, double size, double width, std::size_t most) {
    std::vector<std::string> lines;
    text = base::trimmed(text);
    while (!text.empty() && lines.size() < most) {
        std::size_t fits = 0;
        const std::string_view seen = base::first_characters(text, widest);
        for (std::size_t end = seen.find(' '); fits < seen.size(); end = seen.find(' ', end + 1)) {
            const std::size_t upto = std::min(end, seen.size());
            if (text_width(seen.substr(0, upto), size) > width) break;
            fits = upto;
            if (end == std::string_view::npos) break;
        }
        const bool cut = fits == 0 || (lines.size() + 1 == most && fits < text.size());
        lines.push_back(cut ? fitted(text, size, width) : std::string(text.substr(0, fits)));
        text = cut ? "" : base::trimmed(text.substr(fits));
    }
    return lines;
}

Box box_of(const Label& label) {
    const double width = text_width(label.text, label.size);
    const double left = label.anchor == Anchor::start    ? label.x
                        : label.anchor == Anchor::middle ? label.x - width / 2
                                                         : label.x - width;
    return {left, label.y - 0.8 * label.size, width, label.size};
}

double placed(const model::Axis& axis, double value, double from, double to) {
    if (axis.ticks.size() < 2) return from;
    const bool logarithmic = axis.scale == model::Scale::logarithmic;
    const double low = axis.ticks.front().value, high = axis.ticks.back().value;
    const double held = std::clamp(value, low, high);
    if (!(high > low)) return from;
    const double part = logarithmic ? std::log(held / low) / std::log(high / low) : (held - low) / (high - low);
    return from + part * (to - from);
}

std::vector<Label> tick_labels(const std::vector<model::Tick>& ticks, const std::vector<double>& at, double y,
                               double right) {
    std::vector<Label> kept;
    if (ticks.empty()) return kept;
    constexpr double air = 6;
    const auto label = [&](std::size_t i) {
        const double middle = std::min(at[i], right - text_width(ticks[i].label, 11) / 2);
        return Label{middle, y, ticks[i].label, Anchor::middle, "label soft", 11};
    };
    const Label last = label(ticks.size() - 1);
    const auto touches = [&](const Label& a, const Label& b) {
        Box widened = box_of(a);
        widened.width += air;
        return overlap(widened, box_of(b));
    };
    for (std::size_t i = 0; i + 1 < ticks.size(); ++i) {
        const Label next = label(i);
        if (touches(next, last) || (!kept.empty() && touches(kept.back(), next))) continue;
        kept.push_back(next);
    }
    kept.push_back(last);
    return kept;
}

std::string coordinate(double value) {
    const double tenths = std::round(value * 10);
    if (tenths == 0) return "0";
    return std::fmod(tenths, 10) == 0 ? fmt::format("{:.0f}", tenths / 10) : fmt::format("{:.1f}", tenths / 10);
}

std::string step(char command, double x, double y) {
    return std::string(1, command) + coordinate(x) + " " + coordinate(y);
}

}  // namespace stamtafel::charts
