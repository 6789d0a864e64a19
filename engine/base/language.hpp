// A language by its two-letter code (ISO 639-1). What is written in it lies in reports/words/<code>.yaml; the console
// speaks Dutch and English, and English to whoever reads another language.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace stamtafel::base {

struct Language {
    std::array<char, 2> code{'e', 'n'};

    static const Language en, nl;
    friend constexpr bool operator==(const Language&, const Language&) = default;
};

inline constexpr Language Language::en{{'e', 'n'}};
inline constexpr Language Language::nl{{'n', 'l'}};

/// "en"; valid as long as `language`.
constexpr std::string_view code_of(const Language& language) { return {language.code.data(), language.code.size()}; }

/// Of two small letters; whether there are words for it is another question.
constexpr std::optional<Language> language_named(std::string_view code) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (code.size() != 2 || !small(code[0]) || !small(code[1])) return std::nullopt;
    return Language{{code[0], code[1]}};
}

/// Of a text that the program itself has in these two; English to whoever reads another language.
constexpr std::string_view in_language(const Language& language, std::string_view en, std::string_view nl) {
    return language == Language::nl ? nl : en;
}

}  // namespace stamtafel::base
