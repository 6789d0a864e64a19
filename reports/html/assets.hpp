// The page's own style and script.
#pragma once

#include "reports/html/markup.hpp"
#include "reports/model/document.hpp"

namespace stamtafel::html {

/// Colours from the house style where they can be read, else shades of them that can.
[[nodiscard]] Code style_of(const model::HouseStyle& house);

/// Sorting and filtering of tables, and folded rows opened for print; under 6 kB.
[[nodiscard]] Code script();

}  // namespace stamtafel::html
