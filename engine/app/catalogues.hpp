// The words of a language, from the texts inside the program.
#pragma once

#include "engine/base/language.hpp"
#include "reports/words/catalogue.hpp"

namespace stamtafel::app {

[[nodiscard]] words::Catalogue load_catalogue(base::Language language);

}  // namespace stamtafel::app
