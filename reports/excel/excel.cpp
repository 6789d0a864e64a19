// The order of the sheets and what goes on each.
#include "reports/excel/excel.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>

#include "reports/excel/formula.hpp"
#include "reports/excel/layout.hpp"
#include "reports/excel/sheet.hpp"
#include "reports/excel/tables.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

std::string footer_of(const model::Document& document, const words::Catalogue& catalogue) {
    const auto plain = [](const std::string& text) {  // & begins a code in a footer, && is the sign
        std::string doubled;
        for (const char letter : text) doubled.append(letter == '&' ? 2 : 1, letter);
        return doubled;
    };
    return "&L&8" + plain(document.style.sender) + (document.style.confidentiality.empty() ? "" : " · ") +
           plain(document.style.confidentiality) + "&R&8" + say(catalogue, "excel.page"_w) + " &P / &N";
}

/// Of the tabs, by kind of sheet.
constexpr std::uint32_t accent = 0x0B4F6C, reference = 0x6B7680, counted = 0x009E73, rows_behind = 0xB35A00,
                        chart_points = 0xB4B8BD;

/// The house's own colour for the sections.
std::uint32_t section_colour(const model::HouseStyle& style) {
    std::uint32_t colour = accent;
    if (style.colours.empty() || style.colours.front().size() != 7) return accent;
    const std::string& code = style.colours.front();
    const auto read = std::from_chars(code.data() + 1, code.data() + code.size(), colour, 16);
    return read.ptr == code.data() + code.size() ? colour : accent;
}

/// The conditions by the heads of the columns, as Excel names them.
model::Formula by_heads(model::Formula formula, const std::vector<model::Column>& columns) {
    for (model::Conditions* conditions : {&formula.counted, formula.among ? &*formula.among : nullptr}) {
        if (conditions == nullptr) continue;
        for (auto& condition : *conditions) {
            std::string& name = condition.first;
            const auto column =
                std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.id == name; });
            if (column != columns.end()) name = column->title;
        }
    }
    return formula;
}

Figures figures_of(const model::Report& report) {
    Figures figures;
    figures.live = !report.cells.rows.empty();
    for (std::size_t i = 0; i < report.facts.size(); ++i) {
        const model::Fact& fact = report.facts[i];
        const std::string name = model::fact_name(fact.id, fact.where);
        figures.rows.emplace(name, SheetFiller::first_body_row + static_cast<std::uint32_t>(i));
        if (!figures.live || !fact.formula) continue;
        if (auto formula = spelled(by_heads(*fact.formula, report.cells.columns), table_name(report.cells.id),
                                   report.cells.columns.back().title))
            figures.formulas.emplace(name, std::move(*formula));
    }
    return figures;
}

