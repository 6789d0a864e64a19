// Letters beyond ASCII count as letters, so that a word is never cut at an accent.
#include "tests/commands/exports.hpp"

#include <algorithm>

#include "engine/base/text.hpp"
#include "engine/importers/csv.hpp"
#include "engine/importers/dialect.hpp"

namespace stamtafel::test {
namespace {

bool in_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

std::set<std::string> cells_of(std::string_view csv, std::string_view header) {
    importers::CsvReader reader(csv.starts_with("\xEF\xBB\xBF") ? csv.substr(3) : csv,
                                importers::find_dialect(csv, 0, importers::HeaderSaid::find_out).delimiter);
    importers::CsvRecord record;
    std::set<std::string> cells;
    std::string scratch;
    if (!reader.next(record)) return cells;
    std::size_t column = 0;
    while (column < record.fields.size() && record.fields[column].raw != header) ++column;
    while (reader.next(record))
        if (column < record.fields.size()) cells.emplace(importers::text_of(record.fields[column], scratch));
    return cells;
}

std::set<std::string> long_words(std::string_view text) {
    std::set<std::string> words;
    const std::string folded = base::fold(text);
    for (auto at = folded.begin(); at != folded.end();) {
        const auto end = std::find_if_not(at, folded.end(), in_word);
        const std::string word(at, end);
        if (base::display_width(word) >= 5 && !std::all_of(word.begin(), word.end(), is_digit)) words.insert(word);
        at = std::find_if(end, folded.end(), in_word);
    }
    return words;
}

}  // namespace stamtafel::test
