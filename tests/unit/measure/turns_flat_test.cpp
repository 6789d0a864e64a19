// Flat rooms, worked by hand: a turn per asker in the stream, closed by who is named, else by attribution inside the
// session (readings.md, "Flat rooms"). A session ends at an hour of silence.
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Item;
using measure::Trait;
using test::local;
using test::promise;
using test::protocol;

namespace {

/// The lines of a chat without links on the owned channel; a protocol for everybody unless one is given.
std::unique_ptr<test::Community> chat(std::string_view lines, playbook::Playbook book) {
    return test::measured(lines, std::move(book), local("2026-12-01"), {0, true});
}

playbook::Protocol for_anyone() {
    playbook::Protocol out = protocol();
    out.addressed_to.value = "anyone";
    return out;
}

std::unique_ptr<test::Community> chat(std::string_view lines, playbook::Protocol one = for_anyone()) {
    playbook::Playbook book = test::playbook();
    book.protocols = {std::move(one)};
    return chat(lines, std::move(book));
}

bool attributed(const measure::Turn& turn) { return measure::has(turn.traits, Trait::attributed); }

/// Ids of the rows that are addressed to the brand.
std::string addressed(const test::Community& community) {
    std::string out;
    for (std::size_t row = 0; row < community.tables.items.size(); ++row)
        if ((community.tables.items[row].deeds & static_cast<unsigned>(measure::Deed::addressed)) != 0)
            out += community.id(static_cast<activity::Row>(row)) + " ";
    return out;
}

}  // namespace

TEST_CASE("a line that names nobody answers the only asker who waits") {
    const auto told = chat(R"(
        +0 mila comment id=q : Hoe laat gaan jullie open?
        +9 anna comment id=r : Om negen uur.
    )");
    CHECK(told->told() == "q→r met");
    CHECK(attributed(told->turn(0)));
    CHECK(told->turn(0).waited_ms == 9 * base::minute_ms);
    CHECK(told->turn(0).by == measure::AnsweredBy::brand);
}

TEST_CASE("of several who wait, the one who wrote last before it") {
    const auto told = chat(R"(
        +0  mila comment id=m : Hoe laat gaan jullie open?
        +2  jan  comment id=j : Hebben jullie banden?
        +9  anna comment id=a : Jazeker.
        +11 anna comment id=b : Om negen uur.
    )");
    CHECK(told->told() == "m→b met; j→a met");
    CHECK(attributed(told->turn(0)));
    CHECK(attributed(told->turn(1)));
}

TEST_CASE("who wrote last is told by any line, not by the question alone") {
    const auto told = chat(R"(
        +0  mila comment id=m : Hoe laat gaan jullie open?
        +2  jan  comment id=j : Hebben jullie banden?
        +5  mila comment id=n : Op zaterdag, bedoel ik.
        +9  anna comment id=a : Om negen uur.
    )");
    CHECK(told->told() == "m→a met; j→- missed");
    CHECK(told->tables.items[2].protocol == 0);  // covered, and belongs to the turn that is open
}

TEST_CASE("a line that names an asker answers that one, whoever wrote last") {
    for (const std::string_view text :
         {"@mila om negen uur", "om negen uur, @mila!", "mila: om negen uur", "<@mila> om negen uur"}) {
        CAPTURE(text);
        const auto told = chat(std::string("+0 mila comment id=m : Open?\n +2 jan comment id=j : Banden?\n") +
                               "+9 anna comment id=a : " + std::string(text));
        CHECK(told->told() == "m→a met; j→- missed");
        CHECK_FALSE(attributed(told->turn(0)));
    }
}

TEST_CASE("a line may name several askers") {
    const auto told = chat(R"(
        +0 mila comment id=m : Open?
        +2 jan  comment id=j : Banden?
        +3 eva  comment id=e : Fietsen?
        +9 anna comment id=a : @mila @jan allebei ja
    )");
    CHECK(told->told() == "m→a met; j→a met; e→- missed");
}

TEST_CASE("who is named is answered in a later session too, attribution ends with the session") {
    CHECK(chat(R"(
        +0   mila comment id=m : Open?
        +120 anna comment id=a : Goedemorgen allemaal
        +121 anna comment id=b : @mila ja hoor
    )")
              ->told() == "m→b met");
    CHECK(chat(R"(
        +0   mila comment id=m : Open?
        +120 anna comment id=a : Goedemorgen allemaal
    )")
              ->told() == "m→- missed");
}

TEST_CASE("a turn of an earlier session stands in nobody's way") {
    const auto told = chat(R"(
        +0   mila comment id=m : Open?
        +120 jan  comment id=j : Banden?
        +130 anna comment id=a : Jazeker
        +131 anna comment id=b : Fijne dag nog
    )");
    CHECK(told->told() == "m→- missed; j→a met");
}

