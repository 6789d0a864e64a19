// A hash table of first words over one running hash, in which every prefix of a word has its hash for nothing: so a
// stem is found while the word is being read.
#include "engine/language/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "engine/base/text.hpp"

namespace stamtafel::language {
namespace {

constexpr std::uint32_t first_hash = 2'166'136'261U, prime = 16'777'619U;  // FNV-1a

std::uint32_t hashed(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * prime; }

std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = first_hash;
    for (const char c : word) hash = hashed(hash, c);
    return hash;
}

constexpr std::array<bool, 256> word_bytes = [] {
    std::array<bool, 256> out{};
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = c >= 0x80 ? c != 0xe2 && c != 0xf0 && c != 0xc2  // folded letters begin with none of these
                           : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    return out;
}();

bool beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Of what follows a first word: phrases are told apart by it before they are compared.
char first_letter(std::string_view rest) {
    return rest.empty() ? '\0' : rest[rest.size() > 1 && rest[0] == ' ' ? 1 : 0];
}

std::size_t character_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xf0 ? 4U : byte >= 0xe0 ? 3U : byte >= 0xc0 ? 2U : 1U;
}

constexpr std::array<std::pair<std::string_view, Role>, 4> roles{
    {{"not", Role::negation}, {"more", Role::stronger}, {"less", Role::weaker}, {"but", Role::turn}}};

/// What the entries below a heading have in common.
LexiconEntry heading(std::string_view inside, int line) {
    for (const auto& [name, role] : roles)
        if (name == inside) return {"", 0, role};
    int score = 0;
    const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), score);
    if (error != std::errc{} || end != inside.data() + inside.size() || score < -3 || score > 3)
        throw std::logic_error(fmt::format("lexicon, line {}: [{}] is no section", line, inside));
    return {"", static_cast<float>(score), Role::feeling};
}

/// Letters that stand three times or more in a row, brought back to `most`.
std::string_view squeezed(std::string_view word, std::size_t most, std::array<char, 64>& room) {
    std::size_t size = 0, run = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
        std::size_t whole = run;
        for (std::size_t next = i + 1; next < word.size() && word[next] == word[i]; ++next) ++whole;
        if (whole < 3 || run <= most) room[size++] = word[i];
    }
    return {room.data(), size};
}

bool stretched(std::string_view word) {
    for (std::size_t i = 2; i < word.size(); ++i)
        if (word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
    return false;
}

void learn(Lexicon::Meaning& meaning, const LexiconEntry& entry) {
    const bool feeling = entry.role == Role::feeling;
    if (feeling ? meaning.scored : meaning.role != Role::none)
        throw std::logic_error(fmt::format("lexicon: '{}' is there twice", entry.term));
    if (feeling)
        meaning.scored = true, meaning.score = entry.score;
    else
        meaning.role = entry.role;
}

}  // namespace

bool in_word(char byte) { return word_bytes[static_cast<unsigned char>(byte)]; }

std::size_t end_of_word(std::string_view folded, std::size_t at) {
    while (at < folded.size() &&
           (in_word(folded[at]) || (folded[at] == '\'' && at + 1 < folded.size() && in_word(folded[at + 1]))))
        ++at;
    return at;
}

