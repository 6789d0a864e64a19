// Tables as markup: caption, head, rows and the note below.
#pragma once

#include "reports/html/markup.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

struct Surroundings {
    const words::Catalogue& catalogue;
    const std::string& title;  ///< of the section: a caption that says the same is heard only
};

void add_table(const model::Table& table, const Surroundings& around, Markup& out);

}  // namespace stamtafel::html
