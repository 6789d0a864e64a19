// Who answered first, worked by hand (readings.md, "A peer answer").
#include "engine/measure/peers.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using language::Mark;
using measure::AnsweredBy;
using test::protocol;

namespace {

void mark(language::Triage& triage, std::size_t row, Mark mark) {
    triage.marks[row] = static_cast<std::uint8_t>(triage.marks[row] | static_cast<std::uint8_t>(mark));
}

/// Measured with marks that do not hang on word lists: what holds a "?" asks, "eens!" agrees.
std::unique_ptr<test::Community> marked(std::string_view lines, playbook::Protocol one = protocol(),
                                        const test::FileOf& file = {}) {
    auto community = test::measured(lines, std::move(one), test::local("2026-12-01"), file);
    const activity::Activity& all = community->data.activity;
    for (std::size_t row = 0; row < all.rows(); ++row) {
        const std::string_view text = community->rows.store.view(all.text[row]);
        if (text.find('?') != text.npos) mark(community->triage, row, Mark::question);
        if (text.starts_with("eens!")) mark(community->triage, row, Mark::agreement);
    }
    community->tables = measure::measure(community->input(), {});
    return community;
}

/// "q:jan peer; q2:- nobody": each turn's peer answer, and who was first.
std::string told(const test::Community& community) {
    std::string out;
    for (const measure::Turn& turn : community.tables.turns) {
        constexpr const char* names[] = {" nobody", " brand", " peer"};
        out += (out.empty() ? "" : "; ") + community.id(turn.opened) + ":" + community.id(turn.peer);
        out += names[static_cast<std::size_t>(turn.by)];
    }
    return out;
}

std::string replies_of(const test::Community& community) {
    std::string out;
    for (std::size_t row = 0; row < community.tables.items.size(); ++row)
        if ((community.tables.items[row].deeds & static_cast<std::uint8_t>(measure::Deed::member_reply)) != 0)
            out += (out.empty() ? "" : " ") + community.id(static_cast<activity::Row>(row));
    return out;
}

playbook::Protocol with(std::string_view match, std::string_view closes_for = "asker") {
    playbook::Protocol out = protocol();
    out.match.value = match;
    out.closes_for.value = closes_for;
    return out;
}

constexpr const char* answer = "draai de schroef een kwart slag losser";

}  // namespace

TEST_CASE("the first reply of another member with content, before the brand's, is the peer answer") {
    const auto community = marked(R"(
        +0  mila post    id=q       : mijn rem piept?
        +5  mila comment id=m to=q  : ik bedoel de voorrem van mijn fiets
        +6  jan  comment id=j to=q  : heb ik ook wel eens
        +7  eva  comment id=e to=q  : draai de schroef een kwart slag losser
        +8  tom  comment id=t to=q  : of breng hem even langs de winkel
        +20 anna comment id=r to=q  : kom maar langs
        +30 kim  comment id=k to=q  : dat zou ik zeker een keer doen
    )");
    CHECK(told(*community) == "q:e peer");
    CHECK(community->turn(0).outcome == measure::Outcome::met);  // the brand answered too, in time
    CHECK(replies_of(*community) == "j e t");                    // with content or without, while the turn was open
}

TEST_CASE("when the brand is first, it is the brand, and nobody is nobody") {
    const auto community = marked(R"(
        +0  mila post    id=q
        +1  anna comment id=r to=q : kom maar langs
        +9  jan  comment id=j to=q : draai de schroef een kwart slag losser
        +0  jan  post    id=p
    )");
    CHECK(told(*community) == "q:- brand; p:- nobody");
    CHECK(replies_of(*community).empty());
}

TEST_CASE("twenty characters, mark-up left out") {
    CHECK(told(*marked("+0 mila post id=q\n +1 jan comment id=j to=q : 12345678901234567890")) == "q:j peer");
    CHECK(told(*marked("+0 mila post id=q\n +1 jan comment id=j to=q : 1234567890123456789")) == "q:- nobody");
    CHECK(told(*marked("+0 mila post id=q\n +1 jan comment id=j to=q : https://example.org/een/lang/adres")) ==
          "q:- nobody");
    CHECK(told(*marked("+0 mila post id=q\n +1 jan comment id=j to=q : [quote]mijn rem piept zo[/quote] ja")) ==
          "q:- nobody");
}

TEST_CASE("words of agreement alone are no answer, however many") {
    const auto community = marked("+0 mila post id=q\n +1 jan comment id=j to=q : eens! eens! eens! eens! eens!");
    CHECK(told(*community) == "q:- nobody");
    CHECK(replies_of(*community) == "j");
}

