// The inside of cells, tiles and the like as markup.
#pragma once

#include <optional>
#include <string_view>

#include "reports/html/markup.hpp"
#include "reports/model/report.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::html {

/// " good" and the like, behind other classes.
void add_tone_class(model::Tone tone, Markup& out);
/// The words behind their sign; without a tone the words alone.
void add_status(model::Tone tone, std::string_view words, Markup& out);

/// The value to sort by; nothing for texts, which sort as they read.
[[nodiscard]] std::optional<double> sort_key(const model::Content& content);
[[nodiscard]] bool is_missing(const model::Cell& cell);

void add_content(const model::Cell& cell, const words::Catalogue& catalogue, Markup& out);
/// Which figure of the facts file it is, by name; its value beside it, as a number where it is one.
void add_fact(const model::Cell& cell, Markup& out);

}  // namespace stamtafel::html
