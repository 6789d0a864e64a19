// The report as one HTML file that asks nothing of any network: style, script and charts inside, a strict
// Content-Security-Policy, readable without script, printable on A4. Computes no figure.
#pragma once

#include <string>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

/// The page of an edition; call model::for_edition first. UTF-8, same report same bytes.
[[nodiscard]] std::string render_html(const model::Report& report, const words::Catalogue& catalogue);

}  // namespace stamtafel::html