TEST_CASE("an answer after which the asker asks again within 48 hours was none") {
    const std::string lines = R"(
        2026-10-05T10:00 mila post    id=q      : mijn rem piept?
        2026-10-05T11:00 jan  comment id=j to=q : draai de schroef een kwart slag losser
    )";
    CHECK(
        told(*marked(lines + "2026-10-07T11:00 mila comment id=n to=j : en welke schroef?")).starts_with("q:- nobody"));
    CHECK(told(*marked(lines + "2026-10-07T11:01 mila comment id=n to=j : en welke schroef?")).starts_with("q:j peer"));
    CHECK(
        told(*marked(lines + "2026-10-05T12:00 mila comment id=n to=j : gelukt, dat was het")).starts_with("q:j peer"));
    CHECK(told(*marked(lines + "2026-10-05T12:00 tom comment id=n to=q : en welke schroef?")).starts_with("q:j peer"));
    CHECK(told(*marked(lines + "2026-10-05T12:00 mila post id=n : heel iets anders?")).starts_with("q:j peer"));
}

TEST_CASE("after the asker's new question the next answer may do") {
    const auto community = marked(R"(
        +0   mila post    id=q      : mijn rem piept?
        +10  jan  comment id=j to=q : draai de schroef een kwart slag losser
        +20  eva  comment id=e to=q : of koop een nieuwe kabel bij de winkel
        +30  mila comment id=n to=q : welke schroef?
        +40  jan  comment id=k to=q : die aan de achterkant van de rem zit
    )");
    CHECK(told(*community) == "q:k peer");
}

TEST_CASE("an accepted answer is one at any length, whatever is asked after it") {
    const auto community = marked(R"(
        +0  mila question id=q           : mijn rem piept?
        +1  jan  answer   id=j to=q      : draai de schroef een kwart slag losser
        +2  eva  answer   id=e to=q accepted : smeren
        +9  mila comment  id=n to=e      : met olie?
    )");
    CHECK(told(*community) == "q:e peer");
}

TEST_CASE("an answer of a member is a reply, a deleted or removed one and a reaction are none") {
    CHECK(told(*marked("+0 mila question id=q\n +1 jan answer id=a to=q : " + std::string(answer))) == "q:a peer");
    const auto community = marked(R"(
        +0  mila post     id=q
        +1  jan  comment  id=a to=q deleted : draai de schroef een kwart slag losser
        +2  jan  comment  id=b to=q removed : draai de schroef een kwart slag losser
        +3  jan  mention  id=c to=q         : draai de schroef een kwart slag losser
    )");
    CHECK(community->turn(0).by == AnsweredBy::nobody);
    CHECK(replies_of(*community).empty());
}

TEST_CASE("nobody answers himself, and two nameless authors are no peers") {
    const std::string say = " : draai de schroef een kwart slag losser\n";
    CHECK(told(*marked("+0 mila post id=q\n +1 mila comment id=a to=q" + say)) == "q:- nobody");
    CHECK(told(*marked("+0 - post id=q\n +1 - comment id=a to=q" + say)) == "q:- nobody");
    CHECK(told(*marked("+0 - post id=q\n +1 jan comment id=a to=q" + say)) == "q:a peer");
    CHECK(told(*marked("+0 mila post id=q\n +1 - comment id=a to=q" + say)) == "q:a peer");
}

TEST_CASE("a reply to somebody else answers nobody else: parent below the opening, or a name at the start") {
    const auto community = marked(R"(
        +0  mila post    id=q              : mijn rem piept?
        +1  eva  comment id=e to=q         : bij mij ook, @velowerk?
        +2  jan  comment id=j to=e         : draai de schroef een kwart slag losser
        +3  tom  comment id=t to=q         : @eva smeer hem eens goed in met olie
    )",
                                  with("item"));
    CHECK(told(*community) == "q:- nobody; e:j peer");
    const auto anyone = marked(R"(
        +0  mila post    id=q              : mijn rem piept?
        +1  eva  comment id=e to=q         : ook velowerk
        +2  jan  comment id=j to=e         : draai de schroef een kwart slag losser
    )",
                               with("item", "anyone"));
    CHECK(told(*anyone) == "q:j peer; e:j peer");
}