TEST_CASE("a further line of the asker brings an open turn into the running session") {
    const auto told = chat(R"(
        +0   mila comment id=m : Open?
        +120 jan  comment id=j : Banden?
        +125 mila comment id=n : Iemand?
        +130 anna comment id=a : Jazeker
        +131 anna comment id=b : Ook dat
    )");
    CHECK(told->told() == "m→a met; j→b met");
    CHECK(told->turn(0).waited_ms == 130 * base::minute_ms);
}

TEST_CASE("the first turn of an asker in a session is judged by first_response, later ones by next") {
    playbook::Protocol both = for_anyone();
    both.next_response = promise("30m");
    const auto told = chat(R"(
        +0   mila comment id=q1 : Open?
        +5   anna comment id=r1 : Ja
        +10  mila comment id=q2 : Ook op zaterdag?
        +12  jan  comment id=j  : Banden?
        +50  anna comment id=r2 : @mila @jan ja
        +150 mila comment id=q3 : En zondag?
        +160 anna comment id=r3 : Nee
    )",
                           both);
    CHECK(told->told() == "q1→r1 met; q2→r2 late next; j→r2 met; q3→r3 met");
}

TEST_CASE("one turn per asker and protocol: a crisis inside an open question is a first of its own") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "crisis", "brand");
    book.protocols = {protocol("crisis"), for_anyone()};
    book.protocols[0].addressed_to.value = "anyone";
    book.protocols[0].first_response = promise("5m");
    book.protocols[0].next_response = promise("1m");
    test::take(book.protocols[0], "category", "crisis");
    const auto told = chat(R"(
        +0 mila comment id=q : Hoe laat gaan jullie open?
        +2 mila comment id=c : Er is brand!
        +4 mila comment id=d : De brand wordt groter!
        +9 anna comment id=r : We komen eraan
    )",
                           std::move(book));
    CHECK(told->told() == "q→r met all; c→r late crisis");
}

TEST_CASE("a line to a member who does not wait answers nobody, unless closes_for: anyone") {
    const std::string_view lines = R"(
        -9 jan  comment id=j : Hallo @velowerk
        -8 anna comment id=h : Hallo
        +0 mila comment id=m : Open?
        +9 anna comment id=a : @jan graag gedaan
    )";
    CHECK(chat(lines)->told() == "j→h met; m→- missed");
    playbook::Protocol any = for_anyone();
    any.closes_for.value = "anyone";
    CHECK(chat(lines, any)->told() == "j→h met; m→a met");
}

TEST_CASE("a member who does not wait may be spoken of, a colleague too") {
    CHECK(chat("+0 mila comment id=m : Open?\n +1 jan comment id=j deleted : eh\n +9 anna comment id=a : Vraag @jan")
              ->told() == "m→a met");
    CHECK(chat("+0 mila comment id=m : Open?\n +9 anna comment id=a : @bram weet jij het?")->told() == "m→a met");
}

TEST_CASE("a quote names the asker where a flat channel still has one") {
    const auto told = [](std::string_view lines) {
        auto community = std::make_unique<test::Community>();
        community->playbook = test::playbook();
        community->playbook.protocols = {for_anyone()};
        community->rows.options.flat = {true, std::nullopt};
        community->rows.add(lines);
        test::measure_all(*community, local("2026-12-01"));
        return community;
    };
    const auto quoted = told(R"(
        +0 mila comment id=m      : Open?
        +2 jan  comment id=j      : Banden?
        +9 anna comment id=a to=m : Ja hoor
    )");
    CHECK(quoted->told() == "m→a met; j→- missed");
    CHECK_FALSE(attributed(quoted->turn(0)));
    CHECK(told(R"(
        +0 mila comment id=m      : Open?
        +5 anna comment id=a to=m : Ja hoor
        +7 jan  comment id=j      : Banden?
        +9 anna comment id=b to=m : Nog iets
    )")
              ->told() == "m→a met; j→- missed");  // b answers mila, who does not wait
}

TEST_CASE("automation, notes and reactions answer nobody in a room") {
    CHECK(chat(R"(
        +0 mila comment  id=m : Open?
        +1 robo comment  id=a : @mila een collega komt
        +2 anna note     id=b : @mila
        +3 anna reaction id=c
    )")
              ->told() == "m→- missed");
}

