// How a delimited file is written, told from its bytes: delimiter, line ends, title lines, header, totals.
// Nothing is said of what the columns mean. Bytes are UTF-8 (encoding.hpp), with or without byte order mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::importers {

enum class LineEnd : std::uint8_t { lf, crlf, cr, cr_cr_lf, mixed };

/// What the playbook says of the header.
enum class HeaderSaid : std::uint8_t { find_out, present, absent };

/// Data records lie in [body, end); what lies before and behind are titles, header and rows of sums.
struct Dialect {
    char delimiter = ',';
    bool quoted = false;       ///< some sampled cell stands in quotes
    std::size_t preamble = 0;  ///< lines before the header (or the first record): titles, "sep=;", empty ones
    bool has_header = true;
    bool trailing_delimiter = false;  ///< records end in a delimiter that opens no column
    std::size_t totals_rows = 0;      ///< rows of sums left out of the body: behind the header, or at the end
    LineEnd line_end = LineEnd::lf;
    std::uint64_t header_at = 0;      ///< byte offset of the header record; of the body when there is none
    std::uint64_t body = 0;           ///< byte offset of the first data record
    std::uint64_t body_line = 1;      ///< 1-based line on which it starts
    std::uint64_t end = 0;            ///< byte offset behind the last data record
    std::vector<std::string> header;  ///< trimmed names, one a column; without header "1", "2" …
};

/// Looks at the first 256 KiB, at most 200 records, and at the last 4 KiB for rows of sums.
/// `said_delimiter` 0: find out. An empty file has no header and no columns.
[[nodiscard]] Dialect find_dialect(std::string_view bytes, char said_delimiter, HeaderSaid said);

/// The first `count` data records as text, for looking at columns; records with another number of fields are left out.
[[nodiscard]] std::vector<std::vector<std::string>> first_records(std::string_view bytes, const Dialect& dialect,
                                                                  std::size_t count);

}  // namespace stamtafel::importers
