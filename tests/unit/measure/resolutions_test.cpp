// Resolutions, worked by hand (readings.md, "Resolution"). The office is open on weekdays from nine to five.
#include "engine/measure/resolutions.hpp"

#include "engine/measure/statuses.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Outcome;
using measure::Standing;
using test::local;
using test::measured;

namespace {

/// Answer within four hours, resolve within this time.
playbook::Protocol resolving(std::string_view time, std::string_view hours = "") {
    playbook::Protocol out = test::protocol();
    out.hours.value = hours;
    out.resolution = test::promise(time);
    return out;
}

/// A status of another conversation, so that the export is seen to have them.
const std::string elsewhere = "2026-09-01T10:00 anna status id=old status=closed\n";

const measure::Turn& resolution(const test::Community& community) {
    for (const measure::Turn& turn : community.tables.turns)
        if (turn.step == measure::Step::resolution) return turn;
    throw std::logic_error("no resolution");
}

}  // namespace

TEST_CASE("what a status says") {
    for (const char* text : {"closed", "Resolved", "SOLVED", "Resolve ticket", "Closed.", "opgelost", "Gesloten",
                             "afgehandeld", "status: Afgesloten"})
        CHECK(measure::standing_of(text) == Standing::closed);
    for (const char* text :
         {"pending", "Wait", "waiting for customer", "Wacht op klant", "in afwachting", "wachten tot gesloten"})
        CHECK(measure::standing_of(text) == Standing::pending);
    for (const char* text : {"", "open", "new", "in progress", "reopened", "heropend", "not resolved", "unresolved",
                             "niet opgelost", "disclosed", "hold", "Take in charge ticket"})
        CHECK(measure::standing_of(text) == Standing::running);
}

TEST_CASE("from the first covered item to the last closing status after the last item of any protocol") {
    const auto community = measured(R"(
        2026-10-05T10:00 mila post    id=q
        2026-10-05T10:30 anna comment id=r to=q
        2026-10-05T11:00 anna status  id=s1 to=q status=resolved
        2026-10-05T12:00 mila comment id=q2 to=r
        2026-10-05T13:00 anna status  id=s2 to=q status=resolved
        2026-10-05T15:00 anna status  id=s3 to=q status=closed
    )",
                                    resolving("5h"));
    CHECK(community->told() == "q→r met; q→s3 met resolution; q2→- missed");
    CHECK(community->turn(1).waited_ms == 5 * base::hour_ms);
    CHECK(community->turn(1).calendar_ms == 5 * base::hour_ms);
    CHECK(community->turn(1).due == local("2026-10-05T15:00"));
    CHECK(resolution(*community).traits == static_cast<measure::Traits>(measure::Trait::answered));
}

TEST_CASE("a reopened ticket is closed when it is closed again, and not before") {
    const std::string reopened = R"(
        2026-10-05T10:00 mila post    id=q
        2026-10-05T11:00 anna status  id=s1 to=q status=resolved
        2026-10-05T12:00 mila comment id=q2 to=q
    )";
    CHECK(measured(reopened, resolving("2h"))->told() == "q→- missed; q→- missed resolution");
    const auto again = measured(reopened + "2026-10-05T13:00 bram status id=s2 to=q status=resolved", resolving("2h"));
    CHECK(again->told() == "q→- missed; q→s2 late resolution");
    CHECK(resolution(*again).waited_ms == 3 * base::hour_ms);
}

TEST_CASE("a reassignment, another status, a reply complete nothing") {
    const auto community = measured(elsewhere + R"(
        2026-10-05T10:00 mila post       id=q
        2026-10-05T11:00 anna assignment id=a to=q assignee=bram : resolved
        2026-10-05T11:30 anna status     id=b to=q status=open
        2026-10-05T11:40 anna comment    id=c to=q : opgelost!
        2026-10-05T11:50 anna note       id=d to=q : closed
    )",
                                    resolving("2h"));
    CHECK(community->told() == "q→c met; q→- missed resolution");
}

