// The texts' runs of words are few, the accounts many: one pass over the accounts looks each up among the runs.
#include "engine/app/member_names.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "engine/base/text.hpp"

namespace stamtafel::app {
namespace {

constexpr std::size_t shortest_name = 5, longest_run = 4;

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

/// Folded words; dots, dashes and lines at their ends belong to the sentence.
std::vector<std::string> words_in(std::string_view text) {
    const std::string folded = with_plain_signs(base::fold(text));
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

/// "fietstbas.nl" as "fietstbas" and "nl".
std::vector<std::string> parts_of(const std::string& word) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t end = std::min(word.find_first_of(joints, at), word.size());
        parts.push_back(word.substr(at, end - at));
        at = end + 1;
    }
    return parts;
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

/// Every run of up to four words, and the texts that it stands in.
using Runs = std::unordered_map<std::string, std::vector<std::size_t>>;  // looked up only

Runs runs_in(const std::vector<std::string>& texts, const OwnWords& own) {
    Runs runs;
    const auto add = [&](std::string run, std::size_t text) {
        if (base::characters(run) < shortest_name) return;
        auto& where = runs[std::move(run)];
        if (where.empty() || where.back() != text) where.push_back(text);
    };
    for (std::size_t text = 0; text < texts.size(); ++text) {
        const std::vector<std::string> words = words_in(texts[text]);
        for (const std::string& word : words)
            for (std::string& part : parts_of(word))
                if (part != word && !own.has(part)) add(std::move(part), text);
        for (std::size_t from = 0; from < words.size(); ++from)
            for (std::size_t count = 1; count <= longest_run && from + count <= words.size(); ++count) {
                std::string run = joined(words, from, count);
                if (count > 1 || !own.has(run)) add(std::move(run), text);
            }
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