std::vector<LexiconEntry> read_lexicon(std::string_view text) {
    std::vector<LexiconEntry> out;
    LexiconEntry below{"", 0, Role::none};
    for (int line = 1; !text.empty(); ++line) {
        const std::string_view row = base::trimmed(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        if (row.empty() || row.front() == '#') continue;
        if (row.front() == '[' && row.back() == ']') {
            below = heading(row.substr(1, row.size() - 2), line);
            continue;
        }
        if (below.role == Role::none) throw std::logic_error(fmt::format("lexicon, line {}: above all sections", line));
        for (std::size_t from = 0; from < row.size();) {
            const std::size_t comma = std::min(row.find(", ", from), row.size());
            std::string_view term = base::trimmed(row.substr(from, comma - from));
            if (term.ends_with(',')) term.remove_suffix(1);
            if (!term.empty()) out.push_back({std::string(term), below.score, below.role});
            from = comma + 1;
        }
    }
    return out;
}

Lexicon::Lexicon(std::span<const LexiconEntry> entries) : slots_(1) {
    std::unordered_map<std::string, std::uint32_t> known;  // only looked up, never walked
    for (const LexiconEntry& entry : entries) add(entry);
    terms_ = entries.size();
    index();
}

void Lexicon::add(const LexiconEntry& entry) {
    std::string term = base::fold(base::trimmed(entry.term));
    const bool open = term.size() > 1 && term.back() == '*';
    if (open) term.pop_back();
    if (term.empty()) throw std::logic_error("lexicon: an empty term");
    if (!in_word(term.front()) && !beyond_ascii(term.front())) {
        auto& list = emoticons_[static_cast<std::size_t>(term.front())];
        const auto found = std::find_if(list.begin(), list.end(), [&](const Emoticon& e) { return e.text == term; });
        learn((found == list.end() ? list.emplace_back(Emoticon{term, {}}) : *found).meaning, entry);
        return;
    }
    const std::size_t word = in_word(term.front()) ? end_of_word(term, 0) : character_bytes(term.front());
    Slot& slot = slot_of(std::string_view(term).substr(0, word));
    if (word >= term.size()) return learn(open ? slot.stem : slot.whole, entry);
    const std::string rest = term.substr(word);
    const auto found = std::find_if(slot.phrases.begin(), slot.phrases.end(),
                                    [&](const Phrase& p) { return p.rest == rest && p.open == open; });
    learn((found == slot.phrases.end() ? slot.phrases.emplace_back(Phrase{rest, open, {}}) : *found).meaning, entry);
}

/// The table grows as it fills: every slot is put back in its place.
Lexicon::Slot& Lexicon::slot_of(std::string_view word) {
    if (slots_.size() * 2 >= buckets_.size()) {
        buckets_.assign(std::max<std::size_t>(buckets_.size() * 2, 1024), {});
        for (std::size_t i = 1; i < slots_.size(); ++i) {
            const std::uint32_t hash = hash_of(slots_[i].word);
            std::size_t at = hash & (buckets_.size() - 1);
            while (buckets_[at].slot != 0) at = (at + 1) & (buckets_.size() - 1);
            buckets_[at] = {hash, static_cast<std::uint32_t>(i)};
        }
    }
    const std::uint32_t hash = hash_of(word);
    std::size_t at = hash & (buckets_.size() - 1);
    for (; buckets_[at].slot != 0; at = (at + 1) & (buckets_.size() - 1))
        if (slots_[buckets_[at].slot].word == word) return slots_[buckets_[at].slot];
    buckets_[at] = {hash, static_cast<std::uint32_t>(slots_.size())};
    slots_.push_back({std::string(word), {}, {}, {}, {}});
    return slots_.back();
}

void Lexicon::index() {
    const auto longer = [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; };
    for (Slot& slot : slots_) {
        std::sort(slot.phrases.begin(), slot.phrases.end(), [&](const Phrase& a, const Phrase& b) {
            if (first_letter(a.rest) != first_letter(b.rest)) return first_letter(a.rest) < first_letter(b.rest);
            return a.rest != b.rest ? longer(a.rest, b.rest) : a.open < b.open;
        });
        for (const Phrase& phrase : slot.phrases) slot.letters += first_letter(phrase.rest);
        if (slot.stem.known()) stems_.set(hash_of(slot.word) >> 16U);
    }
    for (auto& list : emoticons_)
        std::sort(list.begin(), list.end(),
                  [&](const Emoticon& a, const Emoticon& b) { return longer(a.text, b.text); });
}

const Lexicon::Slot* Lexicon::find(std::uint32_t hash, std::string_view word) const {
    if (buckets_.empty()) return nullptr;
    for (std::size_t at = hash & (buckets_.size() - 1); buckets_[at].slot != 0; at = (at + 1) & (buckets_.size() - 1))
        if (buckets_[at].hash == hash && slots_[buckets_[at].slot].word == word) return &slots_[buckets_[at].slot];
    return nullptr;
}

Lexicon::Match Lexicon::word(std::string_view folded, std::size_t at) const {
    std::uint32_t hash = first_hash;
    std::size_t end = at;
    Meaning stem;
    while (end < folded.size() &&
           (in_word(folded[end]) || (folded[end] == '\'' && end + 1 < folded.size() && in_word(folded[end + 1])))) {
        hash = hashed(hash, folded[end++]);
        if (!stems_[hash >> 16U]) continue;
        const Slot* slot = find(hash, folded.substr(at, end - at));
        if (slot != nullptr && slot->stem.known()) stem = slot->stem;
    }
    const std::string_view word = folded.substr(at, end - at);
    const Slot* slot = find(hash, word);
    if (slot == nullptr) return {stem.known() || !stretched(word) ? stem : of_stretched(word), end};
    const char letter = first_letter(folded.substr(end, 2));
    for (std::size_t i = slot->letters.find(letter); i < slot->letters.size() && slot->letters[i] == letter; ++i) {
        const Phrase& phrase = slot->phrases[i];
        if (!folded.substr(end).starts_with(phrase.rest)) continue;
        const std::size_t after = end + phrase.rest.size();
        const bool whole = after >= folded.size() || !in_word(folded[after]) || !in_word(phrase.rest.back());
        if (whole || phrase.open) return {phrase.meaning, whole ? after : end_of_word(folded, after)};
    }
    return {slot->whole.known() ? slot->whole : stem, end};
}

/// "goooood" is "good", "leuuuk" is "leuk".
Lexicon::Meaning Lexicon::of_stretched(std::string_view word) const {
    std::array<char, 64> room{};
    if (word.size() > room.size()) return {};
    const Meaning twice = of_word(squeezed(word, 2, room));
    return twice.known() ? twice : of_word(squeezed(word, 1, room));
}

Lexicon::Meaning Lexicon::of_word(std::string_view word) const {
    if (const Slot* slot = find(hash_of(word), word); slot != nullptr && slot->whole.known()) return slot->whole;
    for (std::size_t size = word.size(); size > 0; --size)
        if (const Slot* slot = find(hash_of(word.substr(0, size)), word.substr(0, size));
            slot != nullptr && slot->stem.known())
            return slot->stem;
    return {};
}

Lexicon::Match Lexicon::sign(std::string_view folded, std::size_t at) const {
    if (beyond_ascii(folded[at])) {
        const std::string_view one = folded.substr(at, character_bytes(folded[at]));
        const Slot* slot = find(hash_of(one), one);
        return {slot == nullptr ? Meaning{} : slot->whole, at + one.size()};
    }
    for (const Emoticon& emoticon : emoticons_[static_cast<std::size_t>(folded[at])]) {
        if (!folded.substr(at).starts_with(emoticon.text)) continue;
        const std::size_t after = at + emoticon.text.size();
        const bool goes_on = after < folded.size() && (folded[after] == '/' || in_word(folded[after]));
        if (goes_on && (in_word(emoticon.text.back()) || emoticon.text.back() == '/')) continue;  // ":data", "://"
        return {emoticon.meaning, after};
    }
    return {{}, at + 1};
}

}  // namespace stamtafel::language
