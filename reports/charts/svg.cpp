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
        close("rect", rect.tooltip);
        if (rect.pattern.empty()) return;
        out += "<rect class=\"over\" fill=\"url(#" + scene.id + "-" + std::string(rect.pattern) + ")\"";
        place(rect.box);
        out += "/>";
    }

    void operator()(const Path& path) {
        out += "<path class=\"" + std::string(path.look) + "\" d=\"" + path.d + "\"";
        close("path", path.tooltip);
    }
    void close(const std::string& tag, const std::string& tooltip) {
        if (tooltip.empty()) {
            out += "/>";
            return;
        }
        out += "><title>";
        append_escaped(out, tooltip);
        out += "</title></" + tag + ">";
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

/// The rest of the opening tag, the names and the descriptions that it points to.
void append_frame(const Scene& scene, double width, double height, std::string& out) {
    out += " role=\"img\" viewBox=\"0 0 " + coordinate(width) + " " + coordinate(height) +
           "\" font-size=\"12\" aria-labelledby=\"" + scene.id + "-t " + scene.id + "-d\"><title id=\"" + scene.id +
           "-t\">";
    append_escaped(out, scene.title);
    out += "</title><desc id=\"" + scene.id + "-d\">";
    append_escaped(out, scene.description);
    out += "</desc>";
}

void append_items(const Scene& scene, std::string& out) {
    append_patterns(scene, out);
    for (const auto& item : scene.items) std::visit(Painter{out, scene}, item);
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
    Scene scene = std::visit([](const auto& data) { return lay_out(data); }, chart.data);
    scene.id = id_of(chart);
    scene.title = chart.title;
    scene.description = chart.description;
    return scene;
}

Svg render_svg(const model::Chart& chart) {
    const Scene scene = layout(chart);
    std::string out = "<svg class=\"chart\"";
    append_frame(scene, scene.width, scene.height, out);
    append_items(scene, out);
    return {out + "</svg>"};
}

static constexpr std::string_view file_start =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by stamtafel report, which replaces it -->\n";

bool is_own_file(std::string_view bytes) { return bytes.starts_with(file_start); }

std::string render_file(const model::Chart& chart) {
    constexpr double edge = 20, title_size = 16, line = 21;
    const Scene scene = layout(chart);
    const std::vector<std::string> title = in_lines(scene.title, title_size * 1.08, scene.width, 3);  // set in bold
    const double head = edge + line * static_cast<double>(title.size()) + (title.empty() ? 0 : 10);
    const double width = scene.width + 2 * edge, height = head + scene.height + edge;
    std::string out = std::string(file_start) + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" +
                      coordinate(width) + "\" height=\"" + coordinate(height) +
                      "\" font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\"";
    append_frame(scene, width, height, out);
    out += "<style>\n" + file_style() + "</style><rect fill=\"#ffffff\"";
    out += " width=\"" + coordinate(width) + "\" height=\"" + coordinate(height) + "\"/>";
    for (std::size_t i = 0; i < title.size(); ++i)
        Painter{out, scene}(
            Label{edge, edge + 14 + line * static_cast<double>(i), title[i], Anchor::start, "strong", title_size});
    out += "<g transform=\"translate(" + coordinate(edge) + " " + coordinate(head) + ")\">";
    append_items(scene, out);
    return out + "</g></svg>\n";
}

}  // namespace stamtafel::charts
