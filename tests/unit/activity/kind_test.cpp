// The kinds: names there and back, and what counts as what.
#include "engine/activity/kind.hpp"

#include "tests/support/catch.hpp"

using namespace stamtafel::activity;

TEST_CASE("every kind is found by its name") {
    for (const KindRow& row : kind_table()) {
        CHECK(kind_named(row.id) == row.kind);
        CHECK(&row_of(row.kind) == &row);
    }
    CHECK_FALSE(kind_named("Post"));
    CHECK_FALSE(kind_named(""));
}

TEST_CASE("seven kinds may need an answer, a member's answer is none of them") {
    int covered = 0;
    for (const KindRow& row : kind_table()) covered += row.covered ? 1 : 0;
    CHECK(covered == 7);
    CHECK_FALSE(row_of(Kind::answer).covered);
}

TEST_CASE("post, comment, message and answer close a turn, notes, statuses and reactions do not") {
    for (const KindRow& row : kind_table()) {
        const bool closes = row.kind == Kind::post || row.kind == Kind::comment || row.kind == Kind::message ||
                            row.kind == Kind::answer;
        CHECK(row.reply == closes);
    }
}
