// Slack: the quirks of real exports, in small files of our own.
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

const std::vector<std::pair<std::string, std::string>> beside{
    {"export/users.json", R"([
  {"id":"U1","name":"mila","is_admin":false,"is_owner":false,"is_bot":false,"profile":{"real_name":"Mila V","display_name":""}},
  {"id":"U2","name":"sanne","is_admin":true,"profile":{"display_name":"Sanne"}},
  {"id":"U3","name":"eigenaar","is_owner":true,"is_bot":false,"profile":null},
  {"id":"UB","name":"bot","is_bot":true,"real_name":"Bot","is_admin":true},
  {"id":"USLACKBOT","name":"slackbot","is_bot":false}])"},
    {"export/dms.json", R"([{"id":"D9","members":["U1","U2"]}])"},
    {"export/mpims.json", R"([{"id":"G1","name":"mpdm-a--b-1"}])"}};

test::Import read(std::string_view bytes, std::string name = "export/algemeen/2024-04-01.json", bool reactions = true) {
    Spec spec = test::spec_of("slack");
    spec.reactions = reactions;
    return {spec, bytes, std::move(name), 1 << 20, beside};
}

std::string message(std::string_view ts, std::string_view more) {
    return fmt::format(R"({{"type":"message","user":"U1","text":"hoi","ts":"{}",{}"attachments":null}})", ts, more);
}

std::string day(std::initializer_list<std::string> messages) {
    std::string all;
    for (const std::string& one : messages) all += (all.empty() ? "" : ",\n  ") + one;
    return "[\n  " + all + "\n]\n";
}

activity::Assembled assembled(test::Import& file) {
    activity::AssembleOptions options;
    options.channels = 2;
    activity::Quality quality;
    quality.files.push_back(file.file);
    return activity::assemble(std::move(file.batches), *file.store, options, quality);
}

}  // namespace

TEST_CASE("Slack: plain messages, threads and their roots, all six decimals of a stamp as identity") {
    test::Import out =
        read(day({message("1661013391.256859", R"("thread_ts":"1661013391.256859","reply_count":2,)"),
                  message("1661013391.256860", ""), message("1661013400.000100", R"("thread_ts":"1661013391.256859",)"),
                  message("1661013500.000100", R"("thread_ts":"1661013391.256860","subtype":"thread_broadcast",)"),
                  message("1661013600.000100", R"("thread_ts":"1660000000.000100",)")}));
    REQUIRE(out.batch().rows() == 5);
    CHECK(out.batch().kind ==
          activity::Column<Kind>{Kind::post, Kind::post, Kind::comment, Kind::comment, Kind::comment});
    CHECK(out.when(0) == "2022-08-20T16:36:31.256Z");
    CHECK(out.store->view(out.batch().room[0]) == "algemeen");
    const activity::Assembled data = assembled(out);
    CHECK(data.activity.parent[2] == activity::Row{0});
    CHECK(data.activity.parent[3] == activity::Row{1});
    CHECK(activity::has(data.activity.flags[4], Flag::parent_missing));
    CHECK(data.conversations == 3);
}

TEST_CASE("Slack: the same stamp in two rooms is two messages") {
    activity::Store store;
    test::Import one(test::spec_of("slack"), day({message("1661013391.256859", "")}), "export/a/2024-04-01.json",
                     1 << 20, beside, &store);
    test::Import other(
        test::spec_of("slack"),
        day({message("1661013391.256859", ""), message("1661013400.000100", R"("thread_ts":"1661013391.256859",)")}),
        "export/b/2024-04-01.json", 1 << 20, beside, &store);
    std::vector<activity::Batch> batches = std::move(one.batches);
    batches.push_back(std::move(other.batches[0]));
    batches.back().file = 1;
    activity::AssembleOptions options;
    options.channels = 1;
    activity::Quality quality;
    quality.files.resize(2);
    const activity::Assembled data = activity::assemble(std::move(batches), store, options, quality);
    REQUIRE(data.activity.rows() == 3);
    CHECK(quality.duplicates == 0);
    CHECK(data.activity.parent[2] == activity::Row{1});
    CHECK(data.conversations == 2);
}

TEST_CASE("Slack: joins and leaves are activities, tombstones and other subtypes are passed over") {
    test::Import out = read(day({message("1661013391.000100", R"("subtype":"channel_join",)"),
                                 message("1661013392.000100", R"("subtype":"channel_leave",)"),
                                 message("1661013393.000100", R"("subtype":"tombstone","hidden":true,)"),
                                 message("1661013394.000100", R"("subtype":"channel_topic",)"),
                                 message("1661013395.000100", R"("subtype":"me_message",)"),
                                 message("1661013396.000100", R"("subtype":"file_share",)"),
                                 R"({"type":"event","ts":"1661013397.000100"})"}));
    CHECK(out.batch().kind == activity::Column<Kind>{Kind::join, Kind::leave, Kind::post, Kind::post});
    CHECK(out.file.rows == 7);
    CHECK(out.file.skipped == 3);
    CHECK(out.rejects.empty());
}

