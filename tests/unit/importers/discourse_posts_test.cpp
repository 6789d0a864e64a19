// Discourse: the quirks of real exports, in small files of our own.
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

test::Import read(std::string_view bytes, std::string name = "posts.jsonl") {
    return {test::spec_of("discourse_posts"), bytes, std::move(name)};
}

std::string post(int id, int topic, int number, std::string_view more) {
    return fmt::format(
        R"({{"id":{},"username":"mila","name":"Mila V","created_at":"2024-04-01T09:00:0{}.123Z","topic_id":{},)"
        R"("post_number":{},"reply_to_post_number":null,"post_type":1,"raw":"tekst","actions_summary":[],{}"end":0}})",
        id, id % 10, topic, number, more);
}

activity::Assembled assembled(test::Import& file) {
    activity::AssembleOptions options;
    options.channels = 2;
    activity::Quality quality;
    quality.files.push_back(file.file);
    return activity::assemble(std::move(file.batches), *file.store, options, quality);
}

}  // namespace

TEST_CASE("Discourse: the first of a topic is a post, the others are comments, with a parent or without") {
    test::Import out =
        read(post(31, 7, 1, "") + "\n" + post(32, 7, 2, "") + "\n" + post(33, 7, 3, R"("reply_to_post_number":2,)") +
             "\n" + post(34, 8, 3, R"("reply_to_post_number":2,)") + "\n");
    REQUIRE(out.batch().rows() == 4);
    CHECK(out.batch().kind == activity::Column<Kind>{Kind::post, Kind::comment, Kind::comment, Kind::comment});
    CHECK(out.store->view(out.batch().id[2]) == "7/3");
    CHECK(out.when(0) == "2024-04-01T09:00:01.123Z");
    CHECK(out.store->view(out.batch().authors[0].name) == "Mila V");
    const activity::Assembled data = assembled(out);
    CHECK(data.conversations == 2);
    CHECK(data.activity.parent[2] == activity::Row{1});  // by its number in the topic, not by an id
    CHECK(data.activity.parent[3] == activity::Row::none);
    CHECK(activity::has(data.activity.flags[3], Flag::parent_missing));
    CHECK_FALSE(activity::has(data.activity.flags[1], Flag::parent_missing));
}

TEST_CASE("Discourse: who is staff, what is gone, what is no ordinary post") {
    test::Import out =
        read(post(1, 1, 1, R"("staff":true,)") + "\n" + post(2, 1, 2, R"("admin":true,"staff":false,)") + "\n" +
             post(3, 1, 3, R"("moderator":true,)") + "\n" + post(4, 1, 4, R"("user_deleted":true,)") + "\n" +
             post(5, 1, 5, R"("hidden":true,)") + "\n" + post(6, 1, 6, R"("deleted_at":"2024-05-01T00:00:00Z",)") +
             "\n" + post(7, 1, 7, R"("deleted_at":null,"hidden":false,"post_type":2,)") + "\n" +
             post(8, 1, 8, R"("post_type":3,)") + "\n" + post(9, 1, 9, R"("post_type":4,)") + "\n");
    REQUIRE(out.batch().rows() == 9);
    for (std::size_t row = 0; row < 9; ++row) {
        INFO(row);
        CHECK(activity::has(out.batch().flags[row], Flag::brand) == (row < 3));
        CHECK(activity::has(out.batch().flags[row], Flag::deleted) == (row >= 3 && row < 6));
    }
    CHECK(activity::has(out.batch().flags[4], Flag::removed));        // hidden
    CHECK_FALSE(activity::has(out.batch().flags[3], Flag::removed));  // by its author
    CHECK_FALSE(activity::has(out.batch().flags[5], Flag::removed));  // nobody says by whom
    CHECK(out.batch().kind[6] == Kind::moderation);
    CHECK(out.batch().kind[7] == Kind::status);
    CHECK(out.batch().kind[8] == Kind::note);
}

TEST_CASE("Discourse: likes are actions of kind 2, other reactions are not counted twice") {
    test::Import out =
        read(post(1, 1, 1,
                  R"("actions_summary":[{"id":3,"count":9},{"id":2,"count":2}],"reactions":[{"id":"+1","count":2}],)") +
             "\n" + post(2, 1, 2, R"("reactions":[{"id":"heart","count":1}],)") + "\n");
    REQUIRE(out.batch().likes.size() == 2);
    CHECK(out.batch().likes[0] == 2);
    CHECK(out.batch().likes[1] == 0);
}

