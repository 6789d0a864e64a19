// One sheet being filled from top to bottom: title rows, then a block under the other.
#pragma once

#include <string>
#include <vector>

#include "reports/excel/workbook.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::excel {

/// Where curves lay down their points, beside each other on one sheet.
struct ChartData {
    Sheet sheet = 0;
    std::uint16_t next_column = 0;
};

/// What the fillers of all sheets share.
struct Printing {
    Workbook& book;
    const model::Document& document;
    const words::Catalogue& catalogue;
    ChartData& chart_data;
};

class SheetFiller {
  public:
    /// Writes the title rows; `tables` decide the widths of the columns.
    SheetFiller(const Printing& printing, Sheet sheet, const std::string& title,
                const std::vector<const model::Table*>& tables);

    void back_link(Sheet target, const std::string& words);
    void contents(const std::vector<std::pair<Sheet, std::string>>& sheets, const std::string& heading);
    void block(const model::Block& block);
    /// The table at most `rows` long; returns the body's range.
    Range table(const model::Table& table, std::size_t rows);
    void note(const std::string& text);

    static constexpr std::uint32_t title_rows = 2;  ///< repeated on every page: 0 to 2

  private:
    void plan_widths(const std::vector<const model::Table*>& tables);
    double wide(const std::string& text, Look look, double points);
    void cell(const model::Cell& cell, Place place);
    void cells(const std::vector<model::Cell>& row);
    std::vector<Head> heads_of(const model::Table& table, std::uint32_t row);
    void draw(const model::StackedBars& bars, const model::Chart& chart);
    void draw(const model::Survival& survival, const model::Chart& chart);
    void draw(const model::Heatmap& heatmap, const model::Chart& chart);
    void draw(const model::Trend& trend, const model::Chart& chart);
    void place_chart(const NativeChart& chart);
    void place_beside(const NativeChart& chart, const Range& table);
    void text(const model::Text& text);
    void callout(const model::Callout& callout);
    void tree(const model::Tree& tree);
    void node(const model::TreeNode& node, std::uint8_t depth);
    void comment(const model::Comment& comment);

    Printing printing_;
    Sheet sheet_;
    std::uint32_t row_ = 0;
    std::uint16_t last_column_ = 0;
    std::vector<double> widths_;  ///< of the columns, in characters
    double page_width_ = 0;       ///< of the columns that wide texts span
    std::size_t tiles_ = 0;
};

}  // namespace stamtafel::excel