TEST_CASE("the status may stand in the text") {
    CHECK(measured("+0 mila post id=q\n +60 anna status id=s to=q : Afgehandeld", resolving("2h"))->told() ==
          "q→- missed; q→s met resolution");
}

TEST_CASE("an accepted answer closes as a status does, whoever gave it, unless an item follows") {
    const std::string accepted = "+0 mila question id=q\n +60 jan answer id=a to=q accepted : smeren\n";
    CHECK(measured(accepted, resolving("1h"))->told() == "q→- missed; q→a met resolution");
    CHECK(resolution(*measured(accepted, resolving("1h"))).by == measure::AnsweredBy::peer);
    CHECK(measured("+0 mila question id=q\n +60 anna answer id=a to=q accepted", resolving("1h"))->told() ==
          "q→a met; q→a met resolution");
    CHECK(measured(accepted + "+70 mila comment id=c to=q : en @velowerk", resolving("1h"))->told() ==
          "q→- missed; q→- missed resolution");
}

TEST_CASE("a question posted together with its answer is resolved at once, a status of that instant says nothing") {
    const auto together = measured("+0.5 mila question id=q\n +0.5 mila answer id=a to=q accepted", resolving("1h"));
    CHECK(together->told() == "q→- missed; q→a met resolution");
    CHECK(resolution(*together).waited_ms == 0);
    CHECK(resolution(*together).by == measure::AnsweredBy::nobody);
    CHECK(
        measured("+0.5 mila question id=q in=c\n +0.5 anna status id=s in=c status=closed", resolving("1h"))->told() ==
        "q→- missed; q→- missed resolution");
}

TEST_CASE("time in status pending is taken off, as far as the clock ran in it") {
    // Friday 15:00: two hours until five; pending from 16:00 to Monday 10:00 takes one of them and one of Monday's
    const std::string lines = R"(
        2026-10-02T15:00 mila post   id=q
        2026-10-02T16:00 anna status id=p to=q status=pending
        2026-10-05T10:00 anna status id=o to=q status=open
        2026-10-05T11:00 anna status id=s to=q status=solved
    )";
    const auto office = measured(lines, resolving("2h", "office"));
    CHECK(office->told() == "q→- missed; q→s met resolution");
    CHECK(resolution(*office).waited_ms == 2 * base::hour_ms);
    CHECK(resolution(*office).calendar_ms == 68 * base::hour_ms);
    CHECK(resolution(*office).due == local("2026-10-05T11:00"));
    CHECK(measured(lines, resolving("119m", "office"))->told() == "q→- missed; q→s late resolution");
    const auto always = measured(lines, resolving("2h"));
    CHECK(resolution(*always).waited_ms == 2 * base::hour_ms);
}

TEST_CASE("pending ends at the next status of any kind, pending at the cut-off stops the clock until then") {
    const std::string lines = elsewhere + R"(
        2026-10-05T10:00 mila post   id=q
        2026-10-05T11:00 anna status id=p1 to=q status=pending
        2026-10-05T12:00 anna status id=p2 to=q status=pending
    )";
    const auto waiting = measured(lines, resolving("2h"), local("2026-10-06T10:00"));
    CHECK(waiting->told() == "q→- missed; q→- open resolution");
    CHECK(resolution(*waiting).waited_ms == base::hour_ms);
    CHECK(resolution(*waiting).due == local("2026-10-06T11:00"));
    const auto on = measured(lines + "2026-10-05T13:00 anna status id=o to=q status=open", resolving("2h"),
                             local("2026-10-06T10:00"));
    CHECK(on->told() == "q→- missed; q→- missed resolution");
    CHECK(resolution(*on).waited_ms == 22 * base::hour_ms);
    CHECK(resolution(*on).due == local("2026-10-05T14:00"));
}

