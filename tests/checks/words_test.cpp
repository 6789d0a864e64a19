// The words of the reports: the languages have the same entries with the same arguments, the sources use every one
// of them and no other.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/calendar/holidays.hpp"
#include "engine/kpis/catalogue.hpp"
#include "engine/kpis/definitions.hpp"
#include "engine/playbook/schema.hpp"
#include "engine/playbook/schema_choices.hpp"
#include "reports/compose/findings.hpp"
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

/// Every reports/words/<code>.yaml.
std::vector<Language> written_languages() {
    std::vector<Language> found;
    for (const auto& file : std::filesystem::directory_iterator(source_path("reports/words")))
        if (file.path().extension() == ".yaml") {
            const auto language = stamtafel::base::language_named(file.path().stem().string());
            INFO(file.path().string());
            REQUIRE(language);
            found.push_back(*language);
        }
    return found;
}

/// The names and texts that a table of the program has in Dutch and English only.
Names keys_of_tables() {
    Names keys;
    for (const auto& definition : stamtafel::kpis::definitions())
        for (const std::string_view part : {".name", ".text"})
            keys.insert("definition." + std::string(definition.id) + std::string(part));
    for (const auto& rule : stamtafel::compose::finding_rules())
        keys.insert("finding." + std::string(rule.id) + ".name");
    return keys;
}

/// What each metric tells in plain words, its statistics, and the calendars of holidays: every language has them all.
Names keys_of_names() {
    Names keys;
    for (const stamtafel::kpis::Metric& metric : stamtafel::kpis::metrics()) {
        keys.insert("meaning." + std::string(metric.id));
        for (const std::string_view statistic : metric.statistics) keys.insert("choice." + std::string(statistic));
    }
    for (const stamtafel::calendar::HolidayCalendar& calendar : stamtafel::calendar::holiday_calendars())
        keys.insert("holidays." + std::string(calendar.id));
    return keys;
}

/// Names of the playbook's parts, rows and choices, by the schema: every language has them all.
Names keys_of_schema() {
    Names keys;
    const auto choice = [&](stamtafel::playbook::Words words) {
        for (const std::string_view word : words)
            keys.insert("choice." + std::string(word == "other" ? "any_other" : word));
    };
    for (const stamtafel::playbook::Field& field : stamtafel::playbook::playbook_record().fields)
        if (field.record != nullptr) keys.insert("part." + std::string(field.name));
    for (const stamtafel::playbook::FoundField& found : stamtafel::playbook::describe_fields()) {
        const bool is_part = found.path.find('.') == std::string::npos && found.field->record != nullptr;
        if (!is_part) keys.insert("field." + std::string(found.field->name));
        choice(found.field->choices);
        choice(found.field->keys);
    }
    for (const std::string_view sentiment : stamtafel::playbook::words::sentiments)  // named in a condition's where:
        keys.insert("choice." + std::string(sentiment));
    return keys;
}

/// Those by which a row is called otherwise in one place, or its value said with a word: as many as one likes.
bool is_for_a_row(const std::string& key) {
    const Names rows = keys_of_schema();
    const std::string row = "field." + key.substr(key.rfind('.') + 1);
    return (key.starts_with("field_in.") || key.starts_with("valued.")) && rows.count(row) == 1;
}

}  // namespace

TEST_CASE("the languages have the same entries with the same arguments") {
    const auto en = arguments_by_key(words_of(Language::en));
    CHECK(written_languages().size() >= 2);
    for (const Language& language : written_languages()) {
        INFO(std::string(stamtafel::base::code_of(language)));
        const auto entries = arguments_by_key(words_of(language));
        const bool in_the_table = language == Language::nl || language == Language::en;
        CHECK(without(keys_of(en), keys_of(entries)) == none);
        CHECK(without(keys_of(entries), keys_of(en)) == (in_the_table ? none : keys_of_tables()));
        for (const auto& [key, text] : words_of(language))  // a link leads to these files
            if (key.starts_with("files."))
                CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos);
        for (const auto& [key, names] : en) {
            INFO(key);
            const auto other = entries.find(key);
            if (other != entries.end()) CHECK(names == other->second);
        }
    }
}

TEST_CASE("no report asks which language it is in") {
    for (const Source& source : read_sources({"reports"}))
        for (const std::string& line : source.lines) {
            INFO(source.path + ": " + line);
            CHECK((line.find("Language::nl") == std::string::npos || line.find("Language::nl") > line.find("//")));
        }
}

TEST_CASE("every key that the sources use has an entry, and every entry is used") {
    const Names used = keys_in_sources(), written = keys_of(arguments_by_key(words_of(Language::nl)));
    CHECK(used.size() > 100);
    CHECK(without(used, written) == none);
    Names by_name = without(written, used);
    for (const std::string& key : Names(by_name))
        if (is_for_a_row(key)) by_name.erase(key);
    CHECK(without(without(by_name, keys_of_schema()), keys_of_names()) == none);
    CHECK(without(keys_of_schema(), written) == none);
    CHECK(without(keys_of_names(), written) == none);
}

TEST_CASE("no key is written twice and every plural has both forms") {
    for (const Language& language : written_languages()) {
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
