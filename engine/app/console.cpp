// The cells in words, laid out by reports/words; what data say is made harmless before it is printed.
#include "engine/app/console.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "reports/words/format.hpp"
#include "reports/words/text_table.hpp"

namespace stamtafel::app {
namespace {

std::string lines_of(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

words::TextTable words_of(const words::Catalogue& catalogue, const model::Table& table) {
    words::TextTable out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto is_text = [&](const auto& row) { return std::holds_alternative<std::string>(row[c].content); };
        out.columns.push_back(
            {table.columns[c].title, !std::all_of(table.rows.begin(), table.rows.end(), is_text), c == 0});
    }
    for (const auto& row : table.rows) {
        auto& line = out.rows.emplace_back();
        for (const model::Cell& cell : row) line.push_back({base::harmless(words::written(catalogue, cell.content))});
    }
    return out;
}

}  // namespace

std::string console_table(const words::Catalogue& catalogue, const model::Table& table) {
    constexpr std::size_t width = 120;
    std::string out = table.caption.empty() ? "" : table.caption + "\n\n";
    out += lines_of(words::laid_out(words_of(catalogue, table), width));
    return table.note.empty() ? out : out + "\n" + console_paragraph(table.note);
}

std::string console_paragraph(std::string_view text) {
    constexpr std::size_t width = 100;
    return lines_of(words::wrapped(text, width));
}

}  // namespace stamtafel::app
