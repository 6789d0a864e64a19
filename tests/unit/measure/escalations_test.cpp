// Escalations, worked by hand (readings.md, "Escalation"). anna is community manager, bram duty manager.
#include "engine/measure/escalations.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using test::local;

namespace {

playbook::EscalationStep step(std::string_view after, std::string_view to) {
    playbook::EscalationStep out;
    if (after != "at_once") out.after.value = test::within(after);
    out.to.value = to;
    return out;
}

/// One protocol with these steps; grace is half an hour.
playbook::Playbook book_with(std::vector<playbook::EscalationStep> steps, std::string_view hours = "") {
    playbook::Playbook book = test::playbook();
    book.team[0].role.value = "community_manager";
    book.team[1].role.value = "duty_manager";
    book.team[1].name.value = "Bram de Wit";
    book.protocols = {test::protocol()};
    book.protocols[0].hours.value = hours;
    book.protocols[0].escalation = std::move(steps);
    return book;
}

/// "q1 kept:n; q2 due": each step by its item and number, and what kept it.
std::string told(const test::Community& community) {
    std::string out;
    for (const measure::Escalation& one : community.tables.escalations) {
        const measure::Turn& turn = community.turn(one.turn);
        out += (out.empty() ? "" : "; ") + community.id(turn.opened) + std::to_string(one.step + 1);
        out += one.kept ? " kept:" + community.id(one.by) : " due";
    }
    return out;
}

std::string told(const std::string& lines, std::string_view after = "1h", base::Instant until = local("2026-12-01"),
                 std::string_view hours = "") {
    return told(*test::measured(lines, book_with({step(after, "duty_manager")}, hours), until));
}

const std::string question = "+0 mila post id=q\n";

}  // namespace

TEST_CASE("a step is due when the turn is still open at its moment") {
    CHECK(told(question) == "q1 due");
    CHECK(told(question + "+59 anna comment id=r to=q").empty());
    CHECK(told(question + "+60 anna comment id=r to=q").empty());  // closed at that very moment
    CHECK(told(question + "+61 anna comment id=r to=q") == "q1 due");
    const auto community = test::measured(question, book_with({step("1h", "duty_manager")}));
    CHECK(community->tables.escalations[0].due == test::monday(60));
    CHECK_FALSE(community->tables.escalations[0].kept);
}

TEST_CASE("kept until the grace is over, that instant included") {
    CHECK(told(question + "+90 bram comment id=b to=q") == "q1 kept:b");
    CHECK(told(question + "+90.1 bram comment id=b to=q") == "q1 due");
    CHECK(told(question + "+70 anna comment id=a to=q") == "q1 due");  // another role
}

TEST_CASE("acting early counts, before the item it does not") {
    CHECK(told(question + "+5 bram note id=b to=q : kijk ik even naar") == "q1 kept:b");
    CHECK(told("-5 bram post id=n\n +0 mila comment id=q to=n").empty() == false);
    CHECK(told("-5 bram post id=n\n +0 mila comment id=q to=n") == "q1 due");
}

TEST_CASE("any activity of the role counts: a note, a status, a reaction, elsewhere it does not") {
    CHECK(told(question + "+70 bram note id=b to=q") == "q1 kept:b");
    CHECK(told(question + "+70 bram status id=b to=q") == "q1 kept:b");
    CHECK(told(question + "+70 bram reaction id=b to=q") == "q1 kept:b");
    CHECK(told(question + "+1 jan post id=p\n +70 bram note id=b to=p") == "q1 due; p1 kept:b");
}

TEST_CASE("an escalation or assignment to the role, by its name, a person's or an account's") {
    for (const char* name : {"duty_manager", "Duty-Manager", "bram", "@bram"})
        CHECK(told(question + "+70 anna assignment id=a to=q assignee=" + name) == "q1 kept:a");
    CHECK(told(question + "+70 robo escalation id=a to=q assignee=duty_manager") == "q1 kept:a");
    CHECK(told(question + "+70 anna assignment id=a to=q assignee=anna") == "q1 due");
    CHECK(told(question + "+70 anna assignment id=a to=q") == "q1 due");
    CHECK(told(question + "+70 anna status id=a to=q assignee=bram") == "q1 due");
}

TEST_CASE("neither due nor kept when the cut-off comes before due and grace with nothing done") {
    CHECK(told(question, "1h", test::monday(59)).empty());
    CHECK(told(question, "1h", test::monday(89)).empty());
    CHECK(told(question, "1h", test::monday(90)) == "q1 due");
    CHECK(told(question + "+70 bram note id=b to=q", "1h", test::monday(75)) == "q1 kept:b");
    CHECK(told(question + "+10 bram note id=b to=q", "1h", test::monday(59)).empty());  // not due yet
}

