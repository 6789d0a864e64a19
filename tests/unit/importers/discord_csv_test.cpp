// DiscordChatExporter CSV in its two forms.
#include <string>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Flag;
using activity::Kind;

namespace {

constexpr std::string_view old_form =
    "AuthorID;Author;Date;Content;Attachments;Reactions;\r\n"
    "\"11\";\"Mila#0884\";\"14-Aug-18 11:18 AM\";\"hi; \"\"all\"\", of you\";\"\";\"👍 (1),💯 (12)\";\r\n"
    "\"12\";\"Jan#1234\";\"14-Aug-18 12:05 PM\";\"```\nint a = 1;\n\nint b;\n```\";\"https://x.test/a.png\";\"\";\r\n"
    "\"13\";\"GitHub#0000\";\"14-Aug-18 12:05 PM\";\"\";\"\";\"\";\r\n"
    "\"14\";\"Deleted User#0000\";\"14-Aug-18 12:06 AM\";\"ok\";\"\";\"(1) smile (2)\";\r\n";

constexpr std::string_view new_form =
    "\"AuthorID\",\"Author\",\"Date\",\"Content\",\"Attachments\",\"Reactions\"\n"
    "\"21\",\"mila\",\"2024-01-02T03:04:05.1239999+01:00\",\"ok\",\"\",\"thumbs_up (3)\"\n"
    "\"22\",\"jan#0000\",\"2024-01-02T03:04:05.0000000+00:00\",\"ok; ja, ja\",\"\",\"\"\n";

Spec server() { return test::spec_of("discord_csv"); }

std::string room(const test::Import& out, std::size_t row) {
    return std::string(out.store->view(out.batches[0].room[row]));
}

}  // namespace

TEST_CASE("Discord CSV, the form with semicolons") {
    test::Import out(server(), old_form, "export/support/10.csv");
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.batch().rows() == 4);
    CHECK(out.file.delimiter == ";");
    CHECK(out.file.rejected == 0);
    CHECK(out.text(0) == "hi; \"all\", of you");
    CHECK(out.text(1) == "```\nint a = 1;\n\nint b;\n```");
    CHECK(out.author(0) == "11");
    CHECK(out.store->view(out.batch().authors[0].name) == "Mila#0884");
    CHECK(out.when(0) == "2018-08-14T09:18:00Z");  // no zone: Amsterdam's summer time
    CHECK(out.when(1) == "2018-08-14T10:05:00Z");
    CHECK(out.when(3) == "2018-08-13T22:06:00Z");
    CHECK(out.batch().kind == std::vector(4, Kind::comment));
    CHECK(out.batch().likes == std::vector<activity::Count>{13, 0, 0, 3});
    CHECK(room(out, 3) == "support");
    CHECK(out.batch().parent.empty());
    CHECK(out.batch().conversation.empty());
    CHECK(out.batch().derived == std::vector<std::uint8_t>(4, 1));
    CHECK(activity::has(out.batch().flags[2], Flag::automation));  // a webhook
    CHECK(out.batch().flags[0] == 0);
    CHECK(out.batch().flags[3] == 0);
}

TEST_CASE("Discord CSV, the form with commas") {
    test::Import out(server(), new_form, "Velowerk - Support [123].csv");
    CHECK(out.diagnostics.list.empty());
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.when(0) == "2024-01-02T02:04:05.123Z");  // cut, not rounded
    CHECK(out.when(1) == "2024-01-02T03:04:05Z");
    CHECK(out.text(1) == "ok; ja, ja");
    CHECK(out.batch().likes == std::vector<activity::Count>{3, 0});
    CHECK(room(out, 0) == "Velowerk - Support [123]");
    CHECK(out.batch().flags[1] == 0);  // newer exports write #0000 for people too
}

TEST_CASE("the room of a Discord file is in its name") {
    CHECK(room(test::Import(server(), new_form, "a/b/1.csv"), 0) == "b");
    CHECK(room(test::Import(server(), new_form, "1.csv"), 0) == "1");
    CHECK(room(test::Import(server(), new_form, "a/help.me.csv"), 0) == "help.me");
    CHECK(room(test::Import(server(), new_form, "a/S - help [9] [part 12].csv"), 0) == "S - help [9]");
    CHECK(room(test::Import(server(), new_form, "a/S [part x].csv"), 0) == "S [part x]");
    Spec said = server();
    said.room = "hulp";
    CHECK(room(test::Import(said, new_form, "a/b/1.csv"), 0) == "hulp");
}

TEST_CASE("equal lines: of two parts both stay, of two rooms too, a download read again gives none") {
    const std::string twice =
        "AuthorID;Author;Date;Content;Attachments;Reactions;\n"
        "\"1\";\"a#0001\";\"14-Aug-18 11:18 AM\";\"ok\";\"\";\"\";\n"
        "\"1\";\"a#0001\";\"14-Aug-18 11:18 AM\";\"ok\";\"\";\"\";\n";
    activity::Store store;
    activity::Quality quality;
    std::vector<activity::Batch> batches;
    for (const char* name : {"x/help/1.csv", "x/help/2.csv", "x/talk/1.csv", "later/x/help/1.csv"}) {
        Spec spec = server();
        spec.file = static_cast<std::uint32_t>(quality.files.size());
        test::Import file(spec, twice, name, 7, {}, &store);
        quality.files.push_back(file.file);
        for (activity::Batch& batch : file.batches) batches.push_back(std::move(batch));
    }
    activity::AssembleOptions options;
    options.channels = 1;
    const activity::Assembled all = activity::assemble(std::move(batches), store, options, quality);
    CHECK(all.activity.rows() == 6);
    CHECK(quality.duplicates == 2);
    CHECK(all.flat.at(0));
    CHECK(all.coarse.at(0));
    CHECK(quality.conversations == 2);  // the streams of two rooms
}

TEST_CASE("Discord CSV is known by its header") {
    CHECK(sniffed_format(old_form)->id == "discord_csv");
    CHECK(sniffed_format(new_form)->id == "discord_csv");
    CHECK(sniffed_format("Author,Date,Content\n")->id == "csv");
}
