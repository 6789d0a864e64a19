// Tables as markup: caption, head, rows and the note below.
#pragma once

#include "reports/html/markup.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

void add_table(const model::Table& table, const words::Catalogue& catalogue, Markup& out);

}  // namespace stamtafel::html
