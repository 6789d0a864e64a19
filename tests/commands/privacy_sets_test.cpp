// The search of privacy_test.cpp over real exports beside the sources, when they are there: no handle, name or word of a
// member in what management gets, unless the program itself uses that word.
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/commands/exports.hpp"
#include "tests/commands/searching.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_set.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;
using test::Words;

namespace {

struct Set {
    std::string folder, extension, format;
    std::vector<std::pair<std::string, std::string>> columns;
};

const std::vector<Set> sets{
    {"stackexchange-beer", ".xml", "stack_exchange", {}},
    {"slack-10academy", ".json", "slack", {}},
    {"discord-komodo-csv", ".csv", "discord_csv", {}},
    {"discourse-delving", ".jsonl", "discourse_posts", {}},
    {"tickets-helpdesk", ".csv", "event_log", {}},
    {"twitter-twcs", ".csv", "twcs", {}},
    {"twitter-airline-sentiment", ".csv", "csv", {{"id", "tweet_id"}, {"at", "tweet_created"}, {"text", "text"}}},
};

std::string playbook_of(const Set& set, const std::vector<std::string>& files, const std::filesystem::path& folder) {
    std::string paths, columns;
    for (const std::string& file : files)
        paths += fmt::format("{}\"{}\"", paths.empty() ? "" : ", ", (folder / file).string());
    for (const auto& [field, header] : set.columns)
        columns += fmt::format("{}{}: {}", columns.empty() ? "" : ", ", field, header);
    return fmt::format(R"(stamtafel: 1
community: {{id: proef, name: Proef, language: en, time_zone: UTC}}
team: [{{id: ann, name: Ann, role: community_manager, works: always}}]
channels: [{{id: plek, name: Plek, media: owned}}]
sources: [{{files: [{}], format: {}, channel: plek{}}}]
triage: [{{category: question, is_question: true}}]
protocols: [{{id: vragen, for: {{category: question}}, owner: ann, hours: always, first_response: {{within: 4h, target: 80%}}}}]
max_rejected: 100%
)",
                       paths, set.format, columns.empty() ? "" : ", columns: {" + columns + "}");
}

/// Who wrote and what they wrote, as the importers read it.
Words words_of_members(const Set& set, const std::filesystem::path& folder, const std::vector<std::string>& files) {
    const test::DataSet read(folder, files, test::source_in_utc(set.format, set.columns));
    Words words;
    for (const activity::AccountInfo& account : read.data.accounts)
        words.merge(
            test::long_words(std::string(read.view(account.handle)) + " " + std::string(read.view(account.name))));
    for (const activity::Text text : read.all().text) words.merge(test::long_words(read.view(text)));
    return words;
}

/// What is written of any client: the sample's own files, which privacy_test.cpp searches, and the catalogues.
Words house_words() {
    Words words = test::words_of_the_program();
    const test::Velowerk client;
    for (const std::string language : {"nl", "en"}) {
        REQUIRE(test::run(client.report(language, {"--lang", language})).status == 0);
        for (const auto& [name, bytes] : test::tree_of(client.folder / language))
            if (!name.starts_with("confidential/")) words.merge(test::long_words(test::readable(name, bytes)));
    }
    return words;
}

}  // namespace

TEST_CASE("no name and no word of a member of real communities in the files for management") {
    Words house;
    for (const Set& set : sets) {
        const auto folder = test::data_set(set.folder);
        if (!folder) return;
        if (house.empty()) house = house_words();
        INFO(set.folder);
        const std::vector<std::string> files = test::files_in(*folder, set.extension);
        const Words members = words_of_members(set, *folder, files);
        const test::Scratch scratch;
        const std::string playbook = playbook_of(set, files, *folder);
        test::write_file(scratch / "playbook.yaml", playbook);
        const test::Outcome outcome =
            test::run_stamtafel({"report", "playbook.yaml", "--root", "/", "-o", "out"}, scratch.folder());
        INFO(outcome.err);
        REQUIRE(outcome.status == 0);
        Words allowed = house;
        allowed.merge(test::long_words(playbook));
        for (const auto& [name, bytes] : test::tree_of(scratch / "out")) {
            if (name.starts_with("confidential/")) continue;
            std::string found;
            for (const std::string& word : test::long_words(test::readable(name, bytes)))
                if (members.count(word) == 1 && allowed.count(word) == 0) found += word + " ";
            INFO(name);
            CHECK(found == "");
        }
    }
}
