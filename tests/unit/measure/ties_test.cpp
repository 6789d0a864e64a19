// Who reacted to whom and who named whom, counted by hand.
#include "engine/measure/ties.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;

namespace {

/// "jan>mila 10-05 0 1000x1; …", by name.
std::string said(const test::Community& told) {
    const auto name = [&](measure::Person who) {
        return std::string(told.rows.store.view(told.data.accounts[static_cast<std::size_t>(who)].handle));
    };
    std::string out;
    for (const measure::Tie& tie : told.tables.ties)
        out += fmt::format("{}{}>{} {} {} {}x{}", out.empty() ? "" : "; ", name(tie.from), name(tie.to),
                           base::iso(tie.day).substr(5), activity::at(tie.channel), tie.milliweight, tie.n);
    return out;
}

std::string flat_ties(std::string_view lines, bool adjacent) {
    test::FileOf flat;
    flat.flat = true;
    playbook::Playbook book = test::playbook();
    book.ties.adjacent.value = adjacent;
    return said(*test::measured(lines, std::move(book), test::local("2026-12-01"), flat));
}

}  // namespace

TEST_CASE("a reply ties to its parent's author, never to oneself or to nobody") {
    CHECK(said(*test::measured(R"(
        +0 mila post id=a
        +1 jan  comment id=b to=a
        +2 jan  comment to=b
        +3 -    comment id=n to=a
        +4 jan  comment to=n
        +5 anna answer to=a
        +6 jan  reaction to=a
        2026-10-06T09:00 jan comment to=a
        2026-10-06T09:01 jan comment to=a ch=1
        +7 jan post to=a
        +8 jan message to=a
    )")) == "jan>mila 10-05 0 1200x2; anna>mila 10-05 0 1000x1; jan>mila 10-06 0 1000x1; jan>mila 10-06 1 1000x1");
}

TEST_CASE("a named account is tied once, and not again when its activity is answered") {
    CHECK(said(*test::measured(R"(
        +0 mila post id=a : @jan en @jan en @mila
        +1 jan  comment to=a : mila: en @mila, met @eva-x
        +2 evax comment to=a : jan: dank
        +3 jan  message : @mila
    )")) == "mila>jan 10-05 0 1000x1; jan>mila 10-05 0 1000x1; evax>mila 10-05 0 1000x1; evax>jan 10-05 0 1000x1");
}

TEST_CASE("the playbook sets what a tie weighs, and a kind that weighs nothing makes none") {
    playbook::Playbook book = test::playbook();
    book.ties.weights = {{{"reaction", {}}, {0, {}}}, {{"comment", {}}, {0.5, {}}}};
    CHECK(said(*test::measured(R"(
        +0 mila post id=a
        +1 jan  comment to=a
        +2 jan  reaction to=a
        +3 eva  vote to=a
    )",
                               std::move(book))) == "jan>mila 10-05 0 500x1; eva>mila 10-05 0 200x1");
}

TEST_CASE("in a flat room only names tie, unless the playbook ties neighbours") {
    constexpr std::string_view lines = R"(
        +0   mila comment
        +1   jan  comment
        +2   jan  comment
        +3   eva  comment : @mila kijk
        +100 mila comment
    )";
    CHECK(flat_ties(lines, false) == "eva>mila 10-05 0 1000x1");
    CHECK(flat_ties(lines, true) == "jan>mila 10-05 0 1000x1; eva>mila 10-05 0 1000x1; eva>jan 10-05 0 1000x1");
}

TEST_CASE("parts that share a day become one table") {
    const auto tie = [](std::uint32_t from, std::int32_t day, std::uint32_t weight) {
        return measure::Tie{static_cast<measure::Person>(from), measure::Person{9}, base::Day{day}, weight, 1, {}};
    };
    const auto joined = measure::join_ties(
        {{tie(1, 5, 1), tie(2, 6, 1)}, {tie(1, 6, 1), tie(2, 6, 4)}, {}, {tie(2, 6, 1)}, {tie(1, 7, 1)}});
    REQUIRE(joined.size() == 4);
    CHECK(joined[0] == tie(1, 5, 1));
    CHECK(joined[1] == tie(1, 6, 1));
    CHECK(joined[2] == measure::Tie{measure::Person{2}, measure::Person{9}, base::Day{6}, 6, 3, {}});
    CHECK(joined[3] == tie(1, 7, 1));
    const auto back = measure::join_ties({{tie(1, 6, 1)}, {tie(1, 5, 1)}, {tie(1, 6, 1)}});
    REQUIRE(back.size() == 2);
    CHECK(back[0].day == base::Day{5});
    CHECK(back[1].n == 2);
}
