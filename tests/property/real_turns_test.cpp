// Real exports beside the sources, when they are there: our tables of turns against the plain second version's, row by
// row; and the response figures of each set's reference.json where the definitions coincide (docs/decisions.md).
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/language/bare.hpp"
#include "engine/measure/lists.hpp"
#include "engine/measure/measure.hpp"
#include "tests/property/plain_turns.hpp"
#include "tests/property/random_turns.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"
#include "tests/support/data_set.hpp"

using namespace stamtafel;
using activity::Flag;
using test::data_set;
using test::DataSet;
using test::files_in;
using test::percentile;
using test::source_in_utc;

namespace {

playbook::Playbook book_of(std::string_view match, std::string_view addressed_to) {
    playbook::Playbook book = test::playbook();
    playbook::Protocol& all = book.protocols.emplace_back(test::protocol());
    all.match.value = match, all.addressed_to.value = addressed_to;
    all.next_response = test::promise("8h"), all.resolution = test::promise("48h");
    all.hours.value = "office";
    all.escalation.resize(2);
    all.escalation[0].to.value = "Value 2";  // of the tickets, whose work is passed on by name
    all.escalation[1].to.value = "community_manager";
    all.escalation[1].after.value = test::within("8h");
    return book;
}

struct Measured {
    playbook::Playbook book;
    calendar::Zone zone = calendar::utc();
    language::Triage triage;
    measure::Input input;
    measure::Tables tables;

    Measured(const DataSet& set, playbook::Playbook from)
        : book(std::move(from)),
          triage(language::triage(set.data.activity, set.store, measure::lists_of(book), {})),
          input{book, set.data, set.store, triage, zone},
          tables(measure::measure(input, {})) {}
    Measured(const Measured&) = delete;
    Measured& operator=(const Measured&) = delete;
};

/// The same accounts on the brand's side as in the reference.
void take_side(DataSet& set, const std::set<std::string>& team, const std::set<std::string>& bots = {}) {
    for (std::size_t row = 0; row < set.all().rows(); ++row) {
        const std::string author = set.author(row);
        unsigned flags = set.all().flags[row];
        if (team.count(author) + bots.count(author) > 0) flags |= static_cast<unsigned>(Flag::brand);
        if (bots.count(author) > 0) flags |= static_cast<unsigned>(Flag::automation);
        set.data.activity.flags[row] = static_cast<activity::Flags>(flags);
    }
    for (activity::AccountInfo& account : set.data.accounts) {
        const std::string handle(set.view(account.handle));
        account.brand = account.brand || team.count(handle) + bots.count(handle) > 0;
        account.automation = account.automation || bots.count(handle) > 0;
    }
}

/// The tables of a set are the plain version's under three playbooks. Display names are left out: the plain version
/// knows handles alone.
void check_against_plain(DataSet&& set) {
    for (activity::AccountInfo& account : set.data.accounts) account.name = {};
    const auto& at = set.all().at;
    const auto day = [](base::Instant instant) {
        return base::Day{static_cast<std::int32_t>(instant.ms / base::day_ms)};
    };
    for (const auto& [match, to] :
         {std::pair("conversation", "brand"), std::pair("direct", "anyone"), std::pair("item", "anyone")}) {
        const Measured engine(set, book_of(match, to));
        const auto clocks = test::plain_clocks(engine.book, engine.zone, day(at.front()) + -7, day(at.back()) + 400);
        const measure::Tables plain = test::plain_tables(engine.input, clocks, [](std::string_view text) {
            return language::bare_characters(text, 20);  // of real mark-up the plain version knows less
        });
        REQUIRE(engine.tables.turns.size() == plain.turns.size());
        std::size_t different = 0;
        for (std::size_t i = 0; i < plain.turns.size(); ++i)
            if (!(engine.tables.turns[i] == plain.turns[i]) && ++different < 4) {
                measure::Tables a, b;
                a.turns = {engine.tables.turns[i]}, b.turns = {plain.turns[i]};
                UNSCOPED_INFO(match << "\nengine " << test::printed(engine.input, a) << "plain  "
                                    << test::printed(engine.input, b));
            }
        CHECK(different == 0);
        for (std::size_t row = 0; row < plain.items.size(); ++row)
            if (engine.tables.items[row].protocol != plain.items[row].protocol ||
                engine.tables.items[row].deeds != plain.items[row].deeds)
                ++different;
        CHECK(different == 0);
        CHECK(engine.tables.escalations == plain.escalations);
    }
}

}  // namespace

