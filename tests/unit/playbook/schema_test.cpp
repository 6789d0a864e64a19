// The table of fields holds together: every row has words, its example and its default can be read, and what is
// made from the table names every row.
#include "engine/playbook/schema.hpp"

#include <regex>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/playbook/read.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/playbook/playbooks.hpp"

using namespace stamtafel;
using base::Code;
using playbook::Field;
using playbook::FoundField;
using playbook::Shape;
using playbook::Type;

namespace {

/// The text of a record's value around `inner`, in the shape that its field wants.
std::string around(const Field& field, const std::string& inner) {
    const std::string key = field.keys.empty() ? "x" : std::string(field.keys.front());
    if (field.shape == Shape::list) return "[{" + inner + "}]";
    if (field.shape == Shape::map) return "{" + key + ": {" + inner + "}}";
    return "{" + inner + "}";
}

/// A playbook that says only the value of one field.
std::string only(const std::string& path, const playbook::Record& record, const std::string& value) {
    const std::string name = path.substr(0, path.find('.'));
    const Field* field = record.any_key;
    for (const Field& row : record.fields)
        if (row.name == name) field = &row;
    if (path.size() == name.size()) return name + ": " + value;
    return name + ": " + around(*field, only(path.substr(name.size() + 1), field->record(), value));
}

std::string only(const FoundField& found, std::string_view value) {
    return only(found.path, playbook::playbook_record(), std::string(value)) + "\n";
}

/// Problems other than that something else is missing; a schedule that says only one thing lacks its hours.
std::vector<std::string> problems(const test::Outcome& outcome) {
    std::vector<std::string> all;
    for (const auto& diagnostic : outcome.diagnostics.list)
        if (diagnostic.problem.code != Code::missing_key && diagnostic.problem.code != Code::empty_schedule)
            all.push_back(base::render_text(diagnostic, outcome.sources, base::Language::en));
    return all;
}

bool done_before_reading(const std::string& path) { return path == "extends" || path == "include"; }

}  // namespace

TEST_CASE("every field says what it means, in both languages, once") {
    std::set<std::string> paths;
    for (const FoundField& found : playbook::describe_fields()) {
        INFO(found.path);
        CHECK_FALSE(found.field->en.empty());
        CHECK_FALSE(found.field->nl.empty());
        CHECK(found.field->read != nullptr);
        CHECK(paths.insert(found.path).second);
    }
    CHECK(paths.size() > 200);
    CHECK(paths.count("protocols.first_response.within") == 1);
    CHECK(paths.count("superfans.tiers.reward.cost") == 1);
}

TEST_CASE("every example can be read") {
    for (const FoundField& found : playbook::describe_fields()) {
        if (done_before_reading(found.path) || found.field->example.empty()) continue;
        const std::string text = only(found, found.field->example);
        INFO(text);
        const auto outcome = test::parsed(text);
        CHECK(outcome.complete);
        CHECK(problems(outcome) == std::vector<std::string>{});
    }
}

TEST_CASE("every default is what a playbook has that does not say it") {
    for (const FoundField& found : playbook::describe_fields()) {
        if (found.field->standard.empty()) continue;
        const auto said = test::parsed(only(found, found.field->standard));
        INFO(only(found, found.field->standard));
        CHECK(problems(said) == std::vector<std::string>{});
        std::string unsaid = only(found, found.field->standard);
        const std::string words = fmt::format("{}: {}", found.field->name, found.field->standard);
        unsaid.erase(unsaid.find(words), words.size());
        if (found.path.find('.') == std::string::npos) unsaid += "topics: []\n";
        auto without = test::parsed(unsaid);
        auto with = said;
        CHECK(with.playbook.community == without.playbook.community);
        CHECK(with.playbook.superfans == without.playbook.superfans);
        CHECK(with.playbook.privacy == without.playbook.privacy);
        CHECK(with.playbook.max_rejected == without.playbook.max_rejected);
        CHECK(with.playbook.corrections == without.playbook.corrections);
        CHECK(with.playbook.members.known_for == without.playbook.members.known_for);
        CHECK(with.playbook.members.burn_in == without.playbook.members.burn_in);
        CHECK(with.playbook.members.rhythm == without.playbook.members.rhythm);
    }
}

TEST_CASE("every choice can be chosen") {
    for (const FoundField& found : playbook::describe_fields())
        for (const std::string_view choice : found.field->choices) {
            const std::string text = only(found, choice);
            INFO(text);
            CHECK(problems(test::parsed(text)) == std::vector<std::string>{});
        }
}

TEST_CASE("the JSON Schema takes the periods that a playbook may name, and no others") {
    const auto schema = nlohmann::json::parse(playbook::write_json_schema({}));
    const std::string month =
        schema["properties"]["kpis"]["items"]["properties"]["path"]["anyOf"][1]["propertyNames"]["pattern"];
    const std::string covers =
        schema["properties"]["sources"]["items"]["properties"]["covers"]["anyOf"][0]["anyOf"][0]["pattern"];
    for (const std::string& pattern : {month, covers}) {
        const std::regex fits(pattern);
        for (const std::string good : {"2026", "2026-10", "2026-W43", "2026-Q4", "2026-q4", "2026-10-01..2026-10-31",
                                       " 1-10-2026 .. 31-10-2026 "})
            CHECK(std::regex_match(good, fits));
        for (const std::string bad :
             {"0206-10", "20226-10", "2026-13", "2026-Q5", "0206-01-01..2026-10-31", "october", "2026-10-01..", "9999"})
            CHECK_FALSE(std::regex_match(bad, fits));
    }
}

TEST_CASE("the JSON Schema has every key") {
    const auto schema = nlohmann::json::parse(playbook::write_json_schema({}));
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    for (const Field& field : playbook::playbook_record().fields)
        CHECK(schema["properties"].contains(std::string(field.name)));
    const auto& protocol = schema["properties"]["protocols"]["items"];
    CHECK(protocol["required"] == nlohmann::json::array({"id"}));
    CHECK(protocol["properties"]["match"]["enum"].size() == 3);
    CHECK(protocol["additionalProperties"] == false);
}

TEST_CASE("a field explains itself") {
    const auto text = playbook::explain_field("protocols.first_response.within", base::Language::en);
    REQUIRE(text);
    CHECK(*text ==
          "protocols.first_response.within\n"
          "  time on the clock of the schedule: 45m, 4h, 2wd working days, 2cd calendar days\n"
          "  type: time on the schedule's clock\n"
          "  required: yes\n"
          "  example: within: 4h\n");
    CHECK(playbook::explain_field("protocols", base::Language::nl)->find("first_response   belofte voor") !=
          std::string::npos);
    CHECK_FALSE(playbook::explain_field("protocols.sla", base::Language::en));
}

TEST_CASE("the reference page has a row for every field") {
    const std::string page = playbook::playbook_reference(base::Language::en);
    for (const FoundField& found : playbook::describe_fields()) {
        INFO(found.path);
        CHECK(page.find(fmt::format("| `{}`", found.field->name)) != std::string::npos);
        if (found.field->record != nullptr) CHECK(page.find("\n## " + found.path + "\n") != std::string::npos);
    }
}