/// Rows for each table: none gets more than it needs, and what one leaves goes to the others.
std::vector<std::size_t> shared_out(const std::vector<std::size_t>& needs, std::size_t all) {
    std::vector<std::size_t> order(needs.size()), given(needs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return needs[a] < needs[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        given[order[i]] = std::min(needs[order[i]], all / (order.size() - i));
        all -= given[order[i]];
    }
    return given;
}

bool has_curves(const model::Report& report) {
    for (const model::Section& section : report.sections)
        for (const model::Block& block : section.blocks) {
            if (const auto* tiles = std::get_if<model::Tiles>(&block.content); tiles && has_trends(*tiles)) return true;
            const auto* chart = std::get_if<model::Chart>(&block.content);
            if (chart && std::holds_alternative<model::Survival>(chart->data)) return true;
        }
    return false;
}

/// The tables of a section, those that stand for other blocks included: they decide the widths.
std::vector<model::Table> tables_in(const model::Section& section, const words::Catalogue& catalogue) {
    std::vector<model::Table> tables;
    const auto take = [&](model::Table table) {
        if (!has_sentences(table, catalogue)) tables.push_back(std::move(table));  // else it spans what is there
    };
    for (const model::Block& block : section.blocks) {
        if (const auto* table = std::get_if<model::Table>(&block.content)) take(*table);
        if (const auto* tiles = std::get_if<model::Tiles>(&block.content)) take(table_of(*tiles, "", catalogue));
        if (const auto* timeline = std::get_if<model::Timeline>(&block.content)) take(table_of(*timeline, catalogue));
        const auto* chart = std::get_if<model::Chart>(&block.content);
        if (!chart) continue;
        if (auto table = table_of(*chart, catalogue)) tables.push_back(std::move(*table));
    }
    return tables;
}

constexpr std::size_t most_printed = 150;  // rows of evidence

class Filler {
  public:
    Filler(Workbook& book, const model::Report& report, const words::Catalogue& catalogue)
        : book_(book), report_(report), catalogue_(catalogue), figures_(figures_of(report)) {
        for (const model::Section& section : report.sections)
            add(section.title, SheetFiller::title_rows, section_colour(report.document.style));
        if (!report.definitions.empty()) add(say(catalogue, "excel.definitions"_w), SheetFiller::title_rows, reference);
        if (!report.facts.empty()) {
            figures_.sheet = add(say(catalogue, "excel.figures"_w), 4, reference);
            for_screens_.insert(figures_.sheet);
        }
        if (figures_.live) for_screens_.insert(add(report.cells.caption, 4, counted));
        for (const model::EvidenceTable& evidence : report.evidence) {
            const Sheet sheet = add(evidence.table.caption, 4, rows_behind);
            if (evidence.table.rows.size() > most_printed) for_screens_.insert(sheet);
        }
        if (!has_curves(report)) return;
        chart_data_.sheet = add(say(catalogue, "excel.chart_data"_w), SheetFiller::title_rows, chart_points);
        for_screens_.insert(chart_data_.sheet);
    }

    void fill() {
        if (has_curves(report_)) open(chart_data_.sheet, {});
        for (std::size_t i = 0; i < report_.sections.size(); ++i) fill_section(i);
        Sheet sheet = report_.sections.size();
        if (!report_.definitions.empty())
            fill_table(sheet++, table_of(report_.definitions, catalogue_), report_.definitions.size(), "");
        if (!report_.facts.empty()) {
            fill_table(sheet++, table_of(report_.facts, catalogue_), report_.facts.size(), "");
            lead_to_cells();
        }
        if (figures_.live) fill_table(sheet++, report_.cells, report_.cells.rows.size(), report_.cells.note);
        fill_evidence(sheet);
    }

  private:
    Sheet add(const std::string& name, std::uint32_t repeated, std::uint32_t colour) {
        const Sheet sheet = book_.add_sheet(name, repeated, footer_of(report_.document, catalogue_));
        book_.tab_colour(sheet, colour);
        sheets_.emplace_back(sheet, name);
        return sheet;
    }

    /// From a figure's row to where it is told.
    void lead_to_cells() {
        for (const model::Fact& fact : report_.facts) {
            const std::string name = model::fact_name(fact.id, fact.where);
            const auto cell = figures_.cells.find(name);
            if (cell != figures_.cells.end() && cell->second.sheet != figures_.sheet)
                book_.link(figures_.sheet, {figures_.rows[name], 0}, cell->second, fact.id, Workbook::Lines::many);
        }
    }

    void fill_evidence(Sheet first) {
        std::vector<std::size_t> needs;
        for (const model::EvidenceTable& evidence : report_.evidence) needs.push_back(evidence.table.rows.size());
        const std::vector<std::size_t> given = shared_out(needs, most_evidence_rows);
        for (std::size_t i = 0; i < report_.evidence.size(); ++i) {
            const model::EvidenceTable& evidence = report_.evidence[i];
            std::string note = evidence.table.note;
            const std::size_t left_out = evidence.left_out + needs[i] - given[i];
            if (left_out > 0)
                note = say(catalogue_, "excel.rows_left_out"_w, {{"n", left_out}, {"file", evidence.id + ".csv"}});
            fill_table(first + i, evidence.table, given[i], note);
        }
    }

    SheetFiller open(Sheet sheet, const std::vector<const model::Table*>& tables) {
        SheetFiller filler({book_, report_.document, catalogue_, chart_data_, figures_}, sheet, sheets_[sheet].second,
                           tables);
        if (sheet != 0) filler.back_link({0, {}}, "← " + sheets_.front().second);
        if (for_screens_.count(sheet) > 0) filler.for_screens(say(catalogue_, "excel.for_screens"_w));
        return filler;
    }

    void fill_section(std::size_t index) {
        const model::Section& section = report_.sections[index];
        const std::vector<model::Table> tables = tables_in(section, catalogue_);
        std::vector<const model::Table*> pointers;
        for (const model::Table& table : tables) pointers.push_back(&table);
        SheetFiller filler = open(index, pointers);
        book_.freeze_above(index, SheetFiller::title_rows + 1);
        for (const model::Block& block : section.blocks) filler.block(block);
        if (index == 0 && report_.document.style.logo) filler.logo(*report_.document.style.logo);
        if (index == 0) filler.contents({sheets_.begin() + 1, sheets_.end()}, say(catalogue_, "excel.contents"_w));
        filler.break_pages();
    }

    void fill_table(Sheet sheet, const model::Table& table, std::size_t rows, const std::string& below) {
        SheetFiller filler = open(sheet, {&table});
        book_.freeze_above(sheet, 5);  // under the table's head
        filler.body(table, rows, below);
    }

    Workbook& book_;
    const model::Report& report_;
    const words::Catalogue& catalogue_;
    Figures figures_;
    std::vector<std::pair<Sheet, std::string>> sheets_;  ///< with their titles in full
    std::set<Sheet> for_screens_;
    ChartData chart_data_;
};

}  // namespace

base::Result<void> write_workbook(const model::Report& report, const words::Catalogue& catalogue,
                                  const std::string& path, base::Instant created, const std::string& readers) {
    const model::Document& document = report.document;
    const std::string whom = readers.empty() ? std::string(model::code_of(document.edition)) : readers;
    Workbook book(path, {document.title + " " + document.period, document.community, document.style.sender,
                         "Stamtafel " + document.version + ", " + whom, created});
    Filler(book, report, catalogue).fill();
    return book.close();
}

}  // namespace stamtafel::excel
