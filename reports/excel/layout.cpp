// Widths of Arial's letters by class, and a table's columns dealt out over the columns of a sheet.
#include "reports/excel/layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <variant>

#include "reports/excel/tables.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::excel {
namespace {

constexpr double letter_height = 13.34 * 1.04;  // pixels of 10 points, and some for other machines' letters
constexpr double cell_air = 8;                  // pixels that a cell keeps free beside its text
constexpr std::size_t most_spanned = 7;         // columns; wider tables need the grid as it is
constexpr double sentence = 300;                // pixels

struct Class {
    std::string_view letters;
    double em;
};
constexpr Class classes[] = {{"ijl'|", 0.23}, {"tfI.,:;!/[] ", 0.28}, {"r()-\"*", 0.35}, {"cksvxyzJ", 0.5},
                             {"w", 0.73},     {"mM", 0.84},           {"W@%", 0.95}};

double em_of(char letter) {
    for (const Class& one : classes)
        if (one.letters.find(letter) != std::string_view::npos) return one.em;
    return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.556;
}

bool continues(char letter) { return (static_cast<unsigned char>(letter) & 0xc0) == 0x80; }

std::string words_of(const model::Cell& cell, const words::Catalogue& catalogue) {
    return model::marked(cell.tone, words::written(catalogue, cell.content));
}

/// Zero for words. A figure is shown in Excel's way: a duration always with hours and seconds.
double figure_pixels(const model::Content& content, double pixels) {
    if (std::holds_alternative<std::string>(content) || std::holds_alternative<model::Missing>(content)) return 0;
    return std::holds_alternative<model::Seconds>(content) ? std::max(pixels, text_pixels("100:00:00")) : pixels;
}

double longest_word(std::string_view text) {
    double longest = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        longest = std::max(longest, text_pixels(text.substr(from, end - from)));
        from = end + 1;
    }
    return longest;
}

}  // namespace

double letter_of(const model::Cell& cell) {
    return cell.style == model::Style::head || cell.style == model::Style::total ? bold : 1;
}

double text_pixels(std::string_view text) {
    double em = 0;
    for (const char letter : text) {
        if (continues(letter)) continue;
        em += static_cast<unsigned char>(letter) < 0x80 ? em_of(letter) : 0.8;
    }
    return em * letter_height;
}

std::size_t lines_of(std::string_view text, double pixels, double scale) {
    const double blank = text_pixels(" ") * scale, room = std::max(pixels - cell_air, letter_height);
    std::size_t lines = 1;
    double filled = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", from), text.size());
        const double word = text_pixels(text.substr(from, end - from)) * scale;
        if (filled > 0 && filled + blank + word > room) ++lines, filled = 0;
        if (word > room) lines += static_cast<std::size_t>(word / room);
        filled += (filled > 0 ? blank : 0) + std::fmod(word, room);
        if (end < text.size() && text[end] == '\n') ++lines, filled = 0;
        from = end + 1;
    }
    return lines;
}

bool has_sentences(const model::Table& table, const words::Catalogue& catalogue) {
    if (table.columns.size() > most_spanned || table.columns.size() < 2) return false;
    for (const model::Column& column : table.columns)
        if (column.bars) return false;
    for (const auto& row : table.rows)
        for (const model::Cell& cell : row)
            if (text_pixels(words::written(catalogue, cell.content)) > sentence) return true;
    return false;
}

std::vector<Wish> wishes_of(const model::Table& table, const words::Catalogue& catalogue) {
    constexpr double short_line = 135, wrapped = 100, air = 14, longest_kept = 190;
    std::vector<Wish> wishes;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        double word = longest_word(table.columns[column].title) * bold, most = word, squares = 0, figure = 0;
        for (const auto& row : table.rows) {
            const std::string text = words_of(row[column], catalogue);
            const double letter = letter_of(row[column]), pixels = text_pixels(text) * letter;
            figure = std::max(figure, figure_pixels(row[column].content, pixels));
            word = std::max(word, longest_word(text) * letter);
            most = std::max({most, pixels, figure});
            squares += pixels * pixels;
        }
        // what is said in one short line stays on one; what is longer wraps, and gets its part of the page
        const double least = figure > 0 || most <= short_line ? most : std::max(word, wrapped);
        // rows are as high as their longest text: one long text among short ones weighs less than many long ones
        const double usual = std::sqrt(squares / static_cast<double>(std::max<std::size_t>(table.rows.size(), 1)));
        // a figure without room is a row of hashes; a word is cut in two, which an address may be
        const double unbroken = std::max(figure, std::min(word, longest_kept));
        wishes.push_back({least + air, std::max(least, usual) + air, unbroken + air});
        if (table.columns[column].id == trend_column)
            wishes.back() = {trend_pixels + 6.0, trend_pixels + 6.0, trend_pixels + 6.0};
    }
    return wishes;
}

/// The cheapest way to deal out the first columns of the grid, column by column of the table.
std::vector<std::uint16_t> spans_of(const std::vector<Wish>& wishes, const std::vector<double>& grid) {
    constexpr double never = 1e18, too_narrow = 1e6;
    const std::size_t n = wishes.size(), m = grid.size();
    std::vector<double> edge(m + 1, 0);
    std::partial_sum(grid.begin(), grid.end(), edge.begin() + 1);
    std::vector<std::vector<double>> cost(n + 1, std::vector<double>(m + 1, never));
    std::vector<std::vector<std::size_t>> from(n + 1, std::vector<std::size_t>(m + 1, 0));
    cost[0][0] = 0;
    for (std::size_t column = 0; column < n; ++column)
        for (std::size_t end = column + 1; end <= m; ++end)
            for (std::size_t begin = column; begin < end; ++begin) {
                const double width = edge[end] - edge[begin], tall = wishes[column].wanted / width;
                const double lacking = std::max(0.0, wishes[column].least - width) / wishes[column].least;
                const double all = cost[column][begin] + tall * tall + too_narrow * lacking * lacking;
                if (all < cost[column + 1][end]) cost[column + 1][end] = all, from[column + 1][end] = begin;
            }
    std::vector<std::uint16_t> first(n);
    for (std::size_t column = n, end = m; column > 0; --column) {
        end = from[column][end];
        first[column - 1] = static_cast<std::uint16_t>(end);
    }
    return first;
}

std::vector<double> widened(const std::vector<Wish>& wishes, const std::vector<std::uint16_t>& first,
                            std::vector<double> grid) {
    for (std::size_t column = 0; column < wishes.size(); ++column) {
        const std::size_t end = column + 1 < first.size() ? first[column + 1] : grid.size();
        const double width =
            std::accumulate(grid.begin() + first[column], grid.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
        grid[end - 1] += std::max(0.0, wishes[column].unbroken - width);
    }
    return grid;
}

}  // namespace stamtafel::excel
