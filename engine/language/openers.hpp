// The words that open a question in Dutch and English, as tables; what is done with them is questions.cpp's.
#pragma once

#include <span>
#include <string_view>

namespace stamtafel::language {

/// A first word, and what may stand behind it: turns of phrase parted by `|`, each whole words; none stands for
/// anything. One that ends with a comma opens a condition as easily ("heb je vragen, bel dan"), and asks only where no
/// comma follows. No word is in two of the tables.
struct Opener {
    std::string_view first, rest;
};

/// Verbs before their subject, and nouns and phrases that announce a question.
[[nodiscard]] std::span<const Opener> openers();
/// Question words, with what may follow one where it does ask.
[[nodiscard]] std::span<const Opener> asking();
/// A greeting takes with it what stands before its comma; `rest` must follow where it is not empty.
[[nodiscard]] std::span<const Opener> greetings();
/// Words that only lead in.
[[nodiscard]] std::span<const std::string_view> fillers();

}  // namespace stamtafel::language
