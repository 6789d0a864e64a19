// The report as one HTML file that asks nothing of any network: style, script and charts inside, a strict
// Content-Security-Policy, readable without script, printable on A4. Computes no figure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

/// The page of an edition; call model::for_edition first. UTF-8, same report same bytes. `readers` says in words whom a
/// paper is for that is no report; empty: the edition.
[[nodiscard]] std::string render_html(const model::Report& report, const words::Catalogue& catalogue,
                                      std::string_view readers = {});

/// Whether a file that begins like this is such a page; so many bytes of it tell.
inline constexpr std::size_t own_page_head = 4096;
[[nodiscard]] bool is_own_page(std::string_view head);

}  // namespace stamtafel::html
