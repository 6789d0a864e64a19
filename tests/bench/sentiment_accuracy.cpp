// How often the lexicons are right on texts that people labelled: sentiment_accuracy [--mistakes] [DATA]. Each set is
// cut in two by the parity of its rows. Words were chosen looking at the even rows (the tuning half) alone; the odd
// rows (held out) give the figures of docs/accuracy.md. --mistakes lists those of the tuning half.
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/base/text.hpp"
#include "engine/language/sentiment.hpp"
#include "tests/bench/labelled.hpp"

namespace {

using namespace stamtafel;

enum Class : std::size_t { negative, neutral, positive, nothing };
constexpr std::array<std::string_view, 4> class_names{"negative", "neutral", "positive", "no word known"};

struct Labelled {
    Class label = neutral;
    std::string text;
};

struct Set {
    std::string_view name;
    std::size_t classes = 3;  ///< 2: no neutral ones
    std::vector<Labelled> rows;
};

struct Table {
    std::array<std::array<int, 4>, 3> count{};  ///< label × judged
};

/// The classes of a report (readings.md, Triage).
Class judged(const language::Lexicons& lexicons, std::string_view text) {
    const auto value = language::sentiment_of(lexicons, base::fold(text));
    if (!value) return nothing;
    return *value >= 0.05F ? positive : *value <= -0.05F ? negative : neutral;
}

Table table_of(const Set& set, const language::Lexicons& lexicons, std::size_t half) {
    Table table;
    for (std::size_t i = half; i < set.rows.size(); i += 2)
        ++table.count[set.rows[i].label][judged(lexicons, set.rows[i].text)];
    return table;
}

/// Of three classes, a text without a known word counts as neutral; of two, it is wrong, as a neutral one is.
int right(const Table& table, const Set& set, Class label) {
    const auto& row = table.count[label];
    return row[label] + (label == neutral && set.classes == 3 ? row[nothing] : 0);
}

double f1(const Table& table, const Set& set, Class label) {
    int labelled = 0, judged_so = 0;
    for (const int n : table.count[label]) labelled += n;
    for (const auto& row : table.count)
        judged_so += row[label] + (label == neutral && set.classes == 3 ? row[nothing] : 0);
    return labelled + judged_so == 0 ? 0 : 2.0 * right(table, set, label) / (labelled + judged_so);
}

void print(const Set& set, const Table& table, std::string_view half) {
    int n = 0, hits = 0, known = 0;
    double sum = 0;
    for (const Class label : {negative, neutral, positive}) {
        for (const int count : table.count[label]) n += count;
        known += table.count[label][negative] + table.count[label][neutral] + table.count[label][positive];
        hits += right(table, set, label);
        if (label != neutral || set.classes == 3) sum += f1(table, set, label);
    }
    fmt::print("{}, {} half: n {}, accuracy {:.3f}, macro-F1 {:.3f}, a word known in {:.1f} %\n", set.name, half, n,
               1.0 * hits / n, sum / static_cast<double>(set.classes), 100.0 * known / n);
    fmt::print("  {:<10} {:>9} {:>9} {:>9} {:>14}\n", "labelled", class_names[0], class_names[1], class_names[2],
               class_names[3]);
    for (const Class label : {negative, neutral, positive}) {
        const auto& c = table.count[label];
        if (label != neutral || set.classes == 3)
            fmt::print("  {:<10} {:>9} {:>9} {:>9} {:>14}\n", class_names[label], c[0], c[1], c[2], c[3]);
    }
}

void print_mistakes(const Set& set, const language::Lexicons& lexicons) {
    for (std::size_t i = 0; i < set.rows.size(); i += 2) {
        const Class is = judged(lexicons, set.rows[i].text);
        if (is != set.rows[i].label && !(set.classes == 3 && set.rows[i].label == neutral && is == nothing))
            fmt::print("{}: {} judged {}: {}\n", set.name, class_names[set.rows[i].label], class_names[is],
                       set.rows[i].text);
    }
}

Class class_of(std::string_view label) {
    return label == "1" || label == "positive" ? positive : label == "neutral" ? neutral : negative;
}

/// The column of the label, of the text, and whether a header stands above them.
struct Columns {
    std::size_t label, text, header;
};

std::vector<Labelled> labelled(const std::string& path, Columns columns) {
    std::vector<Labelled> out;
    const auto rows = bench::read_csv(path);
    for (std::size_t i = columns.header; rows && i < rows->size(); ++i) {
        const auto& cells = (*rows)[i].cells;
        if (cells.size() > columns.text) out.push_back({class_of(cells[columns.label]), cells[columns.text]});
    }
    return out;
}

language::Lexicon lexicon(std::string_view code) {
    std::vector<language::LexiconEntry> entries;
    for (const std::string_view name : {code, std::string_view("signs")}) {
        const auto text = bench::read_file(fmt::format("{}/playbooks/sentiment-{}.txt", STAMTAFEL_SOURCE_DIR, name));
        for (language::LexiconEntry& entry : language::read_lexicon(text.value_or("")))
            entries.push_back(std::move(entry));
    }
    return language::Lexicon(entries);
}

}  // namespace

int main(int count, char** arguments) {
    bool mistakes = false;
    std::string data = std::string(STAMTAFEL_SOURCE_DIR) + "/../shared/data";
    for (int i = 1; i < count; ++i)
        (std::string_view(arguments[i]) == "--mistakes" ? void(mistakes = true) : void(data = arguments[i]));

    const language::Lexicons lexicons{lexicon("nl"), lexicon("en")};
    const Set sets[] = {{"sentiment-nl-bol", 2, labelled(data + "/sentiment-nl-bol/polarity_nl_even.csv", {0, 1, 0})},
                        {"twitter-airline-sentiment", 3,
                         labelled(data + "/twitter-airline-sentiment/tweets_virgin_united_southwest.csv", {1, 4, 1})}};
    fmt::print("entries: nl {}, en {}\n", lexicons.nl.size(), lexicons.en.size());
    for (const Set& set : sets) {
        if (set.rows.empty()) {
            fmt::print("{}: skipped: no ../shared/data\n", set.name);
            continue;
        }
        print(set, table_of(set, lexicons, 0), "tuning");
        print(set, table_of(set, lexicons, 1), "held-out");
        if (mistakes) print_mistakes(set, lexicons);
    }
}
