// Turns, worked by hand: what opens one, what closes it, who is meant (readings.md, "Turns").
#include "engine/measure/turns.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::AnsweredBy;
using measure::Item;
using measure::Outcome;
using test::local;
using test::measured;
using test::monday;
using test::promise;
using test::protocol;

namespace {

playbook::Protocol with_next() {
    playbook::Protocol out = protocol();
    out.next_response = promise("8h");
    return out;
}

playbook::Protocol matching(std::string_view match) {
    playbook::Protocol out = protocol();
    out.match.value = match;
    return out;
}

}  // namespace

TEST_CASE("a turn runs from the first item that waits to the reply, what comes between belongs to it") {
    const auto told = measured(R"(
        +0  mila post    id=q       : hoi
        +5  mila comment id=q2 to=q : nog iets
        +20 anna comment id=r  to=q : antwoord
        +60 mila comment id=q3 to=r : en dit
        +90 bram comment id=r2 to=q3 : kijk
    )",
                               with_next());
    CHECK(told->told() == "q→r met; q3→r2 met next");
    CHECK(told->turn(0).waited_ms == 20 * base::minute_ms);
    CHECK(told->turn(0).calendar_ms == 20 * base::minute_ms);
    CHECK(told->turn(0).due == monday(240));
    CHECK(told->turn(0).by == AnsweredBy::brand);
    CHECK(told->turn(1).due == monday(60 + 480));
}

TEST_CASE("without a next_response, later turns are held to the first") {
    const auto told = measured(R"(
        +0   mila post    id=q
        +20  anna comment id=r  to=q
        +60  mila comment id=q2 to=r
        +310 anna comment id=r2 to=q2
    )");
    CHECK(told->told() == "q→r met; q2→r2 late");
}

TEST_CASE("a protocol that promises nothing for first responses still has them") {
    playbook::Protocol only_next = protocol();
    only_next.first_response.reset();
    only_next.next_response = promise("1h");
    const auto told = measured(R"(
        +0  mila post    id=q
        +5  mila comment id=q2 to=q
        +20 anna comment id=r  to=q
        +60 mila comment id=q3 to=r
        +70 anna comment id=r2 to=q3
    )",
                               only_next);
    CHECK(told->told() == "q3→r2 met next");
}

TEST_CASE("a crisis inside an open question opens its own turn, one reply closes both") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "crisis", "brand");
    book.protocols = {protocol("crisis"), protocol("rest")};
    book.protocols[0].first_response = promise("15m");
    test::take(book.protocols[0], "category", "crisis");
    const auto told = measured(R"(
        +0  mila post    id=q       : waar is de zaak
        +10 mila comment id=c to=q  : er is brand
        +30 anna comment id=r to=q  : we komen
    )",
                               book);
    CHECK(told->told() == "q→r met rest; c→r late crisis");
    CHECK(told->turn(1).step == measure::Step::first);  // the crisis protocol's own first turn
}

TEST_CASE("the first protocol that takes an item has it, in playbook order") {
    playbook::Playbook book = test::playbook();
    book.protocols = {protocol("page"), protocol("rest")};
    test::take(book.protocols[0], "channel", "page");
    const auto told = measured("+0 mila post id=q\n +1 mila post id=p ch=1 inbound", book);
    CHECK(told->told() == "q→- missed rest; p→- missed page");
}

TEST_CASE("when the protocol that matches wants the brand addressed, the next is tried") {
    playbook::Playbook book = test::playbook();
    book.protocols = {protocol("brand"), protocol("anyone")};
    book.protocols[1].addressed_to.value = "anyone";
    const auto told = measured(R"(
        +0 mila post    id=q      : hoi
        +1 jan  comment id=c to=q : leuk
    )",
                               book);
    CHECK(told->told() == "q→- missed brand; c→- missed anyone");
}

TEST_CASE("what is addressed to the brand") {
    const auto told = measured(R"(
        +0  mila post    id=opens                  : op het eigen forum
        +1  jan  comment id=member   to=opens      : aan een ander lid
        +2  jan  comment id=handle   to=opens      : vraag aan @velowerk
        +3  eva  comment id=team     to=opens      : hoi @anna
        +4  tom  comment id=term     to=opens      : mijn velowerk piept
        +10 mila post    id=foreign  ch=1          : op een andermans pagina
        +11 jan  post    id=word     ch=1          : mijn velowerk piept
        +12 jan  post    id=at       ch=1          : vraag aan @velowerk
        +13 jan  post    id=said     ch=1 inbound  : aan ons
        +14 jan  message id=private  ch=1          : hoi
        +20 anna post    id=news     ch=1          : nieuws
        +21 eva  comment id=tobrand  ch=1 to=news  : mooi
    )",
                               matching("item"));
    std::string opened;
    for (const auto& turn : told->tables.turns) opened += told->id(turn.opened) + " ";
    CHECK(opened == "opens handle team term at said private tobrand ");
}

