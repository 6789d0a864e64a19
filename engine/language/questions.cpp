// A "?" is looked for first, with the speed of memchr; only a text without one has its sentences' first words compared.
#include "engine/language/questions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/language/openers.hpp"

namespace stamtafel::language {
namespace {

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

/// `words` are parted by `|`; each stands for itself with a border behind it, none for anything.
bool starts_with_one(std::string_view text, std::string_view words) {
    for (std::size_t from = 0; from <= words.size(); ++from) {
        std::size_t at = 0;  // a byte a step: the words are short, and most differ in their first letter
        while (at < text.size() && from < words.size() && words[from] != '|' && words[from] == text[at]) ++at, ++from;
        const bool whole = from == words.size() || words[from] == '|';
        if (whole && (at == 0 || at == text.size() || !in_word(text[at]))) return true;
        while (from < words.size() && words[from] != '|') ++from;
    }
    return false;
}

/// Small letters without accents, blanks made one, as many as there is room for: enough to compare.
template <std::size_t room>
class Letters {
  public:
    /// Reads while `goes_on`, says where it stopped.
    template <class GoesOn>
    std::size_t read(std::string_view from, const GoesOn& goes_on) {
        std::size_t at = 0;
        while (at < from.size() && size_ < room && goes_on(from[at])) at = take(from, at);
        return at;
    }
    [[nodiscard]] std::string_view text() const { return {letters_.data(), size_}; }

  private:
    std::size_t take(std::string_view from, std::size_t at) {
        char c = lowered(from[at]);
        std::size_t bytes = 1;
        if (c == '\xc3' && at + 1 < from.size()) {
            c = plain(from[at + 1]);
            bytes = 2;
        } else if (from.substr(at).starts_with("\xe2\x80\x99")) {  // ’
            c = '\'';
            bytes = 3;
        }
        if (blank(c)) c = ' ';
        if (c != ' ' || size_ == 0 || letters_[size_ - 1] != ' ') letters_[size_++] = c;
        return at + bytes;
    }

    /// é, É → e, and so on; what is no accented vowel stays a letter.
    static char plain(char second) {
        const auto letter = static_cast<unsigned char>(second) & 0x1fU;
        if (letter <= 0x05) return 'a';
        return letter >= 0x08 && letter <= 0x0b ? 'e' : letter >= 0x0c && letter <= 0x0f ? 'i' : 'o';
    }

    std::array<char, room> letters_{};
    std::size_t size_ = 0;
};

class FirstWord {
  public:
    explicit FirstWord(std::string_view sentence)
        : end_(letters_.read(sentence, [](char c) { return in_word(lowered(c)); })) {}
    [[nodiscard]] std::string_view text() const { return letters_.text(); }
    [[nodiscard]] std::size_t end() const { return end_; }

  private:
    Letters<16> letters_;
    std::size_t end_ = 0;
};

class Beginning {
  public:
    explicit Beginning(std::string_view sentence) {
        letters_.read(sentence, [](char) { return true; });
    }
    [[nodiscard]] std::string_view text() const { return letters_.text(); }

  private:
    Letters<64> letters_;
};

std::string_view without_blank(std::string_view text) {
    if (text.starts_with(' ')) text.remove_prefix(1);
    return text;
}

/// "Hoe vervang ik", "waar laat je": a Dutch verb before its subject asks, unless the word only admires.
bool verb_before_subject(std::string_view rest) {
    constexpr std::string_view subjects =
        "ik|je|jij|jullie|u|we|wij|men|hij|dit|dat|het|de|iemand|zij|ze|jouw|mijn|deze|die";
    constexpr std::string_view others =
        "een|meer|minder|dan|leuk|mooi|fijn|goed|lief|jammer|erg|super|tof|gaaf|netjes|vervelend|stom|raar|gek|"
        "heerlijk|"
        "geweldig|betreft|dat|als|of|waar|en|vooral|bijzonder|knap|triest|balen|zielig|slecht|ook|mij|me|ons|hem|haar|"
        "er|zo|"
        "opvalt|eerder|langer|harder|vaker|sneller|slim|handig|prachtig|bizar|cool|schandalig|belachelijk|jammerlijk";
    if (starts_with_one(rest, subjects) || starts_with_one(rest, others)) return false;
    const std::size_t second = rest.find(' ');
    return second != rest.npos && starts_with_one(rest.substr(second + 1), subjects);
}

constexpr std::string_view admired =
    "een|fijn|leuk|goed|mooi|lief|jammer|super|tof|netjes|gaaf|erg|vervelend|a|an|nice|great|lovely|cool|goed dat|is "
    "dat "
    "mooi|is dit mooi|zijn jullie goed|is dat leuk|is het mooi|is dat fijn|zou dat mooi|is dat lief|is not to "
    "like|matters";

enum class Kind : std::uint8_t { nothing, opener, asking, greeting, filler };

/// What a first word is, by its hash: most words are nothing, which one look tells.
struct Entry {
    std::string_view word;
    std::string_view rest;
    Kind kind = Kind::nothing;
};

std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2'166'136'261U;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash;
}

/// The tables of openers.hpp under one hash, less than half full.
class FirstWords {
  public:
    FirstWords() {
        for (const Opener& row : openers()) put({row.first, row.rest, Kind::opener});
        for (const Opener& row : asking()) put({row.first, row.rest, Kind::asking});
        for (const Opener& row : greetings()) put({row.first, row.rest, Kind::greeting});
        for (const std::string_view word : fillers()) put({word, "", Kind::filler});
    }
    [[nodiscard]] const Entry& find(std::string_view word) const { return table_[place(word)]; }

