// The mistakes that other tools make, one test each, named after its line: it fails when we make it too.
#include <string>

#include <fmt/format.h>

#include "engine/kpis/activity_figures.hpp"
#include "engine/kpis/evaluate.hpp"
#include "engine/kpis/member_figures.hpp"
#include "engine/kpis/time_figures.hpp"
#include "engine/kpis/turn_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/community.hpp"

using namespace stamtafel;
using measure::Outcome;
using measure::Step;
using test::local;
using test::measured;
using test::monday;
using test::promise;
using test::protocol;

namespace {

const calendar::Period october = calendar::parse_period("2026-10").value();

kpis::Scope scope(const test::Community& community) {
    return kpis::scope_of(community.input(), community.tables, october);
}

playbook::Protocol in_office(std::string_view time = "4h") {
    playbook::Protocol out = protocol();
    out.hours.value = "office";
    out.first_response = promise(time);
    return out;
}

playbook::Protocol with_next() {
    playbook::Protocol out = protocol();
    out.next_response = promise("1h");
    return out;
}

playbook::Protocol resolving(std::string_view time = "8h") {
    playbook::Protocol out = protocol();
    out.resolution = promise(time);
    return out;
}

const measure::Turn& resolution_of(const test::Community& community) {
    for (const measure::Turn& turn : community.tables.turns)
        if (turn.step == Step::resolution) return turn;
    throw std::logic_error("no resolution");
}

}  // namespace

TEST_CASE("0 of 0 shown as 100%") {
    const auto told = measured("+0 mila post id=q", protocol(), monday(10));  // open: nothing to judge yet
    const base::Figure attained = kpis::attainment(scope(*told), {});
    CHECK(std::holds_alternative<std::monostate>(attained.value));
    CHECK(attained.why == base::Why::zero_of_zero);
    CHECK(attained.n == 0U);
}

TEST_CASE("missing hours counted as 0 seconds") {
    playbook::Playbook book = test::playbook();
    book.hours.clear();
    book.protocols = {protocol()};  // no hours here, none of the channel
    const auto told = measured("2026-10-03T12:00 mila post id=q\n 2026-10-03T15:00 anna comment id=r to=q", book);
    CHECK(told->turn(0).waited_ms == 3 * base::hour_ms);
    const auto nobody = measured("+0 mila post id=q", book);
    CHECK(kpis::naive_time(scope(*nobody), {}, 0.5).why != base::Why::none);  // nor is no answer one in no time
}

TEST_CASE("NRT breach after a closing thanks") {
    const auto told = measured(R"(
        +0   mila post    id=q       : hoe laat?
        +10  anna comment id=r to=q  : om negen uur
        +20  mila comment id=t to=r  : Dank je wel!
        +900 jan  reaction id=x to=q
    )",
                               with_next());
    CHECK(told->told() == "q→r met");
    CHECK(told->tables.items[2].protocol == measure::Item::thanks);
}

TEST_CASE("reply time spanning a reopened gap") {
    const auto told = measured(R"(
        2026-10-05T10:00 mila post    id=q
        2026-10-05T10:20 anna comment id=r  to=q
        2026-10-16T20:00 mila comment id=q2 to=r : toch nog iets
        2026-10-16T20:05 anna comment id=r2 to=q2
    )",
                               with_next());
    CHECK(told->told() == "q→r met; q2→r2 met next");
    CHECK(told->turn(1).waited_ms == 5 * base::minute_ms);  // eleven days, counted from the answer before it
}

TEST_CASE("bot reply ends the clock, or handoff is ignored") {
    const auto told = measured(R"(
        +0  mila post    id=q
        +1  robo comment id=b to=q : ik help je graag
        +2  robo assignment id=h to=q
        +30 anna comment id=r to=q
    )");
    CHECK(told->told() == "q→r met");
    CHECK(told->turn(0).waited_ms == 30 * base::minute_ms);  // from the question, not from the handoff
}