TEST_CASE("a holding line answers a first turn, and is spent on a next one") {
    playbook::Protocol both = for_anyone();
    both.next_response = promise("8h");
    const auto told = chat(R"(
        +0  mila comment id=q1 : Open?
        +2  anna comment id=h1 : We zoeken het uit
        +3  jan  comment id=j  : Banden?
        +5  mila comment id=q2 : En zaterdag?
        +9  anna comment id=h2 : We zoeken het uit
        +12 anna comment id=r2 : Ja, ook dan
        +14 anna comment id=r3 : En banden hebben we
    )",
                           both);
    CHECK(told->told() == "q1→h1 met; j→r3 met; q2→r2 met next");
    CHECK(measure::has(told->turn(0).traits, Trait::holding));
    CHECK_FALSE(measure::has(told->turn(1).traits, Trait::holding));
}

TEST_CASE("match: direct and item mean nothing in a room") {
    for (const std::string_view match : {"direct", "item"}) {
        playbook::Protocol one = for_anyone();
        one.match.value = match;
        CHECK(chat("+0 mila comment id=m : Open?\n +1 mila comment id=n : Hallo?\n +9 anna comment id=a : Ja", one)
                  ->told() == "m→a met");
    }
}

TEST_CASE("in an owned room the opener of a session is addressed, and a further item of its asker in the session") {
    const auto told = chat(R"(
        +0   mila comment id=opens   : Open?
        +1   jan  comment id=other   : Weet ik niet
        +2   mila comment id=further : Iemand?
        +3   jan  comment id=named   : Vraag het @anna eens
        +100 jan  comment id=next    : Nieuwe dag
        +101 mila comment id=again   : Hoi
        +102 mila comment id=more    : Nog steeds die vraag
    )",
                           protocol());
    // again brings her open turn into the session, more is a further item in it
    CHECK(addressed(*told) == "opens further named next more ");
    CHECK(told->told() == "opens→- missed; named→- missed");
}

TEST_CASE("after the answer a further item in the session is addressed, in the next session no more") {
    const auto told = chat(R"(
        +0   eva  comment id=e ch=1 : Hoi
        +1   mila comment id=q ch=1 : Open, @velowerk?
        +5   anna comment id=r ch=1 : Ja
        +9   mila comment id=f ch=1 : Ook op zaterdag?
        +100 mila comment id=g ch=1 : Mooi weer
    )",
                           protocol());
    CHECK(addressed(*told) == "q f ");
    CHECK(told->told() == "q→r met; f→- missed");
}

TEST_CASE("thanks after a reply in the room opens nothing") {
    const auto told = chat(R"(
        +0 mila comment id=q : Open?
        +5 anna comment id=r : Ja
        +6 mila comment id=t : Dank je wel!
    )");
    CHECK(told->told() == "q→r met");
    CHECK(told->tables.items[2].protocol == Item::thanks);
}

TEST_CASE("nameless askers each have a turn") {
    CHECK(chat(R"(
        +0 - comment id=a : Open?
        +1 - comment id=b : Banden?
        +5 anna comment id=r : Ja
        +6 anna comment id=s : Ook dat
    )")
              ->told() == "a→s met; b→r met");
}

TEST_CASE("at one instant nothing is later, in a room with whole minutes the later line is") {
    const std::string same = "+0 mila comment id=m : Open?\n +0 anna comment id=a : Ja\n";
    CHECK(chat(same)->told() == "m→a met");
    CHECK(chat(same)->turn(0).waited_ms == 0);
    CHECK(chat(same + "+0.5 eva reaction id=x")->told() == "m→- missed");
    // jan's second line stands at the reply's own instant: mila wrote last before it
    CHECK(chat("+0 jan comment id=j : Banden?\n +1 mila comment id=m : Open?\n +2.5 jan comment id=k : Hallo?\n"
               "+2.5 anna comment id=a : Ja")
              ->told() == "j→- missed; m→a met");
}

TEST_CASE("rooms have streams of their own") {
    const auto told = chat(R"(
        +0 mila comment id=m      : Open?
        +1 jan  comment id=j ch=1 : Banden?
        +9 anna comment id=a      : Ja
    )");
    CHECK(told->told() == "m→a met; j→- missed");
}

TEST_CASE("a removed item of a room stands in the way of none") {
    const auto told = chat(R"(
        +0 mila comment id=m removed : Scheldwoord
        +2 mila comment id=n         : Open?
        +9 anna comment id=a         : Ja
    )");
    CHECK(told->told() == "m→- removed; n→a met");
}

TEST_CASE("a room of many lines takes the time of its lines") {
    // mila alone is ever answered: looking through all who wait at each reply would take 10^10 steps
    std::string lines = "+0 mila comment : vraag\n";
    for (int i = 0; i < 100'000; ++i) {
        const std::string at = "+" + std::to_string(i / 10) + ".5 ";
        lines.append(at).append("- comment : vraag\n").append(at).append("anna comment : @mila nog even\n");
    }
    const auto told = chat(lines);
    CHECK(told->tables.turns.size() == 100'001);
}
