// What waits at a moment: order, look-alikes, the next step of the path, leads and newcomers.
#include "engine/kpis/worklist.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

namespace {

using namespace stamtafel;

/// Ids of the list's turns with their urgency: "q1! q2 q3>" is overdue, today, later.
std::string told(const test::Community& community, const kpis::Worklist& list) {
    std::string out;
    for (const kpis::OpenTurn& open : list.turns) {
        constexpr const char* marks[] = {"!", "", ">"};
        out += (out.empty() ? "" : " ") + community.id(community.turn(open.turn).opened) +
               marks[static_cast<std::size_t>(open.urgency)];
    }
    return out;
}

std::string ids(const test::Community& community, const std::vector<activity::Row>& rows) {
    std::string out;
    for (const activity::Row row : rows) out += (out.empty() ? "" : " ") + community.id(row);
    return out;
}

kpis::Worklist list_at(const test::Community& community, base::Instant now) {
    return kpis::worklist_of(community.input(), community.tables, now);
}

}  // namespace

TEST_CASE("overdue first, then due today, then later: what is answered is no work") {
    // four hours at any time; the exports go on until 22:00
    const auto community = test::measured(R"(
+0    piet post id=a in=1 : waar is mijn fiets
+60   mila post id=b in=2 : hoe laad ik de accu
+90   anna comment to=b in=2 : met de lader
+120  joep post id=d in=3 : wanneer komt de nieuwe
+690  roos post id=e in=4 : is de winkel open
)",
                                          test::protocol(), test::monday(720));
    const kpis::Worklist noon = list_at(*community, test::monday(300));  // 15:00; due at 14:00 and 16:00
    CHECK(told(*community, noon) == "a! d");                             // e is not yet asked
    CHECK(noon.turns.at(0).clock_ms == base::hour_ms);
    CHECK(noon.turns.at(1).clock_ms == base::hour_ms);
    CHECK(told(*community, list_at(*community, test::monday(720))) == "a! d! e>");  // e is due at 1:30
    const kpis::Worklist empty = list_at(*community, test::monday(-60));
    CHECK(empty.turns.empty());
}

TEST_CASE("in office hours the clock stands still: a weekend makes nothing later than it is") {
    playbook::Protocol office = test::protocol();
    office.hours.value = "office";  // weekdays nine to five
    const auto community = test::measured("2026-10-02T16:00 piet post id=a in=1 : waar is mijn fiets", office);
    const kpis::Worklist list = list_at(*community, test::local("2026-10-03T12:00"));  // Saturday
    CHECK(told(*community, list) == "a>");                                             // due Monday 12:00
    CHECK(list.turns.at(0).clock_ms == 3 * base::hour_ms);
    CHECK(list_at(*community, test::local("2026-10-05T13:00")).turns.at(0).clock_ms == base::hour_ms);
}

TEST_CASE("within one urgency the higher priority comes first, a rule's before the protocol's") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "complaint", "kapot");
    test::add_rule(book, "crisis", "rook");
    book.triage.back().priority.value = "urgent";
    playbook::Protocol complaints = test::protocol("complaints");
    test::take(complaints, "category", "complaint");
    complaints.priority.value = "high";
    book.protocols = {complaints, test::protocol("all")};
    const auto community = test::measured(R"(
+0  piet post id=a in=1 : waar is mijn fiets
+1  mila post id=b in=2 : mijn fiets is kapot
+2  joep post id=c in=3 : er komt rook uit
)",
                                          std::move(book));
    CHECK(told(*community, list_at(*community, test::monday(600))) == "c! b! a!");
}

TEST_CASE("messages that say the same stand together, whatever their names and numbers") {
    const auto community = test::measured(R"(
+0  piet post id=a in=1 : Wanneer is de E-Tour 3 weer op voorraad?
+1  mila post id=b in=2 : wanneer is de e-tour 4 weer op voorraad
+2  joep post id=c in=3 : @velowerk wanneer is de E-Tour weer op voorraad?
+3  roos post id=d in=4 : Wanneer is de winkel weer open?
+4  kees post id=e in=5 : 123
+5  loes post id=f in=6 : 456
)");
    const kpis::Worklist list = list_at(*community, test::monday(600));
    std::vector<std::uint32_t> alike;
    for (const kpis::OpenTurn& open : list.turns) alike.push_back(open.alike);
    CHECK(alike == std::vector<std::uint32_t>{0, 0, 0, 3, 4, 5});
}

TEST_CASE("the next step of the escalation path, and the last one once all have passed") {
    playbook::Protocol crisis = test::protocol();
    crisis.escalation.resize(2);
    crisis.escalation[0].to.value = "duty";  // at once
    crisis.escalation[1].to.value = "lead";
    crisis.escalation[1].after.value = test::within("6h");
    const auto community = test::measured("+0 piet post id=a in=1 : waar is mijn fiets", crisis);
    const auto next = list_at(*community, test::monday(60)).turns.at(0).escalation;
    REQUIRE(next);
    CHECK(next->step == 1);
    CHECK(next->at == test::monday(360));
    CHECK_FALSE(next->passed);
    CHECK(list_at(*community, test::monday(600)).turns.at(0).escalation->passed);
}

TEST_CASE("what is older than thirty days is counted, not listed") {
    const auto community = test::measured("+0 piet post id=a in=1 : waar is mijn fiets");
    CHECK(list_at(*community, {test::monday().ms + 30 * base::day_ms}).turns.size() == 1);
    const kpis::Worklist later = list_at(*community, {test::monday().ms + 30 * base::day_ms + 1});
    CHECK(later.turns.empty());
    CHECK(later.older == 1);
}

TEST_CASE("leads that the brand has not answered") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "partnership", "dealer");
    book.protocols = {test::protocol()};
    const auto community = test::measured(R"(
+0   piet post id=a in=1 : ik wil dealer worden
+5   mila comment id=b to=a in=1 : leuk
+10  joep post id=c in=2 : ook dealer worden
+20  anna comment id=d to=c in=2 : bel ons
+30  roos comment id=e to=b in=1 : ik ben ook dealer
+40  anna post id=f in=3 : wij zoeken een dealer
)",
                                          std::move(book));
    CHECK(ids(*community, list_at(*community, test::monday(600)).leads) == "a e");
}

TEST_CASE("newcomers: the first thing they ever posted, opening a conversation, without any answer") {
    const auto community = test::measured(R"(
2026-08-01T10:00  piet comment id=z to=y in=0 : ik ken dat
+0   piet post id=a in=1 : oude bekende
+10  mila post id=b in=2 : eerste bericht
+20  joep post id=c in=3 : eerste bericht met antwoord
+30  kees comment id=d to=c in=3 : welkom
+40  roos post id=e in=4 : eerste, en daarna
+50  roos comment id=f to=e in=4 : zelf verder
+60  robo post id=g in=5 : bot
+70  loes message id=h in=6 : in stilte
)");
    CHECK(ids(*community, list_at(*community, test::monday(600)).newcomers) == "b e");
}