TEST_CASE("Discourse: text is raw, else cooked, the room is the category, nobody wrote what a deleted user wrote") {
    test::Import out = read(
        R"({"id":1,"username":null,"created_at":"2024-04-01T09:00:00Z","topic_id":7,"post_number":1,"cooked":"<p>a &amp; b</p>","category_id":5})"
        "\n" +
        post(2, 7, 2, R"("cooked":"<p>tekst</p>",)") + "\n");
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.text(0) == "<p>a &amp; b</p>");
    CHECK(out.author(0).empty());
    CHECK(out.store->view(out.batch().room[0]) == "5");
    CHECK(out.text(1) == "tekst");
}

TEST_CASE("Discourse: a file a post, a list, a topic, a topic without posts") {
    CHECK(read(post(1, 1, 1, ""), "2024-04/0001.json").batch().rows() == 1);
    CHECK(read("[" + post(1, 1, 1, "") + "," + post(2, 1, 2, "") + "]").batch().rows() == 2);
    CHECK(read("{\"latest_posts\":[" + post(1, 1, 1, "") + "]}").batch().rows() == 1);
    test::Import topic =
        read("{\"post_stream\":{\"posts\":[" + post(1, 1, 1, "") + "," + post(2, 1, 2, "") +
             "],\"stream\":[1,2]},\"id\":1,\"created_at\":\"2024-04-01T09:00:00Z\",\"category_id\":12}");
    REQUIRE(topic.batch().rows() == 2);
    CHECK(topic.store->view(topic.batch().room[1]) == "12");
    test::Import empty = read(R"({"post_stream":{"posts":[]},"id":1,"created_at":"2024-04-01T09:00:00Z"})");
    CHECK(empty.batch().rows() == 0);
    CHECK(empty.rejects.empty());
}

TEST_CASE("Discourse: the same post in two files of a source is one") {
    activity::Store store;
    test::Import lines(test::spec_of("discourse_posts"), post(1, 7, 1, "") + "\n" + post(2, 7, 2, "") + "\n",
                       "posts.jsonl", 1 << 20, {}, &store);
    test::Import again(test::spec_of("discourse_posts"), post(2, 7, 2, R"("raw":"later",)"), "0002.json", 1 << 20, {},
                       &store);
    std::vector<activity::Batch> batches = std::move(lines.batches);
    batches.push_back(std::move(again.batches[0]));
    batches.back().file = 1;
    activity::AssembleOptions options;
    options.channels = 1;
    activity::Quality quality;
    quality.files.resize(2);
    const activity::Assembled data = activity::assemble(std::move(batches), store, options, quality);
    REQUIRE(data.activity.rows() == 2);
    CHECK(store.view(data.activity.text[1]) == "later");
    CHECK(quality.duplicates == 1);
}

TEST_CASE("Discourse: deleted, and not by its author") {
    test::Import out = read(post(1, 1, 1, R"("deleted_at":"2024-05-01T00:00:00Z","user_deleted":false,)") + "\n");
    REQUIRE(out.batch().rows() == 1);
    CHECK(activity::has(out.batch().flags[0], Flag::removed));
}

TEST_CASE("Discourse: a table with the same names") {
    const std::string_view csv =
        "id,user_id,username,created_at,topic_id,post_number,reply_to_post_number,post_type,cooked,raw,like_count,"
        "admin,"
        "deleted_at\n"
        "1,9,mila,2024-04-01 09:00:00 UTC,7,1,,1,<p>a</p>,a,3,false,\n"
        "2,8,jan,2024-04-01 10:00:00 UTC,7,2,1,1,<p>b</p>,b,0,true,2024-04-02 00:00:00 UTC\n";
    test::Import out = read(csv, "posts.csv");
    REQUIRE(out.batch().rows() == 2);
    CHECK(out.author(0) == "mila");
    CHECK(out.text(1) == "b");
    CHECK(out.batch().likes[0] == 3);
    CHECK(out.batch().kind[0] == Kind::post);
    CHECK(out.batch().flags[1] == (static_cast<int>(Flag::brand) | static_cast<int>(Flag::deleted)));
    CHECK(assembled(out).activity.parent[1] == activity::Row{0});
}

TEST_CASE("Discourse is told from its content") {
    CHECK(sniffed_format(post(1, 7, 1, ""))->id == "discourse_posts");
    CHECK(sniffed_format("[" + post(1, 7, 1, "") + "]")->id == "discourse_posts");
    CHECK(sniffed_format("id,username,created_at,topic_id,post_number,raw\n1,a,2024-04-01,1,1,x\n")->id ==
          "discourse_posts");
}
