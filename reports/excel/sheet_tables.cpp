// Tables on a sheet: native ones upon the grid, and those of sentences over spans of it; figures get names and links.
#include <algorithm>
#include <cmath>
#include <utility>

#include "reports/excel/formula.hpp"
#include "reports/excel/layout.hpp"
#include "reports/excel/sheet.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

constexpr double line_height = 13;       // points
constexpr std::size_t short_table = 26;  // rows; it is not cut over two pages

/// Heads stand over numbers on the right. By the column's first known value; a blank cell tells nothing, and a date
/// stands as words do.
Side side_of(const model::Table& table, std::size_t column) {
    for (const auto& row : table.rows) {
        const model::Content& content = row[column].content;
        const auto* text = std::get_if<std::string>(&content);
        const bool blank = text != nullptr && text->empty();
        if (blank || std::holds_alternative<model::Missing>(content)) continue;
        return text == nullptr && !model::is_date(content) ? Side::right : Side::usual;
    }
    return Side::usual;
}

/// Columns of the grid that nobody asks for stay free, so that a figure stands near its name.
void keep_asked(const std::vector<Wish>& wishes, std::vector<double>& grid) {
    constexpr double ease = 1.15;
    double asked = 0, there = 0;
    for (const Wish& wish : wishes) asked += wish.wanted * ease;
    std::size_t kept = 0;
    while (kept < grid.size() && (there < asked || kept < wishes.size())) there += grid[kept++];
    grid.resize(kept);
}

/// Points that a pen needs: some for a figure, more where all beside the row's name is written, as where one signs.
double height_by_hand(const std::vector<model::Cell>& row) {
    constexpr double a_figure = 26, a_signature = 44;
    const auto written =
        std::count_if(row.begin(), row.end(), [](const auto& one) { return one.style == model::Style::write; });
    if (written == 0) return 0;
    return static_cast<std::size_t>(written) + 1 >= row.size() ? a_signature : a_figure;
}

/// By column, whether an amount in it is not whole: those of a column have as many decimals as each other.
std::vector<bool> with_cents(const model::Table& table) {
    std::vector<bool> cents(table.columns.size(), false);
    for (const auto& row : table.rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            if (const auto* money = std::get_if<base::Money>(&row[column].content); money && money->cents % 100 != 0)
                cents[column] = true;
    return cents;
}

bool is_total(const std::vector<model::Cell>& row) { return !row.empty() && row.front().style == model::Style::total; }

}  // namespace

/// The cell's name where it is the first of its figure, and that it is no formula where a reader might expect one.
void SheetFiller::figure(const model::Cell& cell, Place place) {
    Figures& figures = printing_.figures;
    const bool flat = figures.rows.empty() || sheet_ == figures.sheet, broken_down = cell.fact.back() == '}';
    if (!flat && figures.live && std::holds_alternative<model::Seconds>(cell.content))
        printing_.book.comment(sheet_, place, say(printing_.catalogue, "cells.fixed"_w));
    if (flat && broken_down) return;  // there are too many of them to be of use
    if (figures.cells.emplace(cell.fact, Target{sheet_, place}).second)
        printing_.book.name_cell(defined_name(cell.fact), {sheet_, place});
}

/// The head of a row becomes a link to the row of its first figure on the flat sheet.
bool SheetFiller::lead_to_figure(const std::vector<model::Cell>& row) {
    const Figures& figures = printing_.figures;
    const auto* words = row.empty() ? nullptr : std::get_if<std::string>(&row.front().content);
    if (words == nullptr || words->empty() || row.front().style != model::Style::head || row.front().link) return false;
    const auto figure =
        std::find_if(row.begin(), row.end(), [&](const auto& cell) { return figures.rows.count(cell.fact) > 0; });
    if (figure == row.end()) return false;
    printing_.book.link(sheet_, {row_, 0}, {figures.sheet, {figures.rows.at(figure->fact), 0}}, *words,
                        Workbook::Lines::many);
    return true;
}

