// Stop words in folded form. A word that two of these languages share counts for both.
#include "engine/language/guess.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace stamtafel::language {
namespace {

constexpr auto dutch = std::to_array<std::string_view>(
    {"aan", "als", "bij", "dat", "de",   "deze", "die",  "dit", "door", "een", "en",  "er",   "het", "hoe", "ik",
     "is",  "je",  "kan", "met", "mijn", "naar", "niet", "nog", "ook",  "op",  "van", "voor", "wat", "wel", "zijn"});
constexpr auto english = std::to_array<std::string_view>(
    {"a",  "and", "are", "at", "be",   "but", "can",  "do", "for", "have", "how",  "i",    "in",    "is",  "it",
     "my", "not", "of",  "on", "that", "the", "this", "to", "was", "we",   "what", "with", "would", "you", "your"});
constexpr auto german = std::to_array<std::string_view>(
    {"aber", "auch", "auf", "bei", "das",   "dem",  "den",  "der", "die",  "ein", "eine", "es",  "fur", "haben",
     "ich",  "im",   "ist", "mit", "nicht", "noch", "oder", "sie", "sind", "und", "von",  "was", "wie", "zu"});
constexpr auto french = std::to_array<std::string_view>(
    {"au", "avec", "ce",   "ces", "dans", "de",  "des",  "du",  "elle", "est", "et",   "il", "je",  "la",
     "le", "les",  "mais", "ne",  "nous", "pas", "pour", "que", "qui",  "sur", "tres", "un", "une", "vous"});

static_assert(std::ranges::is_sorted(dutch) && std::ranges::is_sorted(english) && std::ranges::is_sorted(german) &&
              std::ranges::is_sorted(french));

struct Row {
    Guess guess;
    std::string_view code;
    std::span<const std::string_view> words;  ///< sorted
};
constexpr std::array<Row, 4> rows{
    {{Guess::nl, "nl", dutch}, {Guess::en, "en", english}, {Guess::de, "de", german}, {Guess::fr, "fr", french}}};

bool letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

Guess guess_language(std::string_view folded) {
    std::array<int, rows.size()> votes{};
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && letter(folded[end])) ++end;
        const std::string_view word = folded.substr(at, end - at);
        for (std::size_t i = 0; i < rows.size() && !word.empty(); ++i)
            votes[i] += std::binary_search(rows[i].words.begin(), rows[i].words.end(), word) ? 1 : 0;
        at = std::max(end, at + 1);
    }
    const auto* best = std::max_element(votes.begin(), votes.end());
    const bool alone = std::count(votes.begin(), votes.end(), *best) == 1;
    return *best >= 2 && alone ? rows[static_cast<std::size_t>(best - votes.begin())].guess : Guess::other;
}

std::uint8_t language_bit(std::string_view code) {
    for (const Row& row : rows)
        if (row.code == code) return static_cast<std::uint8_t>(1U << static_cast<unsigned>(row.guess));
    return code == "other" ? 1 : 0;
}

}  // namespace stamtafel::language
