// Who did what where on which day, counted by hand.
#include <memory>
#include <string>

#include <fmt/format.h>

#include "engine/measure/members.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Did;

namespace {

std::string name_of(const test::Community& told, measure::Person who) {
    const auto i = static_cast<std::size_t>(who);
    return i < told.data.accounts.size() ? std::string(told.rows.store.view(told.data.accounts[i].handle)) : "listed";
}

/// "mila 10-05 0 opened dated n1 o1; …"
std::string said(const test::Community& told) {
    constexpr const char* names[] = {"opened",    "commented", "answered", "reacted", "shared", "voted",
                                     "mentioned", "joined",    "seen",     "left",    "gone",   "dated"};
    std::string out;
    for (const measure::Presence& one : told.tables.presence) {
        out += fmt::format("{}{} {} {}", out.empty() ? "" : "; ", name_of(told, one.who), base::iso(one.day).substr(5),
                           activity::at(one.channel));
        for (std::size_t b = 0; b < std::size(names); ++b)
            if ((one.did >> b & 1U) != 0) out += fmt::format(" {}", names[b]);
        out += fmt::format(" n{} o{}", one.n, one.openings);
    }
    return out;
}

}  // namespace

TEST_CASE("a day of a member in a channel is one row, whatever was done") {
    const auto told = test::measured(R"(
        +0   mila post id=a
        +1   mila comment to=a
        +2   mila reaction to=a
        +3   mila question ch=1
        +4   jan  comment to=a
        2026-10-06T00:10 mila comment to=a
    )");
    CHECK(said(*told) ==
          "mila 10-05 0 opened commented reacted dated n2 o1; mila 10-05 1 opened dated n1 o1; "
          "mila 10-06 0 commented dated n1 o0; jan 10-05 0 commented dated n1 o0");
}

TEST_CASE("an opening has no parent, given or missing, and comments open nothing") {
    const auto told = test::measured(R"(
        +0 mila post id=a
        +1 mila post to=a
        +2 mila post to=gone
        +3 mila comment
        +4 mila mention
        +5 mila idea
        +6 mila review to=a
    )");
    CHECK(said(*told) == "mila 10-05 0 opened commented dated n7 o3");
}

TEST_CASE("in a flat room the first line of a session opens, whoever wrote before") {
    test::FileOf flat;
    flat.flat = true;
    const auto told = test::measured(R"(
        +0   mila comment
        +10  jan  comment
        +100 jan  comment
    )",
                                     test::protocol(), test::local("2026-12-01"), flat);
    CHECK(said(*told) == "mila 10-05 0 opened dated n1 o1; jan 10-05 0 opened commented dated n2 o1");
}

TEST_CASE("private messages, notes and nobody leave no trace") {
    const auto told = test::measured(R"(
        +0 mila message
        +1 mila note
        +2 -    post
        +3 jan  click
        +4 anna post
    )");
    CHECK(said(*told) == "jan 10-05 0 seen n0 o0; anna 10-05 0 opened dated n1 o1");
    CHECK_FALSE(told->tables.people[0].brand);
    CHECK(told->tables.people[2].brand);
}

TEST_CASE("leaving counts when nothing comes after it that day") {
    const auto told = test::measured(R"(
        +0 mila post
        +1 mila leave
        +2 jan  leave
        +3 jan  join
        +4 eva  leave
        +5 eva  post ch=1
    )");
    CHECK(said(*told) ==
          "mila 10-05 0 opened seen left gone dated n1 o1; jan 10-05 0 joined seen n0 o0; "
          "eva 10-05 0 seen left n0 o0; eva 10-05 1 opened dated n1 o1");
}

TEST_CASE("the spaces of the playbook part a channel") {
    auto told = std::make_unique<test::Community>();
    told->playbook = test::playbook();
    playbook::Space& space = told->playbook.spaces.emplace_back();
    space.room.value = "lobby", space.kind.value = "event";
    told->rows.add("+0 mila post\n+1 mila comment\n");
    told->data = told->rows.assemble();
    told->data.activity.room.resize(2);
    told->data.activity.room[1] = told->rows.store.place(told->rows.store.adopt("lobby"));
    told->triage = language::triage(told->data.activity, told->rows.store, measure::lists_of(told->playbook), {});
    told->tables = measure::measure(told->input(), {});
    REQUIRE(told->tables.presence.size() == 2);
    CHECK(static_cast<int>(told->tables.presence[0].space) == 0);
    CHECK(static_cast<int>(told->tables.presence[1].space) == 3);
}

