// What may leave the house names nobody and quotes nothing: every file outside confidential/ is searched for the
// handles, the addresses and the words of the members.
#include "engine/app/resources.hpp"
#include "engine/kpis/definitions.hpp"
#include "reports/words/format.hpp"
#include "tests/commands/exports.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/zip.hpp"

using namespace stamtafel;

namespace {

using Words = std::set<std::string>;

/// Taken out with all that stands between the marks.
void drop(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at)) {
        const std::size_t end = text.find(to, at);
        text.erase(at, end == text.npos ? end : end + to.size() - at);
    }
}

/// All that a reader of a file can find in it; a workbook is unpacked, styles and scripts are the program's own.
std::string readable(const std::string& name, const std::string& bytes) {
    if (!name.ends_with(".xlsx")) {
        std::string page = bytes;
        drop(page, "<style>", "</style>");
        drop(page, "data:image/", "\"");
        return page;
    }
    std::string all;
    for (const auto& [part, content] : test::unzipped(bytes)) all += part + "\n" + content + "\n";
    return all;
}

/// Words that the program, its templates and the client's own playbook use.
Words house_words(const test::Velowerk& client) {
    Words words = test::long_words(test::read_bytes(client.folder / "playbook.yaml"));
    for (const std::string_view file : {"notes-2026-10.md", "actions.csv"})  // written for the readers
        words.merge(test::long_words(test::read_bytes(client.folder / file)));
    for (const app::Resource& resource : app::resources()) words.merge(test::long_words(resource.text));
    for (const kpis::Definition& definition : kpis::definitions())
        for (const base::Language language : {base::Language::nl, base::Language::en})
            words.merge(test::long_words(std::string(text_of(definition, language)) + " " +
                                         std::string(name_of(definition, language)) + " " +
                                         std::string(definition.example)));
    for (int month = 0; month < 12; ++month)
        for (const base::Language language : {base::Language::nl, base::Language::en})
            words.merge(test::long_words(words::month(language, {20'454 + 31 * month})));  // from 1 January 2026
    return words;
}

struct Members {
    std::set<std::string> handles, addresses;
    Words words;

    explicit Members(const test::Velowerk& client) {
        for (const auto& [name, bytes] : test::tree_of(client.folder / "exports")) {
            const bool forum = name.starts_with("forum");
            handles.merge(test::cells_of(bytes, forum ? "username" : "Gebruikersnaam"));
            addresses.merge(test::cells_of(bytes, forum ? "url" : "Link"));
            for (const std::string& text : test::cells_of(bytes, forum ? "raw" : "Reactie"))
                words.merge(test::long_words(text));
        }
    }
};

}  // namespace

TEST_CASE("no handle, address or word of a member in the files for management") {
    for (const std::string language : {"nl", "en"}) {
        const test::Velowerk client;
        REQUIRE(test::run(client.report("out", {"--lang", language})).status == 0);
        const Members members(client);
        REQUIRE(members.handles.size() > 100);
        REQUIRE(members.words.size() > 1000);
        const Words house = house_words(client);
        std::size_t searched = 0;
        for (const auto& [name, bytes] : test::tree_of(client.folder / "out")) {
            if (name.starts_with("confidential/")) continue;
            ++searched;
            const std::string text = readable(name, bytes);
            std::string found;
            for (const std::string& word : test::long_words(text))
                if (members.words.count(word) == 1 && house.count(word) == 0) found += word + " ";
            for (const std::string& handle : members.handles)
                if (handle.size() >= 5 && text.find(handle) != text.npos && house.count(handle) == 0)
                    found += handle + " ";
            for (const std::string& address : members.addresses)
                if (address.size() >= 5 && text.find(address) != text.npos) found += address + " ";
            INFO(language << " " << name);
            CHECK(found == "");
        }
        CHECK(searched == 4);  // page, workbook, facts, history
    }
}

TEST_CASE("the search would find what it looks for") {
    const test::Velowerk client;
    REQUIRE(test::run(client.report("out")).status == 0);
    const Members members(client);
    const test::Tree out = test::tree_of(client.folder / "out");
    const auto finds = [&](const std::string& name) {
        const std::string text = readable(name, out.at(name));
        return std::count_if(members.addresses.begin(), members.addresses.end(),
                             [&](const std::string& address) { return text.find(address) != text.npos; }) > 10;
    };
    CHECK(finds("confidential/team-2026-10.html"));
    CHECK(finds("confidential/team-2026-10.xlsx"));
    CHECK(finds("confidential/evidence-2026-10/turns.csv"));
}
