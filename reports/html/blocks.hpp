// The blocks of the model as markup.
#pragma once

#include "reports/html/markup.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

void render_block(const model::Block& block, const words::Catalogue& catalogue, Markup& out);

}  // namespace stamtafel::html
