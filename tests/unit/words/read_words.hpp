// A small reader of reports/words/*.yaml for tests: two or three levels of keys, one text in double quotes a line.
// Stands in for the playbook's reader, which the layers under test may not know.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/words/catalogue.hpp"
#include "tests/support/files.hpp"

namespace stamtafel::test {

using WordPairs = std::vector<std::pair<std::string, std::string>>;

inline WordPairs read_words(std::string_view text) {
    WordPairs pairs;
    std::vector<std::string> path;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string_view::npos || line[indent] == '#') continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || indent % 2 != 0) throw std::runtime_error("words: " + std::string(line));
        path.resize(indent / 2);
        path.emplace_back(line.substr(indent, colon - indent));
        const std::size_t open = line.find('"', colon), close = line.rfind('"');
        if (open == std::string_view::npos) continue;
        std::string key;
        for (const std::string& part : path) key += (key.empty() ? "" : ".") + part;
        pairs.emplace_back(key, line.substr(open + 1, close - open - 1));
    }
    return pairs;
}

inline WordPairs words_of(base::Language language) {
    return read_words(read_bytes(source_path("reports/words/" + std::string(base::code_of(language)) + ".yaml")));
}

inline words::Catalogue catalogue(base::Language language) {
    return words::make_catalogue(language, words_of(language));
}

}  // namespace stamtafel::test