TEST_CASE("Slack: who is who, from the files beside the messages") {
    test::Import out = read(day(
        {message("1661013391.000100", ""), message("1661013392.000100", R"("user":"U2",)"),
         message("1661013393.000100", R"("user":"U3",)"), message("1661013394.000100", R"("user":"UB",)"),
         message("1661013395.000100", R"("user":"USLACKBOT",)"),
         R"({"type":"message","subtype":"bot_message","bot_id":"B1","username":"Teller","text":"5","ts":"1661013396.000100"})",
         message("1661013397.000100", R"("user":"U4","user_profile":{"real_name":"Jan"},)")}));
    REQUIRE(out.batch().rows() == 7);
    const auto flags = [&](std::size_t row) {
        return fmt::format("{}{}", activity::has(out.batch().flags[row], Flag::brand) ? "b" : "-",
                           activity::has(out.batch().flags[row], Flag::automation) ? "a" : "-");
    };
    const auto name = [&](std::size_t row) {
        return std::string(out.store->view(out.batch().authors[out.batch().author[row]].name));
    };
    CHECK(flags(0) == "--");
    CHECK(name(0) == "Mila V");
    CHECK(flags(1) == "b-");
    CHECK(name(1) == "Sanne");
    CHECK(flags(2) == "b-");
    CHECK(name(2) == "eigenaar");
    CHECK(flags(3) == "ba");
    CHECK(flags(4) == "ba");
    CHECK(flags(5) == "ba");
    CHECK(out.author(5) == "B1");
    CHECK(name(5) == "Teller");
    CHECK(flags(6) == "--");
    CHECK(name(6) == "Jan");
}

TEST_CASE("Slack: reactions are activities of their users, at the message's time") {
    const std::string bytes = day({message(
        "1661013391.256859",
        R"("reactions":[{"name":"+1","users":["U2","UB"],"count":2},{"name":"tada","users":["U1"],"count":4}],)")});
    test::Import out = read(bytes);
    REQUIRE(out.batch().rows() == 4);
    CHECK(out.file.rows == 1);
    CHECK(out.batch().kind[1] == Kind::reaction);
    CHECK(out.batch().at[1] == out.batch().at[0]);
    CHECK(out.author(1) == "U2");
    CHECK(out.text(1).empty());
    CHECK(activity::has(out.batch().flags[1], Flag::approximate));
    CHECK(activity::has(out.batch().flags[1], Flag::brand));
    CHECK(activity::has(out.batch().flags[2], Flag::automation));
    CHECK(out.batch().part == activity::Column<std::uint8_t>{0, 1, 1, 1});
    CHECK(out.batch().likes[0] == 3);  // counted, and not listed
    CHECK(out.store->view(out.batch().id[1]) == "1661013391.256859/+1/U2");
    const activity::Assembled data = assembled(out);
    CHECK(data.activity.parent[3] == activity::Row{0});
    CHECK(data.conversations == 1);

    test::Import counted = read(bytes, "export/algemeen/2024-04-01.json", false);
    REQUIRE(counted.batch().rows() == 1);
    CHECK(counted.batch().likes[0] == 6);
}

TEST_CASE("Slack: mark-up stays, entities go") {
    test::Import out = read(day({message(
        "1661013391.000100", R"("text":"<@U2> a &lt;b&gt; &amp;amp; <https://x.nl?a=1&amp;b=2|x> & é &quot;",)")}));
    CHECK(out.text(0) == "<@U2> a <b> &amp; <https://x.nl?a=1&b=2|x> & é &quot;");
}

TEST_CASE("Slack: a conversation between two or a few is private") {
    for (const std::string_view room : {"D9", "mpdm-a--b-1"}) {
        test::Import out =
            read(day({message("1661013391.000100", "")}), fmt::format("export/{}/2024-04-01.json", room));
        REQUIRE(out.batch().rows() == 1);
        CHECK(out.batch().kind[0] == Kind::message);
        CHECK(activity::has(out.batch().flags[0], Flag::nonpublic));
    }
}

TEST_CASE("Slack: files beside the messages hold none") {
    for (const std::string_view name : {"users.json", "channels.json", "org_users.json", "groups.json", "dms.json",
                                        "mpims.json", "integration_logs.json", "canvases.json", "content_flags.json"}) {
        test::Import out = read("[]", fmt::format("export.zip/{}", name));
        CHECK(out.opened.beside);
        CHECK(out.diagnostics.list.empty());
    }
    CHECK_FALSE(read("[]", "export/users/2024-04-01.json").opened.beside);
}

TEST_CASE("Slack is told from its content") {
    CHECK(sniffed_format(day({message("1661013391.000100", "")}))->id == "slack");
    CHECK(sniffed_format(R"([{"id":"U1","team_id":"T1","name":"a","profile":{}}])")->id == "slack");
    CHECK(sniffed_format(R"([{"id":"C1","name":"a","created":1,"creator":"U1","members":[]}])")->id == "slack");
}

TEST_CASE("what the files of a source look up together is made once") {
    Shared shared;
    int made = 0;
    const auto make = [&] { return std::string(1, static_cast<char>('a' + made++)); };
    const auto first = shared.of<std::string>(make);
    CHECK(*first == "a");
    CHECK(shared.of<std::string>(make) == first);
    CHECK(made == 1);
    CHECK(*shared.of<int>([] { return 5; }) == 5);
}
