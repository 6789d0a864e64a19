// One function a kind of block; what stands in them is in cells.cpp and tables.cpp.
#include "reports/html/blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/html/cells.hpp"
#include "reports/html/tables.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::html {
namespace {

using words::operator""_w;

/// As many side by side as leave the last row fullest; four look best.
int tiles_across(std::size_t tiles) {
    if (tiles < 4) return tiles == 2 ? 2 : 3;
    int best = 4;
    const auto holes = [&](int across) {
        const auto n = static_cast<std::size_t>(across);
        return (n - tiles % n) % n;
    };
    for (const int across : {5, 3})
        if (holes(across) < holes(best)) best = across;
    return best;
}

void open_tiles(std::size_t tiles, Markup& out) {
    out.tag("<ul class=\"tiles");
    switch (tiles_across(tiles)) {
        case 2: out.tag(" across-2"); break;
        case 3: out.tag(" across-3"); break;
        case 5: out.tag(" across-5"); break;
        default: out.tag(" across-4"); break;
    }
    if (tiles % 3 == 1 || tiles % 6 == 2) out.tag(" even");
    out.tag("\">\n");
}

void add_change(const model::Tile& tile, Markup& out) {
    if (tile.change.empty()) return;
    switch (tile.change_kind) {
        case model::Change::none: out.tag("<p class=\"change\">"); break;
        case model::Change::signal: out.tag("<p class=\"change signal\">"); break;
        case model::Change::noise: out.tag("<p class=\"change noise\">"); break;
    }
    if (tile.change_kind != model::Change::none)
        out.tag("<span aria-hidden=\"true\">").text(model::sign_of(tile.change_kind)).tag("</span> ");
    out.text(tile.change).tag("</p>");
}

struct Blocks {
    const model::Section& section;
    const words::Catalogue& catalogue;
    Markup& out;
    std::size_t* headings;  ///< counts those of the section; none: they are of a comment

    void operator()(const model::Text& text) const {
        using Voice = model::Text::Voice;
        if (text.voice == Voice::list) out.tag("<ul class=\"list\">");
        for (const std::string& paragraph : text.paragraphs) {
            switch (text.voice) {
                case Voice::body: out.tag("<p>").text(paragraph).tag("</p>\n"); break;
                case Voice::lead: out.tag("<p class=\"lead\">").text(paragraph).tag("</p>\n"); break;
                case Voice::note: out.tag("<p class=\"note\">").text(paragraph).tag("</p>\n"); break;
                case Voice::heading: add_heading(paragraph); break;
                case Voice::list: out.tag("<li>").text(paragraph).tag("</li>\n"); break;
                case Voice::code: out.tag("<pre tabindex=\"0\">").text(paragraph).tag("</pre>\n"); break;
            }
        }
        if (text.voice == Voice::list) out.tag("</ul>\n");
    }

    void add_heading(const std::string& heading) const {
        if (headings == nullptr) {
            out.tag("<h4>").text(heading).tag("</h4>\n");
            return;
        }
        out.tag("<h3 id=\"").text(heading_id(section, (*headings)++)).tag("\">").text(heading).tag("</h3>\n");
    }

    void operator()(const model::Tiles& tiles) const {
        open_tiles(tiles.tiles.size(), out);
        for (const model::Tile& tile : tiles.tiles) add_tile(tile);
        out.tag("</ul>\n");
    }

    void add_tile(const model::Tile& tile) const {
        out.tag("<li class=\"tile");
        add_tone_class(tile.tone, out);
        out.tag("\"><p class=\"label\">").text(tile.label).tag("</p><div class=\"value");
        if (is_missing(tile.value)) out.tag(" none");
        out.tag("\"");
        add_fact(tile.value, out);
        out.tag(">");
        model::Cell plain = tile.value;
        plain.tone = model::Tone::none;
        add_content(plain, catalogue, out);
        out.tag("</div>");
        if (!tile.status.empty()) {
            out.tag("<p>");
            add_status(tile.tone, tile.status, out);
            out.tag("</p>");
        }
        if (!tile.target.empty()) out.tag("<p class=\"aim\">").text(tile.target).tag("</p>");
        add_change(tile, out);
        if (!tile.note.empty()) out.tag("<p class=\"note\">").text(tile.note).tag("</p>");
        out.svg(charts::render_sparkline(tile.trend)).tag("</li>\n");
    }