TEST_CASE("pending before the first item or after the closing takes nothing off") {
    const auto community = measured(R"(
        2026-10-05T09:00 anna post   id=n
        2026-10-05T09:30 anna status id=p to=n status=pending
        2026-10-05T10:00 mila comment id=q to=n
        2026-10-05T11:00 anna status id=o to=n status=open
        2026-10-05T13:00 anna status id=s to=n status=closed
        2026-10-05T14:00 anna status id=w to=n status=pending
    )",
                                    resolving("3h"));
    CHECK(resolution(*community).waited_ms == 2 * base::hour_ms);  // from the end of pending to the closing
    CHECK(resolution(*community).outcome == Outcome::met);
}

TEST_CASE("open, unripe, missed: by the deadline and the cut-off") {
    const std::string open = elsewhere + "+0 mila post id=q\n";
    const std::string closed = open + "+30 anna status id=s to=q status=closed\n";
    const auto outcome = [](const std::string& lines, double until) {
        return resolution(*measured(lines, resolving("1h"), test::monday(until))).outcome;
    };
    CHECK(outcome(open, 60) == Outcome::open);
    CHECK(outcome(open, 61) == Outcome::missed);
    CHECK(outcome(closed, 60) == Outcome::unripe);
    CHECK(outcome(closed, 61) == Outcome::met);
}

TEST_CASE("an export that never shows how anything ended says nothing of resolutions") {
    CHECK(measured("+0 mila post id=q\n +9 anna comment id=r to=q", resolving("1h"))->told() ==
          "q→r met; q→- unknown resolution");
    CHECK(
        resolution(*measured("+0 mila post id=q\n +9 anna status id=s to=q status=pending", resolving("1h"))).outcome ==
        Outcome::unknown);
}

TEST_CASE("a day that the export lacks leaves an unclosed one unknown") {
    auto community = measured(elsewhere + "+0 mila post id=q", resolving("3cd"));
    CHECK(resolution(*community).outcome == Outcome::missed);
    const base::Day monday = calendar::local_day(test::amsterdam(), test::monday());
    community->data.gaps.assign(2, {});
    community->data.gaps[0] = {{monday + 1, monday + 2}};
    CHECK(resolution(*community).outcome == Outcome::missed);
    community->tables = measure::measure(community->input(), {});
    CHECK(resolution(*community).outcome == Outcome::unknown);
    community->data.gaps[0] = {{monday + 4, monday + 6}};
    community->tables = measure::measure(community->input(), {});
    CHECK(resolution(*community).outcome == Outcome::missed);
}

TEST_CASE("each protocol that promises one has its own, whatever its match") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "crisis", "brand");
    book.protocols = {resolving("1h"), resolving("2h"), test::protocol("rest")};
    book.protocols[0].id.value = "crisis";
    book.protocols[1].id.value = "direct";
    book.protocols[1].match.value = "direct";
    test::take(book.protocols[0], "category", "crisis");
    const auto community = measured(R"(
        +0   mila post    id=q
        +10  mila comment id=c to=q : er is brand
        +20  mila comment id=d to=q
        +90  anna status  id=s to=q status=closed
    )",
                                    book);
    CHECK(community->told() ==
          "q→- missed direct; q→s met direct resolution; c→- missed crisis; c→s late crisis resolution; "
          "d→- missed direct");
}

TEST_CASE("a conversation whose every covered item the brand took away is removed, unless it was closed") {
    const std::string gone = elsewhere + "+0 mila post id=q removed\n";
    CHECK(measured(gone, resolving("8h"))->told() == "q→- removed; q→- removed resolution");
    CHECK(measured(gone, resolving("8h"), test::monday(5))->told() == "q→- removed; q→- removed resolution");
    CHECK(measured(gone + "+9 anna status id=s to=q status=closed", resolving("8h"))->told() ==
          "q→- removed; q→s met resolution");
    CHECK(measured(gone + "+5 mila comment id=n to=q : dan nog eens", resolving("8h"))->told() ==
          "q→- removed; q→- missed resolution; n→- missed");  // what stands still waits
    CHECK(measured(elsewhere + "+0 mila post id=q removed answer=gone", resolving("8h"))->told() ==
          "q→- unknown; q→- unknown resolution");
}