TEST_CASE("a reply to what the brand said below the opening speaks to the brand") {
    const auto community = marked(R"(
        +0  mila post    id=q
        +1  anna comment id=r to=q : kom maar langs
        +2  mila comment id=n to=q : dat kan niet
        +3  jan  comment id=j to=r : waar zit de winkel dan precies
    )");
    CHECK(told(*community) == "q:- brand; n:- nobody");
}

TEST_CASE("match: direct asks for the parent") {
    const auto community = marked(R"(
        +0  mila post    id=q
        +1  mila comment id=n to=q
        +2  jan  comment id=j to=n : draai de schroef een kwart slag losser
        +3  eva  comment id=e to=q : korter
        +4  eva  comment id=f to=q : breng hem even langs de winkel in de stad
        +5  anna comment id=r to=q : kom maar langs
    )",
                                  with("direct"));
    CHECK(told(*community) == "q:f peer; n:j peer");
    CHECK(replies_of(*community) == "j e f");
}

TEST_CASE("a reply before the item, or at its very instant, is none") {
    const auto community = marked(R"(
        +0   jan  post    id=p : zo stel je een rem af
        +1.5 mila comment id=q to=p : vraag aan @velowerk
        +1.5 eva  comment id=e to=p : draai de schroef een kwart slag losser
    )",
                                  with("item"));
    CHECK(told(*community) == "p:e peer; q:- nobody");
}

TEST_CASE("unknown turns are answered by nobody") {
    const auto community = marked("+0 mila post id=q answer=gone\n +1 jan comment id=j to=q : " + std::string(answer));
    CHECK(told(*community) == "q:- nobody");
    CHECK(replies_of(*community) == "j");
}

TEST_CASE("in a flat room the reply names the asker, or follows the asker's line before any other asker's") {
    const auto told_flat = [](std::string_view lines) { return told(*marked(lines, protocol(), {0, true, "chat"})); };
    const std::string asks = "+0 mila comment id=q : mijn rem piept?\n";
    CHECK(told_flat(asks + "+1 jan comment id=j : draai de schroef een kwart slag losser") == "q:j peer");
    CHECK(told_flat(asks + R"(
        +1 eva comment id=e : @velowerk, hoe laat gaan jullie open?
        +2 jan comment id=j : dat is volgens mij om negen uur
        +3 tom comment id=t : @mila draai de schroef een kwart slag losser
        +4 tom comment id=u : mila: of neem een nieuwe kabel
    )") == "q:t peer; e:j peer");
    CHECK(told_flat(asks + "+1 jan comment id=j : ja\n +2 tom comment id=t : draai de schroef een kwart slag losser") ==
          "q:t peer");  // jan asks nothing
    CHECK(told_flat(asks + "+1 jan comment id=j : ja\n +2 tom comment id=t : @jan draai de schroef een slag losser") ==
          "q:- nobody");
    CHECK(told_flat(asks + "+70 jan comment id=j : draai de schroef een kwart slag losser") ==
          "q:- nobody; j:- nobody");  // another session, which jan opens
    CHECK(told_flat(asks + "+70 jan comment id=j : mila: draai de schroef een kwart slag losser")
              .starts_with("q:j peer"));
    CHECK(told_flat(asks + R"(
        +1 anna comment id=r : @mila kom maar langs
        +2 jan comment id=j : draai de schroef een kwart slag losser
    )") == "q:- brand");
}

TEST_CASE("nameless askers of a flat room are told apart by their lines") {
    CHECK(told(*marked(R"(
        +0 - comment id=p : @velowerk mijn rem piept?
        +1 - comment id=q : @velowerk hoe laat gaan jullie open?
        +2 jan comment id=j : dat is volgens mij om negen uur
        +3 - comment id=r : dat denk ik nou ook altijd
    )",
                       protocol(), {0, true, "chat"})) == "p:- nobody; q:j peer");
}

TEST_CASE("an answer at the very instant of the asker's next question is one, whoever answered in vain before") {
    const std::string question = "2026-10-05T11:16:30 eva question id=q : mijn rem piept?\n";
    const std::string in_vain = "2026-10-05T12:01:00 mila comment id=m to=q : draai de schroef een kwart slag losser\n";
    const std::string together = R"(
        2026-10-05T14:00:00 jan comment id=j to=q : of breng hem even langs de winkel
        2026-10-05T14:00:00 eva comment id=n to=q : welke schroef dan?
    )";
    CHECK(told(*marked(question + together)) == "q:j peer");
    CHECK(told(*marked(question + in_vain + together)) == "q:j peer");
    const std::string and_again = "2026-10-06T14:00:00 eva comment id=o to=q : en welke kant op?\n";
    CHECK(told(*marked(question + in_vain + together + and_again)) == "q:- nobody");  // within 48 hours of both
}

