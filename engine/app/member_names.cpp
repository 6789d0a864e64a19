// The texts' runs of words are few, the accounts many: one pass over the accounts looks each up among the runs.
#include "engine/app/member_names.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>
#include <system_error>
#include <unordered_map>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::size_t shortest_name = 5, longest_run = 7;

constexpr std::string_view joints = "._-";  // inside a handle, and around a name in a sentence

bool is_of_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || joints.find(c) != joints.npos;
}

/// Quotes, dashes and dots beyond ASCII as blanks; what nobody sees inside a word goes.
std::string with_plain_signs(const std::string& folded) {
    std::string out;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto byte = [&](std::size_t i) {
            return at + i < folded.size() ? static_cast<unsigned char>(folded[at + i]) : 0U;
        };
        const bool latin = byte(0) == 0xc2 && byte(1) >= 0xa0 && byte(1) <= 0xbf;      // U+00A0 to U+00BF
        const bool general = byte(0) == 0xe2 && (byte(1) == 0x80 || byte(1) == 0x81);  // U+2000 to U+207F
        const bool mark = byte(0) == 0xef && byte(1) == 0xbb && byte(2) == 0xbf;       // U+FEFF
        const bool unseen = mark || (latin && byte(1) == 0xad) ||
                            (general && byte(1) == 0x80 && byte(2) >= 0x8b && byte(2) <= 0x8f) ||
                            (general && byte(1) == 0x81 && byte(2) >= 0xa0 && byte(2) <= 0xa4);
        if (!latin && !general && !mark) {
            out += folded[at];
            continue;
        }
        if (!unseen) out += ' ';
        at += latin ? 1 : 2;
    }
    return out;
}

/// With every sign that is no letter and no digit as a blank: an emoji neither glues two words nor is one.
std::string without_signs(const std::string& folded) {
    std::string out;
    bool sign = false;
    for (const char c : base::with_signs_apart(folded)) {
        if (c == '\x01')
            sign = !sign, out += ' ';
        else if (!sign)
            out += c;
    }
    return out;
}

/// What a page makes of a character's number: "&#98;" and "&#x62;" are a b.
std::string letter_of(std::string_view digits) {
    const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return {};
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto rest = [&](unsigned shift) { return byte(0x80 | (code >> shift & 0x3f)); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xc0 | code >> 6), rest(0)};
    if (code < 0x10000) return {byte(0xe0 | code >> 12), rest(6), rest(0)};
    if (code < 0x110000) return {byte(0xf0 | code >> 18), rest(12), rest(6), rest(0)};
    return {};
}

/// With entities as the characters that a page makes of them.
std::string without_entities(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '&' ? text.substr(at, longest).find(';') : text.npos;
        if (end == text.npos) {
            out += text[at];
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - 1);
        if (name.starts_with('#'))
            out += letter_of(name.substr(1));
        else if (name != "shy" && name != "zwj" && name != "zwnj")  // nobody sees these
            out += ' ';
        at += end;
    }
    return out;
}

/// A word broken at the end of a line, or behind one of its joints, as one.
std::string without_breaks(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (blank && (out.ends_with('_') || out.ends_with('.'))) continue;
        if (blank && out.ends_with('-'))
            out.pop_back();
        else if (c != '\n' && c != '\r')
            out += c;
    }
    return out;
}

/// Folded words; dots, dashes and lines at their ends belong to the sentence.
std::vector<std::string> words_in(std::string_view text) {
    const std::string folded = without_signs(with_plain_signs(base::fold(text)));
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && is_of_word(folded[end])) ++end;
        std::string_view word = std::string_view(folded).substr(at, end - at);
        while (!word.empty() && joints.find(word.front()) != joints.npos) word.remove_prefix(1);
        while (!word.empty() && joints.find(word.back()) != joints.npos) word.remove_suffix(1);
        if (!word.empty()) words.emplace_back(word);
        at = end + 1;
    }
    return words;
}

/// "fiets_bas.nl" as "fiets", "fiets_bas", "bas", "bas.nl" and "nl".
std::vector<std::string> parts_of(const std::string& word) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at;
        for (std::size_t count = 0; count < longest_run && end < word.size(); ++count) {
            end = std::min(word.find_first_of(joints, end + (count > 0 ? 1 : 0)), word.size());
            parts.push_back(word.substr(at, end - at));
        }
        at = std::min(word.find_first_of(joints, at), word.size() - 1) + 1;
    }
    return parts;
}

