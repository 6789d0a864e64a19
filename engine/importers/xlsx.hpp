// A workbook's sheets as delimited text, which then takes the way of every CSV. Knows nothing of what columns mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/importers/containers.hpp"

namespace stamtafel::importers {

struct Sheet {
    std::string name;
    /// UTF-8, commas, quotes where needed, LF. Line n is row n of the sheet (a row without values is an empty line);
    /// rows with values have as many cells as the sheet has used columns. Line ends inside a cell are blanks.
    /// Numbers as the shortest text that reads back, whole ones without exponent; from 1e15 on as the file has them.
    /// Dates as 2026-10-31, with T09:30:00 (and .123 when not zero) where there is a time; a time alone as 09:30:00.
    /// Durations ([h]:mm) stay days as a number; TRUE, FALSE; an error value is an empty cell.
    std::string csv;
    bool hidden = false;
    std::string quirks;  ///< what a reader should know, e.g. "1904 dates; merged cells"; mostly empty
};

/// The sheets in the order of the tabs, those without cells too (charts are no sheets).
/// Codes: archive_broken (also bad XML, cells beyond XFD1048576), archive_too_large, archive_name, archive_locked.
[[nodiscard]] base::Result<std::vector<Sheet>> read_workbook(std::string_view bytes, const Limits& limits);

}  // namespace stamtafel::importers
