// The words of the reports: the languages have the same entries with the same arguments, the sources use every one
// of them and no other.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/words/read_words.hpp"

namespace {

using namespace stamtafel::test;
using stamtafel::base::Language;
using Names = std::set<std::string>;

/// Key → its arguments; a plural under one key.
std::map<std::string, Names> arguments_by_key(const WordPairs& pairs) {
    std::map<std::string, Names> found;
    for (const auto& [full, text] : pairs) {
        std::string key = full;
        for (const std::string_view end : {".one", ".other"})
            if (key.ends_with(end)) key.erase(key.size() - end.size());
        Names& names = found[key];
        for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
            names.insert(text.substr(open + 1, text.find('}', open) - open - 1));
    }
    return found;
}

/// Every "…"_w in a text.
void collect_keys(std::string_view text, Names& keys) {
    constexpr std::string_view mark = "\"_w";
    for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark, end + 1)) {
        const std::size_t open = text.rfind('"', end - 1);
        if (open + 1 < end) keys.insert(std::string(text.substr(open + 1, end - open - 1)));  // not operator""_w
    }
}

Names keys_in_sources() {
    Names keys;
    for (const Source& source : read_sources({"engine", "reports"}))
        if (source.path != "reports/words/catalogue.hpp")
            for (const std::string& line : source.lines) collect_keys(line, keys);
    return keys;
}

Names keys_of(const std::map<std::string, Names>& entries) {
    Names keys;
    for (const auto& [key, names] : entries) keys.insert(key);
    return keys;
}

Names without(const Names& all, const Names& taken) {
    Names left;
    std::set_difference(all.begin(), all.end(), taken.begin(), taken.end(), std::inserter(left, left.end()));
    return left;
}

const Names none;

}  // namespace

TEST_CASE("the languages have the same entries with the same arguments") {
    const auto nl = arguments_by_key(words_of(Language::nl)), en = arguments_by_key(words_of(Language::en));
    CHECK(without(keys_of(nl), keys_of(en)) == none);
    CHECK(without(keys_of(en), keys_of(nl)) == none);
    for (const auto& [key, names] : nl) {
        INFO(key);
        const auto other = en.find(key);
        if (other != en.end()) CHECK(names == other->second);
    }
}

TEST_CASE("every key that the sources use has an entry, and every entry is used") {
    const Names used = keys_in_sources(), written = keys_of(arguments_by_key(words_of(Language::nl)));
    CHECK(used.size() > 100);
    CHECK(without(used, written) == none);
    CHECK(without(written, used) == none);
}

TEST_CASE("no key is written twice and every plural has both forms") {
    for (const auto language : {Language::nl, Language::en}) {
        std::map<std::string, int> times;
        for (const auto& [key, text] : words_of(language)) {
            CHECK(!text.empty());
            times[key] += 1;
        }
        for (const auto& [key, n] : times) {
            INFO(key);
            CHECK(n == 1);
            const std::size_t dot = key.rfind('.');
            if (key.substr(dot) == ".one") CHECK(times.count(key.substr(0, dot) + ".other") == 1);
            if (key.substr(dot) == ".other") CHECK(times.count(key.substr(0, dot) + ".one") == 1);
        }
    }
}

TEST_CASE("a key in a source is found wherever it stands") {
    Names keys;
    collect_keys(R"(say(c, "a.b"_w, {{"n", 1}}) + say(c, x ? "c.d"_w : "e.f"_w))", keys);
    CHECK(keys == Names{"a.b", "c.d", "e.f"});
}