TEST_CASE("only answered or only resolved items averaged") {
    std::string lines;
    for (int i = 0; i < 30; ++i) {
        lines += fmt::format("+{} lid{} post id=q{}\n", i, i, i);
        if (i < 12) lines += fmt::format("+{} anna comment id=r{} to=q{}\n", i + 10, i, i);
    }
    const auto told = measured(lines);
    const base::Figure median = kpis::time_to_answer(scope(*told), {}, 0.5, kpis::TimeOf::working);
    CHECK(median.why == base::Why::not_reached);  // 18 of 30 wait still; the answered twelve alone say ten minutes
    CHECK(median.n == 30U);
    CHECK(std::get<double>(kpis::naive_time(scope(*told), {}, 0.5).value) == Approx(600));
}

TEST_CASE("off-hours decided by the reply, not the question") {
    const auto told = measured(R"(
        2026-10-05T16:00 mila post    id=in
        2026-10-05T23:00 anna comment id=r to=in
        2026-10-06T23:00 jan  post    id=out
        2026-10-07T10:00 anna comment id=s to=out
    )",
                               in_office());
    CHECK_FALSE(measure::has(told->turn(0).traits, measure::Trait::outside_hours));
    CHECK(measure::has(told->turn(1).traits, measure::Trait::outside_hours));
    CHECK(told->turn(0).waited_ms == base::hour_ms);
    CHECK(told->turn(1).waited_ms == base::hour_ms);
}

TEST_CASE("reassignment counted as completion") {
    const auto told = measured(R"(
        +0  mila post       id=q
        +5  anna assignment id=a to=q assignee=bram
        +6  anna escalation id=e to=q assignee=bram
        +7  anna status     id=s to=q status=open
        +60 eva  post       id=o
        +61 anna status     id=c to=o status=closed
    )",
                               resolving());
    CHECK(told->turn(0).outcome == Outcome::missed);
    CHECK(resolution_of(*told).outcome == Outcome::missed);
    CHECK(resolution_of(*told).closed == activity::Row::none);
}

TEST_CASE("old breaches change when priority changes") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "complaint", "kapot");
    book.triage.back().priority.value = "high";
    book.protocols = {protocol("urgent"), protocol("rest")};
    book.protocols[0].first_response = promise("15m");
    test::take(book.protocols[0], "priority", "high");
    const std::string before = "+0 mila post id=q : hoe laat?\n +60 anna comment id=r to=q\n";
    const auto once = measured(before, book);
    const auto raised = measured(before + "+90 mila comment id=k to=r : nu is het kapot\n", book);
    CHECK(once->told() == "q→r met rest");
    CHECK(raised->told() == "q→r met rest; k→- missed urgent");
    CHECK(once->turn(0).due == raised->turn(0).due);
}