TEST_CASE("a further item by the asker in the conversation is addressed") {
    const auto told = measured(R"(
        +0  mila post    id=q ch=1 inbound : hoi
        +10 anna comment id=r ch=1 to=q    : antwoord
        +20 jan  comment id=x ch=1 to=q    : ik ook
        +30 mila comment id=y ch=1 to=x    : en nog dit
    )");
    CHECK(told->told() == "q→r met; y→- missed");
}

TEST_CASE("what is no item: the brand's, deleted, a member's answer, a reaction") {
    const auto told = measured(R"(
        +0 mila question id=q : hoi
        +1 jan  answer   id=a to=q : probeer dit
        +2 jan  reaction id=b to=q
        +3 eva  post     id=c deleted : weg
        +4 robo post     id=d : bericht van een bot
    )",
                               matching("item"));
    CHECK(told->told() == "q→- missed");
}

TEST_CASE("what closes nothing: automation, notes, statuses, reactions, what the brand said before") {
    const auto told = measured(R"(
        -5  anna comment id=x to=q
        +0  mila post    id=q
        +1  robo comment id=a to=q
        +2  anna note    id=b to=q
        +3  anna status  id=c to=q
        +4  anna reaction id=d to=q
        +5  anna mention id=e to=q
    )");
    CHECK(told->told() == "q→- missed");
}

TEST_CASE("a deleted answer of the brand still closes") {
    const auto told = measured("+0 mila post id=q\n +9 anna comment id=r to=q deleted");
    CHECK(told->told() == "q→r met");
}

TEST_CASE("a reply to somebody else closes nothing") {
    const auto told = measured(R"(
        +0  mila post    id=q                 : hoi
        +5  jan  comment id=j  to=q           : ook hoi, @velowerk
        +10 anna comment id=a  to=j           : dag jan
        +20 anna comment id=b  to=q           : @jan nog iets
        +30 anna comment id=c  to=j           : @jan @mila allebei
    )",
                               matching("item"));
    CHECK(told->told() == "q→c met; j→a met");
}

TEST_CASE("a reply to the opening, or to nobody, speaks to all, so does one that names a colleague") {
    CHECK(measured(R"(
        +0  mila post    id=q
        +5  jan  comment id=j  to=q : @velowerk
        +10 anna comment id=a  to=q
    )",
                   matching("item"))
              ->told() == "q→a met; j→a met");
    CHECK(measured(R"(
        +0  mila post    id=q in=room
        +5  jan  comment id=j in=room : @velowerk
        +10 anna comment id=a in=room : @bram kijk jij ook
    )",
                   matching("item"))
              ->told() == "q→a met; j→a met");
    CHECK(measured(R"(
        +0  mila post    id=q
        +5  anna comment id=a  to=q : @jan
        +6  jan  comment id=j  to=q
        +10 bram comment id=b  to=a
    )")
              ->told() == "q→b met");
}

TEST_CASE("when the opening is not in the export, a comment does not stand for it") {
    const auto told = measured(R"(
        +0  mila comment id=m to=gone : @velowerk
        +5  jan  comment id=j to=m    : @velowerk
        +10 anna comment id=a to=m
    )",
                               matching("item"));
    CHECK(told->told() == "m→a met; j→- missed");
}

TEST_CASE("closes_for: anyone drops who is meant") {
    playbook::Protocol any = protocol();
    any.closes_for.value = "anyone";
    const auto told = measured(R"(
        +0  mila post    id=q
        +5  jan  comment id=j to=q
        +10 anna comment id=a to=j : @jan dag
    )",
                               any);
    CHECK(told->told() == "q→a met");
}

TEST_CASE("a closing thanks after a reply opens nothing, before any reply it is an item") {
    const auto told = measured(R"(
        +0  mila post    id=t       : dank alvast
        +10 anna comment id=r to=t  : antwoord
        +20 mila comment id=u to=r  : dank je wel!
        +30 mila comment id=v to=r  : dank, maar hoe dan?
    )");
    CHECK(told->told() == "t→r met; v→- missed");
    CHECK(told->tables.items[2].protocol == Item::thanks);
    CHECK(told->tables.items[0].protocol == 0);
}

TEST_CASE("a post of the brand's own is no reply: thanks below it is an item") {
    const auto told = measured(R"(
        +0  anna post    id=news      : nieuws
        +10 mila comment id=t to=news : dank je wel
    )");
    CHECK(told->told() == "t→- missed");
}

TEST_CASE("a holding reply closes a first response, not a next one") {
    constexpr const char* lines = R"(
        +0  mila post    id=q
        +10 anna comment id=h to=q   : we zoeken het uit
        +60 mila comment id=q2 to=h  : en
        +70 anna comment id=h2 to=q2 : we zoeken het uit
        +90 anna comment id=r to=q2  : het zit zo
    )";
    playbook::Protocol both = protocol();
    both.next_response = promise("4h");
    CHECK(measured(lines, both)->told() == "q→h met; q2→r met next");
    CHECK(measured(lines)->told() == "q→h met; q2→h2 met");  // without a next promise the first one judges
}

