// What may leave the house names nobody and quotes nothing: every file outside confidential/ is searched for the
// handles, the addresses and the words of the members.
#include "tests/commands/exports.hpp"
#include "tests/commands/searching.hpp"
#include "tests/commands/velowerk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

using namespace stamtafel;

namespace {

using test::readable;
using test::Words;

/// Words that the program and the client's own playbook use.
Words house_words(const test::Velowerk& client) {
    Words words = test::words_of_the_program();
    for (const std::string_view file : {"playbook.yaml", "notes-2026-10.md", "actions.csv"})  // written for the readers
        words.merge(test::long_words(test::read_bytes(client.folder / file)));
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
        CHECK(searched > 10);  // page, workbook, facts, history, summary, charts
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
