// One function a kind of block; cells are written in the report's language, with their raw value beside for sorting.
#include "reports/html/blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::html {
namespace {

using words::operator""_w;

void add_tone_class(model::Tone tone, Markup& out) {
    switch (tone) {
        case model::Tone::good: out.tag(" good"); return;
        case model::Tone::watch: out.tag(" watch"); return;
        case model::Tone::bad: out.tag(" bad"); return;
        default: return;
    }
}

void add_status(model::Tone tone, std::string_view words, Markup& out) {
    if (tone == model::Tone::none) {
        out.text(words);
        return;
    }
    constexpr std::size_t one_line = 32;  // bytes; longer ones may break
    out.tag("<span class=\"status");
    add_tone_class(tone, out);
    if (words.size() > one_line) out.tag(" long");
    out.tag("\"><span aria-hidden=\"true\">").text(model::sign_of(tone)).tag("</span> ").text(words).tag("</span>");
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

bool open_link(const model::Cell& cell, Markup& out) {
    if (cell.link && is_safe(*cell.link)) {
        if (cell.link->to == model::Link::To::web)
            out.tag("<a rel=\"noreferrer noopener\" href=\"");
        else
            out.tag("<a href=\"");
        if (cell.link->to == model::Link::To::section) out.tag("#");
        out.text(cell.link->target).tag("\">");
        return true;
    }
    if (cell.definition.empty()) return false;
    out.tag("<a class=\"def\" href=\"#def-").text(cell.definition).tag("\">");
    return true;
}

/// Seen as a dash, heard as it is.
void add_said_before(std::string_view reason, Markup& out) {
    out.tag("<span class=\"missing\"><span aria-hidden=\"true\">–</span><span class=\"heard\">");
    out.text(reason).tag("</span></span>");
}

/// A long id may go on in the next line behind its dots and dashes; words keep to themselves. What a member wrote may go
/// on anywhere in a long word, or a table would not fit its paper.
void add_breakable(std::string_view text, bool personal, Markup& out) {
    constexpr std::size_t long_word = 16;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size() - 1) + 1;
        std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        while (word.size() > long_word) {
            const std::size_t joint = word.find_first_of("._");
            const bool last = joint >= word.size() - 1;
            if (last || static_cast<unsigned char>(word[joint + 1]) > '~')
                break;  // an unbreakable blank: "28 okt. 2026"
            out.text(word.substr(0, joint + 1)).tag("<wbr>");
            word.remove_prefix(joint + 1);
        }
        while (personal && word.size() > long_word) {
            const std::string_view part = base::first_characters(word, long_word);
            out.text(part).tag("<wbr>");
            word.remove_prefix(part.size());
        }
        out.text(word);
    }
}

void add_content(const model::Cell& cell, const words::Catalogue& catalogue, Markup& out) {
    const std::string text = words::written(catalogue, cell.content);
    const bool linked = open_link(cell, out);
    if (cell.personal) out.tag("<bdi>");
    if (is_missing(cell))
        out.tag("<span class=\"missing\">").text(text).tag("</span>");
    else if (cell.tone == model::Tone::none)
        add_breakable(text, cell.personal, out);
    else
        add_status(cell.tone, text, out);
    if (cell.personal) out.tag("</bdi>");
    if (linked) out.tag("</a>");
}

/// Which figure of the facts file it is, by name; its value beside it, as a number where it is one.
void add_fact(const model::Cell& cell, Markup& out) {
    if (const auto key = sort_key(cell.content)) out.tag(" data-v=\"").text(fmt::format("{}", *key)).tag("\"");
    if (!cell.fact.empty()) out.tag(" data-fact=\"").text(cell.fact).tag("\"");
}

/// How a cell stands in its row.
struct Standing {
    bool numeric = false;
    bool said_before = false;  ///< the cell on its left gives the same reason for being empty
};

void add_cell(const model::Cell& cell, Standing standing, const words::Catalogue& catalogue, Markup& out) {
    const bool numeric = standing.numeric;
    out.tag("<td");
    if (numeric || cell.style != model::Style::body) {
        out.tag(" class=\"");
        if (numeric) out.tag("num");
        if (cell.style == model::Style::head) out.tag(" head");
        if (cell.style == model::Style::muted) out.tag(" muted");
        out.tag("\"");
    }
    add_fact(cell, out);
    if (!cell.tooltip.empty()) out.tag(" title=\"").text(cell.tooltip).tag("\"");
    out.tag(">");
    if (standing.said_before)
        add_said_before(words::written(catalogue, cell.content), out);
    else
        add_content(cell, catalogue, out);
    out.tag("</td>");
}

constexpr std::size_t most_upright = 8;  ///< columns that A4 shows in the size of other tables
constexpr std::size_t most_uncut = 9;    // rows of a table that is printed on one page

bool is_total(const std::vector<model::Cell>& row) { return !row.empty() && row.front().style == model::Style::total; }

bool is_blank(const model::Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.content);
    return text != nullptr && text->empty();
}

/// A column is numeric when its first known value is; a blank cell says nothing.
std::vector<bool> numeric_columns(const model::Table& table) {
    std::vector<bool> numeric(table.columns.size(), false);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (const auto& row : table.rows) {
            if (is_missing(row[column]) || is_blank(row[column])) continue;
            numeric[column] = sort_key(row[column].content).has_value() &&
                              !std::holds_alternative<base::Day>(row[column].content) &&
                              !std::holds_alternative<model::Moment>(row[column].content);
            break;
        }
    return numeric;
}

/// A slide shows four columns: with the fifth in place of the second where that says how a row stands.
void add_table_class(const model::Table& table, Markup& out) {
    constexpr std::size_t fifth = 4;
    const bool stands = table.columns.size() > fifth &&
                        std::any_of(table.rows.begin(), table.rows.end(),
                                    [](const auto& row) { return row[fifth].tone != model::Tone::none; });
    if (table.columns.size() > most_upright)
        out.tag(" class=\"wide\"");
    else if (stands)
        out.tag(" class=\"col5\"");
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

bool said_before(const std::vector<model::Cell>& row, std::size_t column) {
    return column > 0 && is_missing(row[column]) && row[column].content == row[column - 1].content;
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
            add_cell(row[column], {numeric[column], said_before(row, column)}, catalogue, out);
        out.tag("</tr>\n");
    }
}

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

    void operator()(const model::Table& table) const {
        if (table.folded) out.tag("<details><summary>").text(table.caption).tag("</summary>");
        const auto numeric = numeric_columns(table);
        out.tag("<div class=\"scroll");
        if (table.rows.size() <= most_uncut) out.tag(" uncut");
        out.tag("\" tabindex=\"0\" role=\"region\" aria-label=\"").text(table.caption);
        out.tag("\"><table");
        add_table_class(table, out);
        out.tag("><caption>").text(table.caption).tag("</caption>");
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
        out.tag("<ul class=\"tree\" aria-label=\"").text(tree.caption).tag("\">\n");
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
