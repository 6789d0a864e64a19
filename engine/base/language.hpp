// The languages in which Stamtafel speaks. Adding one: a value here, a words file, a column of diagnostics.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stamtafel::base {

enum class Language : std::uint8_t { en, nl };

/// "en" or "nl".
constexpr std::string_view code_of(Language language) { return language == Language::nl ? "nl" : "en"; }

constexpr std::optional<Language> language_named(std::string_view code) {
    if (code == "nl") return Language::nl;
    if (code == "en") return Language::en;
    return std::nullopt;
}

}  // namespace stamtafel::base