TEST_CASE("turns of the tweets are the plain version's") {
    if (const auto folder = data_set("twitter-twcs"))
        check_against_plain(DataSet(*folder, {"twcs.csv"}, source_in_utc("twcs")));
}

TEST_CASE("turns of the helpdesk's tickets are the plain version's") {
    if (const auto folder = data_set("tickets-helpdesk"))
        check_against_plain(DataSet(*folder, {"Helpdesk.csv"}, source_in_utc("event_log")));
}

TEST_CASE("turns of the beer questions are the plain version's") {
    if (const auto folder = data_set("stackexchange-beer"))
        check_against_plain(DataSet(
            *folder, {"Badges.xml", "Comments.xml", "PostLinks.xml", "Posts.xml", "Tags.xml", "Users.xml", "Votes.xml"},
            source_in_utc("stack_exchange")));
}

TEST_CASE("turns of the forum are the plain version's") {
    if (const auto folder = data_set("discourse-delving"))
        check_against_plain(DataSet(*folder, {"posts_2022_2024.jsonl"}, source_in_utc("discourse_posts")));
}

TEST_CASE("turns of the school's Slack are the plain version's") {
    if (const auto folder = data_set("slack-10academy"))
        check_against_plain(DataSet(*folder, files_in(*folder, ".json"), source_in_utc("slack")));
}

TEST_CASE("turns of a room of Komodo's Discord are the plain version's") {
    const auto folder = data_set("discord-komodo-csv");
    if (!folder) return;
    DataSet set(*folder / "developer-lounge__dev-marketmaker",
                files_in(*folder / "developer-lounge__dev-marketmaker", ".csv"), source_in_utc("discord_csv"));
    take_side(set, {"952079666158532910", "941538008708694500"});
    check_against_plain(std::move(set));
}

