// How texts and tables fit on a sheet's grid: lines that a text takes, and which columns a table of sentences spans.
// Arithmetic on pixels only; writes nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::excel {

[[nodiscard]] inline double pixels_of(double characters) { return characters * 7 + 5; }  ///< of a column
[[nodiscard]] inline double characters_of(double pixels) { return (pixels - 5) / 7; }    ///< the other way

inline constexpr double bold = 1.08;                      ///< the width of a letter beside the plain one
[[nodiscard]] double letter_of(const model::Cell& cell);  ///< the same for a cell's letter
/// Of the workbook's 10 point letter, a little on the wide side: machines have different ones.
[[nodiscard]] double text_pixels(std::string_view text);
/// Broken at blanks; at least 1. `scale` is the size of the letter beside the usual one.
[[nodiscard]] std::size_t lines_of(std::string_view text, double pixels, double scale = 1);

/// Sentences rather than figures: cells that no column of a grid of figures has room for. Such a table spans columns
/// of the grid and has no filters, which nobody misses there.
[[nodiscard]] bool has_sentences(const model::Table& table, const words::Catalogue& catalogue);

/// Pixels that a column of a table should have at least, those it would like, and those under which its figures and
/// words are broken.
struct Wish {
    double least = 0, wanted = 0, unbroken = 0;
};
[[nodiscard]] std::vector<Wish> wishes_of(const model::Table& table, const words::Catalogue& catalogue);

/// The first grid column of each of the table's columns: none too narrow where that can be, and the rows low. `grid`
/// holds widths in pixels, at least as many as there are wishes.
[[nodiscard]] std::vector<std::uint16_t> spans_of(const std::vector<Wish>& wishes, const std::vector<double>& grid);

/// The grid with as much more room that nothing is broken in the columns of the table that begin at `first`.
[[nodiscard]] std::vector<double> widened(const std::vector<Wish>& wishes, const std::vector<std::uint16_t>& first,
                                          std::vector<double> grid);

inline constexpr int trend_pixels = 124;  ///< of the small charts

}  // namespace stamtafel::excel
