// One sheet being filled from top to bottom: title rows, then a block under the other.
#pragma once

#include <map>
#include <optional>
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

/// What is known of the report's figures, by the name of their fact.
struct Figures {
    bool live = false;                            ///< the counts that formulas add up are in this workbook
    Sheet sheet = 0;                              ///< the flat one
    std::map<std::string, std::uint32_t> rows;    ///< on the flat sheet
    std::map<std::string, std::string> formulas;  ///< as Excel has them
    std::map<std::string, Target> cells;          ///< where each was written first
};

/// What the fillers of all sheets share.
struct Printing {
    Workbook& book;
    const model::Document& document;
    const words::Catalogue& catalogue;
    ChartData& chart_data;
    Figures& figures;
};

/// Excel's code for dates of this form ("d mmm yyyy"), with months in the reader's language.
[[nodiscard]] std::string date_format(const words::Catalogue& catalogue, std::string_view form);

class SheetFiller {
  public:
    /// Writes the title rows; `tables` decide the widths of the columns.
    SheetFiller(const Printing& printing, Sheet sheet, const std::string& title,
                const std::vector<const model::Table*>& tables);

    void back_link(Target target, const std::string& words);
    /// Nobody reads thousands of rows on paper: only the title rows are printed, and these words beside the way back.
    void for_screens(const std::string& words);
    /// In the title rows, at the right edge of the page.
    void logo(const model::Picture& picture);
    void contents(const std::vector<std::pair<Sheet, std::string>>& sheets, const std::string& heading);
    void block(const model::Block& block);
    /// The table at most `rows` long; returns the body's range.
    Range table(const model::Table& table, std::size_t rows);
    /// The same without its caption, on a sheet that is called so, and with these words below it.
    Range body(const model::Table& table, std::size_t rows, const std::string& below);
    void note(const std::string& text);
    /// The size of print at which all is one page wide, and new pages before what one would cut. Last of all.
    void break_pages();

    static constexpr std::uint32_t title_rows = 2;      ///< repeated on every page: 0 to 2
    static constexpr std::uint32_t first_body_row = 5;  ///< of the one table of a sheet

  private:
    static constexpr std::uint32_t heading_reach = 5;  ///< rows: a heading, a sentence of its own and empty rows

    void plan_widths(const std::vector<const model::Table*>& tables);
    void give_room(const std::vector<double>& ideal);
    [[nodiscard]] double room_for(const model::Cell& cell) const;
    double wide(const std::string& text, Look look, double points);
    void cell(const model::Cell& cell, const Range& room, bool cents);
    void figure(const model::Cell& cell, Place place);
    void caption(const model::Table& table);
    Range shown(const model::Table& table);
    Range spread(const model::Table& table);
    void spread(const std::vector<model::Cell>& row, const std::vector<std::uint16_t>& first);
    /// `first`: where each column begins, and where the last one ends.
    [[nodiscard]] std::vector<Range> rooms(const std::vector<std::uint16_t>& first) const;
    [[nodiscard]] std::size_t spanned() const;
    void widen(const std::vector<double>& pixels);
    [[nodiscard]] double lines_in(const model::Cell& cell, double pixels) const;
    [[nodiscard]] double pixels_in(const Range& cells) const;
    bool lead_to_figure(const std::vector<model::Cell>& row);
    void row_height(std::uint32_t row, double points);
    void keep_together(std::uint32_t first, std::uint32_t last);
    void keep_together(std::uint32_t top, const Range& body, std::size_t rows);
    [[nodiscard]] std::vector<std::uint32_t> breaks_at(double percent) const;
    [[nodiscard]] std::size_t cut_by(const std::vector<std::uint32_t>& breaks) const;
    [[nodiscard]] double pixels_to(std::uint16_t column) const;  ///< where it begins
    [[nodiscard]] double pixels_between(std::uint32_t first, std::uint32_t last) const;
    void draw_trends(const model::Tiles& tiles, const Range& body);
    void cells(const std::vector<model::Cell>& row);
    std::vector<Head> heads_of(const model::Table& table, std::uint32_t row);
    void draw(const model::StackedBars& bars, const model::Chart& chart);
    void draw(const model::Survival& survival, const model::Chart& chart);
    void draw(const model::Heatmap& heatmap, const model::Chart& chart);
    void draw(const model::Trend& trend, const model::Chart& chart);
    void draw(const model::Bars& bars, const model::Chart& chart);
    void draw(const model::Dumbbell& dumbbell, const model::Chart& chart);
    void draw(const model::Cohort& cohort, const model::Chart& chart);
    void draw(const model::Gantt& gantt, const model::Chart& chart);
    void mark_days(const model::Gantt& gantt, const Range& body);
    void draw(const model::Network& network, const model::Chart& chart);
    void place_chart(const NativeChart& chart);
    void place_in_half(NativeChart chart, const std::string& title);
    void place_beside(const NativeChart& chart, const Range& table);
    void text(const model::Text& text);
    void callout(const model::Callout& callout);
    void tree(const model::Tree& tree);
    void node(const model::TreeNode& node, std::uint8_t depth);
    void comment(const model::Comment& comment);

    Printing printing_;
    Sheet sheet_;
    std::string title_;
    std::uint32_t row_ = 0;
    std::uint16_t last_column_ = 0;
    std::vector<double> widths_;  ///< of the columns, in characters
    std::vector<bool> cents_;     ///< the columns of the table at hand in which an amount is not whole
    double page_width_ = 0;       ///< of the columns that wide texts span
    std::size_t tiles_ = 0;
    std::map<std::uint32_t, double> heights_;  ///< of rows, where not the usual; in points
    std::vector<Range> uncut_;                 ///< rows that belong on one page
    std::optional<std::uint32_t> heading_;     ///< the row of the last one, until something stands under it
    std::optional<std::uint32_t> half_;        ///< top row of a chart in the left half, and nothing right of it yet
    std::uint32_t drawn_top_ = 0;              ///< where the table written last begins, with its heading
    double link_pixels_ = 0;                   ///< of the way back
    double right_ = 0;                         ///< where the widest chart ends, in pixels
};

}  // namespace stamtafel::excel