/// "fietstbasje" and "sannes" without the ending that Dutch glues to a name.
std::vector<std::string> without_endings(const std::string& word) {
    constexpr std::string_view endings[] = {"s", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes"};
    std::vector<std::string> names;
    for (const std::string_view ending : endings)
        if (word.ends_with(ending)) names.push_back(word.substr(0, word.size() - ending.size()));
    return names;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
    std::string out = words[from];
    for (std::size_t i = 1; i < count; ++i) out += ' ' + words[from + i];
    return out;
}

/// Words that the report or the playbook uses itself.
class OwnWords {
  public:
    OwnWords(const playbook::Playbook& book, const words::Catalogue& catalogue) {
        for (const words::Entry& entry : catalogue.entries) add(entry.one), add(entry.other);
        add(book.community.name.value), add(book.community.id.value), add(book.community.brand.value);
        for (const playbook::Person& one : book.team) add(one.name.value), add(one.id.value);
        for (const playbook::Channel& one : book.channels) add(one.name.value), add(one.id.value);
        for (const playbook::Goal& one : book.goals) add(one.name.value), add(one.id.value);
        for (const playbook::Kpi& one : book.kpis) add(one.name.value), add(one.id.value);
        for (const playbook::Protocol& one : book.protocols) add(one.name.value), add(one.id.value);
    }
    [[nodiscard]] bool has(const std::string& word) const { return words_.count(word) > 0; }

  private:
    void add(std::string_view text) {
        for (std::string& word : words_in(text)) words_.insert(std::move(word));
    }
    std::set<std::string> words_;
};

/// Every run of words as long as a name may be, and the texts that it stands in.
using Runs = std::unordered_map<std::string, std::vector<std::size_t>>;  // looked up only

Runs runs_in(const std::vector<std::string>& texts, const OwnWords& own) {
    Runs runs;
    const auto add = [&](std::string run, std::size_t text) {
        if (base::characters(run) < shortest_name) return;
        auto& where = runs[std::move(run)];
        if (where.empty() || where.back() != text) where.push_back(text);
    };
    const auto add_unless_own = [&](std::string run, std::size_t text) {
        if (own.has(run)) return;
        for (std::string& name : without_endings(run))
            if (!own.has(name)) add(std::move(name), text);
        add(std::move(run), text);
    };
    const auto add_all = [&](const std::string& said, std::size_t text) {
        const std::vector<std::string> words = words_in(said);
        for (const std::string& word : words)
            for (std::string& part : parts_of(word)) add_unless_own(std::move(part), text);
        for (std::size_t from = 0; from < words.size(); ++from)
            for (std::size_t count = 1; count <= longest_run && from + count <= words.size(); ++count)
                add_unless_own(joined(words, from, count), text);
    };
    for (std::size_t text = 0; text < texts.size(); ++text) {
        const std::string said = without_entities(texts[text]);
        add_all(said, text);
        add_all(without_breaks(said), text);
    }
    return runs;
}

}  // namespace

std::vector<std::optional<std::string>> members_named(const Run& run, const words::Catalogue& catalogue,
                                                      const std::vector<std::string>& texts) {
    std::vector<std::optional<std::string>> named(texts.size());
    if (texts.empty()) return named;
    const Runs runs = runs_in(texts, OwnWords(run.loaded.playbook, catalogue));
    for (const activity::AccountInfo& account : run.data.accounts) {
        if (account.brand || account.automation) continue;
        for (const activity::Text& text : {account.handle, account.name}) {
            const std::string_view name = run.store.view(text);
            if (name.size() < shortest_name || name.size() > 200) continue;
            const std::vector<std::string> words = words_in(name);
            if (words.empty() || words.size() > longest_run) continue;
            const auto found = runs.find(joined(words, 0, words.size()));
            if (found == runs.end()) continue;
            for (const std::size_t at : found->second)
                if (!named[at]) named[at] = std::string(name);
        }
    }
    return named;
}

}  // namespace stamtafel::app
