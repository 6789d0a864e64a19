// The joins between rows, on files of a few lines: duplicates, parents, conversations, accounts, cut-offs.
#include "engine/activity/assemble.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;
using namespace stamtafel::activity;
using test::monday;
using test::Rows;

namespace {

std::string text_of(const Rows& rows, const Assembled& data, std::size_t row) {
    return std::string(rows.store.view(data.activity.text[row]));
}

/// Says that it covers 1 October up to and including that day.
Covered october_to(std::uint32_t day) { return {base::day_of({2026, 10, 1}), base::day_of({2026, 10, day})}; }

}  // namespace

TEST_CASE("rows stand in the order of time, then of reading") {
    Rows rows;
    rows.add(R"(
        +5 mila post id=b : later
        +0 jan  post id=a : first
        +5 jan  post id=c : same moment, read later
    )");
    const Assembled data = rows.assemble();
    REQUIRE(data.activity.rows() == 3);
    CHECK(text_of(rows, data, 0) == "first");
    CHECK(text_of(rows, data, 1) == "later");
    CHECK(text_of(rows, data, 2) == "same moment, read later");
    CHECK(rows.quality.first == monday());
    CHECK(rows.quality.last == monday(5));
}

TEST_CASE("of rows with one id the last read wins, the others are counted at their file") {
    Rows rows;
    rows.add(R"(
        +0 mila post id=1 : first version
        +1 jan  post id=2 : untouched
    )");
    rows.add("+0 mila post id=1 : edited");
    const Assembled data = rows.assemble();
    REQUIRE(data.activity.rows() == 2);
    CHECK(text_of(rows, data, 0) == "edited");
    CHECK(rows.quality.duplicates == 1);
    CHECK(rows.quality.files[0].duplicates == 1);
    CHECK(rows.quality.files[1].duplicates == 0);
}

TEST_CASE("sources that feed other channels keep their ids to themselves") {
    Rows rows;
    rows.add("+0 mila post id=1 : here");
    rows.add("+0 mila post id=1 ch=1 : there", {1});
    const Assembled data = rows.assemble();
    CHECK(data.activity.rows() == 2);
    CHECK(data.accounts.size() == 2);
    CHECK(rows.quality.duplicates == 0);
}

TEST_CASE("a child may come before its parent, in the file and in time") {
    Rows rows;
    rows.add(R"(
        +0 jan  comment id=b to=a : the clock of this phone is slow
        +3 mila post    id=a      : question
    )");
    const Assembled data = rows.assemble();
    CHECK(data.activity.parent[0] == Row{1});
    CHECK(data.conversations == 1);
    CHECK(rows.quality.orphans == 0);
}

TEST_CASE("an answer to what is not in the export is kept, flagged and counted") {
    Rows rows;
    rows.add(R"(
        +0 jan  comment id=b to=gone : one
        +3 mila comment id=c to=gone : two
    )");
    const Assembled data = rows.assemble();
    CHECK(data.activity.parent[0] == Row::none);
    CHECK(has(data.activity.flags[0], Flag::parent_missing));
    CHECK(rows.quality.orphans == 2);
    CHECK(data.conversations == 1);  // the root is the last id reached, whether or not its row is there
}

TEST_CASE("a conversation is what hangs together by parents, or what the export says") {
    Rows rows;
    rows.add(R"(
        +0 mila post    id=a
        +1 jan  comment id=b to=a
        +2 eva  comment id=c to=b
        +3 jan  post    id=d
        +4 mila post    id=e in=room
        +5 jan  comment id=f in=room
    )");
    const Assembled data = rows.assemble();
    const auto& of = data.activity.conversation;
    CHECK(data.conversations == 3);
    CHECK(of[0] == of[1]);
    CHECK(of[0] == of[2]);
    CHECK(of[3] != of[0]);
    CHECK(of[4] == of[5]);
}

TEST_CASE("a conversation's given name is no activity's id") {
    Rows rows;
    rows.add(R"(
        +0 mila post id=1
        +1 jan  post id=2 in=1
    )");
    CHECK(rows.assemble().conversations == 2);
}

TEST_CASE("a circle of parents is one conversation") {
    Rows rows;
    rows.add(R"(
        +0 mila comment id=10 to=9
        +1 jan  comment id=9  to=10
        +2 eva  comment id=11 to=10
        +3 eva  post    id=12
    )");
    const Assembled data = rows.assemble();
    CHECK(data.conversations == 2);
    CHECK(data.activity.conversation[0] == data.activity.conversation[2]);
}

TEST_CASE("two equal words in one minute stay two, and an overlapping download meets them") {
    Rows rows;
    const std::string_view october = R"(
        +0 mila comment : ok
        +0 mila comment : ok
        +1 jan  comment : bedankt
    )";
    rows.add(october, {0, false, "oktober.csv"});
    std::string november(october);
    november += "+2 jan comment : nog een";
    rows.add(november, {0, false, "november.csv"});
    const Assembled data = rows.assemble();
    CHECK(data.activity.rows() == 4);
    CHECK(rows.quality.duplicates == 3);
}

TEST_CASE("the numbered parts of one download count their equal rows together") {
    Rows rows;
    rows.add("+0 mila comment : ok", {0, false, "chat/1.csv"});
    rows.add("+0 mila comment : ok", {0, false, "chat/2.csv"});
    CHECK(rows.assemble().activity.rows() == 2);
}

