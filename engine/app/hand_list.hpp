// Lists that people keep by hand in a spreadsheet: their columns found by name, their cells trimmed, each row with its
// place. Knows nothing of what columns mean.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.hpp"

namespace stamtafel::app {

/// A column by the names that it may have, folded.
struct HandColumn {
    std::vector<std::string_view> names;
    bool needed = false;
};

struct HandRow {
    std::vector<std::string> cells;  ///< by column asked for; empty where the list lacks the column or the cell
    base::Place place;
};

struct HandList {
    bool found = false;              ///< a head with all needed columns is there
    std::vector<std::string> heads;  ///< of the head, else of the first record
    std::vector<bool> has;           ///< by column asked for
    std::vector<HandRow> rows;
};

/// The text of the source, cut by comma, semicolon or tab, whichever shows the columns needed; the head is the first
/// record that has them, within the first hundred: a spreadsheet may say something above its table.
[[nodiscard]] HandList read_hand_list(const base::Sources& sources, std::uint32_t source,
                                      std::span<const HandColumn> columns);

}  // namespace stamtafel::app
