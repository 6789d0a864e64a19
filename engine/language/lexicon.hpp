// Words that say how somebody feels, compiled for looking up: whole words, stems, turns of phrase, emoji, emoticons.
// What a text as a whole says is sentiment.hpp's; the lists themselves are playbooks/sentiment-*.txt, which others read.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stamtafel::language {

/// What a word does to its sentence.
enum class Role : std::uint8_t { none, feeling, negation, stronger, weaker, turn };

/// `term` is compared as a whole, folded; a `*` at its end stands for any further letters. `score` is -3 to 3; a term
/// may have a role beside its score, by an entry of its own.
struct LexiconEntry {
    std::string term;
    float score = 0;
    Role role = Role::feeling;
};

/// The entries of a list in the form that playbooks/sentiment-en.txt explains. Throws std::logic_error with the line
/// when it breaks that form: the lists travel inside the program.
[[nodiscard]] std::vector<LexiconEntry> read_lexicon(std::string_view text);

/// Immutable once built, so that threads share it.
class Lexicon {
  public:
    /// Throws std::logic_error on an empty term and on one that is there twice with a score or twice with a role.
    explicit Lexicon(std::span<const LexiconEntry> entries);

    struct Meaning {
        Role role = Role::none;
        bool scored = false;
        float score = 0;
        [[nodiscard]] bool known() const { return scored || role != Role::none; }
    };
    struct Match {
        Meaning meaning;
        std::size_t end = 0;  ///< where reading goes on; always beyond the place asked for
    };

    /// The word that begins at `at`: the longest turn of phrase, else the whole word, else the longest stem.
    [[nodiscard]] Match word(std::string_view folded, std::size_t at) const;
    /// The emoji or emoticon that begins at `at`, which is no word.
    [[nodiscard]] Match sign(std::string_view folded, std::size_t at) const;

    [[nodiscard]] std::size_t size() const { return terms_; }

  private:
    struct Phrase {
        std::string rest;  ///< what follows the first word
        bool open = false;
        Meaning meaning;
    };
    struct Slot {
        std::string word;
        Meaning whole, stem;
        std::vector<Phrase> phrases;  ///< by the first letter of what follows, the longest first
        std::string letters;          ///< those first letters, one a phrase
    };
    struct Bucket {
        std::uint32_t hash = 0, slot = 0;  ///< slot 0: empty
    };
    struct Emoticon {
        std::string text;
        Meaning meaning;
    };

    void add(const LexiconEntry& entry);
    Slot& slot_of(std::string_view word);
    void index();
    [[nodiscard]] const Slot* find(std::uint32_t hash, std::string_view word) const;
    [[nodiscard]] Meaning of_word(std::string_view word) const;
    [[nodiscard]] Meaning of_stretched(std::string_view word) const;

    std::vector<Slot> slots_;
    std::vector<Bucket> buckets_;   ///< a power of two, at most half full
    std::bitset<1U << 16U> stems_;  ///< by the upper half of a stem's hash: most prefixes are no stem
    std::array<std::vector<Emoticon>, 128> emoticons_;  ///< by first character, longest first
    std::size_t terms_ = 0;
};

/// Does a word begin or go on with this byte of folded text? Emoji and punctuation beyond ASCII do not.
[[nodiscard]] bool in_word(char byte);
/// Where the word that begins at `at` ends; an apostrophe between letters belongs to it.
[[nodiscard]] std::size_t end_of_word(std::string_view folded, std::size_t at);

}  // namespace stamtafel::language
