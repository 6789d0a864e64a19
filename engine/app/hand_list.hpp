// Lists that people keep by hand in a spreadsheet: their columns found by name, their cells without blanks around, each
// row with its place. Knows nothing of what columns mean.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.hpp"

namespace stamtafel::app {

/// A column by the names that it may have, folded; the first that a head has counts.
struct HandColumn {
    std::vector<std::string_view> names;
    bool needed = false;
};

struct HandRow {
    std::vector<std::string> cells;  ///< by column asked for; empty where the list lacks the column or the cell
    std::string raw;                 ///< the whole record, trimmed
    base::Place place;
};

struct HandList {
    bool found = false;              ///< a head with all needed columns is there
    std::vector<std::string> heads;  ///< of the head, else of the first record
    std::vector<bool> has;           ///< by column asked for
    std::vector<HandRow> rows;
    std::optional<base::Place> unclosed;  ///< the first row with a quote that never closes; it ends with its line
};

/// The text of the source, cut by comma, semicolon or tab, whichever shows the columns needed; the head is the first
/// record that has them, within the first hundred: a spreadsheet may say something above its table.
[[nodiscard]] HandList read_hand_list(const base::Sources& sources, std::uint32_t source,
                                      std::span<const HandColumn> columns);
/// A list without heads: the first field of each record is its one cell.
[[nodiscard]] HandList read_first_fields(const base::Sources& sources, std::uint32_t source);

/// Without blanks around it, Unicode's and those that nobody sees among them.
[[nodiscard]] std::string_view bare_cell(std::string_view text);

}  // namespace stamtafel::app