TEST_CASE("an account is a name within a source, rows without an author are nobody") {
    Rows rows;
    rows.add(R"(
        +0 mila post id=a
        +1 mila post id=b ch=1
        +2 -    post id=c
        +3 -    post id=d
        +4 Mila post id=e
    )");
    const Assembled data = rows.assemble();
    CHECK(data.accounts.size() == 2);  // mila on both channels of one source, and Mila as exported
    CHECK(data.activity.author[0] == data.activity.author[1]);
    CHECK(data.activity.author[2] == Account::none);
    CHECK(rows.quality.authors == 2);
}

TEST_CASE("team accounts are the brand's, with or without @ and in any case") {
    Rows rows;
    rows.add(R"(
        +0 Anna  post id=a
        +1 @anna post id=b
        +2 annabel post id=c
        +3 robo  post id=d
    )");
    const Assembled data = rows.assemble();
    CHECK(is_brand(data.activity, 0));
    CHECK(is_brand(data.activity, 1));
    CHECK_FALSE(is_brand(data.activity, 2));
    CHECK(has(data.activity.flags[3], Flag::automation));
    CHECK_FALSE(has(data.activity.flags[0], Flag::automation));
}

TEST_CASE("what comes after the moment asked for is not in the export") {
    Rows rows;
    rows.options.as_of = monday(10);
    rows.add(R"(
        +0    mila post id=a answer=c
        +10   anna comment id=b to=a
        +10.1 anna comment id=c to=a
    )");
    const Assembled data = rows.assemble();
    CHECK(data.activity.rows() == 2);  // one at that very moment is in
    CHECK(rows.quality.files[0].later == 1);
    CHECK(data.cutoff[0] == monday(10));
    CHECK_FALSE(has(data.activity.flags[0], Flag::answer_missing));  // it is there: we do not look at it
    CHECK(rows.quality.answers_missing == 0);
}

TEST_CASE("a channel's cut-off is its last row, what it says it covers, or the moment asked for") {
    const std::string_view lines = R"(
        +0  mila post id=a
        +30 mila post id=b
        +45 mila post id=c ch=1
    )";
    Rows rows;
    rows.add(lines);
    const Assembled plain = rows.assemble();
    CHECK(plain.cutoff[0] == monday(30));
    CHECK(plain.cutoff[1] == monday(45));

    Rows covered;
    covered.options.zone = test::amsterdam();
    covered.options.covers = {october_to(7), std::nullopt};
    covered.add(lines);
    const Assembled data = covered.assemble();
    CHECK(data.cutoff[0] == test::local("2026-10-08"));
    CHECK(data.cutoff[1] == monday(45));

    Rows asked;
    asked.options.covers = {october_to(7), std::nullopt};
    asked.options.as_of = monday(50);
    asked.add(lines);
    const Assembled then = asked.assemble();
    CHECK(then.cutoff[0] == monday(50));
    CHECK(then.cutoff[1] == monday(45));
}

TEST_CASE("an instant more than a year after all others sets no cut-off") {
    Rows rows;
    rows.add(R"(
        +0  mila post id=a
        +30 mila post id=b
        2038-01-19T04:14 mila post id=c
    )");
    const Assembled data = rows.assemble();
    CHECK(data.activity.rows() == 3);
    CHECK(data.cutoff[0] == monday(30));
    CHECK_FALSE(data.cutoff[1]);
    CHECK(rows.quality.isolated == 1);
}

TEST_CASE("a channel is flat when its sources know neither parents nor conversations") {
    Rows rows;
    rows.add("+0 mila comment : hoi", {0, true});
    rows.add("+0 mila comment ch=1 : hoi", {1});
    const Assembled data = rows.assemble();
    CHECK(data.flat[0]);
    CHECK_FALSE(data.flat[1]);
}

TEST_CASE("stamps are coarse when all are whole minutes") {
    Rows rows;
    rows.add(R"(
        +0   mila post
        +1   jan  post
        +0   mila post ch=1
        +1.5 jan  post ch=1
    )");
    const Assembled data = rows.assemble();
    CHECK(data.coarse[0]);
    CHECK_FALSE(data.coarse[1]);
}

TEST_CASE("only conversations in which somebody talks count") {
    Rows rows;
    rows.add(R"(
        +0 mila join id=a
        +1 mila post id=b
        +2 jan  reaction id=c to=b
        +3 jan  follow id=d
    )");
    const Assembled data = rows.assemble();
    CHECK(data.conversations == 3);
    CHECK(rows.quality.conversations == 1);
}

TEST_CASE("an account whose side the export says row by row keeps each row's own side, whatever came before") {
    Rows rows;
    rows.add("+0 mila post id=1 : a\n+1 mila post id=2 brand : b\n+2 mila post id=3 : c\n");
    const auto data = rows.assemble();
    CHECK_FALSE(is_brand(data.activity, 0));
    CHECK(is_brand(data.activity, 1));
    CHECK_FALSE(is_brand(data.activity, 2));
    CHECK(data.accounts[0].brand);
}

TEST_CASE("dates without a time of day are known as such, by channel") {
    Rows rows;
    rows.options.zone = test::amsterdam();
    rows.add(R"(
        2026-10-02       mila post id=a
        2026-10-03       anna comment id=b to=a
        2026-10-03T16:30 jan  post id=c ch=1
    )");
    const Assembled data = rows.assemble();
    CHECK(data.days_only[0]);
    CHECK_FALSE(data.days_only[1]);
}
