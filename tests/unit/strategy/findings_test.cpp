// Findings: a strategy in which everything fits has none; of each a change that brings it about and nothing else.
#include "engine/strategy/findings.hpp"

#include <algorithm>

#include "engine/base/codes.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/strategy/sound.hpp"

using namespace stamtafel;
using test::found_in;
using test::sound;
using test::with;
using Said = std::vector<std::string>;

TEST_CASE("a strategy in which everything fits has no finding") { CHECK(found_in(sound).empty()); }

TEST_CASE("what nobody has begun is no finding") {
    CHECK(found_in(test::head).empty());
    CHECK(found_in(test::head + "channels: [{id: forum}]\n").empty());
    CHECK(
        found_in(test::head + "guidelines: {rules: [{id: kind, text: Be kind.}]}\n").empty());  // nowhere to post them
}

TEST_CASE("the table names each code once, each a warning, or a note of what is left to fill in") {
    std::vector<base::Code> codes;
    for (const strategy::FindingRow& row : strategy::finding_table()) {
        const bool to_fill_in = base::row_of(row.code).id.ends_with("-to-fill-in");
        CHECK(base::row_of(row.code).severity == (to_fill_in ? base::Severity::note : base::Severity::warning));
        CHECK(std::find(codes.begin(), codes.end(), row.code) == codes.end());
        CHECK(strategy::is_finding(row.code));
        codes.push_back(row.code);
    }
    CHECK_FALSE(strategy::is_finding(base::Code::unknown_key));
}

TEST_CASE("a KPI of which nobody is the owner") {
    CHECK(found_in(with(sound, ", by: 2026-10-08}, owner: bram}", ", by: 2026-10-08}}")) ==
          Said{"kpi-without-owner@19: active"});
}

TEST_CASE("a KPI that looks where no source is") {
    const std::string alone = with(
        sound,
        R"(  - {files: "forum-*.csv", format: csv, channel: forum, columns: {id: id, at: at, author: author, text: text}}
)",
        "");
    CHECK(found_in(alone) == Said{"kpi-without-source@17: mood | forum"});
    // given by hand: no source is asked for
    CHECK(found_in(with(alone, "metric: net_sentiment", "metric: net_sentiment, type: given")).empty());
    CHECK(found_in(with(alone, "metric: net_sentiment", "metric: csat")).empty());
    // one of two channels is fed
    CHECK(found_in(with(alone, "where: {channel: [forum]}", "where: {channel: [chat, forum]}")).empty());
    // a source that takes the channel from a column is of any
    CHECK(
        found_in(with(alone, "csv, channel: chat, columns: {id: id", "csv, columns: {channel: where, id: id")).empty());
}

TEST_CASE("a KPI that no source can feed says what an export must hold") {
    const std::string mute = with(sound, "channel: forum, columns: {id: id, at: at, author: author, text: text}",
                                  "channel: forum, columns: {id: id, at: at, author: author}");
    CHECK(found_in(mute) == Said{"kpi-not-measurable@18: mood | net_sentiment | " +
                                 base::in_both("messages with their text", "berichten met hun tekst")});
    CHECK(found_in(with(mute, "where: {channel: [forum]}, ", "")).empty());  // the chat has text
    CHECK(found_in(with(mute, "net_sentiment", "net_sentiment, type: given")).empty());
    const std::string solved = with(sound, "metric: active_members", "metric: resolution_time");
    CHECK(found_in(solved).size() == 1);
    CHECK(found_in(with(solved, "forum, columns: {id: id", "forum, columns: {status: Status, id: id")).empty());
}

TEST_CASE("a KPI that is filled in by hand asks for no export, also where this version measures it from none") {
    for (const std::string metric : {"csat", "link_clicks", "alt_text_coverage", "followers"}) {
        INFO(metric);
        CHECK(found_in(with(sound, "metric: active_members", "metric: " + metric)).empty());
    }
}

TEST_CASE("a channel that is nobody's") {
    const std::string narrow = with(sound, "{id: all, owner", "{id: all, for: {channel: [forum]}, owner");
    CHECK(found_in(narrow) == Said{"channel-without-owner@11: chat"});
    CHECK(
        found_in(with(narrow, "superfans:\n", "  calendar: [{title: Quiz, channel: chat, owner: bram}]\nsuperfans:\n"))
            .empty());
}

TEST_CASE("a channel on which nobody is to be reached") {
    CHECK(found_in(with(sound, "channels: [forum, chat]", "channels: [forum]")) ==
          Said{"channel-without-audience@11: chat"});
    CHECK(found_in(with(sound, ", channels: [forum, chat]", "")).empty());  // a segment that is everywhere
}

TEST_CASE("six channels of which four are thin") {
    const std::string five = with(with(sound, "  - {id: chat, hours: office}\n",
                                       "  - {id: chat, hours: office}\n  - {id: a}\n  - {id: b}\n  - {id: c}\n"),
                                  ", channels: [forum, chat]", "");
    const std::string six = with(five, "  - {id: c}\n", "  - {id: c}\n  - {id: d}\n");
    CHECK(found_in(five).empty());
    // the forum has a KPI; chat, a, b, c and d have nothing of their own
    CHECK(found_in(six) == Said{"thin-channels@10: 5 | 6 | chat, a, b, c, d"});
    const std::string planned = with(six, "tags: [Craft work]", "tags: [Craft work], channels: [chat, a]");
    CHECK(found_in(planned).empty());
}

TEST_CASE("a role that one person holds for whom nobody stands in") {
    CHECK(found_in(with(sound, "deputy: bram, ", "")) == Said{"role-without-deputy@4: manager | anna | all"});
    CHECK(found_in(with(with(sound, "deputy: bram, ", ""), "role: editor", "role: manager")).empty());
    // a role that no promise depends on
    CHECK(found_in(with(sound, "role: editor", "role: writer")).empty());
}

