// The word lists of playbooks/words.yaml: enough terms of each language, none twice, parted by their two comments.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/text.hpp"
#include "tests/support/catch.hpp"

using namespace stamtafel;

namespace {

enum class Language { none, nl, en };

/// By list: "praise" for the any_of lists of a category, "thanks" and the like for those of the guidelines.
struct Terms {
    std::map<std::string, std::vector<std::string>> nl, en;
};

/// Terms parted by commas, in quotes or bare.
std::vector<std::string> terms_of(std::string_view line) {
    std::vector<std::string> out;
    while (!line.empty()) {
        const bool quoted = line.front() == '"';
        if (quoted) line.remove_prefix(1);
        const std::size_t end = std::min(line.find_first_of(quoted ? "\"" : ","), line.size());
        out.push_back(base::fold(base::trimmed(line.substr(0, end))));
        line.remove_prefix(std::min(line.find(',', end), line.size() - 1) + 1);
        line = base::trimmed(line);
    }
    return out;
}

/// The name in "- category: NAME", or of a list of the guidelines; nothing for other lines.
std::string heading(std::string_view line) {
    constexpr std::string_view category = "- category: ";
    if (line.starts_with(category)) return std::string(line.substr(category.size()));
    for (const std::string_view list : {"thanks", "holding", "agreement"})
        if (line.starts_with(list)) return std::string(list);
    return {};
}

Terms read_terms() {
    std::ifstream file(std::string(STAMTAFEL_SOURCE_DIR) + "/playbooks/words.yaml");
    Terms out;
    std::string line, list;
    Language language = Language::none;
    while (std::getline(file, line)) {
        const std::string_view text = base::trimmed(line);
        if (const std::string name = heading(text); !name.empty()) list = name;
        if (text.ends_with('[') || text.starts_with(']')) language = Language::none;
        if (text == "# Nederlands") language = Language::nl;
        if (text == "# English") language = Language::en;
        if (text.empty() || text.starts_with('#') || language == Language::none) continue;
        for (std::string& term : terms_of(text)) (language == Language::nl ? out.nl : out.en)[list].push_back(term);
    }
    return out;
}

}  // namespace

TEST_CASE("every built-in category has sixty terms of each language, none of them twice") {
    const Terms terms = read_terms();
    for (const std::string list :
         {"crisis", "complaint", "partnership", "question", "feature_request", "product_feedback", "praise"}) {
        INFO(list);
        REQUIRE(terms.nl.count(list) == 1);
        REQUIRE(terms.en.count(list) == 1);
        CHECK(terms.nl.at(list).size() >= 60);
        CHECK(terms.en.at(list).size() >= 60);
    }
    for (const std::string list : {"thanks", "holding", "agreement"}) {
        INFO(list);
        REQUIRE(terms.nl.count(list) == 1);
        REQUIRE(terms.en.count(list) == 1);
        CHECK(terms.nl.at(list).size() >= 25);
        CHECK(terms.en.at(list).size() >= 25);
    }
    for (const auto& [list, dutch] : terms.nl) {
        std::set<std::string> seen;
        for (const auto* one : {&dutch, &terms.en.at(list)})
            for (const std::string& term : *one) {
                INFO(list << ": " << term);
                CHECK(seen.insert(term).second);
            }
    }
}
