// Widths follow from what is in the columns; only the one that wraps gives way, then columns leave by rank.
#include "reports/words/text_table.hpp"

#include <algorithm>

#include "engine/base/text.hpp"

namespace stamtafel::words {
namespace {

constexpr std::size_t gap = 2, narrowest = 12;
constexpr std::string_view no_mark = "\x1b[0m";

/// As many whole characters as fit into `width` columns; at least one.
std::size_t fitting(std::string_view text, std::size_t width) {
    std::size_t end = 0, used = 0;
    while (end < text.size()) {
        const std::size_t next = end + base::first_characters(text.substr(end), 1).size();
        used += base::display_width(text.substr(end, next - end));
        if (used > width && end > 0) break;
        end = next;
    }
    return end;
}

struct Layout {
    const TextTable& table;
    std::vector<std::size_t> shown;   ///< indexes of columns
    std::vector<std::size_t> widths;  ///< by column

    [[nodiscard]] std::size_t total() const {
        std::size_t sum = shown.empty() ? 0 : gap * (shown.size() - 1);
        for (const std::size_t column : shown) sum += widths[column];
        return sum;
    }
};

Layout natural(const TextTable& table) {
    Layout layout{table, {}, std::vector<std::size_t>(table.columns.size(), 0)};
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::size_t& width = layout.widths[column];
        for (const auto& row : table.rows) width = std::max(width, base::display_width(row[column].text));
        if (width == 0) continue;
        width = std::max(width, base::display_width(table.columns[column].title));
        layout.shown.push_back(column);
    }
    return layout;
}

/// The wrapping column gives what it can; then the column of the highest rank goes, until all fits.
void fit(Layout& layout, std::size_t width) {
    for (;;) {
        const std::size_t total = layout.total();
        if (total <= width) return;
        for (const std::size_t column : layout.shown) {
            const std::size_t over = total - width;
            if (!layout.table.columns[column].wraps || layout.widths[column] < narrowest + over) continue;
            layout.widths[column] -= over;
            return;
        }
        const auto last = std::max_element(layout.shown.begin(), layout.shown.end(), [&](std::size_t a, std::size_t b) {
            return layout.table.columns[a].rank < layout.table.columns[b].rank;
        });
        if (last == layout.shown.end() || layout.table.columns[*last].rank == 0) break;
        layout.shown.erase(last);
    }
    for (const std::size_t column : layout.shown)
        if (layout.table.columns[column].wraps) layout.widths[column] = std::min(layout.widths[column], narrowest);
}

/// One row, as many lines as its wrapping cell needs.
template <class CellOf>
void add_lines(const Layout& layout, const CellOf& cell_of, std::vector<std::string>& lines) {
    std::vector<std::vector<std::string>> parts;
    std::size_t height = 1;
    for (const std::size_t column : layout.shown) {
        const std::string& text = cell_of(column).text;
        parts.push_back(layout.table.columns[column].wraps ? wrapped(text, layout.widths[column])
                                                           : std::vector<std::string>{text});
        height = std::max(height, parts.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string out;
        std::size_t at = 0, filled = 0;  // columns: where this cell begins, and how far the line is written
        for (std::size_t i = 0; i < layout.shown.size(); ++i) {
            const std::size_t column = layout.shown[i], width = layout.widths[column];
            const std::string text = line < parts[i].size() ? parts[i][line] : std::string();
            const std::size_t taken = base::display_width(text);
            const std::size_t from = layout.table.columns[column].numbers ? at + width - std::min(width, taken) : at;
            if (!text.empty()) {
                const std::string_view mark = cell_of(column).mark;
                out += std::string(from - std::min(from, filled), ' ') + std::string(mark) + text +
                       std::string(mark.empty() ? "" : no_mark);
                filled = from + taken;
            }
            at += width + gap;
        }
        lines.push_back(std::move(out));
    }
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at + fitting(text.substr(at), std::max<std::size_t>(width, 1));
        if (end < text.size()) {
            const std::size_t blank = text.rfind(' ', end);
            if (blank != std::string_view::npos && blank > at + (at == 0 ? indent : 0)) end = blank;
        }
        lines.emplace_back(text.substr(at, end - at));
        at = std::min(text.find_first_not_of(' ', end), text.size());
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::vector<std::string> laid_out(const TextTable& table, std::size_t width) {
    Layout layout = natural(table);
    fit(layout, width);
    std::vector<TextCell> heads;
    for (const TextColumn& column : table.columns) heads.push_back({column.title, {}});
    std::vector<std::string> lines;
    add_lines(
        layout, [&](std::size_t column) -> const TextCell& { return heads[column]; }, lines);
    for (const auto& row : table.rows)
        add_lines(
            layout, [&](std::size_t column) -> const TextCell& { return row[column]; }, lines);
    return lines;
}

}  // namespace stamtafel::words
