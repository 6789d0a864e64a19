// Flags that other rows set: an answer that a question names as accepted, an item that moderation took away.
#include "tests/support/catch.hpp"
#include "tests/support/rows.hpp"

using namespace stamtafel;
using activity::Flag;
using activity::has;

TEST_CASE("moderation takes away what it hangs from, the last word counts") {
    test::Rows rows;
    rows.add(R"(
        +0 mila post       id=a
        +1 jan  comment    id=b to=a
        +2 eva  comment    id=c to=a
        +3 anna moderation      to=a : Removed: spam
        +4 anna moderation      to=b : verborgen
        +5 anna moderation      to=b : weer hersteld
        +6 eva  moderation      to=c : deleted
        +7 anna moderation           : deleted
        +8 anna note            to=c : verwijderd
    )");
    const activity::Assembled data = rows.assemble();
    CHECK(has(data.activity.flags[0], Flag::removed));
    CHECK_FALSE(has(data.activity.flags[1], Flag::removed));
    CHECK_FALSE(has(data.activity.flags[2], Flag::removed));
}

TEST_CASE("removal after the moment asked for has not happened yet") {
    test::Rows rows;
    rows.options.as_of = test::monday(2);
    rows.add("+0 mila post id=a\n +3 anna moderation to=a : removed");
    CHECK_FALSE(has(rows.assemble().activity.flags[0], Flag::removed));
}
