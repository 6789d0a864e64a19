// Tables on the console.
#pragma once

#include <string>
#include <string_view>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// Caption, head, rows in columns that fit their widest cell (text to the left, values to the right), and the note.
[[nodiscard]] std::string console_table(const words::Catalogue& catalogue, const model::Table& table);

/// A paragraph in lines of at most 100 columns, broken at blanks.
[[nodiscard]] std::string console_paragraph(std::string_view text);

}  // namespace stamtafel::app
