// The words of a language, from the texts inside the program.
#pragma once

#include <span>
#include <string_view>

#include "engine/base/language.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

/// The codes of those with a words file in the program.
[[nodiscard]] std::span<const std::string_view> written_languages();

/// Throws std::logic_error for a language without a words file.
[[nodiscard]] words::Catalogue load_catalogue(base::Language language);

}  // namespace stamtafel::app