TEST_CASE("first answers to tweets, and to those that open a conversation, as in their reference") {
    const auto folder = data_set("twitter-twcs");
    if (!folder) return;
    const DataSet set(*folder, {"twcs.csv"}, source_in_utc("twcs"));
    playbook::Playbook book = book_of("direct", "anyone");
    book.guidelines.thanks.clear();  // the reference knows no thanks; ours takes one "bedankt" out
    const Measured engine(set, std::move(book));
    std::vector<double> waits, opening_waits;
    std::size_t all = 0, opening = 0;
    for (const measure::Turn& turn : engine.tables.turns) {
        if (turn.step != measure::Step::first) continue;
        const std::size_t row = activity::at(turn.opened);
        const bool opens = set.all().kind[row] == activity::Kind::post;
        ++all, opening += opens ? 1 : 0;
        if (!measure::answered(turn)) continue;
        const double minutes = static_cast<double>(turn.calendar_ms) / 60'000;
        waits.push_back(minutes);
        if (opens) opening_waits.push_back(minutes);
    }
    CHECK(all == 2'778);
    CHECK(waits.size() == 2'083);
    CHECK(percentile(waits, 0.5) == Approx(11.5333).margin(0.00005));
    CHECK(percentile(waits, 0.9) == Approx(380.1833).margin(0.00005));
    CHECK(opening == 1'285);
    CHECK(opening_waits.size() == 1'154);
    CHECK(percentile(opening_waits, 0.5) == Approx(11.9917).margin(0.00005));
    CHECK(percentile(opening_waits, 0.9) == Approx(355.5383).margin(0.00005));
}

TEST_CASE("resolutions of the helpdesk's tickets as in their reference") {
    const auto folder = data_set("tickets-helpdesk");
    if (!folder) return;
    const DataSet set(*folder, {"Helpdesk.csv"}, source_in_utc("event_log"));
    playbook::Playbook book = book_of("conversation", "brand");
    book.protocols[0].hours.value = "";
    const Measured engine(set, std::move(book));
    std::vector<double> by_closed;  // ends with the last "Closed", as the reference counts; its pending time not off
    std::size_t all = 0, resolved = 0;
    for (const measure::Turn& turn : engine.tables.turns) {
        if (turn.step != measure::Step::resolution) continue;
        ++all;
        if (!measure::answered(turn)) continue;
        ++resolved;
        if (set.view(set.all().status[activity::at(turn.closed)]) == "Closed")
            by_closed.push_back(static_cast<double>(turn.calendar_ms) / 60'000);
    }
    CHECK(all == 4'580);
    CHECK(resolved == 4'570);  // eleven end at "Resolve ticket" and have no "Closed"
    CHECK(by_closed.size() == 4'559);
    CHECK(percentile(by_closed, 0.5) == Approx(57'278.5167).margin(0.00005));
    CHECK(percentile(by_closed, 0.9) == Approx(76'326.8767).margin(0.00005));
    CHECK(percentile(by_closed, 0) == Approx(21'655.2).margin(0.00005));
}

namespace {

/// A promise to everybody who opens a conversation, whoever answers it.
playbook::Playbook openings(std::string_view match, std::string_view kind) {
    playbook::Playbook book = book_of(match, "anyone");
    playbook::Protocol& one = book.protocols[0];
    one.hours.value = "", one.closes_for.value = "anyone";
    test::take(one, "kind", kind);
    book.guidelines.thanks.clear();
    return book;
}

double minutes_between(const DataSet& set, std::size_t from, std::size_t to) {
    return static_cast<double>(set.all().at[to].ms - set.all().at[from].ms) / 60'000;
}

bool is_talk(const DataSet& set, std::size_t row) { return activity::row_of(set.all().kind[row]).talk; }

/// Minutes of calendar time to the first answer of anybody else, of those that have one.
struct Waits {
    std::size_t turns = 0;
    std::vector<double> brand, anybody;
};
enum class Replies { to_the_item, in_its_conversation };

Waits waits_of(const DataSet& set, const measure::Tables& tables, Replies which) {
    const activity::Activity& all = set.all();
    const bool direct = which == Replies::to_the_item;
    Waits out;
    std::map<std::uint32_t, std::vector<std::size_t>> replies;  // by parent, or by conversation
    const auto key = [&](std::size_t row) { return static_cast<std::uint32_t>(all.conversation[row]); };
    for (std::size_t row = 0; row < all.rows(); ++row)
        if ((tables.items[row].deeds & static_cast<std::uint8_t>(measure::Deed::member_reply)) != 0)
            replies[direct ? static_cast<std::uint32_t>(all.parent[row]) : key(row)].push_back(row);
    for (const measure::Turn& turn : tables.turns) {
        if (turn.step == measure::Step::resolution) continue;
        ++out.turns;
        const std::size_t row = activity::at(turn.opened);
        const auto minutes = [&](std::size_t to) { return minutes_between(set, row, to); };
        if (measure::answered(turn)) out.brand.push_back(minutes(activity::at(turn.closed)));
        const auto found = replies.find(direct ? static_cast<std::uint32_t>(turn.opened) : key(row));
        if (found != replies.end())
            out.anybody.push_back(minutes(found->second.front()));
        else if (measure::answered(turn))
            out.anybody.push_back(minutes(activity::at(turn.closed)));
    }
    return out;
}

void check_waits(const std::vector<double>& waits, std::size_t n, double median, double ninetieth) {
    CHECK(waits.size() == n);
    CHECK(percentile(waits, 0.5) == Approx(median).margin(0.00005));
    CHECK(percentile(waits, 0.9) == Approx(ninetieth).margin(0.00005));
}

}  // namespace

TEST_CASE("who answers beer questions, and how soon, as in their reference") {
    const auto folder = data_set("stackexchange-beer");
    if (!folder) return;
    const DataSet set(
        *folder, {"Badges.xml", "Comments.xml", "PostLinks.xml", "Posts.xml", "Tags.xml", "Users.xml", "Votes.xml"},
        source_in_utc("stack_exchange"));
    const Measured engine(set, openings("direct", "question"));
    const Waits all = waits_of(set, engine.tables, Replies::to_the_item);
    CHECK(all.turns == 561);
    CHECK(all.brand.empty());
    check_waits(all.anybody, 548, 246.8015, 4454.6325);
    measure::Tables answers_only = engine.tables;
    for (std::size_t row = 0; row < set.all().rows(); ++row)
        if (set.all().kind[row] != activity::Kind::answer) answers_only.items[row].deeds = 0;
    check_waits(waits_of(set, answers_only, Replies::to_the_item).anybody, 536, 369.2788, 9643.027);
    std::set<activity::Conversation> accepted;
    for (std::size_t row = 0; row < set.all().rows(); ++row)
        if (activity::has(set.all().flags[row], Flag::accepted)) accepted.insert(set.all().conversation[row]);
    std::size_t resolved = 0, with_accepted = 0;
    for (const measure::Turn& turn : engine.tables.turns) {
        if (turn.step != measure::Step::resolution || !measure::answered(turn)) continue;
        ++resolved, with_accepted += accepted.count(set.all().conversation[activity::at(turn.opened)]);
    }
    CHECK(resolved == 378);  // the others were closed by the site
    CHECK(with_accepted == 340);
}

TEST_CASE("who answers topics of the forum, and how soon, as in its reference") {
    const auto folder = data_set("discourse-delving");
    if (!folder) return;
    DataSet set(*folder, {"posts_2022_2024.jsonl"}, source_in_utc("discourse_posts"));
    const Measured engine(set, openings("conversation", "post"));
    std::vector<double> by_staff = waits_of(set, engine.tables, Replies::in_its_conversation).brand;
    CHECK(engine.tables.turns.size() == 2 * 216);  // with their resolutions
    CHECK(by_staff.size() == 60);
    std::vector<bool> waits(set.all().rows());
    for (const measure::Turn& turn : engine.tables.turns) waits[activity::at(turn.opened)] = true;
    std::size_t of_staff = 0, deleted = 0;
    for (std::size_t row = 0; row < waits.size(); ++row) {  // what the reference has and we leave out
        if (set.all().kind[row] != activity::Kind::post || waits[row]) continue;
        (activity::is_brand(set.all(), row) ? of_staff : deleted) += 1;
        for (std::size_t other = row + 1; other < waits.size(); ++other) {
            const bool same = set.all().conversation[other] == set.all().conversation[row];
            if (!same || !activity::is_brand(set.all(), other)) continue;
            if (set.all().author[other] == set.all().author[row] || !is_talk(set, other)) continue;
            by_staff.push_back(minutes_between(set, row, other));
            break;
        }
    }
    CHECK(of_staff == 31);
    CHECK(deleted == 3);
    check_waits(by_staff, 63, 2069.8931, 16519.7608);

    for (activity::Flags& flags : set.data.activity.flags)  // the reference knows no sides and nothing deleted
        flags = static_cast<activity::Flags>(flags & ~static_cast<unsigned>(Flag::brand) &
                                             ~static_cast<unsigned>(Flag::deleted));
    const Measured anybody(set, openings("conversation", "post"));
    const Waits all = waits_of(set, anybody.tables, Replies::in_its_conversation);
    CHECK(all.turns == 250);
    check_waits(all.anybody, 184, 977.0317, 18828.546);
}

TEST_CASE("who answers the first messages of Slack threads, and how soon, as in their reference") {
    const auto folder = data_set("slack-10academy");
    if (!folder) return;
    DataSet set(*folder, files_in(*folder, ".json"), source_in_utc("slack"));
    take_side(set, {"U03T89ACUUW", "U03TEPYRM2P", "U03U93GNNVB", "U03UUN8M4RX"},
              {"U03UD5K7HAR", "U03UDA3R8S2", "U03VAH809FC", "U0401GU4W6L", "U0418T6CD1B", "U04718Y7SQ0", "USLACKBOT"});
    const Measured engine(set, openings("conversation", "post"));
    const Waits waits = waits_of(set, engine.tables, Replies::in_its_conversation);
    CHECK(waits.turns == 1'027);
    check_waits(waits.brand, 66, 12.9285, 872.9838);
    check_waits(waits.anybody, 402, 6.3238, 133.1568);
}

TEST_CASE("turns of Komodo's Discord are per asker, the runs of its reference are per room") {
    const auto folder = data_set("discord-komodo-csv");
    if (!folder) return;
    DataSet set(*folder, files_in(*folder, ".csv"), source_in_utc("discord_csv"));
    std::set<std::string> team;
    for (std::size_t row = 0; row < set.all().rows(); ++row)
        if (set.view(set.all().room[row]) == "news-announcements__official") team.insert(set.author(row));
    take_side(set, team);
    playbook::Playbook book = openings("conversation", "comment");
    book.protocols[0].closes_for.value = "asker";
    const Measured engine(set, std::move(book));
    const Waits waits = waits_of(set, engine.tables, Replies::in_its_conversation);
    std::size_t attributed = 0;
    for (const measure::Turn& turn : engine.tables.turns)
        attributed += measure::has(turn.traits, measure::Trait::attributed) ? 1U : 0U;
    CHECK(waits.turns == 6'543);
    CHECK(attributed == 4'233);
    check_waits(waits.brand, 5'472, 4, 10'736.8);
}
