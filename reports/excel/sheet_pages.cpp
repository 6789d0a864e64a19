// What a sheet looks like on paper: the sender's logo in its title rows, the size of print, and where pages end.
#include <algorithm>
#include <cmath>
#include <utility>

#include "reports/excel/sheet.hpp"

namespace stamtafel::excel {

void SheetFiller::logo(const model::Picture& picture) {
    const double scale = std::min({1.0, 50.0 / picture.height, 220.0 / picture.width});
    constexpr double edge = 10;  // what a printer may cut
    const double width = picture.width * scale;
    std::uint16_t column = last_column_;
    double room = 0;  // pixels from the column to the edge; Excel gives a character 7 and a cell 5 more
    while (true) {
        room += widths_[column] * 7 + 5;
        if (room >= width + edge || column == 0) break;
        --column;
    }
    printing_.book.picture(sheet_, {0, column}, picture,
                           {printing_.document.style.sender, scale, std::max(0.0, room - width - edge)});
}

/// How many of the rows that belong together these pages part.
std::size_t SheetFiller::cut_by(const std::vector<std::uint32_t>& breaks) const {
    return static_cast<std::size_t>(std::count_if(uncut_.begin(), uncut_.end(), [&](const Range& rows) {
        const auto after = std::upper_bound(breaks.begin(), breaks.end(), rows.first_row);
        return after != breaks.end() && *after <= rows.last_row;
    }));
}

/// The size of print at which all is one page wide; a little smaller where that saves pages, or cuts through what
/// belongs together.
void SheetFiller::break_pages() {
    // pixels of A4 landscape within the margins, a little less: fonts differ from one machine to the other
    constexpr double page_width = 1'026 * 0.93;
    constexpr double sizes[] = {1, 0.95, 0.9, 0.85};
    const double right = std::max(right_, pixels_to(static_cast<std::uint16_t>(widths_.size())));
    const double fits = std::min(1.0, page_width / right) * 100;
    double chosen = std::floor(fits);
    std::vector<std::uint32_t> breaks = breaks_at(chosen);
    for (const double size : sizes) {
        std::vector<std::uint32_t> fewer = breaks_at(std::floor(fits * size));
        if (fewer.size() + cut_by(fewer) < breaks.size() + cut_by(breaks))
            chosen = std::floor(fits * size), breaks = std::move(fewer);
    }
    printing_.book.print_at(sheet_, static_cast<int>(chosen), std::move(breaks));
}

/// The rows with which pages begin at this size, so that no page cuts what belongs together.
std::vector<std::uint32_t> SheetFiller::breaks_at(double percent) const {
    constexpr double page_height = 669 * 0.96, repeated = 19 + 35 + 19;
    const double room = page_height / percent * 100 - repeated;
    std::map<std::uint32_t, double> together;  // pixels, by first row: as much of it as one page holds
    for (const Range& rows : uncut_)
        if (const double whole = pixels_between(rows.first_row, rows.last_row); whole <= room)
            together[rows.first_row] = std::max(together[rows.first_row], whole);
    std::vector<std::uint32_t> breaks;
    double filled = -repeated;  // the title rows are on the first page as they are
    for (std::uint32_t row = 0; row < row_; ++row) {
        const auto kept = together.find(row);
        const double needed = std::max(kept == together.end() ? 0 : kept->second, pixels_between(row, row));
        if (row > title_rows + 1 && filled + needed > room) {
            breaks.push_back(row);
            filled = 0;
        }
        filled += pixels_between(row, row);
    }
    return breaks;
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