TEST_CASE("at once is due with the item") {
    CHECK(told(question, "at_once") == "q1 due");
    CHECK(told(question + "+30 bram note id=b to=q", "at_once") == "q1 kept:b");
    CHECK(told(question + "+31 bram note id=b to=q", "at_once") == "q1 due");
}

TEST_CASE("moment and grace run on the protocol's clock, a moment on closing time is the closing time") {
    const std::string friday = "2026-10-02T16:00 mila post id=q\n";
    const auto community = test::measured(friday, book_with({step("1h", "duty_manager")}, "office"));
    CHECK(community->tables.escalations[0].due == local("2026-10-02T17:00"));
    const auto kept = [&](const std::string& when, std::string_view after) {
        return told(friday + when + " bram note id=b to=q", after, local("2026-12-01"), "office");
    };
    CHECK(kept("2026-10-03T12:00", "1h") == "q1 kept:b");  // the clock stood still
    CHECK(kept("2026-10-05T09:30", "1h") == "q1 kept:b");
    CHECK(kept("2026-10-05T09:31", "1h") == "q1 due");
    CHECK(kept("2026-10-05T10:30", "2h") == "q1 kept:b");  // due Monday ten o'clock
    CHECK(kept("2026-10-05T10:31", "2h") == "q1 due");
}

TEST_CASE("every step of every turn counts by itself, first turns and next ones") {
    playbook::Playbook book = book_with({step("1h", "community_manager"), step("2h", "duty_manager")});
    book.protocols[0].next_response = test::promise("8h");
    book.protocols[0].resolution = test::promise("1h");
    const auto community = test::measured(R"(
        +0   mila post    id=q
        +70  bram note    id=n to=q
        +150 anna comment id=r to=q
        +200 mila comment id=q2 to=q
        +250 anna status  id=s to=q
        +299 bram comment id=r2 to=q2
    )",
                                          book);
    CHECK(told(*community) == "q1 due; q2 kept:n; q21 kept:s");
    CHECK(community->turn(community->tables.escalations[2].turn).step == measure::Step::next);
}

TEST_CASE("unknown turns escalate to nobody") { CHECK(told("+0 mila post id=q answer=gone").empty()); }

TEST_CASE("a role without an account on the channel cannot be seen to act there") {
    playbook::Playbook book = test::playbook();
    playbook::Protocol one = test::protocol();
    one.addressed_to.value = "anyone";
    playbook::EscalationStep& step = one.escalation.emplace_back();
    step.after.value = test::within("1h");
    step.to.value = "duty_manager";
    book.protocols = {one};
    book.team.front().role.value = "duty_manager";  // anna, with an account on the forum alone
    const auto told = test::measured(R"(
        +0 mila post id=f ch=0 : Waar blijft het?
        +0 jan  post id=p ch=1 : Waar blijft het?
    )",
                                     book);
    REQUIRE(told->tables.escalations.size() == 2);
    for (const measure::Escalation& due : told->tables.escalations) {
        CHECK_FALSE(due.kept);
        CHECK(due.shown == (told->id(told->turn(due.turn).opened) == "f"));
    }
}

TEST_CASE("in a flat room the session of the item is looked at, from its instant on") {
    playbook::Playbook book = book_with({step("at_once", "duty_manager")});
    book.protocols[0].addressed_to.value = "anyone";
    const auto told_flat = [&](const std::string& lines) {
        return told(*test::measured(lines, book, local("2026-12-01"), {0, true, "chat"}));
    };
    const std::string old = "-180 jan comment id=o : hoi\n -170 anna comment id=p : hoi jan\n";
    // bram's reaction belongs to the old session still, though it has the instant of the line that opens the new one
    const std::string together = old + "+0 bram reaction id=x\n +0 mila comment id=q : mijn rem piept\n";
    CHECK(told_flat(together) == "o1 due; q1 due");
    CHECK(told_flat(together + "+8 bram comment id=b : @eva tot morgen") == "o1 due; q1 kept:b");
    CHECK(told_flat(together + "+31 bram comment id=b : @eva tot morgen") == "o1 due; q1 due");
    // a reaction after the session belongs to none, and takes nothing from what came before it
    CHECK(told_flat(
              "+0 mila comment id=q : mijn rem piept\n +8 bram comment id=b : @eva hoi\n +200 bram reaction id=x") ==
          "q1 kept:b");
    // another session, however soon: bram is late for the first line and in time for his own session's
    const std::string sessions = "+0 mila comment id=q : mijn rem piept\n +70 eva comment id=e : hoi\n";
    book.protocols[0].grace.value = test::within("2h");
    CHECK(told_flat(sessions + "+75 bram comment id=b : @eva hoi") == "q1 due; e1 kept:b");
}
