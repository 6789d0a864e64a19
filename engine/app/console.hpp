// Tables and paragraphs of the report model on the console.
#pragma once

#include <string>
#include <string_view>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// Caption, rows in columns that line up, and the note; 120 columns as far as words and names allow.
[[nodiscard]] std::string console_table(const words::Catalogue& catalogue, const model::Table& table);

/// A paragraph in lines of at most 100 columns.
[[nodiscard]] std::string console_paragraph(std::string_view text);

}  // namespace stamtafel::app
