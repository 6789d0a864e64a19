// Real exports beside the sources, when they are there: rows, authors, instants, threads, duplicates and totals
// against an independent script's (reference.json beside each set). Where a set counts by another definition, the same
// question is asked of our activities, and a comment says how.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/activity/assemble.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/data_set.hpp"

using namespace stamtafel;
using activity::at;
using activity::Kind;
using test::check_span;
using test::check_sum;
using test::check_units;
using test::data_set;
using test::DataSet;
using test::files_in;
using test::percentile;
using test::source_in_utc;

namespace {

double minutes_between(base::Instant from, base::Instant to) { return static_cast<double>(to.ms - from.ms) / 60'000; }

const std::vector<std::string> beer{"Badges.xml", "Comments.xml", "PostLinks.xml", "Posts.xml",
                                    "Tags.xml",   "Users.xml",    "Votes.xml"};

/// Waits for the first reply of a question that `counts`, by somebody else than the asker, over its answers (and
/// comments on the question itself).
template <class Counts>
std::vector<double> first_replies(const DataSet& set, Counts counts) {
    std::map<std::size_t, base::Instant> first;
    const activity::Activity& all = set.all();
    for (std::size_t row = 0; row < all.rows(); ++row) {
        if (all.parent[row] == activity::Row::none || !counts(all.kind[row])) continue;
        const std::size_t parent = at(all.parent[row]);
        if (all.kind[parent] != Kind::question || all.author[parent] == all.author[row]) continue;
        const auto [known, fresh] = first.try_emplace(parent, all.at[row]);
        if (!fresh) known->second = std::min(known->second, all.at[row]);
    }
    std::vector<double> waits;
    for (const auto& [question, reply] : first) waits.push_back(minutes_between(all.at[question], reply));
    return waits;
}

}  // namespace

TEST_CASE("Beer Stack Exchange: posts, comments, authors and replies as in its reference") {
    const auto folder = data_set("stackexchange-beer");
    if (!folder) return;
    const DataSet set(*folder, beer, source_in_utc("stack_exchange"));
    const auto& files = set.quality.files;
    CHECK(files[3].rows == 2'008);
    CHECK(files[1].rows == 1'742);
    CHECK(files[5].rows == 3'658);
    CHECK(files[6].rows == 10'244);
    CHECK(files[0].rows == 5'216);
    CHECK(files[3].skipped == 117);  // its events count tag wikis (57 + 57 + 3), ours do not
    CHECK(files[1].skipped == 0);
    const std::size_t closings = set.of_kind(Kind::status);  // a second activity of a row
    CHECK(set.all().rows() - closings == 3'750 - 117);
    check_sum(set, closings);
    check_span(set, "2014-01-21T20:26:05.383Z", "2016-09-02T12:08:54.583Z");
    CHECK(set.quality.authors == 840 - 1);  // Community wrote tag wikis alone
    CHECK(set.quality.duplicates == 0);
    CHECK(set.quality.orphans == 0);
    CHECK(set.quality.answers_missing == 0);
    CHECK(set.quality.conversations == 561);
    CHECK(set.of_kind(Kind::question) == 561);
    CHECK(set.of_kind(Kind::answer) == 1'330);
    CHECK(set.of_kind(Kind::comment) == 1'742);
    std::map<Kind, std::int64_t> scores;
    for (std::size_t row = 0; row < set.all().rows(); ++row)
        if (set.all().score[row] != activity::count_none) scores[set.all().kind[row]] += set.all().score[row];
    CHECK(scores[Kind::question] == 3'541);
    CHECK(scores[Kind::answer] == 4'755);
    for (const activity::AccountInfo& account : set.data.accounts) CHECK_FALSE(set.view(account.name).empty());
}

TEST_CASE("Beer Stack Exchange: who replies to whom, and how soon") {
    const auto folder = data_set("stackexchange-beer");
    if (!folder) return;
    const DataSet set(*folder, beer, source_in_utc("stack_exchange"));
    std::size_t replies = 0;
    std::size_t to_self = 0;
    std::set<std::pair<std::string, std::string>> edges;
    std::set<std::string> nodes;
    for (std::size_t row = 0; row < set.all().rows(); ++row) {
        if (set.all().parent[row] == activity::Row::none || set.all().kind[row] == Kind::status) continue;
        const std::string from = set.author(row);
        const std::string to = set.author(at(set.all().parent[row]));
        ++replies;
        if (from == to) ++to_self;
        if (from != to) edges.emplace(from, to), nodes.insert(from), nodes.insert(to);
    }
    CHECK(replies == 3'072);
    CHECK(to_self == 394);
    CHECK(edges.size() == 2'246);
    CHECK(nodes.size() == 837);

    const auto answers = first_replies(set, [](Kind kind) { return kind == Kind::answer; });
    CHECK(answers.size() == 536);
    CHECK(percentile(answers, 0.5) == Approx(369.2788).margin(0.00005));
    CHECK(percentile(answers, 0.9) == Approx(9'643.027).margin(0.0005));
    const auto either = first_replies(set, [](Kind kind) { return kind == Kind::answer || kind == Kind::comment; });
    CHECK(either.size() == 548);
    CHECK(percentile(either, 0.5) == Approx(246.8015).margin(0.00005));
    CHECK(percentile(either, 0.9) == Approx(4'454.6325).margin(0.00005));
}

TEST_CASE("Beer Stack Exchange: the same rows from units of any size") {
    const auto folder = data_set("stackexchange-beer");
    if (folder) check_units(*folder, {"Comments.xml", "Posts.xml", "PostLinks.xml"}, source_in_utc("stack_exchange"));
}

TEST_CASE("helpdesk tickets: steps, cases and resources as in their reference") {
    const auto folder = data_set("tickets-helpdesk");
    if (!folder) return;
    const DataSet set(*folder, {"Helpdesk.csv"}, source_in_utc("event_log"));
    const activity::Activity& all = set.all();
    const std::size_t cases = set.of_kind(Kind::question);  // ours besides the events
    CHECK(cases == 4'580);
    CHECK(all.rows() - cases == 21'348);
    check_sum(set, cases);
    CHECK(set.rejected == 0);
    CHECK(set.quality.duplicates == 0);
    CHECK(set.quality.authors == 22);
    CHECK(set.quality.conversations == 4'580);
    check_span(set, "2010-01-13T06:40:25Z", "2014-01-03T11:20:58Z");
    CHECK(set.of_kind(Kind::assignment) == 4'938);
    CHECK(set.of_kind(Kind::status) == 4'983 + 4'574 + 1'463 + 13 + 2);
    auto by_author = set.rows_by_author();
    CHECK(by_author["Value 2"] == 4'235);
    CHECK(by_author["Value 5"] == 3'748);
    CHECK(by_author["Value 14"] == 664);
    CHECK(by_author[""] == cases);

    std::map<std::string, std::size_t> by_step;
    std::map<std::uint32_t, base::Instant> asked;
    std::map<std::uint32_t, base::Instant> taken;
    std::map<std::uint32_t, base::Instant> closed;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        const auto conversation = static_cast<std::uint32_t>(all.conversation[row]);
        const std::string step(set.view(all.status[row]));
        ++by_step[step];
        if (all.kind[row] == Kind::question) CHECK(asked.emplace(conversation, all.at[row]).second);
        CHECK(asked.count(conversation) == 1);  // the question stands before all steps of its case
        if (step == "Take in charge ticket") taken.emplace(conversation, all.at[row]);
        if (step == "Closed") closed[conversation] = all.at[row];
    }
    CHECK(by_step["Take in charge ticket"] == 5'060);
    CHECK(by_step["Require upgrade"] == 119);
    CHECK(by_step["DUPLICATE"] == 1);
    const auto waits = [&](const std::map<std::uint32_t, base::Instant>& until) {
        std::vector<double> minutes;
        for (const auto& [conversation, then] : until) minutes.push_back(minutes_between(asked[conversation], then));
        return minutes;
    };
    CHECK(taken.size() == 4'285);
    CHECK(percentile(waits(taken), 0.5) == Approx(983.3833).margin(0.00005));
    CHECK(percentile(waits(taken), 0.9) == Approx(21'104.5833).margin(0.00005));
    CHECK(percentile(waits(taken), 1) == Approx(69'464.6833).margin(0.00005));
    CHECK(closed.size() == 4'559);
    CHECK(percentile(waits(closed), 0.5) == Approx(57'278.5167).margin(0.00005));
    CHECK(percentile(waits(closed), 0) == Approx(21'655.2).margin(0.00005));
}

TEST_CASE("helpdesk tickets: the same rows from units of any size") {
    const auto folder = data_set("tickets-helpdesk");
    if (folder) check_units(*folder, {"Helpdesk.csv"}, source_in_utc("event_log"));
}

TEST_CASE("Komodo's Discord: lines, rooms, reactions and waiting runs as in its reference") {
    const auto folder = data_set("discord-komodo-csv");
    if (!folder) return;
    const DataSet set(*folder, files_in(*folder, ".csv"), source_in_utc("discord_csv"));
    const activity::Activity& all = set.all();
    CHECK(all.rows() == 31'882);
    check_sum(set);
    CHECK(set.skipped + set.rejected == 0);
    CHECK(set.quality.duplicates == 0);
    CHECK(set.quality.authors == 1'302);
    CHECK(set.quality.conversations == 4);
    CHECK(set.data.flat[0]);
    CHECK(set.data.coarse[0]);
    check_span(set, "2018-06-05T07:13:00Z", "2019-12-04T16:50:00Z");
    auto by_author = set.rows_by_author();
    CHECK(by_author["952079666158532910"] == 3'825);
    CHECK(by_author["941538008708694500"] == 1'589);
    CHECK(by_author["948435599664245320"] == 406);

    std::map<std::string, std::size_t> rooms;
    std::set<std::string> team;
    std::int64_t reactions = 0;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        const std::string room(set.view(all.room[row]));
        ++rooms[room];
        reactions += all.likes[row];
        if (room == "news-announcements__official") team.insert(set.author(row));
    }
    CHECK(rooms == std::map<std::string, std::size_t>{{"developer-lounge__dev-marketmaker", 2'807},
                                                      {"komodo-project__ask-jl777", 9'375},
                                                      {"komodo-project__support", 19'200},
                                                      {"news-announcements__official", 500}});
    CHECK(reactions == 27'977);
    CHECK(team.size() == 20);

    // a run opens at the first line of a member after one of the team, and closes at the team's next
    std::map<std::string, std::optional<base::Instant>> waiting;
    std::vector<double> waits;
    std::size_t runs = 0;
    std::size_t team_lines = 0;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        auto& open = waiting[std::string(set.view(all.room[row]))];
        const bool brand = team.count(set.author(row)) > 0;
        if (brand) ++team_lines;
        if (!brand && !open) open = all.at[row], ++runs;
        if (brand && open) waits.push_back(minutes_between(*open, all.at[row])), open.reset();
    }
    CHECK(team_lines == 10'046);
    CHECK(runs == 5'080);
    CHECK(waits.size() == 5'078);
    CHECK(percentile(waits, 0.5) == Approx(3));
    CHECK(percentile(waits, 0.9) == Approx(639.2).margin(0.00005));
}

TEST_CASE("Komodo's Discord: the same rows from units of any size") {
    const auto folder = data_set("discord-komodo-csv");
    if (folder)
        check_units(*folder / "komodo-project__support", {"9.csv", "10.csv", "100.csv"}, source_in_utc("discord_csv"));
}

TEST_CASE("airline tweets: days, labels and texts as in their reference") {
    const auto folder = data_set("twitter-airline-sentiment");
    if (!folder) return;
    importers::Spec spec = source_in_utc("csv", {{"id", "tweet_id"},
                                                 {"at", "tweet_created"},
                                                 {"text", "text"},
                                                 {"room", "airline"},
                                                 {"tags", "negativereason"},
                                                 {"sentiment", "airline_sentiment"}});
    spec.values = {{"sentiment", {{"negative", "-1"}, {"neutral", "0"}, {"positive", "1"}}}};
    const std::vector<std::string> names{"tweets_virgin_united_southwest.csv"};
    const DataSet set(*folder, names, spec);
    const activity::Activity& all = set.all();
    CHECK(all.rows() == 6'746);
    check_sum(set);
    CHECK(set.quality.files[0].dates == "month_first");
    CHECK(set.skipped + set.rejected == 0);
    CHECK(set.quality.authors == 0);
    CHECK(set.quality.duplicates == 0);  // distinct ids
    check_span(set, "2015-02-16T23:48:00Z", "2015-02-24T11:47:00Z");
    std::map<std::pair<std::string, float>, std::size_t> labels;
    std::map<std::string, std::size_t> days;
    std::map<std::string, std::size_t> reasons;
    std::set<std::string> texts;
    std::size_t with_newline = 0;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        const std::string text(set.view(all.text[row]));
        ++labels[{std::string(set.view(all.room[row])), all.sentiment[row]}];
        ++days[base::iso(all.at[row]).substr(0, 10)];
        ++reasons[std::string(set.view(all.tags[row]))];
        if (text.find('\n') != std::string::npos) ++with_newline;
        texts.insert(text);
    }
    CHECK(labels[{"Southwest", -1.0F}] == 1'186);
    CHECK(labels[{"United", 0.0F}] == 697);
    CHECK(labels[{"Virgin America", 1.0F}] == 152);
    CHECK(labels.size() == 9);
    CHECK(days["2015-02-16"] == 2);
    CHECK(days["2015-02-22"] == 1'035);
    CHECK(days["2015-02-24"] == 428);
    CHECK(reasons["Customer Service Issue"] == 1'132);
    CHECK(reasons["longlines"] == 80);
    CHECK(with_newline == 66);
    CHECK(all.rows() - texts.size() == 30);
    check_units(*folder, names, spec);
}

TEST_CASE("live sellers' posts: duplicates and totals as in their reference") {
    const auto folder = data_set("facebook-live-posts");
    if (!folder) return;
    const importers::Spec spec = source_in_utc(
        "csv", {{"id", "status_id"}, {"at", "status_published"}, {"tags", "status_type"}, {"likes", "num_reactions"}});
    const DataSet set(*folder, {"Live.csv"}, spec);
    CHECK(set.rows == 7'050);
    check_sum(set);
    CHECK(set.rejected == 0);
    CHECK(set.all().rows() == 6'997);  // its events count 53 rows twice
    CHECK(set.quality.duplicates == 53);
    check_span(set, "2012-07-15T02:51:00Z", "2018-06-13T01:12:00Z");
    std::set<std::string> pages;  // its authors are the first half of the id
    for (const activity::Text& id : set.all().id)
        pages.insert(std::string(set.view(id).substr(0, set.view(id).find('_'))));
    CHECK(pages.size() == 9);
    check_units(*folder, {"Live.csv"}, spec);

    importers::Spec content =
        source_in_utc("csv", {{"id", "status_id"}, {"at", "status_published"}, {"comments", "num_comments"}});
    content.columns.push_back({"shares", "num_shares", {}});
    content.columns.push_back({"likes", "", {}});
    content.shape = importers::Shape::content;
    const std::map<std::string, std::int64_t> totals{
        {"num_reactions", 1'622'326}, {"num_likes", 1'516'054}, {"num_loves", 89'737}, {"num_wows", 9'090},
        {"num_hahas", 4'910},         {"num_sads", 1'718},      {"num_angrys", 798}};
    for (const auto& [column, total] : totals) {
        content.columns.back().header = column;
        const DataSet posts(*folder, {"Live.csv"}, content);
        REQUIRE(posts.records.posts.size() == 7'050);
        std::int64_t likes = 0;
        std::int64_t comments = 0;
        std::int64_t shares = 0;
        for (const activity::PostRow& post : posts.records.posts)
            likes += post.likes.value(), comments += post.comments.value(), shares += post.shares.value();
        CHECK(likes == total);
        CHECK(comments == 1'581'710);
        CHECK(shares == 282'159);
    }
}
