// The words come from the tables that the program prints from.
#include "tests/commands/searching.hpp"

#include "engine/app/resources.hpp"
#include "engine/kpis/definitions.hpp"
#include "reports/compose/findings.hpp"
#include "reports/words/format.hpp"
#include "tests/commands/exports.hpp"
#include "tests/support/zip.hpp"

namespace stamtafel::test {
namespace {

/// Taken out with all that stands between the marks.
void drop(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at)) {
        const std::size_t end = text.find(to, at);
        text.erase(at, end == text.npos ? end : end + to.size() - at);
    }
}

}  // namespace

std::string readable(const std::string& name, const std::string& bytes) {
    if (!name.ends_with(".xlsx")) {
        std::string page = bytes;
        drop(page, "<style>", "</style>");
        drop(page, "data:image/", "\"");
        return page;
    }
    std::string all;
    for (const auto& [part, content] : unzipped(bytes))
        if (part.ends_with(".xml") || part.ends_with(".rels")) all += part + "\n" + content + "\n";
    return all;
}

Words words_of_the_program() {
    Words words;
    for (const app::Resource& resource : app::resources()) words.merge(long_words(resource.text));
    for (const kpis::Definition& definition : kpis::definitions())
        for (const base::Language language : {base::Language::nl, base::Language::en})
            words.merge(long_words(std::string(text_of(definition, language)) + " " +
                                   std::string(name_of(definition, language)) + " " + std::string(definition.example)));
    for (const compose::FindingRule& rule : compose::finding_rules())
        for (const std::string_view text : {rule.name_en, rule.name_nl}) words.merge(long_words(std::string(text)));
    return words;
}

}  // namespace stamtafel::test
