// Text, tables and their looks on a sheet; charts are in sheet_charts.cpp.
#include "reports/excel/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/base/text.hpp"
#include "reports/excel/formula.hpp"
#include "reports/excel/tables.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

// characters; texts that are longer wrap
constexpr double narrowest_column = 9, widest_first = 34, widest_other = 19, widest_of_few = 95, page = 118;
constexpr double line_height = 13;       // points
constexpr double trend_width = 18;       // characters
constexpr std::size_t short_table = 26;  // rows; it is not cut over two pages

std::string date_format(const words::Catalogue& catalogue, std::string_view form) {
    return "[$-" + catalogue.forms.workbook_locale + "]" + std::string(form);
}

/// What stands around the amount, quoted.
std::string money_format(const words::Catalogue& catalogue, const base::Money& money) {
    constexpr std::string_view amount = "{amount}";
    const std::string pattern = words::money_pattern(catalogue, money);
    const std::size_t at = pattern.find(amount);
    if (at == std::string::npos) return "#,##0.00";
    const auto quoted = [](std::string text) { return text.empty() ? text : "\"" + text + "\""; };
    return quoted(pattern.substr(0, at)) + "#,##0.00" + quoted(pattern.substr(at + amount.size()));
}

/// A cell's number in Excel's terms and the format that shows it as what it is.
struct Numeric {
    double value = 0;
    std::string format;
};

