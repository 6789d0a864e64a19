// A cell that gives the same reason as the one on its left is seen as a dash; totals stand below what sorts.
#include "reports/html/tables.hpp"

#include <algorithm>
#include <vector>

#include "reports/html/cells.hpp"
#include "reports/words/format.hpp"

namespace stamtafel::html {
namespace {

constexpr std::size_t most_upright = 8;  ///< columns that A4 shows in the size of other tables
constexpr std::size_t most_uncut = 9;    // rows of a table that is printed on one page

/// Seen as a dash, heard as it is.
void add_said_before(std::string_view reason, Markup& out) {
    out.tag("<span class=\"missing\"><span aria-hidden=\"true\">–</span><span class=\"heard\">");
    out.text(reason).tag("</span></span>");
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
        if (cell.style == model::Style::write) out.tag(" write");
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
            numeric[column] = sort_key(row[column].content).has_value() && !model::is_date(row[column].content);
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

}  // namespace

void add_table(const model::Table& table, const Surroundings& around, Markup& out) {
    const words::Catalogue& catalogue = around.catalogue;
    if (table.folded) out.tag("<details><summary>").text(table.caption).tag("</summary>");
    const auto numeric = numeric_columns(table);
    out.tag("<div class=\"scroll");
    if (table.rows.size() <= most_uncut) out.tag(" uncut");
    out.tag("\" tabindex=\"0\" role=\"region\" aria-label=\"").text(table.caption);
    out.tag("\"><table");
    add_table_class(table, out);
    if (table.caption == around.title)
        out.tag("><caption class=\"heard\">");
    else
        out.tag("><caption>");
    out.text(table.caption).tag("</caption>");
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

}  // namespace stamtafel::html