TEST_CASE("last schedule applied to the whole wait") {
    playbook::Playbook book = test::playbook();
    book.hours.push_back(book.hours.front());
    book.hours.back().id.value = "late";
    for (std::size_t day = 0; day < 5; ++day) book.hours.back().days[day] = {{9 * 60, 21 * 60 + 30}};
    test::add_rule(book, "crisis", "brand");
    book.protocols = {in_office(), in_office()};
    book.protocols[0].id.value = "crisis", book.protocols[0].hours.value = "late";
    test::take(book.protocols[0], "category", "crisis");
    // Monday 10:00 to Tuesday 13:29:27.6: seven office hours and 4:29:27.6 are 689.46 minutes; by the schedule of the
    // later crisis 11:30 and 4:29:27.6 would be 959.46.
    const auto told = measured(R"(
        +0       mila post    id=q
        +30      mila comment id=c to=q : er is brand
        +1649.46 anna comment id=r to=q
    )",
                               book);
    CHECK(told->turn(0).waited_ms == 41'367'600);  // 689.46 minutes
    CHECK(told->turn(1).waited_ms == (959'460 - 30 * 1000) * 60);
}

TEST_CASE("same name, two meanings") {
    std::string lines;
    for (int i = 0; i < 40; ++i)
        lines += fmt::format("+{} lid{} post id=q{}\n+{} anna comment id=r{} to=q{}\n", i * 1440 + 600, i, i,
                             i * 1440 + 1400, i, i);
    const auto told = measured(lines, in_office());
    const kpis::Evaluation evaluation =
        kpis::evaluate(told->input(), told->tables, told->rows.quality, calendar::parse_period("2026-Q4").value());
    const kpis::Fact* working = kpis::find_fact(evaluation, "protocol.all.median");
    const kpis::Fact* calendar = kpis::find_fact(evaluation, "protocol.all.calendar_median");
    REQUIRE((working != nullptr && calendar != nullptr));
    CHECK(working->definition != calendar->definition);  // two meanings, two names
    CHECK(working->figure.value != calendar->figure.value);
    std::map<std::string, std::string_view> meaning;  // one name, one meaning, wherever it stands
    for (const kpis::Fact& fact : evaluation.facts)
        CHECK(meaning.try_emplace(fact.id, fact.definition).first->second == fact.definition);
}

TEST_CASE("events counted as people") {
    const auto told = measured(R"(
        +0 mila post    id=a
        +1 mila comment id=b to=a
        +2 mila comment id=c to=a
        +3 jan  comment id=d to=a
        +4 -    comment id=e to=a
    )");
    CHECK(std::get<std::int64_t>(kpis::member_figure(scope(*told), {}, kpis::MemberFigureId::active).value) == 2);
    CHECK(told->rows.quality.authors == 2);
}

TEST_CASE("paused time lost when the policy changes") {
    playbook::Playbook book = test::playbook();
    test::add_rule(book, "complaint", "kapot");
    book.protocols = {resolving("4h"), resolving("8h")};
    book.protocols[0].id.value = "complaints", book.protocols[1].id.value = "rest";
    test::take(book.protocols[0], "category", "complaint");
    const auto told = measured(R"(
        +0   mila post    id=q                     : hoe laat?
        +60  anna status  id=p to=q status=pending
        +180 anna status  id=o to=q status=open
        +200 mila comment id=k to=q                : en het is kapot
        +300 anna status  id=c to=q status=closed
    )",
                               book);
    std::map<std::string, std::int64_t> minutes;
    for (const measure::Turn& turn : told->tables.turns)
        if (turn.step == Step::resolution) minutes[told->id(turn.opened)] = turn.waited_ms / base::minute_ms;
    CHECK(minutes == std::map<std::string, std::int64_t>{{"q", 180}, {"k", 100}});  // two hours of waiting stay off
}

TEST_CASE("daylight-saving day with fixed UTC offset") {
    const auto told = measured(R"(
        2026-10-23T16:30 mila post    id=q
        2026-10-26T09:15 anna comment id=r to=q
        2026-10-24T20:00 jan  post    id=s
        2026-10-26T09:10 anna comment id=t to=s
    )",
                               in_office("1h"));
    CHECK(told->turn(0).waited_ms == 45 * base::minute_ms);  // the office opens at nine by the clock on the wall
    CHECK(told->turn(0).due == local("2026-10-26T09:30"));
    CHECK(told->turn(1).waited_ms == 10 * base::minute_ms);
}

TEST_CASE("team members and bots inside member statistics") {
    const auto told = measured(R"(
        +0 mila post    id=a        : hoi
        +1 anna comment id=b to=a   : hoi
        +2 robo comment id=c to=a   : hoi
        +3 bot1 comment id=d to=a bot : hoi
        +4 bram question id=e       : iemand?
    )");
    CHECK(std::get<std::int64_t>(kpis::member_figure(scope(*told), {}, kpis::MemberFigureId::active).value) == 1);
    CHECK(std::get<std::int64_t>(kpis::count_triaged(scope(*told), {}).value) == 1);
    CHECK(told->tables.turns.size() == 1);
}
