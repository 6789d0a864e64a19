// The blocks of the model as markup.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/html/markup.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

/// The headings inside a section, in its order.
[[nodiscard]] std::vector<std::string> headings_of(const model::Section& section);
/// Where its heading number `index`, from 0, is found in the page.
[[nodiscard]] std::string heading_id(const model::Section& section, std::size_t index);

void render_blocks(const model::Section& section, const words::Catalogue& catalogue, Markup& out);

}  // namespace stamtafel::html