  private:
    [[nodiscard]] std::size_t place(std::string_view word) const {
        std::size_t at = (hash_of(word) >> 8U) % table_.size();
        while (!table_[at].word.empty() && table_[at].word != word) at = (at + 1) % table_.size();
        return at;
    }
    void put(const Entry& entry) { table_[place(entry.word)] = entry; }

    std::array<Entry, 512> table_{};
};

const FirstWords& first_words() {
    static const FirstWords words;
    return words;
}

/// One of the openers' turns of phrase; one that ends in a comma only where the sentence has none.
bool opens(std::string_view phrases, std::string_view rest, std::string_view sentence) {
    for (std::size_t from = 0; from <= phrases.size();) {
        const std::size_t end = std::min(phrases.find('|', from), phrases.size());
        std::string_view phrase = phrases.substr(from, end - from);
        const bool condition = phrase.ends_with(',');
        if (condition) phrase.remove_suffix(1);
        if (starts_with_one(rest, phrase) && !(condition && sentence.find(',') != sentence.npos)) return true;
        from = end + 1;
    }
    return false;
}

/// A verb behind a handle, with what need not be its subject: "is the worst", "does a great job".
bool has_subject(std::string_view verb, std::string_view rest) {
    return starts_with_one(verb, "is|was|has|does|will") &&
           starts_with_one(rest, "the|my|a|any|your|one|our|de|het|een");
}

/// Does a sentence ask that begins with this word, with what follows?
bool asks(const Entry& entry, std::string_view rest, std::string_view sentence) {
    if (entry.kind == Kind::opener) return opens(entry.rest, rest, sentence);
    if (starts_with_one(rest, admired)) return false;
    const bool dutch = entry.word.front() == 'w' ? entry.word[1] != 'h' : entry.word == "hoe";
    return starts_with_one(rest, entry.rest) || (dutch && verb_before_subject(rest));
}

/// Where a greeting ends: at its comma when that is near, else behind its word.
std::size_t past_greeting(std::string_view sentence, std::size_t word_end) {
    constexpr std::size_t near = 30;
    const std::size_t comma = sentence.substr(0, near).find(',');
    return comma == sentence.npos ? word_end : comma;
}

/// Past handles, marks, greetings and words that only lead in, then by the first word.
bool opens_question(std::string_view sentence) {
    bool behind_handle = false;
    for (int steps = 0; steps < 8; ++steps) {
        sentence.remove_prefix(std::min(sentence.find_first_not_of(" \t\"'(-*>~,:"), sentence.size()));
        if (sentence.empty()) return false;
        if (sentence.front() == '@') {
            sentence.remove_prefix(std::min(sentence.find(' '), sentence.size()));
            behind_handle = true;
            continue;
        }
        const FirstWord first(sentence);
        const Entry& entry = first_words().find(first.text());
        if (entry.kind == Kind::nothing) return false;
        std::size_t past = first.end();
        if (entry.kind == Kind::opener || entry.kind == Kind::asking || !entry.rest.empty()) {
            const Beginning behind(sentence.substr(past));
            const std::string_view rest = without_blank(behind.text());
            if (entry.kind != Kind::greeting)
                return !(behind_handle && has_subject(entry.word, rest)) && asks(entry, rest, sentence);
            if (!starts_with_one(rest, entry.rest)) return false;
        }
        if (entry.kind == Kind::greeting) past = past_greeting(sentence, past);
        sentence.remove_prefix(past);
        behind_handle = false;
    }
    return false;
}

/// Is the "?" at `at` part of the address of a page? Then where that ends, else `at`.
std::size_t past_address(std::string_view text, std::size_t from, std::size_t at) {
    constexpr std::string_view borders = " \t\r\n<>\"()";
    const std::string_view before = text.substr(from, at - from);
    const std::size_t border = before.find_last_of(borders);
    const std::string_view address = border == before.npos ? before : before.substr(border + 1);
    const bool page = address.find("://") != address.npos || address.starts_with("www.") || address.starts_with("WWW.");
    return page ? std::min(text.find_first_of(borders, at), text.size()) : at;
}

bool has_mark(std::string_view text) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = text.find('?', from);
        if (at == text.npos) return false;
        from = past_address(text, from, at);
        if (from == at) return true;
    }
    return false;
}

constexpr std::array<bool, 256> sentence_border = [] {
    std::array<bool, 256> out{};
    for (const char c : {'.', '!', '\n', '\r'}) out[static_cast<unsigned char>(c)] = true;
    return out;
}();

/// Does a sentence end here? A full stop inside a number, a name or an address ends none.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (!sentence_border[static_cast<unsigned char>(text[at])]) return false;
    return text[at] != '.' || at + 1 >= text.size() || blank(text[at + 1]) || line_end(text[at + 1]);
}

}  // namespace

bool is_question(std::string_view text) {
    if (has_mark(text)) return true;
    std::size_t sentence = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!ends_sentence(text, at)) continue;
        if (text[at] != '!' && opens_question(text.substr(sentence, at - sentence))) return true;
        sentence = at + 1;
    }
    return opens_question(text.substr(sentence));
}

}  // namespace stamtafel::language
