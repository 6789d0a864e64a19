// CSV, a record at a time, so that evidence of any length can be written in pieces.
#include "reports/facts/csv.hpp"

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::facts {
namespace {

constexpr std::string_view formula_signs = "=+-@\t\r";

/// Where a cell begins: a Dutch Excel that is given this file cuts its lines at semicolons, another at tabs; both see no
/// quotes in the middle of a cell, so that a line in it ends there.
bool begins_cell(char before) { return std::string_view(";\t\n\r").find(before) != std::string_view::npos; }

/// An apostrophe before every sign that begins a formula, wherever a cell may begin.
std::string guarded(const std::string& text) {
    std::string out;
    char before = ';';
    for (const char letter : base::repaired_utf8(text)) {
        if (begins_cell(before) && formula_signs.find(letter) != std::string_view::npos) out += '\'';
        out += letter;
        before = letter;
    }
    return out;
}

void append_field(std::string& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    out += '"';
}

struct Fields {
    std::string operator()(const std::string& text) const { return guarded(text); }
    std::string operator()(const model::Missing&) const { return ""; }
    std::string operator()(const model::Count& cell) const { return fmt::format("{}", cell.value); }
    std::string operator()(const model::Share& cell) const { return fmt::format("{}", cell.value); }
    std::string operator()(const model::Seconds& cell) const { return fmt::format("{}", cell.value); }
    std::string operator()(const model::Number& cell) const { return fmt::format("{}", cell.value); }
    std::string operator()(const model::Score& cell) const { return fmt::format("{}", cell.value); }
    std::string operator()(const base::Money& cell) const { return base::written(cell); }
    std::string operator()(const base::Day& cell) const { return base::iso(cell); }
    std::string operator()(const model::Moment& cell) const {
        return fmt::format("{}T{:02}:{:02}:{:02}", base::iso(cell.day), cell.second / 3600, cell.second / 60 % 60,
                           cell.second % 60);
    }
};

}  // namespace

std::string unguarded(std::string_view text) {
    std::string out;
    char before = ';';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool guard = text[at] == '\'' && begins_cell(before) && at + 1 < text.size() &&
                           formula_signs.find(text[at + 1]) != std::string_view::npos;
        if (guard) ++at;
        out += text[at];
        before = text[at];
    }
    return out;
}

std::string csv_head(const std::vector<model::Column>& columns) {
    std::string out(base::byte_order_mark);
    std::string_view before = "";
    for (const model::Column& column : columns) {
        out += before;
        append_field(out, guarded(column.id.empty() ? column.title : column.id));
        before = ",";
    }
    return out + "\r\n";
}

void append_csv_row(std::string& out, const std::vector<model::Cell>& row) {
    std::string_view before = "";
    for (const model::Cell& cell : row) {
        out += before;
        append_field(out, std::visit(Fields{}, cell.content));
        before = ",";
    }
    out += "\r\n";
}

std::string render_csv(const model::Table& table) {
    std::string out = csv_head(table.columns);
    for (const auto& row : table.rows) append_csv_row(out, row);
    return out;
}

}  // namespace stamtafel::facts
