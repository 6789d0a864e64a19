// THE table of definitions: what every figure and metric means and how it is computed, in English and Dutch.
// `explain`, docs/definitions.md and the report's last section print it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/language.hpp"

namespace stamtafel::kpis {

struct Definition {
    std::string_view id;
    std::string_view name_en, name_nl;
    std::string_view text_en, text_nl;  ///< meaning and formula
    std::string_view example;           ///< a worked case in figures, the same in both languages; may be empty
};

[[nodiscard]] std::span<const Definition> definitions();
[[nodiscard]] const Definition* definition_named(std::string_view id);
[[nodiscard]] inline std::string_view name_of(const Definition& d, base::Language language) {
    return base::in_language(language, d.name_en, d.name_nl);
}
[[nodiscard]] inline std::string_view text_of(const Definition& d, base::Language language) {
    return base::in_language(language, d.text_en, d.text_nl);
}

}  // namespace stamtafel::kpis