struct Numbers {
    const words::Catalogue& catalogue;
    using Maybe = std::optional<Numeric>;
    Maybe operator()(const std::string&) const { return std::nullopt; }
    Maybe operator()(const model::Missing&) const { return std::nullopt; }
    Maybe operator()(const model::Count& cell) const { return Numeric{static_cast<double>(cell.value), "#,##0"}; }
    Maybe operator()(const model::Share& cell) const { return Numeric{cell.value, "0.0%"}; }
    Maybe operator()(const model::Seconds& cell) const { return Numeric{cell.value / 86'400, "[h]:mm:ss"}; }
    Maybe operator()(const model::Number& cell) const {
        return Numeric{cell.value, cell.decimals <= 0
                                       ? "#,##0"
                                       : "#,##0." + std::string(static_cast<std::size_t>(cell.decimals), '0')};
    }
    Maybe operator()(const model::Score& cell) const { return Numeric{cell.value, "0"}; }
    Maybe operator()(const base::Money& cell) const {
        return Numeric{static_cast<double>(cell.cents) / 100, money_format(catalogue, cell)};
    }
    Maybe operator()(const base::Day& cell) const {
        return Numeric{static_cast<double>(cell.value) + 25'569, date_format(catalogue, "d mmm yyyy")};
    }
    Maybe operator()(const model::Moment& cell) const {
        return Numeric{static_cast<double>(cell.day.value) + 25'569 + cell.second / 86'400.0,
                       date_format(catalogue, "d mmm yyyy hh:mm")};
    }
};

Paint paint_of(model::Style style) {
    switch (style) {
        case model::Style::body: return Paint::body;
        case model::Style::head: return Paint::head;
        case model::Style::total: return Paint::total;
        case model::Style::muted: return Paint::muted;
    }
    return Paint::body;
}

double longest_word(std::string_view text) {
    double longest = 0, word = 0;
    for (const char letter : text) {
        if ((static_cast<unsigned char>(letter) & 0xc0) != 0x80) ++word;
        if (letter == ' ' || letter == '\n') word = 0;
        longest = std::max(longest, word);
    }
    return longest;
}

double length(std::string_view text) { return static_cast<double>(base::display_width(text)); }

/// By the column's first known value; a blank cell tells nothing.
bool has_numbers(const model::Table& table, std::size_t column) {
    for (const auto& row : table.rows) {
        const auto* text = std::get_if<std::string>(&row[column].content);
        const bool blank = text != nullptr && text->empty();
        if (!blank && !std::holds_alternative<model::Missing>(row[column].content)) return text == nullptr;
    }
    return false;
}

bool is_total(const std::vector<model::Cell>& row) { return !row.empty() && row.front().style == model::Style::total; }

}  // namespace

SheetFiller::SheetFiller(const Printing& printing, Sheet sheet, const std::string& title,
                         const std::vector<const model::Table*>& tables)
    : printing_(printing), sheet_(sheet) {
    plan_widths(tables);
    const model::Document& document = printing.document;
    Workbook& book = printing_.book;
    book.text(sheet_, {0, 0}, document.community + " · " + document.title + " " + document.period,
              {"", Paint::subtitle, {}, {}, {}, {}, {}});
    book.text(sheet_, {1, 0}, title, {"", Paint::title, {}, {}, {}, {}, {}});
    row_height(1, 26);
    row_ = 4;
}

void SheetFiller::plan_widths(const std::vector<const model::Table*>& tables) {
    for (const model::Table* table : tables) {
        if (table->columns.size() > widths_.size()) widths_.resize(table->columns.size(), narrowest_column);
        for (std::size_t column = 0; column < table->columns.size(); ++column) {
            const std::string& head = table->columns[column].title;
            widths_[column] = std::max({widths_[column], longest_word(head) * 1.15 + 4, length(head) / 2 + 4});
            if (table->columns[column].id == trend_column) widths_[column] = trend_width;
            for (const auto& row : table->rows)
                widths_[column] = std::max(widths_[column],
                                           length(words::written(printing_.catalogue, row[column].content)) * 1.1 + 3);
        }
    }
    const bool few = widths_.size() <= 2;
    for (std::size_t column = 0; column < widths_.size(); ++column)
        widths_[column] = std::min(widths_[column], column == 0 ? widest_first : few ? widest_of_few : widest_other);
    while (std::accumulate(widths_.begin(), widths_.end(), 0.0) < page) widths_.push_back(14);
    for (std::size_t column = 0; column < widths_.size(); ++column) {
        printing_.book.width(sheet_, static_cast<std::uint16_t>(column), widths_[column]);
        if (page_width_ >= page) continue;
        page_width_ += widths_[column];
        last_column_ = static_cast<std::uint16_t>(column);
    }
}

void SheetFiller::back_link(Target target, const std::string& words) {
    printing_.book.link(sheet_, {2, 0}, target, words);
}

void SheetFiller::logo(const model::Picture& picture) {
    const double scale = std::min({1.0, 50.0 / picture.height, 220.0 / picture.width});
    const double width = picture.width * scale;
    std::uint16_t column = last_column_;
    double room = 0;  // pixels from the column to the edge; Excel gives a character 7 and a cell 5 more
    while (true) {
        room += widths_[column] * 7 + 5;
        if (room >= width || column == 0) break;
        --column;
    }
    printing_.book.picture(sheet_, {0, column}, picture,
                           {printing_.document.style.sender, scale, std::max(0.0, room - width)});
}

void SheetFiller::contents(const std::vector<std::pair<Sheet, std::string>>& sheets, const std::string& heading) {
    printing_.book.text(sheet_, {row_++, 0}, heading, {"", Paint::heading, {}, {}, {}, {}, {}});
    for (const auto& [target, name] : sheets) printing_.book.link(sheet_, {row_++, 0}, {target, {}}, name);
    ++row_;
}

double SheetFiller::wide(const std::string& text, Look look, double points) {
    const double per_line = page_width_ * (look.paint == Paint::lead ? 0.85 : 1.0);
    const double lines = std::ceil(length(text) / per_line);
    const double height = std::max(lines, 1.0) * points + 3;
    heights_[row_] = height;
    printing_.book.wide_text(sheet_, {row_, row_, 0, last_column_}, text, look, height);
    ++row_;
    return height;
}

void SheetFiller::note(const std::string& text) {
    if (!text.empty()) wide(text, {"", Paint::muted, {}, {}, {}, {}, {}}, 13);
}

void SheetFiller::text(const model::Text& text) {
    using Voice = model::Text::Voice;
    if (text.voice != Voice::heading && heading_) keep_together(row_, row_);
    for (const std::string& paragraph : text.paragraphs) {
        switch (text.voice) {
            case Voice::body: wide(paragraph, {}, 13.5); break;
            case Voice::lead: wide(paragraph, {"", Paint::lead, {}, {}, {}, {}, {}}, 16.5); break;
            case Voice::note: note(paragraph); break;
            case Voice::list: wide("• " + paragraph, {}, 13.5); break;
            case Voice::heading:
                heading_ = row_;
                wide(paragraph, {"", Paint::heading, {}, {}, {}, {}, {}}, 18);
                break;
        }
    }
    ++row_;
}

void SheetFiller::callout(const model::Callout& callout) {
    wide(model::marked(callout.tone, callout.title), {"", Paint::head, callout.tone, {}, {}, {}, {}}, 14);
    for (const std::string& paragraph : callout.paragraphs) wide(paragraph, {}, 13.5);
    ++row_;
}

void SheetFiller::comment(const model::Comment& comment) {
    wide(comment.title, {"", Paint::head, {}, {}, {}, {}, {}}, 14);
    for (const model::Text& one : comment.texts) {
        text(one);
        --row_;  // no empty row between paragraphs
    }
    note(comment.author.empty() ? "" : "— " + comment.author);
    ++row_;
}

void SheetFiller::tree(const model::Tree& tree) {
    for (const model::TreeNode& root : tree.roots) node(root, 0);
    ++row_;
}

/// Further in by its depth, and folded away with its row's outline.
void SheetFiller::node(const model::TreeNode& node, std::uint8_t depth) {
    constexpr std::uint8_t deepest = 7;  // Excel's outlines
    std::string text = std::string(4U * depth, ' ') + node.label;
    if (!node.status.empty()) text += ": " + model::marked(node.tone, node.status);
    if (!node.note.empty()) text += "; " + node.note;
    const std::uint32_t row = row_;
    const double points = wide(text, {"", depth == 0 ? Paint::head : Paint::body, node.tone, {}, {}, {}, {}}, 13.5);
    printing_.book.outline(sheet_, row, depth, points);
    for (const model::TreeNode& child : node.children)
        this->node(child, static_cast<std::uint8_t>(std::min<int>(depth + 1, deepest)));
}

void SheetFiller::cell(const model::Cell& cell, Place place) {
    Workbook& book = printing_.book;
    Look look{"", paint_of(cell.style), cell.tone, false, place.column > 0, false, false};
    if (const auto numeric = std::visit(Numbers{printing_.catalogue}, cell.content)) {
        look.number_format = numeric->format;
        look.indent = false;
        const auto formula = printing_.figures.formulas.find(cell.fact);
        if (formula != printing_.figures.formulas.end())
            return book.formula(sheet_, place, formula->second, numeric->value, look);
        return book.number(sheet_, place, numeric->value, look);
    }
    const std::string words = words::written(printing_.catalogue, cell.content);
    if (cell.link && cell.link->to != model::Link::To::section && is_safe(*cell.link))
        return book.outer_link(sheet_, place, *cell.link, words);
    if (std::holds_alternative<model::Missing>(cell.content)) look.paint = Paint::muted;
    look.wrap = length(words) * 1.1 > widths_[place.column];
    book.text(sheet_, place, model::marked(cell.tone, words), look);
}

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
    printing_.book.link(sheet_, {row_, 0}, {figures.sheet, {figures.rows.at(figure->fact), 0}}, *words);
    return true;
}

void SheetFiller::row_height(std::uint32_t row, double points) {
    heights_[row] = points;
    printing_.book.height(sheet_, row, points);
}

/// These rows belong on one page, with the heading that stands over them.
void SheetFiller::keep_together(std::uint32_t first, std::uint32_t last) {
    if (heading_ && *heading_ + 3 >= first) first = *heading_;
    heading_.reset();
    uncut_.push_back({first, last, 0, 0});
}

/// The heads of a table, and a first row high enough for the longest of them.
std::vector<Head> SheetFiller::heads_of(const model::Table& table, std::uint32_t row) {
    std::vector<Head> heads;
    double lines = 1;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        heads.push_back({table.columns[column].title, has_numbers(table, column)});
        // the filter's button takes the room of about four letters
        lines = std::max(lines, std::ceil((length(heads.back().text) * 1.15 + 4) / widths_[column]));
    }
    row_height(row, lines * line_height + 5);
    return heads;
}