TEST_CASE("a protocol that calls the same person in two roles, be it as its owner or by a step") {
    const std::string two = with(sound, "  - {id: robo",
                                 "  - {id: mo, name: Mo, role: duty, deputy: bram, works: office}\n"
                                 "  - {id: mo_pr, name: Mo, role: pr, accountable: true, deputy: bram, works: office}\n"
                                 "  - {id: robo");
    const auto called = [&](const std::string& owner, const std::string& steps) {
        return found_in(with(two,
                             "{id: all, owner: anna, hours: office, first_response: {within: 4h, target: 90%}, "
                             "escalation: [{after: 8h, to: manager}]}",
                             "{id: all, owner: " + owner +
                                 ", hours: office, first_response: {within: 4h}, escalation: [" + steps + "]}"));
    };
    CHECK(called("anna", "{after: 2h, to: duty}, {after: 4h, to: pr}") ==
          Said{"escalation-same-person@23: all | mo_pr | duty, pr"});
    CHECK(called("mo", "{after: 2h, to: pr}") == Said{"escalation-same-person@23: all | mo_pr | duty, pr"});
    CHECK(called("duty", "{after: 2h, to: pr}") == Said{"escalation-same-person@23: all | mo_pr | duty, pr"});
    CHECK(called("mo", "{after: at_once, to: pr}").empty());  // who decides is who owns it
    CHECK(called("mo", "{after: at_once, to: manager}, {after: 2h, to: pr}") ==
          Said{"escalation-same-person@23: all | mo_pr | duty, pr"});
    CHECK(called("pr", "{after: 2h, to: pr}").empty());  // a reminder
}

TEST_CASE("tiers that the budget carries one by one and not together") {
    CHECK(found_in(with(sound, "195 EUR", "194 EUR")) ==
          Said{"tiers-over-budget@28: 195.00 EUR | 194.00 EUR | gold 3 x 40.00 EUR, silver 5 x 15.00 EUR"});
    CHECK(found_in(with(sound, "195 EUR", "2340 EUR, per: year")).empty());
    CHECK(found_in(with(sound, "195 EUR", "584 EUR, per: quarter")) ==
          Said{"tiers-over-budget@28: 585.00 EUR | 584.00 EUR | gold 9 x 40.00 EUR, silver 15 x 15.00 EUR"});
    CHECK(found_in(with(sound, "cost: 40 EUR}, max: 3", "cost: 40 USD}, max: 3")).empty());  // told as reward-currency
    CHECK(found_in(with(sound, "budget: {amount: 195 EUR}", "window: 90d")).empty());
}

TEST_CASE("a value of the brand that no content shows") {
    CHECK(found_in(with(sound, "[craft, calm]", "[craft, calm, joy]")) == Said{"value-without-content@35: joy"});
    CHECK(found_in(with(sound, "[craft, calm]", "[raft]")) == Said{"value-without-content@35: raft"});  // whole words
    CHECK(found_in(with(sound, "[craft, calm]", "[Craft Work]")).empty());
    CHECK(found_in(with(sound, "[craft, calm]", "[each-other help]")).empty());  // in any order
}

TEST_CASE("rules that stand nowhere") {
    CHECK(found_in(with(sound, "  rules_posted_at: \"https://riders.example/rules\"\n", "")) ==
          Said{"rules-not-posted@23"});
}

TEST_CASE("a roadmap that ends behind the last target date") {
    CHECK(found_in(with(sound, "by: 2026-10-09", "by: 2026-10-08")) ==
          Said{"roadmap-after-targets@18: 2026-10-09 | 2026-10-08 | mood"});
    CHECK(found_in(with(sound, "effort: 5wd", "effort: 6wd")) ==
          Said{"roadmap-after-targets@18: 2026-10-12 | 2026-10-09 | mood"});  // Monday
    CHECK(found_in(with(with(sound, ", by: 2026-10-09", ""), ", by: 2026-10-08", "")).empty());
    CHECK(found_in(with(sound, "effort: 5wd, start: 2026-10-05", "effort: 50wd")).empty());  // in no year yet
}

TEST_CASE("a name that is still a question mark") {
    CHECK(found_in(with(sound, "{id: bram, role", "{id: bram, name: \"?\", role")) ==
          Said{"name-to-fill-in@5: bram | editor"});
    CHECK(found_in(with(sound, "{id: bram, role", "{id: bram, name: Bram, role")).empty());
}

TEST_CASE("rules of which nobody knows yet where they will stand") {
    CHECK(found_in(with(sound, "\"https://riders.example/rules\"", "\"?\"")) == Said{"address-to-fill-in@24"});
    CHECK(found_in(with(sound, "riders.example/rules", "www.example.org/rules")) == Said{"address-to-fill-in@24"});
}

TEST_CASE("baselines without a day, on the way to a target that has one") {
    const std::string assumed = with(sound, "target: {at_least: 50,", "baseline: {value: 20}, target: {at_least: 50,");
    CHECK(found_in(assumed) == Said{"baseline-to-fill-in@19: active | 20 | "});
    CHECK(found_in(with(assumed, "target: {at_least: 0.2,", "baseline: {value: 0.1}, target: {at_least: 0.2,")) ==
          Said{"baseline-to-fill-in@18: mood, active | 0.1 | "});
    CHECK(found_in(with(assumed, "{value: 20}", "{value: 20, on: 2026-09-30}")).empty());
    const std::string undated = with(with(assumed, ", by: 2026-10-08", ""), ", by: 2026-10-09", "");
    CHECK(found_in(undated).empty());  // a template's, which has no dates at all
}
