// What became of a turn, worked by hand: unknown over gaps and lost answers, removed, open, holding; and who is
// addressed, by the rules that turns_test.cpp leaves out.
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::AnsweredBy;
using measure::Trait;
using test::local;
using test::measured;
using test::monday;
using test::promise;
using test::protocol;

namespace {

playbook::Protocol matching(std::string_view match) {
    playbook::Protocol out = protocol();
    out.match.value = match;
    return out;
}

/// A row on each day of October but these two, so that they are a gap of a daily channel.
std::string october_without(int first, int second) {
    std::string lines;
    for (int day = 1; day <= 31; ++day)
        if (day != first && day != second)
            lines += "2026-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T08:00 eva reaction\n";
    return lines;
}

playbook::Playbook at_any_hour(std::string_view time) {
    playbook::Playbook book = test::playbook();
    book.protocols = {protocol()};
    book.protocols[0].first_response = promise(time);
    return book;
}

/// Reads the lines as of a moment.
std::unique_ptr<test::Community> as_of(base::Instant moment, std::string_view lines) {
    auto community = std::make_unique<test::Community>();
    community->playbook = at_any_hour("4h");
    community->rows.options.as_of = moment;
    community->rows.add(lines);
    test::measure_all(*community);
    return community;
}

}  // namespace

TEST_CASE("a turn without reply whose window touches a gap is unknown") {
    const std::string days = october_without(21, 22);
    const auto told = [&](std::string_view lines) {
        return measured(days + std::string(lines), at_any_hour("24h"))->told();
    };
    CHECK(told("2026-10-20T12:00 mila post id=q") == "q→- unknown");  // due on the 21st at noon
    CHECK(told("2026-10-19T12:00 mila post id=q") == "q→- missed");   // due on the 20th
    CHECK(told("2026-10-23T00:00 mila post id=q") == "q→- missed");   // the gap ends as it opens
    CHECK(told("2026-10-20T12:00 mila post id=q\n 2026-10-23T09:00 anna comment id=r to=q") == "q→r late");
}

TEST_CASE("a gap in which the clock stands still takes nothing away") {
    const std::string days = october_without(24, 25);  // a weekend
    playbook::Playbook office = at_any_hour("1h");
    office.protocols[0].hours.value = "office";
    const std::string friday = days + "2026-10-23T16:30 mila post id=q";
    CHECK(measured(friday, std::move(office))->told() == "q→- missed");
    CHECK(measured(friday, at_any_hour("24h"))->told() == "q→- unknown");
}

TEST_CASE("an answer after the moment asked for makes nothing unknown") {
    const std::string_view lines = R"(
        +0   mila post     id=q answer=r
        +299 eva  reaction id=x
        +310 anna comment  id=r to=q
    )";
    CHECK(as_of(monday(10), lines)->told() == "q→- open");
    CHECK(as_of(monday(300), lines)->told() == "q→- missed");
    CHECK(as_of(monday(310), lines)->told() == "q→r late");
    CHECK(as_of(monday(300), "+0 mila post id=q answer=gone\n +310 anna comment id=r to=q")->told() == "q→- unknown");
}

TEST_CASE("all open, and nothing at all") {
    const auto open = measured("+0 mila post id=a\n +1 jan post id=b\n +2 eva post id=c", protocol(), monday(30));
    CHECK(open->told() == "a→- open; b→- open; c→- open");
    for (const auto& turn : open->tables.turns) CHECK_FALSE(measure::ripe(turn));
    CHECK(measured("+0 anna post id=news")->tables.turns.empty());
}

TEST_CASE("what the brand took away without an answer is removed, answered it is judged as any") {
    CHECK(measured("+0 mila post id=q removed")->told() == "q→- removed");
    CHECK(measured("+0 mila post id=q removed deleted")->told() == "q→- removed");
    CHECK(measured("+0 mila post id=q deleted")->told().empty());  // by its author
    CHECK(measured("+0 mila post id=q removed\n +9 anna comment id=r to=q")->told() == "q→r met");
    CHECK(measured("+0 mila post id=q removed", matching("direct"))->told() == "q→- removed");
    CHECK(measured("+0 mila post id=q removed", matching("item"))->told() == "q→- removed");
}

TEST_CASE("moderation by the brand says what was taken away and what was put back") {
    const auto told = [](std::string_view moderation) {
        return measured("+0 mila post id=q : kapot\n" + std::string(moderation))->told();
    };
    CHECK(told("+5 anna moderation to=q : Bericht verwijderd wegens taalgebruik") == "q→- removed");
    CHECK(told("+5 anna moderation to=q : hidden") == "q→- removed");
    CHECK(told("+5 - moderation to=q : deleted") == "q→- removed");  // a log that names nobody
    CHECK(told("+5 anna moderation to=q : gesloten") == "q→- missed");
    CHECK(told("+5 mila moderation to=q : verwijderd") == "q→- missed");  // no member takes away for the brand
    CHECK(told("+5 anna moderation to=q : verwijderd\n +6 anna moderation to=q : hersteld") == "q→- missed");
}

TEST_CASE("a turn whose item was taken away does not hide who asks next") {
    CHECK(measured(R"(
        +0  mila post    id=q
        +9  anna comment id=r  to=q
        +10 jan  comment id=x  to=r removed : scheldwoord
        +20 eva  comment id=e  to=r         : en op zaterdag?
    )")
              ->told() == "q→r met; x→- removed; e→- missed");
}

