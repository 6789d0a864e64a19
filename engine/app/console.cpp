// Widths count what a terminal shows, not bytes; what data say is made harmless before it is printed.
#include "engine/app/console.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/base/text.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::app {
namespace {

struct Shown {
    std::string text;
    bool left = true;
};

Shown shown(const words::Catalogue& catalogue, const model::Cell& cell) {
    return {base::harmless(words::written(catalogue, cell.content)), std::holds_alternative<std::string>(cell.content)};
}

std::vector<std::vector<Shown>> cells_of(const words::Catalogue& catalogue, const model::Table& table) {
    std::vector<std::vector<Shown>> rows(1);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto is_text = [&](const auto& row) { return std::holds_alternative<std::string>(row[c].content); };
        rows.front().push_back({table.columns[c].title, std::all_of(table.rows.begin(), table.rows.end(), is_text)});
    }
    for (const auto& row : table.rows) {
        std::vector<Shown>& line = rows.emplace_back();
        for (const model::Cell& cell : row) line.push_back(shown(catalogue, cell));
        for (std::size_t c = 0; c < line.size(); ++c) line[c].left = rows.front()[c].left;
    }
    return rows;
}

}  // namespace

std::string console_table(const words::Catalogue& catalogue, const model::Table& table) {
    const auto rows = cells_of(catalogue, table);
    std::vector<std::size_t> widths(table.columns.size());
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], base::display_width(row[c].text));
    std::string out = table.caption.empty() ? "" : table.caption + "\n\n";
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string gap(widths[c] - base::display_width(row[c].text), ' ');
            line += (c == 0 ? "" : "  ") + (row[c].left ? row[c].text + gap : gap + row[c].text);
        }
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return table.note.empty() ? out : out + "\n" + console_paragraph(table.note);
}

std::string console_paragraph(std::string_view text) {
    constexpr std::size_t width = 100;
    std::string out, line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        if (!line.empty() && base::display_width(line) + 1 + base::display_width(word) > width)
            out += std::exchange(line, {}) + "\n";
        line += (line.empty() ? "" : " ") + std::string(word);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + line + "\n";
}

}  // namespace stamtafel::app
