// The words by which near_duplicates.cpp compares replies, as hashes of their folded form, read in one pass and made
// anew only where a text is not ASCII. What is done with them is its own affair.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/text.hpp"

namespace stamtafel::language::words {

constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 32)) * 0xd6e8'feb8'6659'fd93ULL;
    x = (x ^ (x >> 32)) * 0xd6e8'feb8'6659'fd93ULL;
    return x ^ (x >> 32);
}

/// What a byte is to a word; the classes of a word's bytes together tell all that is asked of it.
enum Letter : std::uint8_t { small = 1, capital = 2, digit = 4, joint = 8, foreign = 16 };

inline constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = small;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = capital;
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = digit;
    for (std::size_t c = 0x80; c < table.size(); ++c) table[c] = foreign;
    table['_'] = joint;
    return table;
}();

inline std::uint8_t class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
inline bool in_word(char c) { return class_of(c) != 0; }
inline bool beyond_ascii(char c) { return class_of(c) == foreign; }

/// FNV-1a of an ASCII word whatever its case, or of folded bytes; and the classes in it.
struct WordHash {
    std::uint64_t value = 14'695'981'039'346'656'037U;
    std::uint8_t classes = 0;

    void add(char c) {
        const std::uint8_t of = class_of(c);
        classes = static_cast<std::uint8_t>(classes | of);
        value = (value ^ static_cast<unsigned char>(of == capital ? c + 32 : c)) * 1'099'511'628'211U;
    }
};

inline std::uint64_t hash_of(std::string_view word) {
    WordHash hash;
    for (const char c : word) hash.add(c);
    return mixed(hash.value);
}

inline bool starts_link(std::string_view rest) {
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
}

/// "Mila", not "MILA" nor "I".
inline bool is_capitalised(std::string_view word) {
    return word.size() > 1 && class_of(word[0]) == capital &&
           std::none_of(word.begin() + 1, word.end(), [](char c) { return class_of(c) == capital; });
}

/// A handle may hold dots and hyphens: "@mila-van.dam".
inline std::size_t end_of_handle(std::string_view text, std::size_t at) {
    const auto joins = [&](std::size_t i) {
        return (text[i] == '.' || text[i] == '-') && i + 1 < text.size() && in_word(text[i + 1]);
    };
    while (at < text.size() && (in_word(text[at]) || joins(at))) ++at;
    return at;
}

/// Words as hashes of their folded form, without making them anew: what ten million replies need.
template <class IsName>
class Words {
  public:
    explicit Words(IsName& is_name) : is_name_(is_name) {}

    /// take(hash, word as written) for each telling word.
    template <class Take>
    void each(std::string_view text, const Take& take) const {
        bool inside_sentence = false;
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at];
            if (!in_word(c)) {
                if (c == '.' || c == '!' || c == '?') inside_sentence = false;
                ++at;
                continue;
            }
            if ((c == 'h' || c == 'w') && starts_link(text.substr(at))) {
                at = std::min(text.find_first_of(" \t\r\n<>\")", at), text.size());
                continue;
            }
            if (at > 0 && text[at - 1] == '@') {
                at = end_of_handle(text, at);
                continue;
            }
            const std::size_t start = at;
            WordHash hash;
            do hash.add(text[at]);
            while (++at < text.size() && in_word(text[at]));
            const std::string_view word = text.substr(start, at - start);
            if (std::exchange(inside_sentence, true) && is_capitalised(word)) continue;
            if ((hash.classes & digit) == 0) take_word(word, hash, take);
        }
    }

  private:
    template <class Take>
    void take_word(std::string_view word, const WordHash& hash, const Take& take) const {
        if ((hash.classes & foreign) != 0)
            take_folded(base::with_signs_apart(base::fold(word)), take);
        else
            take_known(word, mixed(hash.value), take);
    }

    /// Signs such as emoji stand between two \x01 and are no words.
    template <class Take>
    void take_folded(const std::string& folded, const Take& take) const {
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t end = std::min(folded.find('\x01', at), folded.size());
            const std::string_view word = std::string_view(folded).substr(at, end - at);
            if (!word.empty()) take_known(word, hash_of(word), take);
            at = end == folded.size() ? end : std::min(folded.find('\x01', end + 1), folded.size() - 1) + 1;
        }
    }

    template <class Take>
    void take_known(std::string_view word, std::uint64_t hash, const Take& take) const {
        if (!is_name_(hash)) take(hash, word);
    }

    IsName& is_name_;
};

}  // namespace stamtafel::language::words