/// The heads of a table, and a first row high enough for the longest of them.
std::vector<Head> SheetFiller::heads_of(const model::Table& table, std::uint32_t row) {
    std::vector<Head> heads;
    double lines = 1;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        heads.push_back({table.columns[column].title, side_of(table, column)});
        constexpr double button = 12;  // of the filter
        lines = std::max(lines,
                         static_cast<double>(lines_of(heads.back().text, pixels_of(widths_[column]) - button, bold)));
    }
    row_height(row, lines * line_height + 5);
    return heads;
}

/// The lines of a cell's text, with its mark and in its letter.
double SheetFiller::lines_in(const model::Cell& cell, double pixels) const {
    const std::string text = model::marked(cell.tone, words::written(printing_.catalogue, cell.content));
    return static_cast<double>(lines_of(text, pixels, letter_of(cell)));
}

/// A row as high as its longest text needs: not every program finds that out by itself.
void SheetFiller::cells(const std::vector<model::Cell>& row) {
    double lines = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const Place place{row_, static_cast<std::uint16_t>(column)};
        if (column > 0 || !lead_to_figure(row))
            cell(row[column], {row_, row_, place.column, place.column}, cents_[column]);
        if (!row[column].fact.empty()) figure(row[column], place);
        const model::Content& content = row[column].content;
        if (std::holds_alternative<std::string>(content) || std::holds_alternative<model::Missing>(content))
            lines = std::max(lines, lines_in(row[column], pixels_of(widths_[column])));
    }
    const double by_hand = height_by_hand(row);
    if (lines > 1 || by_hand > 0) row_height(row_, std::max(lines * line_height + 2, by_hand));
}

void SheetFiller::caption(const model::Table& table) {
    if (!table.caption.empty() && table.caption != title_)
        wide(table.caption, {"", Paint::heading, {}, {}, {}, {}, {}}, 18);
}

Range SheetFiller::table(const model::Table& table, std::size_t rows) {
    if (table.columns.empty()) return {};
    const std::uint32_t top = row_;
    caption(table);
    const Range range = body(table, rows, table.note);
    keep_together(top, range, table.rows.size());
    return range;
}

Range SheetFiller::body(const model::Table& table, std::size_t rows, const std::string& below) {
    if (table.columns.empty()) return {};
    constexpr double unplanned = 14;  // characters: a table of sentences that has no room to span what is there
    for (; widths_.size() < table.columns.size(); widths_.push_back(unplanned))
        printing_.book.width(sheet_, static_cast<std::uint16_t>(widths_.size()), unplanned);
    cents_ = with_cents(table);
    const std::uint32_t head = row_++;
    std::size_t written = 0;
    std::uint32_t last_body = row_;
    for (const auto& row : table.rows) {
        if (written == rows) break;
        if (!is_total(row)) last_body = row_;
        cells(row);
        ++row_, ++written;
    }
    if (written == 0) ++row_;  // Excel takes no table without a row
    const auto last_column = static_cast<std::uint16_t>(table.columns.size() - 1);
    printing_.book.table(sheet_, {head, last_body, 0, last_column}, table.id, heads_of(table, head));
    for (std::uint16_t column = 0; column <= last_column; ++column)
        if (table.columns[column].bars && written > 1)
            printing_.book.data_bars(sheet_, {head + 1, last_body, column, column});
    note(below);
    ++row_;
    return {head + 1, last_body, 0, last_column};
}

/// A short table on one page, and of any table the head with its first rows.
void SheetFiller::keep_together(std::uint32_t top, const Range& body, std::size_t rows) {
    const std::uint32_t start = heading_ && *heading_ + heading_reach >= top ? *heading_ : top;
    drawn_top_ = start;
    keep_together(start, std::min(body.first_row + 2, row_ - 1));
    if (rows <= short_table) keep_together(start, row_ - 2);
}