TEST_CASE("answered by another member alone, a turn stays open on the brand's clock") {
    const auto told = measured(R"(
        +0  mila post    id=q      : Hoe laat open?
        +5  jan  comment id=j to=q : Om negen uur, staat op de deur
        +99 anna comment id=r to=q : Klopt
    )");
    CHECK(told->told() == "q→r met");
    CHECK(told->turn(0).waited_ms == 99 * base::minute_ms);
    CHECK(measured("+0 mila post id=q\n +5 jan comment id=j to=q")->told() == "q→- missed");
}

TEST_CASE("a holding reply is marked where it closed, under direct too") {
    const std::string_view lines = R"(
        +0  mila post    id=q
        +10 anna comment id=h to=q : we zoeken het uit
        +90 anna comment id=r to=q : het zit zo
    )";
    for (const std::string_view match : {"conversation", "direct", "item"}) {
        const auto told = measured(lines, matching(match));
        CHECK(told->told() == "q→h met");
        CHECK(measure::has(told->turn(0).traits, Trait::holding));
    }
}

TEST_CASE("one of many alike is a holding reply") {
    playbook::Protocol both = protocol();
    both.next_response = promise("8h");
    const auto told = measured(R"(
        +0  mila post    id=q
        +10 anna comment id=h  to=q  : dank voor je bericht
        +60 mila comment id=q2 to=h  : en
        +70 anna comment id=h2 to=q2 : dank voor je bericht
        +90 anna comment id=r  to=q2 : het zit zo
    )",
                               both);
    CHECK(told->told() == "q→h met; q2→h2 met next");
    told->triage.marks[1] |= static_cast<std::uint8_t>(language::Mark::canned);
    told->triage.marks[3] |= static_cast<std::uint8_t>(language::Mark::canned);
    told->tables = measure::measure(told->input());
    CHECK(told->told() == "q→h met; q2→r met next");
    CHECK(measure::has(told->turn(0).traits, Trait::holding));
}

TEST_CASE("a step at the instant of the case that it opened counts, with duration 0") {
    const std::string_view steps = R"(
        +0   -    question id=c in=c inbound derived
        +0   anna comment  id=s in=c : Registered
        +9.5 anna comment  id=t in=c : Take in charge
    )";
    const auto told = measured(steps);
    CHECK(told->told() == "c→s met");
    CHECK(told->turn(0).waited_ms == 0);
    CHECK(measured(R"(
        +0   mila question id=c in=c
        +0   anna comment  id=s in=c
        +9.5 anna comment  id=t in=c
    )")
              ->told() == "c→t met");
}

TEST_CASE("mark-up at the start of a reply names a member") {
    CHECK(measured(R"(
        +0  mila post    id=q
        +5  jan  comment id=j to=q : @velowerk
        +10 anna comment id=a to=q : <@jan> dag
        +20 anna comment id=b to=q : <@jan> <@mila>: allebei
    )",
                   matching("item"))
              ->told() == "q→b met; j→a met");
}

TEST_CASE("a private message and an account of the brand that only the export knows are addressed") {
    const auto told = measured(R"(
        -9 lisa comment id=l brand : ik werk hier
        +0 mila post    id=q ch=1  : @lisa weet jij het?
        +1 jan  post    id=j ch=1  : wie weet het?
    )");
    CHECK(told->told() == "q→- missed");
}

TEST_CASE("what is addressed is noted, whether a protocol takes it or not") {
    playbook::Playbook book = test::playbook();
    book.protocols = {protocol()};
    test::take(book.protocols[0], "category", "crisis");
    const auto told = measured(R"(
        +0 mila post     id=q
        +1 jan  comment  id=j to=q
        +2 eva  comment  id=e to=q : @velowerk
        +3 anna comment  id=a to=q
        +4 mila reaction id=r to=a
    )",
                               std::move(book));
    CHECK(told->tables.turns.empty());
    constexpr auto addressed = static_cast<std::uint8_t>(measure::Deed::addressed);
    std::vector<std::uint8_t> deeds;
    for (const measure::Item& item : told->tables.items)
        deeds.push_back(static_cast<std::uint8_t>(item.deeds & addressed));
    CHECK(deeds == std::vector<std::uint8_t>{addressed, 0, addressed, 0, 0});
}

TEST_CASE("a long conversation of single items takes the time of its rows") {
    std::string lines = "+0 mila post id=q\n +1 jan comment id=j to=q : @velowerk\n";
    for (int i = 0; i < 30'000; ++i) {
        const std::string at = "+" + std::to_string(2 + i) + ".5 ";
        lines.append(at).append("eva comment to=q : @velowerk\n").append(at).append("anna comment to=q : @jan dag\n");
    }
    const auto told = measured(lines, matching("item"));
    CHECK(told->tables.turns.size() == 30'002);
}

TEST_CASE("at one instant a reply closes a case's own question, and not the plain item before it") {
    playbook::Protocol each = test::protocol();
    each.match.value = "item", each.addressed_to.value = "anyone";
    const auto community = test::measured(R"(
        +0.5 mila post     id=p
        +0.5 eva  question id=q to=p
        +0.5 anna comment  id=r to=p : kom maar langs
    )",
                                          each);
    CHECK(community->told() == "p→- missed; q→- missed");
    auto& flags = community->data.activity.flags[1];
    flags = static_cast<activity::Flags>(flags | static_cast<activity::Flags>(activity::Flag::derived));
    community->tables = measure::measure(community->input(), {});
    CHECK(community->told() == "p→- missed; q→r met");
    CHECK(community->turn(1).waited_ms == 0);
}
