// What the word lists make of real texts: word_shares [--list CATEGORY | --list-questions] [DATA]. Shares of languages,
// questions without a mark and categories over the even rows of each set; --list prints up to 100 of the texts, for a
// person to read. Word lists are mended looking at these rows alone.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/app/load.hpp"
#include "engine/base/text.hpp"
#include "engine/language/guess.hpp"
#include "engine/language/questions.hpp"
#include "engine/language/terms.hpp"
#include "engine/measure/lists.hpp"
#include "tests/bench/labelled.hpp"

namespace {

using namespace stamtafel;

struct Set {
    std::string_view name, file;
    std::size_t column, header;  ///< of the text; rows above the first
};
constexpr std::array<Set, 3> tables{{{"bol", "sentiment-nl-bol/polarity_nl_even.csv", 1, 0},
                                     {"airline", "twitter-airline-sentiment/tweets_virgin_united_southwest.csv", 4, 1},
                                     {"twcs", "twitter-twcs/twcs.csv", 5, 1}}};

/// Even rows; of twcs those of customers.
std::vector<std::string> texts_of(const Set& set, const std::string& data) {
    std::vector<std::string> out;
    const auto rows = bench::read_csv(fmt::format("{}/{}", data, set.file));
    for (std::size_t i = set.header; rows && i < rows->size(); i += 2) {
        const auto& cells = (*rows)[i].cells;
        if (cells.size() > set.column && (set.name != "twcs" || cells[3] == "True")) out.push_back(cells[set.column]);
    }
    return out;
}

/// The text of a post in JSON lines: what stands between the quotes behind "cooked", without its tags.
std::string post_text(std::string_view line) {
    constexpr std::string_view key = "\"cooked\":\"";
    const std::size_t at = line.find(key);
    std::string out;
    bool tag = false;
    for (std::size_t i = at == line.npos ? line.size() : at + key.size(); i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) {
            out += line[++i] == 'n' ? '\n' : ' ';
        } else if (line[i] == '<' || line[i] == '>') {
            tag = line[i] == '<';
            out += ' ';
        } else if (!tag) {
            out += line[i];
        }
    }
    return out;
}

std::vector<std::string> posts(const std::string& data) {
    std::vector<std::string> out;
    const std::string text = bench::read_file(data + "/discourse-delving/posts_2022_2024.jsonl").value_or("");
    std::size_t number = 0;
    for (std::size_t from = 0; from < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (number % 2 == 0) out.push_back(post_text(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    return out;
}

/// The rules of words.yaml, the first that holds.
class Categories {
  public:
    explicit Categories(const language::Lists& lists) : rules_(lists.rules), terms_(lists_of(lists.rules)) {
        for (const language::Rule& rule : rules_) {
            patterns_.emplace_back();
            if (!rule.matches.empty()) patterns_.back().emplace(rule.matches);
        }
    }

    std::string of(std::string_view text) {
        terms_.find(base::fold(text), found_);
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            const auto has = [&](std::size_t list) {
                return std::binary_search(found_.begin(), found_.end(), static_cast<int>(list));
            };
            if (!rules_[i].any_of.empty() && !has(2 * i)) continue;
            if (has(2 * i + 1) || (rules_[i].is_question && *rules_[i].is_question != language::is_question(text)))
                continue;
            if (patterns_[i] && !patterns_[i]->matches(text)) continue;
            return rules_[i].category;
        }
        return "other";
    }

  private:
    static std::vector<std::vector<std::string>> lists_of(const std::vector<language::Rule>& rules) {
        std::vector<std::vector<std::string>> out;
        for (const language::Rule& rule : rules) out.push_back(rule.any_of), out.push_back(rule.none_of);
        return out;
    }

    std::vector<language::Rule> rules_;
    language::TermLists terms_;
    std::vector<std::optional<language::Pattern>> patterns_;
    std::vector<int> found_;
};

bool asks_without_mark(std::string_view text) { return text.find('?') == text.npos && language::is_question(text); }

void print(std::string_view name, const std::vector<std::string>& texts, Categories& categories) {
    if (texts.empty()) {
        fmt::print("{}: skipped: no ../shared/data\n", name);
        return;
    }
    constexpr std::array<std::string_view, 5> codes{"other", "nl", "en", "de", "fr"};
    std::map<std::string, int> languages, found;
    int asking = 0;
    for (const std::string& text : texts) {
        ++languages[std::string(codes[static_cast<std::size_t>(language::guess_language(base::fold(text)))])];
        ++found[categories.of(text)];
        asking += asks_without_mark(text) ? 1 : 0;
    }
    fmt::print("{}: n {}\n  languages:", name, texts.size());
    const auto share = [&](int n) { return 100.0 * n / static_cast<double>(texts.size()); };
    for (const auto& [code, n] : languages) fmt::print(" {} {:.1f} %", code, share(n));
    fmt::print("\n  questions without a mark: {:.1f} %\n  categories:", share(asking));
    for (const auto& [category, n] : found) fmt::print(" {} {:.1f} %", category, share(n));
    fmt::print("\n");
}

void list(const std::vector<std::string>& texts, std::string_view category, Categories& categories) {
    int shown = 0;
    for (std::size_t i = 0; i < texts.size() && shown < 100; ++i) {
        const bool wanted = category == "?" ? asks_without_mark(texts[i]) : categories.of(texts[i]) == category;
        if (!wanted) continue;
        ++shown;
        fmt::print("  {}\n", texts[i]);
    }
}

}  // namespace

int main(int count, char** arguments) {
    std::string data = std::string(STAMTAFEL_SOURCE_DIR) + "/../shared/data", category;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--list-questions")
            category = "?";
        else if (argument == "--list" && i + 1 < count)
            category = arguments[++i];
        else
            data = argument;
    }
    const auto loaded = app::load_playbook(std::string(STAMTAFEL_SOURCE_DIR) + "/playbooks/words.yaml", "");
    Categories categories(measure::lists_of(loaded.playbook));
    std::vector<std::pair<std::string_view, std::vector<std::string>>> sets;
    for (const Set& set : tables) sets.emplace_back(set.name, texts_of(set, data));
    sets.emplace_back("discourse", posts(data));
    for (const auto& [name, texts] : sets) {
        print(name, texts, categories);
        if (!category.empty()) list(texts, category, categories);
    }
}
