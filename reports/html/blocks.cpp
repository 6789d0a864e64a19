// One function a kind of block; cells are written in the report's language, with their raw value beside for sorting.
#include "reports/html/blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/words/format.hpp"

namespace stamtafel::html {
namespace {

using words::operator""_w;

/// Shapes differ as well as colours: circle, triangle, square.
void add_status(model::Tone tone, std::string_view words, Markup& out) {
    switch (tone) {
        case model::Tone::none: out.text(words); return;
        case model::Tone::good: out.tag("<span class=\"status good\"><span aria-hidden=\"true\">●</span> "); break;
        case model::Tone::watch: out.tag("<span class=\"status watch\"><span aria-hidden=\"true\">▲</span> "); break;
        case model::Tone::bad: out.tag("<span class=\"status bad\"><span aria-hidden=\"true\">■</span> "); break;
        case model::Tone::unknown: out.tag("<span class=\"status\"><span aria-hidden=\"true\">○</span> "); break;
    }
    out.text(words).tag("</span>");
}

void add_tone_class(model::Tone tone, Markup& out) {
    switch (tone) {
        case model::Tone::good: out.tag(" good"); return;
        case model::Tone::watch: out.tag(" watch"); return;
        case model::Tone::bad: out.tag(" bad"); return;
        default: return;
    }
}

/// The value to sort by; nothing for texts, which sort as they read.
std::optional<double> sort_key(const model::Content& content) {
    struct Keys {
        std::optional<double> operator()(const std::string&) const { return std::nullopt; }
        std::optional<double> operator()(const model::Missing&) const { return std::nullopt; }
        std::optional<double> operator()(const model::Count& cell) const { return static_cast<double>(cell.value); }
        std::optional<double> operator()(const model::Share& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Seconds& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Number& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Score& cell) const { return cell.value; }
        std::optional<double> operator()(const base::Money& cell) const { return static_cast<double>(cell.cents); }
        std::optional<double> operator()(const base::Day& cell) const { return cell.value; }
        std::optional<double> operator()(const model::Moment& cell) const {
            return cell.day.value * 86400.0 + cell.second;
        }
    };
    return std::visit(Keys{}, content);
}

bool is_missing(const model::Cell& cell) { return std::holds_alternative<model::Missing>(cell.content); }

bool web_address(std::string_view target) {
    return target.substr(0, 8) == "https://" || target.substr(0, 7) == "http://";
}

/// Only sections and web addresses become links: a "javascript:" address from an export stays text.
bool open_link(const model::Cell& cell, Markup& out) {
    if (cell.link && cell.link->inside) {
        out.tag("<a href=\"#").text(cell.link->target).tag("\">");
        return true;
    }
    if (cell.link && web_address(cell.link->target)) {
        out.tag("<a rel=\"noreferrer noopener\" href=\"").text(cell.link->target).tag("\">");
        return true;
    }
    if (cell.definition.empty()) return false;
    out.tag("<a class=\"def\" href=\"#def-").text(cell.definition).tag("\">");
    return true;
}

void add_content(const model::Cell& cell, const words::Catalogue& catalogue, Markup& out) {
    const std::string text = words::written(catalogue, cell.content);
    const bool linked = open_link(cell, out);
    if (cell.personal) out.tag("<bdi>");
    if (is_missing(cell))
        out.tag("<span class=\"missing\">").text(text).tag("</span>");
    else
        add_status(cell.tone, text, out);
    if (cell.personal) out.tag("</bdi>");
    if (linked) out.tag("</a>");
}

void add_cell(const model::Cell& cell, bool numeric, const words::Catalogue& catalogue, Markup& out) {
    out.tag("<td");
    if (numeric || cell.style != model::Style::body) {
        out.tag(" class=\"");
        if (numeric) out.tag("num");
        if (cell.style == model::Style::head) out.tag(" head");
        if (cell.style == model::Style::muted) out.tag(" muted");
        out.tag("\"");
    }
    if (const auto key = sort_key(cell.content)) out.tag(" data-v=\"").text(fmt::format("{}", *key)).tag("\"");
    if (!cell.tooltip.empty()) out.tag(" title=\"").text(cell.tooltip).tag("\"");
    out.tag(">");
    add_content(cell, catalogue, out);
    out.tag("</td>");
}

bool is_total(const std::vector<model::Cell>& row) { return !row.empty() && row.front().style == model::Style::total; }

/// A column is numeric when its first known value is.
std::vector<bool> numeric_columns(const model::Table& table) {
    std::vector<bool> numeric(table.columns.size(), false);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (const auto& row : table.rows) {
            if (is_missing(row[column])) continue;
            numeric[column] = sort_key(row[column].content).has_value() &&
                              !std::holds_alternative<base::Day>(row[column].content) &&
                              !std::holds_alternative<model::Moment>(row[column].content);
            break;
        }
    return numeric;
}

void add_head(const model::Table& table, const std::vector<bool>& numeric, Markup& out) {
    out.tag("<thead><tr>");
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        out.tag("<th scope=\"col\"");
        if (numeric[column]) out.tag(" class=\"num\"");
        out.tag(">");
        const bool defined = !table.columns[column].definition.empty();
        if (defined) out.tag("<a href=\"#def-").text(table.columns[column].definition).tag("\">");
        out.text(table.columns[column].title);
        if (defined) out.tag("</a>");
        out.tag("</th>");
    }
    out.tag("</tr></thead>");
}

void add_rows(const model::Table& table, const std::vector<bool>& numeric, bool totals,
              const words::Catalogue& catalogue, Markup& out) {
    for (const auto& row : table.rows) {
        if (is_total(row) != totals) continue;
        if (totals)
            out.tag("<tr class=\"total\">");
        else
            out.tag("<tr>");
        for (std::size_t column = 0; column < row.size(); ++column)
            add_cell(row[column], numeric[column], catalogue, out);
        out.tag("</tr>\n");
    }
}

struct Blocks {
    const words::Catalogue& catalogue;
    Markup& out;

