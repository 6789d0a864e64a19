// Text, tables and their looks on a sheet; charts are in sheet_charts.cpp.
#include "reports/excel/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/base/text.hpp"
#include "reports/excel/formula.hpp"
#include "reports/excel/layout.hpp"
#include "reports/excel/tables.hpp"
#include "reports/model/signs.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

// characters; texts that are longer wrap
constexpr double narrowest_column = 9, widest_first = 34, widest_other = 19, widest_of_few = 95, page = 118;
constexpr double usual_points = 13.5;           // of a line of text
constexpr double trend_width = 18, filler = 5;  // characters

/// What stands around the amount, quoted.
std::string money_format(const words::Catalogue& catalogue, const base::Money& money, bool cents) {
    constexpr std::string_view amount = "{amount}";
    const std::string digits = cents ? "#,##0.00" : "#,##0";
    const std::string pattern = words::money_pattern(catalogue, money);
    const std::size_t at = pattern.find(amount);
    if (at == std::string::npos) return digits;
    const auto quoted = [](std::string text) { return text.empty() ? text : "\"" + text + "\""; };
    return quoted(pattern.substr(0, at)) + digits + quoted(pattern.substr(at + amount.size()));
}

/// A cell's number in Excel's terms and the format that shows it as what it is.
struct Numeric {
    double value = 0;
    std::string format;
};

struct Numbers {
    const words::Catalogue& catalogue;
    bool cents = true;
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
        return Numeric{static_cast<double>(cell.cents) / 100, money_format(catalogue, cell, cents)};
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
        case model::Style::write: return Paint::body;
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

}  // namespace

std::string date_format(const words::Catalogue& catalogue, std::string_view form) {
    return "[$-" + catalogue.forms.workbook_locale + "]" + std::string(form);
}

SheetFiller::SheetFiller(const Printing& printing, Sheet sheet, const std::string& title,
                         const std::vector<const model::Table*>& tables)
    : printing_(printing), sheet_(sheet), title_(title) {
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
            for (const auto& row : table->rows) widths_[column] = std::max(widths_[column], room_for(row[column]));
        }
    }
    const bool few = widths_.size() <= 2;
    const std::vector<double> ideal = widths_;
    for (std::size_t column = 0; column < widths_.size(); ++column)
        widths_[column] = std::min(widths_[column], column == 0 ? widest_first : few ? widest_of_few : widest_other);
    give_room(ideal);
    while (std::accumulate(widths_.begin(), widths_.end(), 0.0) < page) widths_.push_back(filler);
    for (std::size_t column = 0; column < widths_.size(); ++column) {
        printing_.book.width(sheet_, static_cast<std::uint16_t>(column), widths_[column]);
        if (page_width_ >= page) continue;
        page_width_ += widths_[column];
        last_column_ = static_cast<std::uint16_t>(column);
    }
}

/// In characters, on one line.
double SheetFiller::room_for(const model::Cell& cell) const {
    constexpr double a_hand = 13;
    if (cell.style == model::Style::write) return a_hand;
    return length(words::written(printing_.catalogue, cell.content)) * 1.1 + 3;
}

/// What the page has left goes to the columns that were cut short, a character at a time.
void SheetFiller::give_room(const std::vector<double>& ideal) {
    double left = page - std::accumulate(widths_.begin(), widths_.end(), 0.0);
    for (bool given = true; left >= 1 && given;) {
        given = false;
        for (std::size_t column = 1; column < widths_.size() && left >= 1; ++column) {
            if (ideal[column] < widths_[column] + 1) continue;
            ++widths_[column], --left, given = true;
        }
    }
}

void SheetFiller::back_link(Target target, const std::string& words) {
    printing_.book.link(sheet_, {title_rows, 0}, target, words, Workbook::Lines::one);
    link_pixels_ = text_pixels(words);
}

void SheetFiller::for_screens(const std::string& words) {
    std::uint16_t column = 1;
    while (column < last_column_ && pixels_to(column) < link_pixels_ + 12) ++column;
    printing_.book.print_rows(sheet_, title_rows, last_column_);
    printing_.book.text(sheet_, {title_rows, column}, words, {"", Paint::muted, {}, {}, {}, {}, {}});
}

void SheetFiller::contents(const std::vector<std::pair<Sheet, std::string>>& sheets, const std::string& heading) {
    printing_.book.print_rows(sheet_, row_ - 1, static_cast<std::uint16_t>(widths_.size() - 1));  // no links on paper
    printing_.book.text(sheet_, {row_++, 0}, heading, {"", Paint::heading, {}, {}, {}, {}, {}});
    for (const auto& [target, name] : sheets)
        printing_.book.link(sheet_, {row_++, 0}, {target, {}}, name, Workbook::Lines::one);
    ++row_;
}