    void operator()(const model::Table& table) const { add_table(table, {catalogue, section.title}, out); }

    void operator()(const model::Chart& chart) const {
        out.tag("<figure><figcaption>");
        out.text(chart.title).tag("</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.text(chart.title).tag("\">").svg(charts::render_svg(chart)).tag("</div></figure>\n");
    }

    void operator()(const model::Timeline& timeline) const {
        out.tag("<h3 class=\"events\">").text(timeline.caption).tag("</h3><ol class=\"timeline\">\n");
        for (const model::Event& event : timeline.events) {
            out.tag("<li><time datetime=\"").text(base::iso(event.day)).tag("\">");
            out.text(words::written(catalogue, model::Content(event.day))).tag("</time><div><strong>");
            add_status(event.tone, event.title, out);
            out.tag("</strong>");
            if (!event.text.empty()) out.tag("<p>").text(event.text).tag("</p>");
            out.tag("</div></li>\n");
        }
        out.tag("</ol>\n");
    }

    void operator()(const model::Callout& callout) const {
        out.tag("<div class=\"callout");
        add_tone_class(callout.tone, out);
        out.tag("\"><h3>");
        if (callout.tone != model::Tone::none)
            out.tag("<span aria-hidden=\"true\">").text(model::sign_of(callout.tone)).tag("</span> ");
        out.text(callout.title).tag("</h3>");
        for (const std::string& paragraph : callout.paragraphs) out.tag("<p>").text(paragraph).tag("</p>");
        out.tag("</div>\n");
    }

    void operator()(const model::Tree& tree) const {
        out.tag("<ul class=\"tree");
        if (tree.path) out.tag(" path");
        out.tag("\" aria-label=\"").text(tree.caption).tag("\">\n");
        for (const model::TreeNode& root : tree.roots) add_node(root);
        out.tag("</ul>\n");
    }

    void add_node(const model::TreeNode& node) const {
        out.tag("<li><span class=\"node\"><span class=\"name\">").text(node.label).tag("</span> ");
        add_status(node.tone, node.status, out);
        if (!node.note.empty()) out.tag(" <span class=\"note\">").text(node.note).tag("</span>");
        out.tag("</span>");
        if (!node.children.empty()) {
            out.tag("<ul>\n");
            for (const model::TreeNode& child : node.children) add_node(child);
            out.tag("</ul>");
        }
        out.tag("</li>\n");
    }

    void operator()(const model::Comment& comment) const {
        out.tag("<div class=\"callout comment\"><h3>").text(comment.title).tag("</h3>");
        for (const model::Text& text : comment.texts) Blocks{section, catalogue, out, nullptr}(text);
        if (!comment.author.empty()) out.tag("<p class=\"note\">— ").text(comment.author).tag("</p>");
        out.tag("</div>\n");
    }
};

/// Lines over time are drawn half as wide, and stand in pairs; so do narrow tables.
bool is_half(const model::Block& block) {
    const auto* chart = std::get_if<model::Chart>(&block.content);
    const auto* table = std::get_if<model::Table>(&block.content);
    return (chart != nullptr && std::holds_alternative<model::Trend>(chart->data)) || (table != nullptr && table->half);
}

}  // namespace

std::vector<std::string> headings_of(const model::Section& section) {
    std::vector<std::string> headings;
    for (const model::Block& block : section.blocks) {
        const auto* text = std::get_if<model::Text>(&block.content);
        if (text != nullptr && text->voice == model::Text::Voice::heading)
            headings.insert(headings.end(), text->paragraphs.begin(), text->paragraphs.end());
    }
    return headings;
}

std::string heading_id(const model::Section& section, std::size_t index) {
    return section.id + "-" + std::to_string(index + 1);
}

void render_blocks(const model::Section& section, const words::Catalogue& catalogue, Markup& out) {
    std::size_t headings = 0;
    bool paired = false;
    for (const model::Block& block : section.blocks) {
        const bool half = is_half(block);
        if (half && !paired) out.tag("<div class=\"pair\">\n");
        if (!half && paired) out.tag("</div>\n");
        paired = half;
        if (half) out.tag("<div>");
        std::visit(Blocks{section, catalogue, out, &headings}, block.content);
        if (half) out.tag("</div>\n");
    }
    if (paired) out.tag("</div>\n");
}

}  // namespace stamtafel::html