TEST_CASE("at one instant a reply is later than a case's own question, and not than the plain item before it") {
    playbook::Protocol each = with("item");
    each.addressed_to.value = "anyone";
    const auto community = marked(R"(
        +0.5 mila post     id=p
        +0.5 eva  question id=q to=p
        +0.5 jan  comment  id=j      to=q : draai de schroef een kwart slag losser
        +9   anna comment  id=r      to=q : kom maar langs
    )",
                                  each);
    CHECK(told(*community) == "p:- nobody; q:- brand; j:- nobody");
    auto& flags = community->data.activity.flags[1];
    flags = static_cast<activity::Flags>(flags | static_cast<activity::Flags>(activity::Flag::derived));
    community->tables = measure::measure(community->input(), {});
    CHECK(told(*community) == "p:- nobody; q:j peer; j:- nobody");
}

TEST_CASE("who asked last in a flat room stands between, answered since or not") {
    const auto told_flat = [](std::string_view lines) { return told(*marked(lines, protocol(), {0, true, "chat"})); };
    CHECK(told_flat(R"(
        +0 mila comment id=q : mijn rem piept?
        +1 eva  comment id=e : @velowerk, hoe laat gaan jullie open?
        +2 anna comment id=r : @eva om negen uur
        +3 jan  comment id=j : draai de schroef een kwart slag losser
        +4 jan  comment id=k : @mila draai de schroef een kwart slag losser
    )") == "q:k peer; e:- brand");
}

TEST_CASE("two nameless askers of a flat room and a reply by nobody") {
    playbook::Protocol anyone = protocol();
    anyone.addressed_to.value = "anyone";
    const auto community = marked(R"(
        +0 -   comment id=a : vraag een
        +5 -   comment id=b : vraag twee
        +9 jan comment id=j : zet de ketting een tandje strakker
    )",
                                  anyone, {0, true, "chat"});
    CHECK(told(*community) == "a:- nobody; b:- nobody; j:- nobody");  // jan's line is an item itself
    test::take(anyone, "category", "question");
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "question", "vraag");
    book.protocols = {anyone};
    const auto asked = test::measured(R"(
        +0 -   comment id=a : vraag een
        +5 -   comment id=b : vraag twee
        +9 jan comment id=j : zet de ketting een tandje strakker
    )",
                                      book, test::local("2026-12-01"), {0, true, "chat"});
    CHECK(told(*asked) == "a:- nobody; b:j peer");
}

TEST_CASE("a long room with many askers who ask again takes no longer than its rows") {
    std::string lines = "+0 mila post id=q\n";
    for (int i = 0; i < 1500; ++i) {
        const std::string name = "lid" + std::to_string(i);
        lines += "+" + std::to_string(i + 1) + " " + name + " comment to=q : hoe dan, @velowerk?\n";
    }
    for (int i = 0; i < 1500; ++i)
        lines += "+" + std::to_string(i + 1600) + " jan comment to=q : draai de schroef een kwart slag losser\n";
    for (int i = 0; i < 1500; ++i) {
        const std::string name = "lid" + std::to_string(i);
        lines += "+" + std::to_string(i + 3200) + " " + name + " comment to=q : hoe dan nu, @velowerk?\n";
    }
    const auto community = marked(lines, with("item"));
    REQUIRE(community->tables.turns.size() == 3001);
    CHECK(community->turn(0).by == AnsweredBy::peer);
    CHECK(community->turn(1).by == AnsweredBy::nobody);
}

TEST_CASE("another's cry for help is no answer") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "crisis", "rookt");
    playbook::Protocol crisis = test::protocol("crisis");
    crisis.match.value = "item";
    crisis.addressed_to.value = "anyone";
    crisis.closes_for.value = "anyone";
    test::take(crisis, "category", "crisis");
    book.protocols = {crisis};
    const auto told = test::measured(R"(
        +0 mila post    id=a      : Mijn accu rookt, wat nu?
        +5 jan  comment id=b to=a : De mijne rookt ook, en hij ligt in de schuur!
        +9 eva  comment id=c to=a : Leg hem buiten op de stoep en blijf erbij weg.
    )",
                                     book);
    REQUIRE(told->tables.turns.size() == 2);
    CHECK(told->id(told->turn(0).peer) == "c");
    CHECK(told->id(told->turn(1).peer) == "c");
}