double SheetFiller::wide(const std::string& text, Look look, double points) {
    const bool thick = look.paint == Paint::head || look.paint == Paint::heading;
    const double scale = points / usual_points * (thick ? bold : 1);
    const auto lines = static_cast<double>(
        lines_of(text, pixels_to(static_cast<std::uint16_t>(last_column_ + 1)), std::max(scale, 1.0)));
    const double height = lines * points + 3;
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
    const bool goes_along =
        text.voice == Voice::body && text.paragraphs.size() == 1 && heading_ && row_ <= *heading_ + 2;
    if (text.voice != Voice::heading && heading_ && !goes_along) keep_together(row_, row_);
    for (const std::string& paragraph : text.paragraphs) {
        switch (text.voice) {
            case Voice::body: wide(paragraph, {}, 13.5); break;
            case Voice::lead: wide(paragraph, {"", Paint::lead, {}, {}, {}, {}, {}}, 16.5); break;
            case Voice::note: note(paragraph); break;
            case Voice::list: wide("• " + paragraph, {}, 13.5); break;
            case Voice::code: wide(paragraph, {}, 13.5); break;
            case Voice::heading:
                heading_ = row_;
                wide(paragraph, {"", Paint::heading, {}, {}, {}, {}, {}}, 18);
                break;
        }
    }
    ++row_;
}

void SheetFiller::callout(const model::Callout& callout) {
    const std::uint32_t top = row_;
    wide(model::marked(callout.tone, callout.title), {"", Paint::head, callout.tone, {}, {}, {}, {}}, 14);
    for (const std::string& paragraph : callout.paragraphs) wide(paragraph, {}, 13.5);
    keep_together(top, row_ - 1);
    ++row_;
}

void SheetFiller::comment(const model::Comment& comment) {
    const std::uint32_t top = row_;
    wide(comment.title, {"", Paint::head, {}, {}, {}, {}, {}}, 14);
    for (const model::Text& one : comment.texts) {
        text(one);
        --row_;  // no empty row between paragraphs
    }
    note(comment.author.empty() ? "" : "— " + comment.author);
    keep_together(top, row_ - 1);
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

void SheetFiller::cell(const model::Cell& cell, const Range& room, bool cents) {
    Workbook& book = printing_.book;
    const Place place{room.first_row, room.first_column};
    const bool spans = room.last_column > room.first_column;
    Look look{
        "", paint_of(cell.style), cell.tone, spans, place.column > 0, Side::usual, cell.style == model::Style::write};
    if (spans) book.merge(sheet_, room, look);
    if (const auto numeric = std::visit(Numbers{printing_.catalogue, cents}, cell.content)) {
        look.number_format = numeric->format;
        look.indent = look.indent && model::is_date(cell.content);
        if (model::is_date(cell.content)) look.side = Side::left;
        const auto formula = printing_.figures.formulas.find(cell.fact);
        if (formula != printing_.figures.formulas.end())
            return book.formula(sheet_, place, formula->second, numeric->value, look);
        return book.number(sheet_, place, numeric->value, look);
    }
    const std::string words = words::written(printing_.catalogue, cell.content);
    if (cell.link && cell.link->to != model::Link::To::section && is_safe(*cell.link))
        return book.outer_link(sheet_, place, *cell.link, words);
    if (std::holds_alternative<model::Missing>(cell.content)) look.paint = Paint::muted;
    look.wrap = look.wrap || length(words) * 1.1 > widths_[place.column];
    book.text(sheet_, place, model::marked(cell.tone, words), look);
}

void SheetFiller::row_height(std::uint32_t row, double points) {
    heights_[row] = points;
    printing_.book.height(sheet_, row, points);
}

/// These rows belong on one page, with the heading that stands over them.
void SheetFiller::keep_together(std::uint32_t first, std::uint32_t last) {
    if (heading_ && *heading_ + heading_reach >= first) first = *heading_;
    heading_.reset();
    uncut_.push_back({first, last, 0, 0});
}

void SheetFiller::block(const model::Block& block) {
    struct Fill {
        SheetFiller& sheet;
        void operator()(const model::Text& content) const { sheet.text(content); }
        void operator()(const model::Callout& content) const { sheet.callout(content); }
        void operator()(const model::Tree& content) const { sheet.tree(content); }
        void operator()(const model::Comment& content) const { sheet.comment(content); }
        void operator()(const model::Table& content) const { sheet.shown(content); }
        void operator()(const model::Tiles& content) const {
            const std::string id =
                sheet.printing_.book.name_of(sheet.sheet_) + "_tiles_" + std::to_string(sheet.tiles_++);
            const model::Table table = table_of(content, id, sheet.printing_.catalogue);
            const Range body = sheet.shown(table);
            if (has_trends(content)) sheet.draw_trends(content, body);
        }
        void operator()(const model::Timeline& content) const {
            sheet.shown(table_of(content, sheet.printing_.catalogue));
        }
        void operator()(const model::Chart& chart) const {
            std::visit([&](const auto& data) { sheet.draw(data, chart); }, chart.data);
        }
    };
    std::visit(Fill{*this}, block.content);
}

}  // namespace stamtafel::excel
