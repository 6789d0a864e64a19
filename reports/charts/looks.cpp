// What the classes of the drawings look like: one table of colours, light and dark, and one of looks, from which both
// the page's style and that of a file by itself are written. After the palette of Okabe and Ito.
#include "reports/charts/charts.hpp"

namespace stamtafel::charts {
namespace {

/// `dark` empty: as light. The page has colours of its own for those marked so; files take ours.
struct Tint {
    std::string_view name, light, dark;
    bool of_page = false;
};

constexpr Tint tints[] = {
    {"ink", "#1b2229", "", true},     {"soft", "#55606b", "", true},   {"rule", "#dfe3e8", "", true},
    {"paper", "#ffffff", "", true},   {"met", "#009e73", ""},          {"late", "#e69f00", ""},
    {"missed", "#d55e00", ""},        {"open", "#56b4e9", ""},         {"unripe", "#a9d5f2", ""},
    {"unknown", "#b4b8bd", ""},       {"removed", "#cc79a7", ""},      {"h0", "#f3f5f7", "#20262d"},
    {"h1", "#dbe9f4", "#203a52"},     {"h2", "#b7d4ea", "#255175"},    {"h3", "#85b8dc", "#2f6c9c"},
    {"h4", "#2f76ad", "#6fb1e0"},     {"h5", "#0b4f86", "#a9d5f2"},    {"line", "#0072b2", "#56b4e9"},
    {"line2", "#b35a00", "#f0a860"},  {"line3", "#6b4c9a", "#b9a2dd"}, {"out", "#b83c00", "#ff9f7a"},
    {"breach-opacity", ".08", ".19"},
};

/// `page_only`: what other programs than browsers draw wrongly or not at all.
struct Look {
    std::string_view name, css;
    bool page_only = false;
};

constexpr Look looks[] = {
    {"soft", "fill:var(--soft)"},
    {"strong", "font-weight:600"},
    {"on", "fill:#10151a"},
    {"on", "paint-order:stroke;stroke:#ffffffa8;stroke-width:2.6px", true},
    {"on-dark", "fill:var(--paper)"},
    {"halo", "paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round", true},
    {"met", "fill:var(--met)"},
    {"late", "fill:var(--late)"},
    {"missed", "fill:var(--missed)"},
    {"open", "fill:var(--open)"},
    {"unripe", "fill:var(--unripe)"},
    {"unknown", "fill:var(--unknown)"},
    {"removed", "fill:var(--removed)"},
    {"hatch", "stroke:#ffffff;stroke-opacity:.42;stroke-width:1.6;fill:none"},
    {"track", "fill:none;stroke:var(--rule);stroke-dasharray:3 3"},
    {"grid", "stroke:var(--rule);stroke-width:1;fill:none"},
    {"axis", "stroke:var(--soft);stroke-width:1;fill:none"},
    {"curve", "fill:none;stroke-width:2.4;stroke-linejoin:round"},
    {"first", "stroke:var(--line)"},
    {"second", "stroke:var(--line2);stroke-dasharray:7 3"},
    {"third", "stroke:var(--line3);stroke-dasharray:2 3"},
    {"target", "stroke:var(--ink);stroke-width:1.3;stroke-dasharray:5 4;fill:none"},
    {"target-mark", "fill:var(--ink)"},
    {"breach", "fill:var(--missed);fill-opacity:var(--breach-opacity)"},
    {"band", "fill:var(--line);fill-opacity:.12"},
    {"dot", "fill:var(--line)"},
    {"h0", "fill:var(--h0)"},
    {"h1", "fill:var(--h1)"},
    {"h2", "fill:var(--h2)"},
    {"h3", "fill:var(--h3)"},
    {"h4", "fill:var(--h4)"},
    {"h5", "fill:var(--h5)"},
    {"frame", "fill:none;stroke:var(--ink);stroke-width:1.6"},
};

std::string_view light_of(std::string_view name) {
    for (const Tint& tint : tints)
        if (tint.name == name) return tint.light;
    return "";
}

/// The light colours in the places of the variables.
std::string resolved(std::string_view css) {
    constexpr std::string_view opening = "var(--";
    std::string out;
    for (std::size_t at = css.find(opening); at != std::string_view::npos; at = css.find(opening)) {
        const std::size_t end = css.find(')', at);
        out += css.substr(0, at);
        out += light_of(css.substr(at + opening.size(), end - at - opening.size()));
        css.remove_prefix(end + 1);
    }
    return out += css;
}

std::string variables(std::string_view Tint::*shade) {
    std::string out = ":root{";
    for (const Tint& tint : tints)
        if (!tint.of_page && !(tint.*shade).empty())
            out += "--" + std::string(tint.name) + ":" + std::string(tint.*shade) + ";";
    return out + "}";
}

}  // namespace

std::string style() {
    std::string css = "\n" + variables(&Tint::light) + "\n@media screen and (prefers-color-scheme:dark){" +
                      variables(&Tint::dark) +
                      "}\n.chart{width:100%;height:auto;display:block}\n"
                      ".chart text{fill:var(--ink);font-family:inherit}\n";
    for (const Look& look : looks) css += "svg ." + std::string(look.name) + "{" + std::string(look.css) + "}\n";
    return css;
}

std::string file_style() {
    std::string css = "text{fill:" + std::string(light_of("ink")) + "}\n";
    for (const Look& look : looks)
        if (!look.page_only) css += "." + std::string(look.name) + "{" + resolved(look.css) + "}\n";
    return css;
}

}  // namespace stamtafel::charts
