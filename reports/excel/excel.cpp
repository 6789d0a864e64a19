// The order of the sheets and what goes on each.
#include "reports/excel/excel.hpp"

#include <algorithm>

#include "reports/excel/sheet.hpp"
#include "reports/excel/tables.hpp"

namespace stamtafel::excel {
namespace {

using words::operator""_w;
using words::say;

std::string footer_of(const model::Document& document, const words::Catalogue& catalogue) {
    const auto plain = [](std::string text) {
        text.erase(std::remove(text.begin(), text.end(), '&'), text.end());  // & begins a code in a footer
        return text;
    };
    return "&L&8" + plain(document.style.sender) + (document.style.confidentiality.empty() ? "" : " · ") +
           plain(document.style.confidentiality) + "&R&8" + say(catalogue, "excel.page"_w) + " &P / &N";
}

bool has_curves(const model::Report& report) {
    for (const model::Section& section : report.sections)
        for (const model::Block& block : section.blocks) {
            const auto* chart = std::get_if<model::Chart>(&block.content);
            if (chart && std::holds_alternative<model::Survival>(chart->data)) return true;
        }
    return false;
}

/// The tables of a section, those that stand for other blocks included: they decide the widths.
std::vector<model::Table> tables_in(const model::Section& section, const words::Catalogue& catalogue) {
    std::vector<model::Table> tables;
    for (const model::Block& block : section.blocks) {
        if (const auto* table = std::get_if<model::Table>(&block.content)) tables.push_back(*table);
        if (const auto* tiles = std::get_if<model::Tiles>(&block.content))
            tables.push_back(table_of(*tiles, "", catalogue));
        if (const auto* timeline = std::get_if<model::Timeline>(&block.content))
            tables.push_back(table_of(*timeline, catalogue));
        const auto* chart = std::get_if<model::Chart>(&block.content);
        if (!chart) continue;
        if (auto table = table_of(*chart, catalogue)) tables.push_back(std::move(*table));
    }
    return tables;
}

class Filler {
  public:
    Filler(Workbook& book, const model::Report& report, const words::Catalogue& catalogue)
        : book_(book), report_(report), catalogue_(catalogue) {
        const std::string footer = footer_of(report.document, catalogue);
        const auto add = [&](const std::string& name, std::uint32_t repeated) {
            sheets_.emplace_back(book_.add_sheet(name, repeated, footer), name);
            return sheets_.back().first;
        };
        for (const model::Section& section : report.sections) add(section.title, SheetFiller::title_rows);
        if (!report.definitions.empty()) add(say(catalogue, "excel.definitions"_w), SheetFiller::title_rows);
        if (!report.facts.empty()) book_.print_head(add(say(catalogue, "excel.figures"_w), 4), 4);
        for (const model::EvidenceTable& evidence : report.evidence) add(evidence.table.caption, 4);
        if (!has_curves(report)) return;
        chart_data_.sheet = add(say(catalogue, "excel.chart_data"_w), SheetFiller::title_rows);
        book_.print_head(chart_data_.sheet, SheetFiller::title_rows);
    }

    void fill() {
        if (has_curves(report_)) open(chart_data_.sheet, {});
        for (std::size_t i = 0; i < report_.sections.size(); ++i) fill_section(i);
        Sheet sheet = report_.sections.size();
        if (!report_.definitions.empty())
            fill_table(sheet++, table_of(report_.definitions, catalogue_), report_.definitions.size());
        if (!report_.facts.empty()) fill_table(sheet++, table_of(report_.facts, catalogue_), report_.facts.size());
        const std::size_t share = most_evidence_rows / std::max<std::size_t>(report_.evidence.size(), 1);
        for (std::size_t i = 0; i < report_.evidence.size(); ++i) {
            model::Table table = report_.evidence[i].table;
            table.id = report_.evidence[i].id;
            table.caption.clear();
            const std::size_t left_out =
                report_.evidence[i].left_out + table.rows.size() - std::min(table.rows.size(), share);
            if (left_out > 0)
                table.note = say(catalogue_, "excel.rows_left_out"_w,
                                 {{"n", left_out}, {"file", report_.evidence[i].id + ".csv"}});
            fill_table(sheet + i, table, share);
        }
    }

  private:
    SheetFiller open(Sheet sheet, const std::vector<const model::Table*>& tables) {
        SheetFiller filler({book_, report_.document, catalogue_, chart_data_}, sheet, sheets_[sheet].second, tables);
        if (sheet != 0) filler.back_link(0, "← " + sheets_.front().second);
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
        if (index != 0) return;
        filler.contents({sheets_.begin() + 1, sheets_.end()}, say(catalogue_, "excel.contents"_w));
    }

    void fill_table(Sheet sheet, const model::Table& table, std::size_t rows) {
        SheetFiller filler = open(sheet, {&table});
        book_.freeze_above(sheet, 5);  // under the table's head
        filler.table(table, rows);
    }

    Workbook& book_;
    const model::Report& report_;
    const words::Catalogue& catalogue_;
    std::vector<std::pair<Sheet, std::string>> sheets_;  ///< with their titles in full
    ChartData chart_data_;
};

}  // namespace

base::Result<void> write_workbook(const model::Report& report, const words::Catalogue& catalogue,
                                  const std::string& path, base::Instant created) {
    const model::Document& document = report.document;
    Workbook book(path,
                  {document.title + " " + document.period, document.community, document.style.sender,
                   "Stamtafel " + document.version + ", " + std::string(model::code_of(document.edition)), created});
    Filler(book, report, catalogue).fill();
    return book.close();
}

}  // namespace stamtafel::excel
