// DiscordChatExporter JSON: what its fields come to, in small files of our own.
#include <string>

#include <fmt/format.h>

#include "engine/activity/assemble.hpp"
#include "engine/importers/importer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/import.hpp"

using namespace stamtafel;
using namespace stamtafel::importers;
using activity::Flag;
using activity::Kind;

namespace {

test::Import read(std::string_view bytes) { return {test::spec_of("discord_json"), bytes, "algemeen.json"}; }

std::string channel(std::string_view about, std::initializer_list<std::string> messages) {
    std::string all;
    for (const std::string& one : messages) all += (all.empty() ? "" : ",\n    ") + one;
    return fmt::format(
        "{{\n  \"guild\": {{\"id\": \"1\", \"name\": \"Velowerk\"}},\n  \"channel\": {{{}}},\n"
        "  \"dateRange\": {{\"after\": null, \"before\": null}},\n"
        "  \"exportedAt\": \"2026-11-01T09:00:00+01:00\",\n  \"messages\": [\n    {}\n  ],\n"
        "  \"messageCount\": {}\n}}\n",
        about, all, messages.size());
}

constexpr std::string_view text_channel =
    R"("id":"9001","type":"GuildTextChat","categoryId":"9000","category":"Gemeenschap","name":"algemeen","topic":null)";

std::string message(std::string_view id, std::string_view more) {
    return fmt::format(
        R"({{"id":"{}","type":"Default","timestamp":"2026-10-01T09:00:00.1230000+02:00","content":"hoi",)"
        R"("author":{{"id":"77","name":"mila_v","nickname":"Mila","isBot":false}},{}"reactions":[]}})",
        id, more);
}

activity::Assembled assembled(test::Import& file) {
    activity::AssembleOptions options;
    options.channels = 2;
    activity::Quality quality;
    quality.files.push_back(file.file);
    return activity::assemble(std::move(file.batches), *file.store, options, quality);
}

}  // namespace

TEST_CASE("Discord: messages, replies, ids beyond 2^53") {
    test::Import out = read(channel(
        text_channel,
        {message("1157000000000000001", ""),
         message("1157000000000000002",
                 R"("type":"Reply","reference":{"type":"Default","messageId":"1157000000000000001"},)"),
         message("1157000000000000003", R"("reference":{"type":"Forward","messageId":"1157000000000000001"},)"),
         message("1157000000000000004", R"("type":"Reply","reference":{"messageId":"1156000000000000000"},)")}));
    REQUIRE(out.batch().rows() == 4);
    CHECK(out.batch().kind == activity::Column<Kind>{Kind::post, Kind::comment, Kind::post, Kind::comment});
    CHECK(out.when(0) == "2026-10-01T07:00:00.123Z");
    CHECK(out.author(0) == "77");
    CHECK(out.store->view(out.batch().authors[0].name) == "Mila");
    CHECK(out.store->view(out.batch().room[0]) == "algemeen");
    const activity::Assembled data = assembled(out);
    CHECK(data.activity.parent[1] == activity::Row{0});
    CHECK(activity::has(data.activity.flags[3], Flag::parent_missing));
}

TEST_CASE("Discord: joins, system lines, bots and their answers to commands") {
    test::Import out =
        read(channel(text_channel, {message("1", R"("type":"GuildMemberJoin",)"),
                                    message("2", R"("type":"ChannelPinnedMessage","reference":{"messageId":"1"},)"),
                                    message("3", R"("type":"ThreadCreated",)"),
                                    message("4", R"("type":"20","author":{"id":"5","name":"bot","isBot":true},)")}));
    CHECK(out.batch().kind == activity::Column<Kind>{Kind::join, Kind::post});
    CHECK(out.file.skipped == 2);
    CHECK(out.batch().flags[1] == (static_cast<int>(Flag::brand) | static_cast<int>(Flag::automation)));
}

TEST_CASE("Discord: a thread hangs from the message with its id, in the channel where it was begun") {
    constexpr std::string_view thread =
        R"("id":"500","type":"GuildPublicThread","categoryId":"9001","category":"algemeen","name":"Vraag over remmen")";
    test::Import out = read(channel(thread, {message("500", ""), message("501", ""),
                                             message("502", R"("type":"Reply","reference":{"messageId":"501"},)")}));
    REQUIRE(out.batch().rows() == 3);
    CHECK(out.batch().kind == activity::Column<Kind>{Kind::post, Kind::comment, Kind::comment});
    CHECK(out.store->view(out.batch().room[1]) == "algemeen");
    const activity::Assembled data = assembled(out);
    CHECK(data.activity.parent[1] == activity::Row{0});
    CHECK(data.activity.parent[2] == activity::Row{1});
    CHECK(data.conversations == 1);
}

TEST_CASE("Discord: reactions with users are activities, reactions without are likes") {
    const std::string listed =
        R"({"id":"1","type":"Default","timestamp":"2026-10-01T09:00:00+02:00","content":"hoi","author":{"id":"77","name":"mila_v"},)"
        R"("reactions":[{"emoji":{"id":"","name":"👍"},"count":2,"users":[{"id":"5","name":"jan","nickname":"Jan","isBot":false},)"
        R"({"id":"6","name":"bot","isBot":true}]},{"emoji":{"id":"42","name":"velo"},"count":3}]})";
    test::Import both = read(channel(text_channel, {listed}));
    REQUIRE(both.batch().rows() == 3);
    CHECK(both.batch().kind[1] == Kind::reaction);
    CHECK(both.author(1) == "5");
    CHECK(both.store->view(both.batch().authors[both.batch().author[1]].name) == "Jan");
    CHECK(activity::has(both.batch().flags[2], Flag::automation));
    CHECK(activity::has(both.batch().flags[1], Flag::approximate));
    CHECK(both.store->view(both.batch().id[1]) == "1/👍/5");
    CHECK(both.batch().likes[0] == 3);
}

TEST_CASE("Discord: an export that was cut short keeps what it has") {
    const std::string whole = channel(text_channel, {message("1", ""), message("2", ""), message("3", "")});
    test::Import out = read(whole.substr(0, whole.find("\"id\":\"3\"") + 20));
    CHECK(out.batch().rows() == 2);
    REQUIRE(out.diagnostics.list.size() == 1);
    CHECK(out.diagnostics.list[0].problem.code == base::Code::document_broken);
}

TEST_CASE("Discord is told from its content") {
    CHECK(sniffed_format(channel(text_channel, {message("1", "")}))->id == "discord_json");
}