    void operator()(const model::Text& text) const {
        using Voice = model::Text::Voice;
        if (text.voice == Voice::list) out.tag("<ul class=\"list\">");
        for (const std::string& paragraph : text.paragraphs) {
            switch (text.voice) {
                case Voice::body: out.tag("<p>").text(paragraph).tag("</p>\n"); break;
                case Voice::lead: out.tag("<p class=\"lead\">").text(paragraph).tag("</p>\n"); break;
                case Voice::note: out.tag("<p class=\"note\">").text(paragraph).tag("</p>\n"); break;
                case Voice::heading: out.tag("<h3>").text(paragraph).tag("</h3>\n"); break;
                case Voice::list: out.tag("<li>").text(paragraph).tag("</li>\n"); break;
            }
        }
        if (text.voice == Voice::list) out.tag("</ul>\n");
    }

    void operator()(const model::Tiles& tiles) const {
        out.tag("<ul class=\"tiles\">\n");
        for (const model::Tile& tile : tiles.tiles) add_tile(tile);
        out.tag("</ul>\n");
    }

    void add_tile(const model::Tile& tile) const {
        out.tag("<li class=\"tile");
        add_tone_class(tile.tone, out);
        out.tag("\"><p class=\"label\">").text(tile.label).tag("</p><div class=\"value");
        if (is_missing(tile.value)) out.tag(" none");
        out.tag("\">");
        model::Cell plain = tile.value;
        plain.tone = model::Tone::none;
        add_content(plain, catalogue, out);
        out.tag("</div>");
        if (!tile.status.empty()) {
            out.tag("<p>");
            add_status(tile.tone, tile.status, out);
            out.tag("</p>");
        }
        for (const std::string* line : {&tile.target, &tile.change, &tile.note})
            if (!line->empty()) out.tag("<p>").text(*line).tag("</p>");
        out.svg(charts::render_sparkline(tile.trend)).tag("</li>\n");
    }

    void operator()(const model::Table& table) const {
        if (table.folded) out.tag("<details><summary>").text(table.caption).tag("</summary>");
        const auto numeric = numeric_columns(table);
        if (table.half)
            out.tag("<div class=\"scroll half\" tabindex=\"0\" role=\"region\" aria-label=\"").text(table.caption);
        else
            out.tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(table.caption);
        out.tag("\"><table><caption>").text(table.caption).tag("</caption>");
        add_head(table, numeric, out);
        out.tag("<tbody>\n");
        add_rows(table, numeric, false, catalogue, out);
        out.tag("</tbody>");
        if (std::any_of(table.rows.begin(), table.rows.end(), is_total)) {
            out.tag("<tfoot>\n");
            add_rows(table, numeric, true, catalogue, out);
            out.tag("</tfoot>");
        }
        out.tag("</table>");
        if (!table.half) out.tag("</div>\n");
        if (!table.note.empty()) out.tag("<p class=\"note\">").text(table.note).tag("</p>\n");
        if (table.half) out.tag("</div>\n");  // its note stays below it, beside the neighbour
        if (table.folded) out.tag("</details>\n");
    }

    void operator()(const model::Chart& chart) const {
        // lines over time are drawn half as wide and stand in pairs
        if (std::holds_alternative<model::Trend>(chart.data))
            out.tag("<figure class=\"half\"><figcaption>");
        else
            out.tag("<figure><figcaption>");
        out.text(chart.title).tag("</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.text(chart.title).tag("\">").svg(charts::render_svg(chart)).tag("</div></figure>\n");
    }

    void operator()(const model::Callout& callout) const {
        out.tag("<div class=\"callout");
        add_tone_class(callout.tone, out);
        out.tag("\"><h3>").text(callout.title).tag("</h3>");
        for (const std::string& paragraph : callout.paragraphs) out.tag("<p>").text(paragraph).tag("</p>");
        out.tag("</div>\n");
    }

    void operator()(const model::Comment& comment) const {
        out.tag("<div class=\"callout\"><h3>").text(comment.title).tag("</h3>");
        for (const model::Text& text : comment.texts) (*this)(text);
        if (!comment.author.empty()) out.tag("<p class=\"note\">— ").text(comment.author).tag("</p>");
        out.tag("</div>\n");
    }
};

}  // namespace

void render_block(const model::Block& block, const words::Catalogue& catalogue, Markup& out) {
    std::visit(Blocks{catalogue, out}, block.content);
}

}  // namespace stamtafel::html