/// Sentences span columns of the grid; everything else is a native table upon it.
Range SheetFiller::shown(const model::Table& table) {
    const bool spreads = has_sentences(table, printing_.catalogue) && table.columns.size() <= spanned();
    if (!spreads) return this->table(table, table.rows.size());
    const std::uint32_t top = row_;
    caption(table);
    const Range range = spread(table);
    note(table.note);
    ++row_;
    keep_together(top, range, table.rows.size());
    return range;
}

/// The rooms of a row's cells at the row at hand.
std::vector<Range> SheetFiller::rooms(const std::vector<std::uint16_t>& first) const {
    std::vector<Range> rooms;
    for (std::size_t column = 0; column + 1 < first.size(); ++column)
        rooms.push_back({row_, row_, first[column], static_cast<std::uint16_t>(first[column + 1] - 1U)});
    return rooms;
}

/// A row over spans, as high as its longest text needs.
void SheetFiller::spread(const std::vector<model::Cell>& row, const std::vector<std::uint16_t>& first) {
    const std::vector<Range> room = rooms(first);
    double lines = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        cell(row[column], room[column], cents_[column]);
        if (column == 0) lead_to_figure(row);
        if (!row[column].fact.empty()) figure(row[column], {row_, first[column]});
        lines = std::max(lines, lines_in(row[column], pixels_in(room[column])));
    }
    row_height(row_++, std::max(lines * line_height + 4, height_by_hand(row)));
}

/// The first columns to at least these pixels; what stands above only gets more room.
void SheetFiller::widen(const std::vector<double>& pixels) {
    for (std::size_t column = 0; column < pixels.size(); ++column) {
        if (pixels[column] <= pixels_of(widths_[column])) continue;
        widths_[column] = characters_of(std::ceil(pixels[column]));
        printing_.book.width(sheet_, static_cast<std::uint16_t>(column), widths_[column]);
    }
}

/// Heads and rows over spans of columns. The range's last column is where the table's last one begins.
Range SheetFiller::spread(const model::Table& table) {
    std::vector<double> grid;
    for (std::size_t column = 0; column < spanned(); ++column) grid.push_back(pixels_of(widths_[column]));
    const std::vector<Wish> wishes = wishes_of(table, printing_.catalogue);
    keep_asked(wishes, grid);
    std::vector<std::uint16_t> first = spans_of(wishes, grid);
    widen(widened(wishes, first, grid));
    first.push_back(static_cast<std::uint16_t>(grid.size()));
    const std::vector<Range> room = rooms(first);
    std::size_t lines = 1;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const Side side = side_of(table, column);
        const Look look{"", Paint::table_head, {}, true, column > 0 && side == Side::usual, side, {}};
        printing_.book.merge(sheet_, room[column], look);
        printing_.book.text(sheet_, {row_, first[column]}, table.columns[column].title, look);
        lines = std::max(lines, lines_of(table.columns[column].title, pixels_in(room[column]), bold));
    }
    row_height(row_++, static_cast<double>(lines) * line_height + 5);
    const std::uint32_t first_row = row_;
    cents_ = with_cents(table);
    for (const auto& row : table.rows) spread(row, first);
    return {first_row, row_ - 1, 0, first[table.columns.size() - 1]};
}

/// How many columns sentences may span: those of the page, and more where tables are wider, as far as a screen goes.
std::size_t SheetFiller::spanned() const {
    constexpr double screen = 1'340;
    std::size_t columns = last_column_ + 1U;
    while (columns < widths_.size() && pixels_to(static_cast<std::uint16_t>(columns + 1)) <= screen) ++columns;
    return columns;
}

double SheetFiller::pixels_in(const Range& cells) const {
    return pixels_to(static_cast<std::uint16_t>(cells.last_column + 1)) - pixels_to(cells.first_column);
}

}  // namespace stamtafel::excel
