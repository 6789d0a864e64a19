// A block kind a function; a table becomes a list, a row an item, since mail has no columns.
#include "reports/facts/summary_text.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"
#include "reports/words/text_table.hpp"

namespace stamtafel::facts {
namespace {

using words::operator""_w;

constexpr std::size_t width = 72, deepest = width / 2;  // columns

struct Lines {
    const words::Catalogue& catalogue;
    std::string out;
    bool under_heading = false;  ///< the last line is a heading's

    void blank() {
        if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
    }

    /// The first line behind `first`, which is shorter than the width; the others as far in.
    void hung(std::string_view first, std::string_view text) {
        under_heading = false;
        const std::string shown = base::harmless(text);
        std::string before(first);
        for (const std::string& line : words::wrapped(shown, width - first.size())) {
            out += before + line + '\n';
            before.assign(first.size(), ' ');
        }
    }

    void heading(std::string_view text) {
        blank();
        hung("", text);
        out += std::string(std::min(width, base::display_width(text)), '-') + '\n';
        under_heading = true;
    }

    std::string words_of(const model::Cell& cell) const {
        return model::marked(cell.tone, words::written(catalogue, cell.content));
    }

    void operator()(const model::Text& text) {
        using Voice = model::Text::Voice;
        for (const std::string& paragraph : text.paragraphs) {
            if (text.voice == Voice::heading) {
                heading(paragraph);
                continue;
            }
            if (text.voice != Voice::list && !under_heading) blank();
            hung(text.voice == Voice::list ? "- " : "", paragraph);
        }
    }

    void operator()(const model::Tiles& tiles) {
        blank();
        for (const model::Tile& tile : tiles.tiles) {
            std::string line = tile.label + ": " + words::written(catalogue, tile.value.content);
            if (!tile.status.empty()) line += "; " + model::marked(tile.tone, tile.status);
            const std::string change = model::marked(tile.change_kind, tile.change);
            if (!tile.target.empty()) line += "; " + tile.target;
            if (!tile.change.empty()) line += "; " + change;
            if (!tile.note.empty()) line += "; " + tile.note;
            hung("- ", line);
        }
    }

    /// Between the cells of a row.
    static std::string_view separator(std::string_view line, bool pair, model::Tone tone) {
        if (line.empty()) return "";
        if (pair) return tone == model::Tone::none ? ": " : " – ";
        return line.ends_with('.') ? " " : "; ";
    }

    void operator()(const model::Table& table) {
        heading(table.caption);
        for (const auto& row : table.rows) {
            std::string line;
            for (std::size_t column = 0; column < row.size(); ++column) {
                const std::string text = words_of(row[column]);
                if (text.empty()) continue;
                const bool named = column > 0 && table.columns.size() > 2;
                line += separator(line, !named, row.front().tone);
                line += (named ? table.columns[column].title + ": " : std::string()) + text;
            }
            hung("- ", line);
        }
        if (!table.note.empty()) hung("", table.note);
    }

    void operator()(const model::Callout& callout) {
        heading(callout.title);
        for (const std::string& paragraph : callout.paragraphs) hung("- ", paragraph);
    }

    void operator()(const model::Comment& comment) {
        heading(comment.title);
        for (const model::Text& text : comment.texts) (*this)(text);
        if (!comment.author.empty()) hung("", "— " + comment.author);
    }

    void operator()(const model::Timeline& timeline) {
        heading(timeline.caption);
        for (const model::Event& event : timeline.events)
            hung("- ", words::date(catalogue, event.day) + ": " + event.title +
                           (event.text.empty() ? "" : ". " + event.text));
    }

    void operator()(const model::Tree& tree) {
        for (const model::TreeNode& root : tree.roots) node(root, "- ");
    }

    void node(const model::TreeNode& one, const std::string& first) {
        std::string line = one.label;
        if (!one.status.empty()) line += ": " + model::marked(one.tone, one.status);
        if (!one.note.empty()) line += "; " + one.note;
        hung(first, line);
        const std::string further = first.size() < deepest ? "  " + first : first;
        for (const model::TreeNode& child : one.children) node(child, further);
    }

    void operator()(const model::Chart&) {}

    void top(const model::Document& document) {
        const std::string title = document.community + " · " + document.title + " " + document.period;
        hung("", title);
        out += std::string(std::min(width, base::display_width(title)), '=') + '\n';
        if (!document.cut_off.empty())
            hung("", words::say(catalogue, "html.cut_off"_w, {{"moment", document.cut_off}}));
    }

    void bottom(const model::HouseStyle& style) {
        if (style.sender.empty() && style.confidentiality.empty()) return;
        blank();
        out += "-- \n";  // where mail programs know that a signature begins
        if (!style.sender.empty()) hung("", style.sender);
        if (!style.confidentiality.empty()) hung("", style.confidentiality);
    }
};

}  // namespace

std::string render_summary_text(const model::Report& management, const words::Catalogue& catalogue) {
    const auto summary = std::find_if(management.sections.begin(), management.sections.end(),
                                      [](const model::Section& section) { return section.id == "summary"; });
    if (summary == management.sections.end()) return "";
    Lines lines{catalogue, {}, false};
    lines.top(management.document);
    for (const model::Block& block : summary->blocks)
        std::visit([&](const auto& content) { lines(content); }, block.content);
    lines.bottom(management.document.style);
    return lines.out;
}

}  // namespace stamtafel::facts
