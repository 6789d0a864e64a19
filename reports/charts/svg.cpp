// A drawing as an <svg> element: accessible names first, then the patterns it uses, then its items.
#include <algorithm>

#include "reports/charts/charts.hpp"
#include "reports/charts/escape.hpp"

namespace stamtafel::charts {
namespace {

struct PatternRow {
    std::string_view name, drawing;
};

constexpr PatternRow patterns[] = {
    {"stripes", "<path class=\"hatch\" d=\"M-2 2L2-2M0 8L8 0M6 10L10 6\"/>"},
    {"cross", "<path class=\"hatch\" d=\"M0 8L8 0M0 0L8 8\"/>"},
    {"dots", "<path class=\"hatch\" d=\"M2 4h2\"/>"},
};

struct Painter {
    std::string& out;
    const Scene& scene;

    void number(std::string_view name, double value) {
        out += ' ';
        out += name;
        out += "=\"" + coordinate(value) + "\"";
    }
    void place(const Box& box) {
        number("x", box.x), number("y", box.y), number("width", box.width), number("height", box.height);
    }

    void operator()(const Rect& rect) {
        out += "<rect class=\"" + std::string(rect.look) + "\"";
        place(rect.box);
        if (rect.tooltip.empty()) {
            out += "/>";
        } else {
            out += "><title>";
            append_escaped(out, rect.tooltip);
            out += "</title></rect>";
        }
        if (rect.pattern.empty()) return;
        out += "<rect class=\"over\" fill=\"url(#" + scene.id + "-" + std::string(rect.pattern) + ")\"";
        place(rect.box);
        out += "/>";
    }

    void operator()(const Path& path) {
        out += "<path class=\"" + std::string(path.look) + "\" d=\"" + path.d + "\"/>";
    }

    void operator()(const Label& label) {
        if (label.text.empty()) return;
        out += "<text class=\"" + std::string(label.look) + "\"";
        number("x", label.x), number("y", label.y);
        if (label.size != 12) number("font-size", label.size);
        if (label.anchor != Anchor::start)
            out += label.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
        out += ">";
        append_escaped(out, label.text);
        out += "</text>";
    }
};

bool uses(const Scene& scene, std::string_view pattern) {
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const auto& item) {
        const auto* rect = std::get_if<Rect>(&item);
        return rect && rect->pattern == pattern;
    });
}

void append_patterns(const Scene& scene, std::string& out) {
    std::string defs;
    for (const PatternRow& row : patterns) {
        if (!uses(scene, row.name)) continue;
        defs += "<pattern id=\"" + scene.id + "-" + std::string(row.name) +
                "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">" + std::string(row.drawing) +
                "</pattern>";
    }
    if (!defs.empty()) out += "<defs>" + defs + "</defs>";
}

/// Ids stand unescaped in url(#…), so nothing else may be in them.
std::string id_of(const model::Chart& chart) {
    std::string id = chart.id;
    for (char& letter : id) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
        if (!plain) letter = '-';
    }
    return id;
}

}  // namespace

Scene layout(const model::Chart& chart) {
    struct Chooser {
        Scene operator()(const model::StackedBars& data) const { return lay_out_bars(data); }
        Scene operator()(const model::Survival& data) const { return lay_out_survival(data); }
        Scene operator()(const model::Heatmap& data) const { return lay_out_heatmap(data); }
        Scene operator()(const model::Trend& data) const { return lay_out_trend(data); }
    };
    Scene scene = std::visit(Chooser{}, chart.data);
    scene.id = id_of(chart);
    scene.title = chart.title;
    scene.description = chart.description;
    return scene;
}

Svg render_svg(const model::Chart& chart) {
    const Scene scene = layout(chart);
    std::string out = "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + coordinate(scene.width) + " " +
                      coordinate(scene.height) + "\" font-size=\"12\" aria-labelledby=\"" + scene.id + "-t " +
                      scene.id + "-d\"><title id=\"" + scene.id + "-t\">";
    append_escaped(out, scene.title);
    out += "</title><desc id=\"" + scene.id + "-d\">";
    append_escaped(out, scene.description);
    out += "</desc>";
    append_patterns(scene, out);
    for (const auto& item : scene.items) std::visit(Painter{out, scene}, item);
    return {out + "</svg>"};
}

std::string_view style() {
    return R"css(
:root{--met:#009e73;--late:#e69f00;--missed:#d55e00;--open:#56b4e9;--unripe:#a9d5f2;--unknown:#b4b8bd;--removed:#cc79a7;
--h0:#f3f5f7;--h1:#dbe9f4;--h2:#b7d4ea;--h3:#85b8dc;--h4:#2f76ad;--h5:#0b4f86;--line:#0072b2;--line2:#b35a00;--line3:#6b4c9a;--breach:#d55e0014}
@media screen and (prefers-color-scheme:dark){:root{--h0:#20262d;--h1:#203a52;--h2:#255175;--h3:#2f6c9c;--h4:#6fb1e0;--h5:#a9d5f2;
--line:#56b4e9;--line2:#f0a860;--line3:#b9a2dd;--breach:#d55e0030}}
.chart{width:100%;height:auto;display:block}
.chart text{fill:var(--ink);font-family:inherit}
.chart .soft{fill:var(--soft)}.chart .strong{font-weight:600}.chart .on{fill:#10151a;paint-order:stroke;stroke:#ffffffa8;stroke-width:2.6px}.chart .on-dark{fill:var(--paper)}
.chart .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart .met{fill:var(--met)}.chart .late{fill:var(--late)}.chart .missed{fill:var(--missed)}.chart .open{fill:var(--open)}
.chart .unripe{fill:var(--unripe)}.chart .unknown{fill:var(--unknown)}.chart .removed{fill:var(--removed)}
.hatch{stroke:#fff;stroke-opacity:.42;stroke-width:1.6;fill:none}
.track{fill:none;stroke:var(--rule);stroke-dasharray:3 3}
.grid{stroke:var(--rule);stroke-width:1;fill:none}.axis{stroke:var(--soft);stroke-width:1;fill:none}
.curve{fill:none;stroke-width:2.4;stroke-linejoin:round}.first{stroke:var(--line)}.second{stroke:var(--line2);stroke-dasharray:7 3}
.third{stroke:var(--line3);stroke-dasharray:2 3}
.target{stroke:var(--ink);stroke-width:1.3;stroke-dasharray:5 4;fill:none}.target-mark{fill:var(--ink)}
.breach{fill:var(--breach)}.band{fill:var(--line);fill-opacity:.12}.dot{fill:var(--line)}
.h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}.h5{fill:var(--h5)}
.frame{fill:none;stroke:var(--ink);stroke-width:1.6}
)css";
}

}  // namespace stamtafel::charts