TEST_CASE("a list of people meets the accounts, and who never wrote is a person too") {
    test::Community told;
    told.playbook = test::playbook();
    told.list("@Mila", "2026-09-01", "2026-10-02");
    told.list("noor", "2026-09-03");
    told.list("mila", "2026-08-01");
    told.list("");
    told.rows.add("+0 mila post\n+1 jan post : @noor kom je ook?\n");
    test::measure_all(told);
    REQUIRE(told.tables.people.size() == 3 + 3);  // and the team, who never wrote
    CHECK(told.tables.people[0].listed);
    CHECK(base::iso(*told.tables.people[0].joined) == "2026-08-01");
    CHECK(base::iso(*told.tables.people[0].last_seen) == "2026-10-02");
    CHECK_FALSE(told.tables.people[1].listed);
    CHECK(base::iso(*told.tables.people[2].joined) == "2026-09-03");
    REQUIRE(told.tables.ties.size() == 1);
    CHECK(static_cast<int>(told.tables.ties[0].to) == 2);
}

TEST_CASE("who names an account of the team that never wrote has contact with the brand") {
    const auto told = test::measured("+0 mila post : @bram help je even?\n+1 jan post : @mila hoi\n");
    REQUIRE(told->tables.ties.size() == 2);
    std::size_t with_brand = 0;
    for (const measure::Tie& tie : told->tables.ties)
        with_brand += told->tables.people[static_cast<std::size_t>(tie.to)].brand ? 1U : 0U;
    CHECK(with_brand == 1);
}

TEST_CASE("a stray row of long ago is not where the data begin") {
    test::Community told;
    told.playbook = test::playbook();
    told.rows.add("-9000000 mila post\n+0 mila post\n+1440 jan post\n");
    test::measure_all(told);
    REQUIRE_FALSE(told.tables.first_day.empty());
    CHECK(base::iso(*told.tables.first_day[0]) == "2026-10-05");
}

TEST_CASE("the first talk of a member and the first reply to it") {
    const auto told = test::measured(R"(
        +0  mila question id=q
        +5  jan  comment in=q
        +6  mila comment to=q
        +9  anna comment to=q id=r
        +10 eva  comment to=r id=e
        +20 mila comment to=e
    )");
    std::string said;
    for (const measure::Arrival& one : told->tables.arrivals)
        said += fmt::format("{} {}→{}; ", name_of(*told, one.who), activity::at(one.first),
                            one.answer == activity::Row::none ? -1 : static_cast<int>(activity::at(one.answer)));
    // jan's comment stands in a conversation of its own: nothing links "in=q" to the question's
    CHECK(said == "mila 0→3; jan 1→-1; eva 4→5; ");
}

TEST_CASE("of two who open in one conversation the first has the replies") {
    const auto told = test::measured(R"(
        +0  mila question in=t
        +1  jan  question in=t
        +9  eva  comment in=t
    )");
    for (const measure::Arrival& one : told->tables.arrivals)
        if (name_of(*told, one.who) == "mila") CHECK(one.answer != activity::Row::none);
}

TEST_CASE("in a flat room a question as the first talk is replied to as well, and is no reply itself") {
    test::FileOf flat;
    flat.flat = true;
    const auto told = test::measured("+0 mila question\n+1 jan question\n+2 eva comment\n", test::protocol(),
                                     test::local("2026-12-01"), flat);
    REQUIRE(told->tables.arrivals.size() == 3);
    CHECK(told->tables.arrivals[0].answer == activity::Row{2});
    CHECK(told->tables.arrivals[1].answer == activity::Row{2});
}

TEST_CASE("in a flat room the next line of somebody else replies") {
    test::FileOf flat;
    flat.flat = true;
    const auto told = test::measured(R"(
        +0   mila comment
        +1   mila comment
        +2   jan  comment
        +3   anna comment
        +90  eva  comment
    )",
                                     test::protocol(), test::local("2026-12-01"), flat);
    REQUIRE(told->tables.arrivals.size() == 3);
    CHECK(told->tables.arrivals[0].answer == activity::Row{2});
    CHECK(told->tables.arrivals[1].answer == activity::Row{3});
    CHECK(told->tables.arrivals[2].answer == activity::Row::none);
}