TEST_CASE("direct: each item and the first reply to it, even one dated before it") {
    const auto told = measured(R"(
        +0  mila post    id=q
        +5  mila comment id=q2 to=q
        +8  anna comment id=r  to=q2
        +9  anna comment id=r2 to=q2
        +20 jan  post    id=s
        +19 anna comment id=e  to=s
    )",
                               matching("direct"));
    CHECK(told->told() == "q→- missed; q2→r met; s→e met");
    CHECK(told->turn(2).waited_ms == 0);
    CHECK(told->turn(2).calendar_ms == 0);
    CHECK(told->turn(1).step == measure::Step::first);
}

TEST_CASE("later is a greater instant, where all stamps are whole minutes also a later row of the same one") {
    const std::string_view same = R"(
        +0 mila post    id=q
        +0 anna comment id=r to=q
    )";
    CHECK(measured(same)->told() == "q→r met");
    CHECK(measured(same)->turn(0).waited_ms == 0);
    CHECK(measured(std::string(same) + "+7.5 jan reaction id=x to=q")->told() == "q→- missed");
}

TEST_CASE("outside hours the clock starts at the next opening, the reply counts what the schedule did") {
    playbook::Protocol office = protocol();
    office.hours.value = "office";
    office.first_response = promise("1h");
    const auto friday = measured(R"(
        2026-10-02T16:30 mila post    id=q
        2026-10-05T09:30 anna comment id=r to=q
    )",
                                 office);
    CHECK(friday->told() == "q→r met");
    CHECK(friday->turn(0).waited_ms == base::hour_ms);
    CHECK(friday->turn(0).calendar_ms == 65 * base::hour_ms);
    CHECK(friday->turn(0).due == local("2026-10-05T09:30"));
    CHECK_FALSE(measure::has(friday->turn(0).traits, measure::Trait::outside_hours));

    const auto weekend = measured(R"(
        2026-10-03T12:00 mila post    id=q
        2026-10-03T20:00 anna comment id=r to=q
    )",
                                  office);
    CHECK(weekend->turn(0).waited_ms == 0);
    CHECK(measure::has(weekend->turn(0).traits, measure::Trait::outside_hours));
    CHECK(weekend->turn(0).due == local("2026-10-05T10:00"));

    const auto evening = measured(R"(
        2026-10-05T16:00 mila post    id=q
        2026-10-05T23:00 anna comment id=r to=q
    )",
                                  office);
    CHECK(evening->told() == "q→r met");  // the office counted one hour and closed
    CHECK(evening->turn(0).waited_ms == base::hour_ms);
}

TEST_CASE("a working day is as long as the office's day, and the day of a clock change has its real length") {
    playbook::Protocol office = protocol();
    office.hours.value = "office";
    office.first_response = promise("2wd");
    CHECK(measured("2026-10-05T12:00 mila post id=q", office)->turn(0).due == local("2026-10-07T12:00"));
    playbook::Protocol always = protocol();
    always.first_response = promise("24h");
    CHECK(measured("2026-10-24T12:00 mila post id=q", always)->turn(0).due == local("2026-10-25T11:00"));
}

TEST_CASE("ripe: the deadline lies before the cut-off, answered or not") {
    const std::string_view waiting = "+0 mila post id=q";
    CHECK(measured(waiting, protocol(), monday(241))->told() == "q→- missed");
    CHECK(measured(waiting, protocol(), monday(240))->told() == "q→- open");
    CHECK(measured(waiting, protocol(), monday(30))->turn(0).waited_ms == 30 * base::minute_ms);
    CHECK(measured(waiting, protocol(), monday(30))->turn(0).by == AnsweredBy::nobody);
    const std::string_view answered = "+0 mila post id=q\n +9 anna comment id=r to=q";
    CHECK(measured(answered, protocol(), monday(241))->told() == "q→r met");
    CHECK(measured(answered, protocol(), monday(240))->told() == "q→r unripe");
}

TEST_CASE("an item that names an answer which is not in the export is unknown, unless another answers it") {
    CHECK(measured("+0 mila post id=q answer=gone")->told() == "q→- unknown");
    CHECK(measured("+0 mila post id=q answer=gone", protocol(), monday(10))->told() == "q→- unknown");
    CHECK(measured("+0 mila post id=q answer=gone\n +9 anna comment id=r to=q")->told() == "q→r met");
    CHECK(measured("+0 mila post id=q answer=j\n +9 jan comment id=j to=q")->told() == "q→- missed");
}

TEST_CASE("an item of nobody's is covered all the same") {
    const auto told = measured(R"(
        +0 - post    id=q
        +5 - comment id=c to=q
        +9 anna comment id=r to=q
    )");
    CHECK(told->told() == "q→r met");
}
