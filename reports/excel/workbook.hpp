// The only door to libxlsxwriter. The library writes broken files on NaN or bad UTF-8 and says nothing, so every value
// is cleaned and every return code looked at here; the first problem is kept and reported by close().
// Knows cells, tables and charts of Excel; nothing of reports.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/date.hpp"
#include "engine/base/language.hpp"
#include "engine/base/result.hpp"
#include "reports/model/cell.hpp"
#include "reports/model/picture.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace stamtafel::excel {

enum class Paint : std::uint8_t { body, head, total, muted, title, subtitle, heading, lead, table_head, link };

enum class Side : std::uint8_t { usual, left, right };  ///< usual: words left, numbers right

/// How a cell looks; equal looks share one format in the file.
struct Look {
    std::string number_format;  ///< an Excel code as "0.0%"; empty: general
    Paint paint = Paint::body;
    model::Tone tone = model::Tone::none;
    bool wrap = false, indent = false;
    Side side = Side::usual;
    bool framed = false;
    auto operator<=>(const Look&) const = default;
};

/// Rows and columns from 0, both ends included.
struct Range {
    std::uint32_t first_row = 0, last_row = 0;
    std::uint16_t first_column = 0, last_column = 0;
    bool operator==(const Range&) const = default;
};

struct Place {
    std::uint32_t row = 0;
    std::uint16_t column = 0;
    bool operator==(const Place&) const = default;
};

struct Head {
    std::string text;
    Side side = Side::usual;  ///< right over numbers
};

inline constexpr double usual_row_height = 14.25;  ///< points: 19 pixels

using Sheet = std::size_t;  ///< index of a sheet of this workbook

struct Target {
    Sheet sheet = 0;
    Place place;
    bool operator==(const Target&) const = default;
};

struct Properties {
    std::string title, subject, company, comments;
    base::Instant created;  ///< makes the bytes repeatable
};

struct Series {
    std::string name;
    Range xs, ys;
    std::uint32_t colour = 0;  ///< 0xRRGGBB
    bool dashed = false;
    bool hidden = false;  ///< takes its room and is not painted nor named
};

struct NativeChart {
    enum class Kind : std::uint8_t { stacked_bars, bars, days, scatter, line } kind = Kind::line;
    std::string description, x_title, y_title;
    std::optional<double> x_min, x_max, x_step, y_min, y_max, y_step;
    bool x_logarithmic = false;
    std::string x_format = {}, y_format;
    Sheet data = 0;  ///< the sheet that holds the ranges
    std::vector<Series> series;
    int width = 760, height = 320;  ///< pixels
    bool bare = false;              ///< the lines alone: a sparkline
};

/// How a picture hangs in its cell.
struct Hanging {
    std::string description;
    double scale = 1, from_left = 0;  ///< the second in pixels
};

class Workbook {
  public:
    Workbook(std::string path, const Properties& properties);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A4 landscape, one page wide, rows 0 to `repeated` on every page. The name is cleaned, cut to 31 characters and
    /// made unique; name_of gives the result.
    Sheet add_sheet(const std::string& name, std::uint32_t repeated, const std::string& footer);
    /// Only up to this row and column are printed.
    void print_rows(Sheet sheet, std::uint32_t last_row, std::uint16_t last_column);
    [[nodiscard]] const std::string& name_of(Sheet sheet) const { return names_[sheet]; }

    void text(Sheet sheet, Place place, const std::string& text, const Look& look);
    void number(Sheet sheet, Place place, double value, const Look& look);  ///< not finite: left blank
    /// `text` as "=SUM(…)", never from data; `value` is what it gives, which stands there until it is calculated again.
    void formula(Sheet sheet, Place place, const std::string& text, double value, const Look& look);
    void blank(Sheet sheet, Place place, const Look& look);
    void name_cell(const std::string& name, const Target& cell);      ///< as the name box shows it, made unique
    void comment(Sheet sheet, Place place, const std::string& text);  ///< shown when the cell is pointed at
    /// On one line it reaches over empty cells to its right.
    enum class Lines : std::uint8_t { one, many };
    void link(Sheet sheet, Place place, Target target, const std::string& text, Lines lines);
    void outer_link(Sheet sheet, Place place, const model::Link& link, const std::string& text);
    /// Several columns as one cell, into which is written afterwards; no change where it is one column.
    void merge(Sheet sheet, const Range& row, const Look& look);
    /// One text over several columns, wrapped, in a row of this height (points).
    void wide_text(Sheet sheet, const Range& row, const std::string& text, const Look& look, double height);

    /// A native table with filters over rows already written; writes the heads, made unique.
    void table(Sheet sheet, const Range& range, const std::string& name, const std::vector<Head>& heads);
    void data_bars(Sheet sheet, const Range& range);
    void colour_scale(Sheet sheet, const Range& range);
    void chart(Sheet sheet, Place place, const NativeChart& chart);
    /// One that the library can't place is left out.
    void picture(Sheet sheet, Place place, const model::Picture& picture, const Hanging& hanging);

    void width(Sheet sheet, std::uint16_t column, double characters);
    void height(Sheet sheet, std::uint32_t row, double points);
    /// A row that folds away at this level (1…7; 0: it does not).
    void outline(Sheet sheet, std::uint32_t row, std::uint8_t level, double points);
    void freeze_above(Sheet sheet, std::uint32_t row);
    void tab_colour(Sheet sheet, std::uint32_t colour);
    /// At this size, with a new page before each of these rows, instead of one page wide.
    void print_at(Sheet sheet, int percent, std::vector<std::uint32_t> breaks);

    /// Writes the file. Codes: output_unwritable with the path and the library's words for what went wrong first.
    [[nodiscard]] base::Result<void> close();

  private:
    void check(int error, const char* doing);
    lxw_format* format(const Look& look);

    std::string path_;
    lxw_workbook* book_ = nullptr;
    std::vector<lxw_worksheet*> sheets_;
    std::vector<std::string> names_;
    std::vector<std::size_t> links_;  ///< per sheet: Excel takes 65,530
    std::map<Look, lxw_format*> formats_;
    std::set<std::string> table_names_, cell_names_;
    std::string problem_;
};

/// What `table` calls a table of this name in formulas: "t_" and small letters.
[[nodiscard]] std::string table_name(const std::string& wanted);

/// Valid UTF-8, no control characters but tab and newline, at most 32,767 UTF-16 units as Excel counts.
[[nodiscard]] std::string cleaned(const std::string& text);

}  // namespace stamtafel::excel