/// A row as high as its longest text needs: not every program finds that out by itself.
void SheetFiller::cells(const std::vector<model::Cell>& row) {
    double lines = 1;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const Place place{row_, static_cast<std::uint16_t>(column)};
        if (column > 0 || !lead_to_figure(row)) cell(row[column], place);
        if (!row[column].fact.empty()) figure(row[column], place);
        const bool text = std::holds_alternative<std::string>(row[column].content);
        if (text)
            lines =
                std::max(lines, std::ceil(length(std::get<std::string>(row[column].content)) * 1.1 / widths_[column]));
    }
    if (lines > 1) row_height(row_, lines * line_height + 2);
}

Range SheetFiller::table(const model::Table& table, std::size_t rows) {
    if (table.columns.empty()) return {};
    const std::uint32_t top = row_;
    if (!table.caption.empty())
        printing_.book.text(sheet_, {row_++, 0}, table.caption, {"", Paint::heading, {}, {}, {}, {}, {}});
    const Range range = body(table, rows, table.note);
    keep_together(top, table.rows.size() <= short_table ? row_ - 2 : range.first_row + 2);
    return range;
}

Range SheetFiller::body(const model::Table& table, std::size_t rows, const std::string& below) {
    if (table.columns.empty()) return {};
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

void SheetFiller::block(const model::Block& block) {
    struct Fill {
        SheetFiller& sheet;
        void operator()(const model::Text& content) const { sheet.text(content); }
        void operator()(const model::Callout& content) const { sheet.callout(content); }
        void operator()(const model::Tree& content) const { sheet.tree(content); }
        void operator()(const model::Comment& content) const { sheet.comment(content); }
        void operator()(const model::Table& content) const { sheet.table(content, content.rows.size()); }
        void operator()(const model::Tiles& content) const {
            const std::string id =
                sheet.printing_.book.name_of(sheet.sheet_) + "_tiles_" + std::to_string(sheet.tiles_++);
            const model::Table table = table_of(content, id, sheet.printing_.catalogue);
            const Range body = sheet.table(table, table.rows.size());
            if (has_trends(content)) sheet.draw_trends(content, body);
        }
        void operator()(const model::Timeline& content) const {
            const model::Table table = table_of(content, sheet.printing_.catalogue);
            sheet.table(table, table.rows.size());
        }
        void operator()(const model::Chart& chart) const {
            std::visit([&](const auto& data) { sheet.draw(data, chart); }, chart.data);
        }
    };
    std::visit(Fill{*this}, block.content);
}

void SheetFiller::break_pages() {
    // pixels of A4 landscape within the margins, a little less: fonts differ from one machine to the other
    constexpr double page_width = 1'026 * 0.93, page_height = 669 * 0.96, repeated = 19 + 35 + 19;
    double right = right_;
    const double columns = pixels_to(static_cast<std::uint16_t>(widths_.size()));
    right = std::max(right, columns);
    const double percent = std::floor(std::min(1.0, page_width / right) * 100);
    const double room = page_height / percent * 100 - repeated;
    std::map<std::uint32_t, std::uint32_t> together;  // by first row
    for (const Range& rows : uncut_) together[rows.first_row] = std::max(together[rows.first_row], rows.last_row);
    std::vector<std::uint32_t> breaks;
    double filled = -repeated;  // the title rows are on the first page as they are
    for (std::uint32_t row = 0; row < row_; ++row) {
        const auto kept = together.find(row);
        const double whole = kept == together.end() ? 0 : pixels_between(row, kept->second);
        const double needed = whole <= room ? std::max(whole, pixels_between(row, row)) : pixels_between(row, row);
        if (row > title_rows + 1 && filled + needed > room) {
            breaks.push_back(row);
            filled = 0;
        }
        filled += pixels_between(row, row);
    }
    printing_.book.print_at(sheet_, static_cast<int>(percent), std::move(breaks));
}

double SheetFiller::pixels_to(std::uint16_t column) const {
    double pixels = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(column, widths_.size()); ++i) pixels += widths_[i] * 7 + 5;
    return pixels;
}

double SheetFiller::pixels_between(std::uint32_t first, std::uint32_t last) const {
    double points = 0;
    for (std::uint32_t row = first; row <= last; ++row) {
        const auto set = heights_.find(row);
        points += set == heights_.end() ? usual_row_height : set->second;
    }
    return points * 4 / 3;
}

}  // namespace stamtafel::excel
