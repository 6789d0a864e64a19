// Stop words in folded form, at most eight letters each, so that a word is one number and looking it up one step or
// two. A word that several of these languages share counts for all of them.
#include "engine/language/guess.hpp"

#include <algorithm>
#include <array>

namespace stamtafel::language {
namespace {

struct Row {
    Guess guess;
    std::string_view code, words;  ///< words parted by blanks
};
constexpr std::array<Row, 4> rows{
    {{Guess::nl, "nl",
      "aan al alle alleen als altijd bedankt ben bent bij daar dan dank dat de deze die dit doen door echt een en er "
      "erg gaan gaat geen geweest goed graag had hallo heb hebben heeft heel het hier hij hoe hoi iemand iets ik in is "
      "je jij jou jouw jullie kan kon kunnen kunt maar me mee meer met mij mijn moet moeten na naar net niet niets nog "
      "nu of om ons onze ook op over te toch tot tussen u uit uw van vanaf veel voor vraag vind waar waarom wanneer "
      "was wat we weer weet wel welke werd weten wie wij wil worden wordt zal ze zeer zelf zich zijn zo zonder zou"},
     {Guess::en, "en",
      "a about after all also am an and any are as at be because been before being but by can could did do does doing "
      "don even for from get got had has have hello her here hey him his how i if im in into is isn it its just know "
      "like me more most much my need never no not now of off on one only or other our out over please really she "
      "should so some still such than thank thanks that the their them then there these they thing this those time to "
      "too up us use very was we were what when where which while who why will with won would yes yet you your"},
     {Guess::de, "de",
      "aber alle als am an auch auf aus bei bin bis bitte da danke das dass dem den der des die dir doch du durch ein "
      "eine einem einen einer es fur hab habe haben hat hatte hier ich ihr im immer in ist ja jetzt kann kein keine "
      "konnen man mehr mein meine mich mir mit nach nein nicht noch nur oder schon sehr sein sich sie sind so um und "
      "uns von vom wann warum was wenn wer werden wie wieder wir wird wo zu zum zur uber"},
     {Guess::fr, "fr",
      "a alors au aussi autre aux avec avez avons bien bonjour car ce cela ces cest cette comme comment dans de depuis "
      "des donc du elle elles en est et etait etre fait faire il ils je jai la le les leur lui ma mais me meme merci "
      "mes mon ne nos notre nous on ont ou par pas peut plus pour pourquoi qu quand que quel quelle qui sa sans se ses "
      "si son sont suis sur tout tous toute tres tu un une vos votre vous y"}}};

constexpr std::size_t longest = 8, table_bits = 10, table_size = std::size_t{1} << table_bits;

/// The letters of a short word as one number; 0 for none.
constexpr std::uint64_t packed(std::string_view word) {
    std::uint64_t out = 0;
    for (const char c : word) out = out << 8U | static_cast<unsigned char>(c);
    return out;
}

constexpr std::size_t place(std::uint64_t word) {
    return static_cast<std::size_t>(word * 0x9e37'79b9'7f4a'7c15ULL >> (64U - table_bits));
}

/// A stop word and the languages that have it: bit i for rows[i].
struct Entry {
    std::uint64_t word = 0;
    std::uint8_t languages = 0;
};

constexpr std::array<Entry, table_size> table = [] {
    std::array<Entry, table_size> out{};
    for (std::size_t language = 0; language < rows.size(); ++language) {
        std::string_view words = rows[language].words;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            const std::uint64_t word = packed(words.substr(0, end));
            std::size_t at = place(word);
            while (out[at].word != 0 && out[at].word != word) at = (at + 1) % table_size;
            out[at].word = word;
            out[at].languages = static_cast<std::uint8_t>(out[at].languages | 1U << language);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    return out;
}();

constexpr std::uint8_t languages_of(std::uint64_t word) {
    std::size_t at = place(word);
    while (table[at].word != 0 && table[at].word != word) at = (at + 1) % table_size;
    return table[at].languages;
}
static_assert(languages_of(packed("jullie")) == 1 && languages_of(packed("was")) == 7 && languages_of(1) == 0);

bool letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

Guess guess_language(std::string_view folded) {
    std::array<unsigned, rows.size()> votes{};
    for (std::size_t at = 0; at < folded.size(); ++at) {
        std::uint64_t word = 0;
        const std::size_t from = at;
        for (; at < folded.size() && letter(folded[at]); ++at)
            word = word << 8U | static_cast<unsigned char>(folded[at]);
        if (at == from || at - from > longest) continue;
        const unsigned languages = languages_of(word);
        if (languages == 0) continue;
        for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += languages >> i & 1U;
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
